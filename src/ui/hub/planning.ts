/**
 * Everything that makes or carries out a plan, as one chunk fetched once the strategy stands on the screen: what a person sees first needs
 * none of it, and it weighs more than that does. No logic of its own.
 */
export { applyPlan } from "../../usecases/applyPlan";
export { conflictHistories } from "../../usecases/conflictHistories";
export { findRuns } from "../../usecases/findRuns";
export { lastTouched } from "../../usecases/lastTouched";
export { itemsWithFlow, loadDebt, loadFlow } from "../../usecases/loadDebt";
export { keepChoices, ticksOf } from "../../usecases/keepChoices";
export { loadTrends } from "../../usecases/loadTrends";
export { endOfDay, reportOf } from "../../usecases/prepareReport";
export { prepareReview } from "../../usecases/prepareReview";
export { interruptionsOf, previewResume } from "../../usecases/previewResume";
export { noEvidence, previewSync } from "../../usecases/previewSync";
export { askService } from "../../usecases/previewWithEvidence";
export { previewUndo } from "../../usecases/previewUndo";
export { searchWork } from "../../usecases/searchWork";
export { tickRows } from "../../usecases/tickRows";
export * as proposals from "./proposals";
export { conflictId } from "./sync/syncModel";
