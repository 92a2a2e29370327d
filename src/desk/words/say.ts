/** Says something in the language of the desk at which it is said; in English where there is no desk. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { chooseDeskWords, type DeskWords } from './words.ts';

const heard = new AsyncLocalStorage<DeskWords>();

/** What this work says, it says in these words. */
export function sayIn<Result>(words: DeskWords, work: () => Result): Result {
  return heard.run(words, work);
}

/**
 * `say.list.files({ n: 3 })`. Code of the server says nothing while it is loaded, since nobody has asked yet. In the
 * page, `client/words-in-page.ts` stands in for this module.
 */
export const say: DeskWords = new Proxy({} as DeskWords, {
  get: (_, group) => (heard.getStore() ?? chooseDeskWords('en'))[group as keyof DeskWords],
});

/** “a, b and c”. */
export function sayAll(words: readonly string[]): string {
  return new Intl.ListFormat([say.locale, 'en'], { type: 'conjunction' }).format(words);
}

/** “a, b or c”. */
export function sayEither(choices: readonly string[]): string {
  return new Intl.ListFormat([say.locale, 'en'], { type: 'disjunction' }).format(choices);
}
