/** Licences by their SPDX identifiers (https://spdx.org/licenses/), by the names of CC licences, or by an address. */
import deprecated from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import current from 'spdx-license-ids/index.json' with { type: 'json' };
import { nearest } from '../problems/nearest.ts';
import { isSafeUrl } from './url.ts';

const IDS: ReadonlySet<string> = new Set([...current, ...deprecated]);

/** Where the licence named in `text` can be read; `undefined` if it names none. */
export function findLicenceUrl(text: string): string | undefined {
  if (isSafeUrl(text)) return text;
  const [, terms, version] = /^CC[- ](BY(?:-[A-Z]{2})*)[- ](\d\.\d)$/.exec(text) ?? [];
  if (terms !== undefined && version !== undefined && IDS.has(`CC-${terms}-${version}`)) {
    return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  }
  return IDS.has(text) ? `https://spdx.org/licenses/${text}.html` : undefined;
}

/** In the form for programs: “CC BY 4.0” is a name. */
export function isSpdxId(text: string): boolean {
  return IDS.has(text);
}

/** The identifier that was most likely meant. */
export function findNearLicence(text: string): string | undefined {
  return nearest(text.trim().replace(/\s+/g, '-'), current);
}
