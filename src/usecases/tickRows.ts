/** A person ticks or unticks rows of a plan; a ticked row ticks what it depends on, and the causes follow. */
export { tick as tickRows } from "../sync/makePlan";
/** Exactly the rows a reviewed document ticks: nothing that somebody left unticked is done because another row needs it. */
export { tickOnly as tickReviewed } from "../sync/makePlan";
