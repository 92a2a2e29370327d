import { hex } from '../finding.ts';
import type { Finding } from '../finding.ts';

/**
 * Characters that no reader sees and no feed may hold: controls but tab and line ends (XML 1.0, 2.2), a carriage
 * return alone, half of a surrogate pair, non-characters, byte order marks, line and paragraph separators,
 * private use, the mark U+FFFD of a character that was lost, and the
 * overrides that make text read other than it is written (U+202A–U+202E).
 */
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- control characters are what is refused here
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffd-\uffff]|\r(?!\n)|[\p{Cs}\p{Co}]/u;
const UNSEEN_ALL = new RegExp(UNSEEN.source, 'gu');

const MOST = 20;

/** The first twenty of them in the text as written. */
export function findCharacters(text: string): readonly Finding[] {
  if (!UNSEEN.test(text)) return [];
  return [...text.matchAll(UNSEEN_ALL)].slice(0, MOST).map((match) => {
    const code = `U+${hex(match[0])}`;
    return {
      offset: match.index,
      code: 'prose.control-character',
      message: `the character ${code} cannot be seen or printed`,
      remedy:
        code === 'U+000D'
          ? 'end lines with LF or CRLF'
          : 'delete it, and type the words around it again',
    };
  });
}

/** Whether a decoded value holds one: `&#1;` writes it without being it. */
export function hasUnseen(value: string): boolean {
  return UNSEEN.test(value);
}

/** The text with a space for each of them, every offset kept. */
export function blankUnseen(text: string): string {
  return UNSEEN.test(text)
    ? text.replaceAll(UNSEEN_ALL, (found) => ' '.repeat(found.length))
    : text;
}
