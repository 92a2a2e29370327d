const FORMATS = new Map<string, Intl.ListFormat>();

/** A list as papers of the language write it. Of CLDR's lists, the Korean one has “및”, which only offices write. */
export function toListParts(locale: string, texts: readonly string[]) {
  const known = FORMATS.get(locale) ?? new Intl.ListFormat([locale, 'en']);
  FORMATS.set(locale, known);
  return known
    .formatToParts(texts)
    .map((part) => (part.value === ' 및 ' ? { ...part, value: ', ' } : part));
}
