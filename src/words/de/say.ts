/** What German sentences are made with. */
import { toFormedText } from '../../time/words/formed.ts';
import { german } from '../../time/words/german.ts';
import { pluralsOf } from '../plural.ts';

const plurals = pluralsOf('de');

/** “# Beitrag”, “# Beiträge”. */
export function count(n: number, one: string, other: string): string {
  return plurals(n, { one, other });
}

/** “am 3. Februar”, “im April 2025”. */
export const on = (day: string) => toFormedText(day, 'on', german);

/** After “seit” and “ab”: “3. Februar”, “dem Frühjahr”. */
export const since = (day: string) => toFormedText(day, 'since', german);

/** “vom 3. Februar”. */
export const of = (day: string) => toFormedText(day, 'of', german);
