/**
 * Packs the built extension (`dist/extension`) into `out/`, in two flavours:
 * the full one, and one without the scope `vso.code` for organisations that do not grant it. The second has an id of
 * its own because changing the scopes of a published extension parks every installation of it.
 * Works offline; publishing is somebody's decision and not done here.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const folder = path.join(root, "dist/extension");
const out = path.join(root, "out");

function withoutHistory(manifest) {
  const id = `${manifest.id}-without-history`;
  return {
    ...manifest,
    id,
    contributions: manifest.contributions.map((contribution) => behindItsOwnFeature(contribution, manifest, id)),
    name: `${manifest.name} (without page history)`,
    scopes: manifest.scopes.filter((scope) => scope !== "vso.code"),
  };
}

/** A constraint names the feature by its full id, which carries the id of the extension. */
function behindItsOwnFeature(contribution, { publisher, id }, ownId) {
  if (contribution.constraints === undefined) return contribution;
  const text = JSON.stringify(contribution.constraints).replaceAll(`"${publisher}.${id}.`, `"${publisher}.${ownId}.`);
  return { ...contribution, constraints: JSON.parse(text) };
}

function pack(manifest) {
  // tfx takes the paths of a manifest from where the manifest lies; `files` names exactly what goes in, so this file does not.
  const file = path.join(folder, `${manifest.id}.packing.json`);
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  const target = path.join(out, `${manifest.publisher}.${manifest.id}-${manifest.version}.vsix`);
  const tfx = path.join(root, "node_modules/tfx-cli/_build/tfx-cli.js");
  const args = ["extension", "create", "--manifests", path.basename(file)];
  const result = spawnSync(process.execPath, [tfx, ...args, "--output-path", target, "--no-color", "--no-prompt"], {
    cwd: folder,
    encoding: "utf8",
  });
  rmSync(file);
  if (result.status !== 0 || !existsSync(target)) {
    console.error(`${result.stdout}${result.stderr}`);
    console.error(`${path.basename(target)} could not be packed; the message above says why.`);
    process.exit(1);
  }
  console.log(path.relative(root, target));
}

if (!existsSync(path.join(folder, "vss-extension.json"))) {
  console.error("There is nothing to pack: dist/extension is missing. Run npm run build first.");
  process.exit(2);
}
const manifest = JSON.parse(readFileSync(path.join(folder, "vss-extension.json"), "utf8"));
rmSync(out, { recursive: true, force: true });
mkdirSync(out);
pack(manifest);
pack(withoutHistory(manifest));
