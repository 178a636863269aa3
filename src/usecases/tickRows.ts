/** A person ticks or unticks rows of a plan; a ticked row ticks what it depends on, and the causes follow. */
export { tick as tickRows } from "../sync/makePlan";
