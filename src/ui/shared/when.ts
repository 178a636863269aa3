/** Times in the reader's own way of writing them; what is no time stays as it is. */
export function whenWords(text: string): string {
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const date = new Date(dateOnly ? `${text}T12:00:00Z` : text);
  if (Number.isNaN(date.getTime()) || !/^\d{4}-\d{2}-\d{2}/.test(text)) return text;
  return date.toLocaleString(
    undefined,
    dateOnly ? { dateStyle: "medium" } : { dateStyle: "medium", timeStyle: "short" },
  );
}
