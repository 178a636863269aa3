/** What plans the rarer acts of a department's practice, as a chunk of its own. No logic of its own. */
export { loadEngagement } from "../../../usecases/loadEngagement";
export { previewClosing } from "../../../usecases/previewClosing";
export { previewProposal } from "../../../usecases/previewProposal";
export { previewUninstall } from "../../../usecases/previewUninstall";
export * as proposals from "./departmentProposals";
