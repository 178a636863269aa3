/**
 * What is published speaks of the product alone and works anywhere: no path of one machine, no address of one registry,
 * no reference to material that is not in the repository (tests may read it, where they say that they skip without it).
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const here = "tests/architecture/trackedFiles.test.ts";

const forbidden: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly notIn: (file: string) => boolean;
}[] = [
  {
    name: "a path of one machine",
    pattern: /(?<![\w.])\/(?:work\/(?:main|shared|\.library)|root|home\/\w+|Users\/\w+)(?:\/|\b)/,
    notIn: (file) => file === here,
  },
  {
    name: "the address of a package registry",
    pattern: /\bregistry\.[\w-]+\.\w+|\bartifactory\b|\bnpm_config_registry\b/i,
    notIn: (file) => file === here,
  },
  {
    name: "material that is not in the repository",
    pattern: /(?<!["'][./]*)\.\.\/shared\b/,
    notIn: (file) => file.startsWith("tests/"),
  },
];

function findings(file: string, text: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line, index) =>
      forbidden
        .filter(({ pattern, notIn }) => !notIn(file) && pattern.test(line))
        .map(({ name }) => `${file}:${index + 1} names ${name}`),
    );
}

test("tracked files name no machine, no registry and nothing outside the repository", () => {
  const files = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter((file) => file !== "" && existsSync(path.join(root, file)) && !/\.(png|woff2?|vsix)$/.test(file));
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => findings(file, readFileSync(path.join(root, file), "utf8")))).toEqual([]);
});

test.each([
  ["README.md", "see /home/somebody/project"],
  ["README.md", "as described in ../shared/product.md"],
  ["package-lock.json", '"resolved": "https://registry.example.org/x.tgz"'],
  ["src/ui/hub/Hub.tsx", "// taken from ../shared/product.md"],
])("a planted word is noticed in %s: %s", (file, text) => {
  expect(findings(file, text)).toHaveLength(1);
});

test("an import of a folder named shared is none of these", () => {
  expect(findings("src/ui/hub/Hub.tsx", 'import { Loading } from "../shared/Loading";')).toEqual([]);
});
