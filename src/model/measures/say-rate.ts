import type { Words } from '../../words/words.ts';

/** “145%”, “3 dollars”. A unit may be empty. */
export function sayRate({ rates }: Pick<Words, 'rates'>, value: number, unit: string): string {
  return unit === 'percent' ? rates.percent({ value }) : rates.amount({ value, unit }).trim();
}
