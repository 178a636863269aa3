/** The local service on a real socket, with the stores of the Node adapter over the official client. */
import { connect } from "../../src/adapters/node/connect";
import type { Connection } from "../../src/adapters/node/connect";
import { systemClock } from "../../src/adapters/azureDevOps/systemClock";
import type { Transport, TransportRequest } from "../../src/adapters/azureDevOps/transport";
import { openService } from "../../src/local/service/openService";
import type { Service } from "../../src/local/service/createService";
import { listen } from "../../src/local/service/httpServer";
import type { Clock } from "../../src/ports/clock";
import type { ProcessName, ServiceRequest } from "../../src/local/service/route";

export interface LocalWorld {
  readonly service: Service;
  readonly connection: Connection;
  readonly projectId: string;
  readonly wikiId: string;
  readonly orgUrl: string;
  /** Requests the stores made, in order; discovery and sign-in are not among them. */
  readonly sent: TransportRequest[];
  /** Everything that came over the wire, discovery and sign-in included: method and path. */
  readonly wire: string[];
  token(scopes?: readonly string[]): string;
  /** Another connection, with the options changed. */
  open(changes: Partial<Parameters<typeof connect>[0]>): Promise<Connection>;
  close(): Promise<void>;
}

/** Waits between retries are cut short; time-outs, which come with a signal, are not. */
const hasty: Clock = {
  ...systemClock,
  sleep: (milliseconds, signal) =>
    systemClock.sleep(signal === undefined ? Math.min(milliseconds, 5) : milliseconds, signal),
};

export async function localWorld(
  options: {
    readonly process?: ProcessName;
    readonly now?: () => number;
    /** Stands between the wire and the service. */
    readonly between?: (handle: Service["handle"]) => Service["handle"];
  } = {},
): Promise<LocalWorld> {
  let seed = 42;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const service = openService({
    clock: {
      now: options.now ?? (() => Date.now()),
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    },
    random,
    dataDir: null,
    baseUrl: "http://localhost:1",
  });
  const { project, wikiId } = await service.createProject({ name: "Demo", process: options.process ?? "agile" });
  if (wikiId === null) throw new Error("the project has no wiki");
  const wire: string[] = [];
  const handle = options.between?.((request) => service.handle(request)) ?? ((request) => service.handle(request));
  const watched = Object.create(service, {
    handle: {
      value: (request: ServiceRequest) => {
        wire.push(`${request.method} ${request.url.replace(/\?.*$/, "")}`);
        return handle(request);
      },
    },
  }) as Service;
  const listening = await listen(watched, { port: 0 });
  const orgUrl = `http://localhost:${listening.port}/local`;
  const token = (scopes?: readonly string[]): string =>
    service.users.issueToken({ userId: service.administrator.id, ...(scopes === undefined ? {} : { scopes }) }).secret;
  const sent: TransportRequest[] = [];
  const counted = (transport: Transport): Transport => ({
    ...transport,
    send(request) {
      sent.push(request);
      return transport.send(request);
    },
  });
  const open: LocalWorld["open"] = (changes) =>
    connect({ org: orgUrl, project: "Demo", token: token(), allowHosts: [], clock: hasty, wrap: counted, ...changes });
  return {
    service,
    connection: await open({}),
    projectId: project.id,
    wikiId,
    orgUrl,
    sent,
    wire,
    token,
    open,
    async close() {
      await listening.close();
      await service.close();
    },
  };
}
