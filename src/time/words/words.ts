import { isPoint, type When } from '../when.ts';
import { toIntervalPieces } from './interval-words.ts';
import { fill, toText, type Pieces } from './pieces.ts';
import { toPointPieces, toQualifiedPieces } from './point-words.ts';
import type { Style } from './style.ts';

/**
 * A date in words, as it was written, with no word on the place:
 * “28 Apr 2025, 18:00”, “April 2025”, “about 22 Apr 2025”, “between 20 Jan and 22 Apr 2025, claimed”, “by 12 Feb”.
 */
export function toPieces(when: When, style: Style): Pieces {
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
