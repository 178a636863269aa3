/** Anchors of headings, as the service makes them. */

/** The service's rule: text without marks, trimmed, lower case, every blank a dash; punctuation stays, no suffix for repeats. */
export function anchorOf(heading: string): string {
  return heading.trim().toLowerCase().replace(blanks, "-");
}

const blanks = /\s/g;
