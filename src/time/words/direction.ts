/** Scripts that are written from right to left, by their ISO 15924 codes. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  ...['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'],
]);

const KNOWN = new Map<string, 'ltr' | 'rtl'>();

/** The direction in which a language is written, by the script that it has most likely; `ltr` for what is no tag. */
export function toDirection(tag: string): 'ltr' | 'rtl' {
  const known = KNOWN.get(tag) ?? (RIGHT_TO_LEFT.has(toScript(tag)) ? 'rtl' : 'ltr');
  KNOWN.set(tag, known);
  return known;
}

/** The script that a language is most likely written in, as `Latn`; nothing for what is no tag. */
export function toScript(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? '';
  } catch {
    return '';
  }
}
