import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { iconNames } from "../../../../src/ui/shared/icons";

const root = path.resolve(__dirname, "../../../..");
const styles = ["FluentIcons.css", "FabricIcons.css"]
  .map((file) => readFileSync(path.join(root, "node_modules/azure-devops-ui/Components/Icon", file), "utf8"))
  .join("\n");

/** Every file of the screens, with the icon names written in it. */
function usedNames(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) =>
      [...readFileSync(path.join(folder, file), "utf8").matchAll(/iconName(?:=|: )"(\w+)"/g)].map(
        (match) => match[1] ?? "",
      ),
    );
}

describe("icons", () => {
  test("each name we may draw exists in the font: an unknown one would be an empty gap", () => {
    const missing = iconNames.filter((name) => !new RegExp(`ms-Icon--${name}\\b`).test(styles));
    expect(missing).toEqual([]);
  });

  test("every icon written in a screen is one of the names", () => {
    const used = usedNames(path.join(root, "src/ui"));
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => !iconNames.some((known) => known === name))).toEqual([]);
  });
});
