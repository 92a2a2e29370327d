const [FIRST_STRONG, POP] = ['\u2068', '\u2069'];

/**
 * A name as it stands in a sentence that is plain text: one in letters that run from left to right is isolated, so that a
 * number or a bracket beside it stays on its side. Links and dates in pages are isolated by the style sheet.
 */
export function isolate(name: string): string {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name)
    ? `${FIRST_STRONG}${name}${POP}`
    : name;
}
