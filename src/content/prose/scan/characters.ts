import { listUnseen } from '../../problems/unseen.ts';
import type { Finding } from '../finding.ts';

const MOST = 20;

/** The first twenty characters in the text as written that nobody sees. */
export function findCharacters(text: string): readonly Finding[] {
  return listUnseen(text, MOST).map(({ offset, code }) => ({
    offset,
    code: 'prose.control-character',
    message: `the character ${code} cannot be seen or printed`,
    remedy:
      code === 'U+000D'
        ? 'end lines with LF or CRLF'
        : 'delete it, and type the words around it again',
  }));
}
