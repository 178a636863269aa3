/**
 * Answers about words, remembered by the words: wikis say "Goals", "Q1 2025" and "Done" thousands of times. Bounded, so
 * that no wiki fills the memory; what is forgotten is only found again. The answers must never be changed.
 */
const most = 2000;
const longest = 120;

export function remembered<Answer extends NonNullable<unknown> | null>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const found = answer(text);
    answers.set(text, found);
    return found;
  };
}
