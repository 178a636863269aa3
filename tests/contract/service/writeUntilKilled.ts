/** Opens a service on a folder and writes pages until somebody kills the process; says each number it finished. */
import { openService } from "../../../src/local/service/openService";

export async function main([dataDir = ""]: readonly string[]): Promise<number> {
  const clock = { now: () => Date.now(), sleep: async (): Promise<void> => undefined };
  const service = openService({ clock, random: Math.random, dataDir, baseUrl: "http://localhost" });
  if (service.projects.find("Demo") === null) await service.createProject({ name: "Demo", process: "basic" });
  const { secret } = service.users.issueToken({ userId: service.administrator.id });
  for (let count = 0; ; count += 1) {
    const path = `/P${Date.now().toString(36)}x${count}`;
    const served = await service.handle({
      method: "PUT",
      url: `/local/Demo/_apis/wiki/wikis/Demo.wiki/pages?path=${path}&api-version=7.1`,
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      body: Buffer.from('{"content":"x"}'),
    });
    if (served.kind !== "answer" || served.status !== 201) return 1;
    process.stdout.write(`${path}\n`);
  }
}
