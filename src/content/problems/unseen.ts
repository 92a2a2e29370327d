/**
 * Characters that readers cannot see and feeds may not hold: controls except tab and line ends (XML 1.0, 2.2), a lone
 * carriage return, half of a surrogate pair, non-characters, byte order marks, line and paragraph separators, private
 * use, the replacement character U+FFFD, and the overrides and isolates that change the order in which text is read
 * (U+202A–U+202E, U+2066–U+2069).
 */
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- control characters are what is refused here
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffd-\uffff]|\r(?!\n)|[\p{Cs}\p{Co}]/u;
/** A superset: most texts contain none of these, and a search by code units takes a fraction of the time. */
const SUSPECT =
  /[^\t\n -~\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\ufff8\ufffc]/;
const UNSEEN_ALL = new RegExp(UNSEEN.source, 'gu');

export interface UnseenSign {
  /** In UTF-16 code units. */
  readonly offset: number;
  /** `U+2028` */
  readonly code: string;
}

/** The first `most` of them, in order. */
export function listUnseen(text: string, most: number): UnseenSign[] {
  if (!hasUnseen(text)) return [];
  const found: UnseenSign[] = [];
  for (const match of text.matchAll(UNSEEN_ALL)) {
    if (found.length === most) break;
    found.push({ offset: match.index, code: toCode(match[0]) });
  }
  return found;
}

export function hasUnseen(text: string): boolean {
  return SUSPECT.test(text) && UNSEEN.test(text);
}

/** The text with a space for each of them, so that every offset stays the same. */
export function blankUnseen(text: string): string {
  return hasUnseen(text) ? text.replaceAll(UNSEEN_ALL, (found) => ' '.repeat(found.length)) : text;
}

function toCode(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
