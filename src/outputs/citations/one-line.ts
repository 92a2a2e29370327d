/** White space and control characters become one blank: for formats in which a line end or a tag could be forged. */
export function toOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
