/** Sentences of the hub when it shows a day in the past, in one place for translation. */
import { whenWords } from "./locale";

export const pastText = {
  shown: (day: string): string =>
    `This is what was written and done at the end of ${whenWords(day)}. Nothing can be changed from here.`,
  back: "Back to today",
  refused: "This is the past: go back to today to change something.",
  see: "See everything as it was",
} as const;
