import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { basePath, findFile, openExtensionOrigin } from "../../../../src/local/extensions/extensionOrigin";
import { loadExtension } from "../../../../src/local/extensions/loadExtension";
import { readPackage } from "../../../../src/local/extensions/readPackage";

const manifest = {
  publisher: "acme",
  id: "tools",
  version: "1.2.3",
  name: "Tools",
  scopes: ["vso.work"],
  files: [
    { path: "hub.html", addressable: true },
    { path: "build", packagePath: "static", addressable: true },
    { path: "secret.txt", addressable: false },
  ],
  contributions: [
    {
      id: "hub",
      type: "ms.vss-web.hub",
      targets: [".group", "ms.vss-work-web.work-hub-group"],
      properties: { name: "Tools", uri: "hub.html" },
    },
  ],
};

function folder(differences: Record<string, unknown> = {}): string {
  const dir = mkdtempSync(path.join(tmpdir(), "extension-"));
  mkdirSync(path.join(dir, "build"));
  writeFileSync(path.join(dir, "vss-extension.json"), JSON.stringify({ ...manifest, ...differences }));
  writeFileSync(path.join(dir, "hub.html"), "<p>hub</p>");
  writeFileSync(path.join(dir, "build/hub.js"), "1");
  writeFileSync(path.join(dir, "secret.txt"), "secret");
  return dir;
}

const packageManifest = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0"><Metadata><Identity Language="en-US" Id="tools" Version="1.2.3" Publisher="acme"/>
<DisplayName>Tools &amp; more</DisplayName></Metadata><Assets>
<Asset Type="Microsoft.VisualStudio.Services.Manifest" Path="extension.vsomanifest" Addressable="true"/>
<Asset Type="hub.html" Path="hub.html" Addressable="true"/><Asset Type="x" Path="my%20icon.png" Addressable="true"/>
<Asset Type="secret.txt" Path="secret.txt"/></Assets></PackageManifest>`;

function vsix(more: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    "extension.vsixmanifest": strToU8(packageManifest),
    "extension.vsomanifest": strToU8(
      JSON.stringify({ scopes: manifest.scopes, contributions: manifest.contributions }),
    ),
    "hub.html": strToU8("<p>hub</p>"),
    "my%20icon.png": strToU8("png"),
    "secret.txt": strToU8("secret"),
    ...more,
  });
}

describe("an extension in a folder", () => {
  test("is read with ids and targets in full", async () => {
    const { manifest: read } = await loadExtension(folder());
    expect(read).toMatchObject({ id: "acme.tools", displayName: "Tools", scopes: ["vso.work"] });
    expect(read.contributions[0]).toMatchObject({
      id: "acme.tools.hub",
      targets: ["acme.tools.group", "ms.vss-work-web.work-hub-group"],
    });
  });

  test("serves addressable files under the paths they have in the package, and nothing else", async () => {
    const dir = folder();
    symlinkSync("/etc", path.join(dir, "build/outside"));
    const extension = await loadExtension(dir);
    expect((await extension.file("hub.html"))?.contentType).toBe("text/html; charset=utf-8");
    expect((await extension.file("static/hub.js"))?.contentType).toBe("text/javascript; charset=utf-8");
    for (const hidden of [
      "secret.txt",
      "build/hub.js",
      "vss-extension.json",
      "static/../secret.txt",
      "static/outside/passwd",
      "static",
      "",
      "/hub.html",
    ]) {
      expect([hidden, await extension.file(hidden)]).toEqual([hidden, null]);
    }
  });

  test.each([
    ["is not there", () => "/nowhere/at-all", "no such folder"],
    ["has no manifest", () => mkdtempSync(path.join(tmpdir(), "extension-")), "Build the extension first"],
    ["has a manifest without contributions", () => folder({ contributions: undefined }), "no list of contributions"],
    ["has a manifest without a version", () => folder({ version: 1 }), "no publisher, id or version"],
  ])("is refused with a sentence when it %s", async (_name, make, sentence) => {
    await expect(loadExtension(make())).rejects.toThrow(sentence);
  });
});

describe("a packed extension", () => {
  test("is read from its two manifests, names decoded, addressable files only", async () => {
    const extension = readPackage("tools.vsix", vsix());
    expect(extension.manifest).toMatchObject({ id: "acme.tools", version: "1.2.3", displayName: "Tools & more" });
    expect(await extension.file("my icon.png")).toMatchObject({ contentType: "image/png" });
    expect(await extension.file("secret.txt")).toBeNull();
  });

  test.each([
    ["a path that climbs out", vsix({ "../evil.txt": strToU8("x") }), "refused"],
    ["a backslash in a path", vsix({ "a\\b.txt": strToU8("x") }), "refused"],
    ["no zip at all", strToU8("not a zip"), "not a zip archive"],
    ["no manifest", zipSync({ "a.txt": strToU8("x") }), "extension.vsixmanifest"],
  ])("with %s is refused", (_name, bytes, sentence) => {
    expect(() => readPackage("tools.vsix", bytes)).toThrow(sentence);
  });

  test.each([
    ["many entries", { entries: 3, bytesOfOne: 1_000_000, bytesOfAll: 1_000_000 }],
    ["a large entry", { entries: 100, bytesOfOne: 100, bytesOfAll: 1_000_000 }],
    ["much in all", { entries: 100, bytesOfOne: 1_000_000, bytesOfAll: 500 }],
  ])("that would unpack to %s is refused before it is unpacked", (_name, limits) => {
    expect(() => readPackage("tools.vsix", vsix(), limits)).toThrow("larger than an extension can be");
  });
});

describe("the origin of extension files", () => {
  test("finds files by publisher, extension, version and path, decoded once", async () => {
    const extension = readPackage("tools.vsix", vsix());
    const byPath = new Map([[basePath(extension), extension]]);
    expect(basePath(extension)).toBe("/acme/tools/1.2.3/");
    expect(await findFile(byPath, "/acme/tools/1.2.3/my%20icon.png?v=1")).not.toBeNull();
    for (const url of [
      "/acme/tools/1.2.3/%2e%2e/secret.txt",
      "/acme/tools/1.2.3/..%2fsecret.txt",
      "/acme/tools/1.2.3/my%2520icon.png",
      "/acme/tools/1.2.3/hub.html%00.png",
      "/acme/tools/1.2.4/hub.html",
      "/acme/tools/1.2.3/",
      "/%",
    ]) {
      expect([url, await findFile(byPath, url)]).toEqual([url, null]);
    }
  });

  test("lets only the page frame what it serves, and answers under loopback names only", async () => {
    const extension = readPackage("tools.vsix", vsix());
    const origin = await openExtensionOrigin([extension], () => ["http://localhost:8080"]);
    try {
      const url = `${origin.origin}/acme/tools/1.2.3/hub.html`;
      const answer = await fetch(url);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-security-policy")).toBe("frame-ancestors http://localhost:8080");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect((await fetch(url, { method: "POST" })).status).toBe(405);
      expect(await statusFor(url, "evil.example:80")).toBe(421);
    } finally {
      await origin.close();
    }
  });
});

async function statusFor(url: string, host: string): Promise<number> {
  const { request } = await import("node:http");
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}
