import { isPoint, type When } from '../when.ts';
import { toIntervalPieces } from './interval-words.ts';
import { fill, toText, type Pieces } from './pieces.ts';
import { toPointPieces, toQualifiedPieces } from './point-words.ts';
import type { Language } from './language.ts';
import type { Style } from './style.ts';

/**
 * A date in words, as it was written, with no word on the place:
 * “28 Apr 2025, 18:00”, “April 2025”, “about 22 Apr 2025”, “between 20 Jan and 22 Apr 2025, claimed”, “by 12 Feb”.
 */
export function toPieces(when: When, style: Style): Pieces {
  const { language, form, weekday, year, frame, claimed } = style;
  const told = TOLD.get(language) ?? new WeakMap<When, Map<string, Pieces>>();
  TOLD.set(language, told);
  const known = told.get(when) ?? new Map<string, Pieces>();
  told.set(when, known);
  const key = [form, weekday, year, frame, claimed].join();
  const pieces = known.get(key) ?? buildPieces(when, style);
  known.set(key, pieces);
  return pieces;
}

/** A date is told in the same words on page after page, so they are kept as long as the date. */
const TOLD = new WeakMap<Language, WeakMap<When, Map<string, Pieces>>>();

function buildPieces(when: When, style: Style): Pieces {
  const pieces = isPoint(when)
    ? toQualifiedPieces(when, toPointPieces(when, style), style, 'uncertain')
    : toIntervalPieces(when, style);
  return toClaimedPieces(pieces, style);
}

/** `toPieces` without the marks. */
export function toWords(when: When, style: Style): string {
  return toText(toPieces(when, style));
}

/** The same words with “claimed”, if the style asks for it. */
export function toClaimedPieces(pieces: Pieces, style: Style): Pieces {
  return style.claimed ? fill(style.language.patterns.claimed, { when: pieces }) : pieces;
}
