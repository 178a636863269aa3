/** Before a run: the messages of the run before are gone. */
import { rmSync } from "node:fs";
import { messagesFolder } from "./messagesFolder";

export default function forgetMessages(): void {
  rmSync(messagesFolder, { recursive: true, force: true });
}
