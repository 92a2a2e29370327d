import { suggest } from './mistakes.ts';
import { toFailure, type WhenFailure } from './when-failure.ts';

/** Strokes put where EDTF has hyphens. `undefined` if the text looks like an interval after all. */
export function findSlashMistake(text: string, slash: number): WhenFailure | undefined {
  const yearFirst = /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/.exec(text);
  const read =
    yearFirst &&
    suggest('the parts of a date are joined by hyphens', yearFirst[1], yearFirst[2], yearFirst[3]);
  if (read) return toFailure(slash, read.message, read.remedy);
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text)) {
    return toFailure(
      0,
      'which number is the month cannot be told',
      'write year, month, day, as in 2025-02-12',
    );
  }
  const monthFirst = /^(\d{1,2})\/(\d{4})$/.exec(text);
  const month = monthFirst && suggest('the year comes first', monthFirst[2], monthFirst[1]);
  if (month) return toFailure(0, month.message, month.remedy);
  const present = /\/(now|present|today|ongoing|\*)$/i.exec(text);
  if (present)
    return toFailure(
      slash + 1,
      'an open end is written as two dots',
      `write ${text.slice(0, slash)}/..`,
    );
  const second = text.indexOf('/', slash + 1);
  if (second >= 0)
    return toFailure(
      second,
      'an interval has two ends and one /',
      'write it so, as in 2025-02-03/2025-02-12',
    );
  const space = /\s/.exec(text);
  return space
    ? toFailure(
        space.index,
        'there is a space in the interval',
        'leave it out, as in 2025-02-03/2025-02-12',
      )
    : undefined;
}
