import { isSafeUrl } from '../kinds/url.ts';

/** The address of a licence that is named by its SPDX identifier, by the name of a CC licence, or by an address. */
export function findLicenceUrl(text: string): string | undefined {
  if (isSafeUrl(text)) return text;
  const [, terms, version] = /^CC[- ](BY(?:-[A-Z]{2})*)[- ](\d\.\d)$/.exec(text) ?? [];
  if (terms !== undefined && version !== undefined) {
    return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  }
  return /^[A-Za-z0-9.+-]+\d[A-Za-z0-9.+-]*$/.test(text)
    ? `https://spdx.org/licenses/${text}.html`
    : undefined;
}
