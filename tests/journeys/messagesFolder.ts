/** Where the processes of a run of journeys write the messages of their local hosts: one file a process. */
import path from "node:path";

export const messagesFolder = path.join(__dirname, "../../out/published-contract-of-journeys");
