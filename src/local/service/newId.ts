/** Version 4 GUIDs drawn from the service's own chance, so that a seed gives the same ids every time. */
export function createNewId(random: () => number): () => string {
  const digit = (limit: number): number => Math.floor(random() * limit);
  return () =>
    "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (place) =>
      (place === "x" ? digit(16) : 8 + digit(4)).toString(16),
    );
}
