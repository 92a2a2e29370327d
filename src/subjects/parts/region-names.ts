/** The English name of an ISO 3166 code; empty for none. */
export function toCountryName(code: string | undefined): string {
  if (code === undefined) return '';
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** The English name of a language tag: “Chinese” for `zh`, “Simplified Chinese” for `zh-Hans`. */
export function toLanguageName(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
