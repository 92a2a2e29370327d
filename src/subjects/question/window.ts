/** The time that a question asks about, in words of its own after “Time asked about: ”. */
import { isPoint, type When } from '../../time/when.ts';
import { toPieces } from '../../time/words/words.ts';
import type { Context } from '../context.ts';
import { toRich, type Rich } from '../parts/question/rich.ts';

/** “20 Jan – 5 Jun 2025.”, “until 14 Oct 2025; its start is not recorded.” */
export function toWindow({ language }: Context, when: When): Rich {
  if (!isPoint(when)) {
    const { start, end } = when;
    if (start === 'unknown' && isPoint(end))
      return toRich('until ', toPieces(end, { language }), '; its start is not recorded.');
    if (end === 'unknown' && isPoint(start))
      return toRich('from ', toPieces(start, { language }), '; its end is not recorded.');
  }
  return toRich(toPieces(when, { language, frame: 'table' }), '.');
}
