/** Takes in one more value of an option that may be said several times. */
export const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
