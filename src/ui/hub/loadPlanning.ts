/** Fetches the chunk that plans and applies, once; a failed fetch is tried again by the next act that needs it. */
const fetchPlanning = async () => import(/* webpackChunkName: "planning" */ "./planning");

export type Planning = Awaited<ReturnType<typeof fetchPlanning>>;

let ready: Planning | null = null;

/** The chunk where it is here already. */
export const planningNow = (): Planning | null => ready;

export async function loadPlanning(): Promise<Planning> {
  ready ??= await fetchPlanning();
  return ready;
}
