/** Several in a sentence: “a”, “a and b”, “a, b and c”. */

export function toListWords(texts: readonly string[]): string {
  return texts.map((text, index) => `${toSeparator(index, texts.length)}${text}`).join('');
}

/** What stands before the one at `index`, from 0, of `count`. */
export function toSeparator(index: number, count: number): string {
  if (index === 0) return '';
  return index === count - 1 ? ' and ' : ', ';
}
