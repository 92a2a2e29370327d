import { dayOfItem, dayText } from './calendar.ts';
import type { Fiction } from './fiction.ts';
import { seededRandom, type Random } from './random.ts';
import { listTitleWords } from './words.ts';

/** What an item is called, and the numbers from which the rest of it is drawn. */
export interface Address {
  /** `YYYY/MM/slug`. */
  readonly id: string;
  readonly slug: string;
  readonly words: readonly string[];
  readonly random: Random;
}

export function buildAddress({ seed, items, vocabulary }: Fiction, index: number): Address {
  const random = seededRandom(`${seed} item ${index}`);
  const words = listTitleWords(random, vocabulary, 4);
  const slug = `${words.join('-')}-${index.toString(36)}`;
  const month = dayText(dayOfItem(items, index)).slice(0, 7).replace('-', '/');
  return { id: `${month}/${slug}`, slug, words, random };
}
