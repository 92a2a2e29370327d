import type { Words } from '../words/words.ts';
import { toDayPoint } from '../time/words/place-point.ts';
import { toWords } from '../time/words/words.ts';
import { isInstant } from '../time/when.ts';
import type { Piece } from './piece.ts';

/** The piece’s own title; where none is recorded, what it is, in brackets: “[Report by Reuters, 12 February 2025]”. */
export function toPieceTitle(piece: Piece, { dates, outputs }: Words): string {
  const { source, publisher, published, isOfficial } = piece;
  if (source.title !== undefined) return source.title;
  if (published === undefined)
    return isOfficial ? outputs.recordOf({ publisher }) : outputs.reportBy({ publisher });
  const { when } = published;
  const day = toWords(isInstant(when) ? toDayPoint(when) : when, {
    language: dates,
    form: 'long',
    weekday: false,
  });
  const plain = day.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
  return isOfficial
    ? outputs.recordOfDay({ publisher, day: plain })
    : outputs.reportByDay({ publisher, day: plain });
}
