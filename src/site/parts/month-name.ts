import type { Language } from '../../time/words/language.ts';

/** “April 2025” for `2025-04`. */
export function toMonthName(
  { months, date }: Language,
  month: string,
  form: 'long' | 'short' = 'long',
): string {
  return date({ month: months[form][Number(month.slice(5)) - 1] ?? '', year: month.slice(0, 4) });
}
