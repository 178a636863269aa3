/**
 * Version 4 GUIDs drawn from the service's own chance, so that a seed gives the same ids every time.
 *
 * A service opened again on its data draws the same chance again; `launch` (0 the first time) keeps its ids apart.
 */
import { createHash } from "node:crypto";

export function createNewId(random: () => number, launch: number): () => string {
  const mask = launch === 0 ? "0".repeat(64) : createHash("sha256").update(`launch ${launch}`).digest("hex");
  return () => {
    const digits = Array.from(
      { length: 32 },
      (_, place) => Math.floor(random() * 16) ^ Number.parseInt(mask[place] ?? "0", 16),
    );
    digits[12] = 4;
    digits[16] = 8 + ((digits[16] ?? 0) & 3);
    const text = digits.map((digit) => digit.toString(16)).join("");
    return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
  };
}
