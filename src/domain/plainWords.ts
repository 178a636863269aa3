/** Words as people compare them: without their case, and without the blanks around and doubled between them. */
export const plainWords = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();
