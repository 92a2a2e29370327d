import type { Language } from '../time/words/language.ts';
import { toDayPoint } from '../time/words/place-point.ts';
import { toWords } from '../time/words/words.ts';
import { isInstant } from '../time/when.ts';
import type { Piece } from './piece.ts';

/** The piece’s own title; where none is recorded, what it is, in brackets: “[Report by Reuters, 12 February 2025]”. */
export function toPieceTitle(piece: Piece, language: Language): string {
  const { source, publisher, published, isOfficial } = piece;
  if (source.title !== undefined) return source.title;
  const lead = `${isOfficial ? 'Record of' : 'Report by'} ${publisher}`;
  if (published === undefined) return `[${lead}]`;
  const { when } = published;
  const day = toWords(isInstant(when) ? toDayPoint(when) : when, {
    language,
    form: 'long',
    weekday: false,
  });
  return `[${lead}, ${day.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')}]`;
}
