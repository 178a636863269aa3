/** Reads the tables of published locations: a row a line, its columns apart by blanks. */
import type { Location } from "./route";

export function readLocations(table: string): readonly Location[] {
  return table
    .trim()
    .split("\n")
    .map((row) => {
      const [
        area = "",
        resource = "",
        id = "",
        version,
        minVersion = "",
        maxVersion = "",
        releasedVersion = "",
        template = "",
      ] = row.split(" ");
      return {
        id,
        area,
        resource,
        template,
        resourceVersion: Number(version),
        minVersion,
        maxVersion,
        releasedVersion,
      };
    });
}
