/** One style for names: people in full at their first mention in a summary, and agencies by name, not by letters. */
import { isOf, type Entry } from '../model/entry.ts';
import {
  listHeadlines,
  toLocale,
  type RuleFault,
  type Headline,
  type Reads,
  type Rule,
} from './rule.ts';

export const NAME_RULES: readonly Rule[] = [
  {
    id: 'style.name',
    reads: 'entries',
    find: (read) => {
      const people = new Map(
        read.entries.flatMap((entry) =>
          isOf(entry, 'person') ? [[entry.id, entry.data.name]] : [],
        ),
      );
      return listEnglish(read).flatMap(([entry, text]) => listShortened(entry, text, people));
    },
  },
  {
    id: 'style.agency',
    reads: 'entries',
    find: (read) => {
      const letters = listLetters(read.entries);
      return listEnglish(read).flatMap(([, { text, ...spot }]): RuleFault[] => {
        const found = text.match(/\b\p{Lu}{2,6}\b/gu)?.find((word) => letters.has(word)) ?? '';
        const name = letters.get(found);
        if (name === undefined) return [];
        return [{ ...spot, row: 'style.agency:name', slots: { letters: found, name } }];
      });
    },
  },
];

function listEnglish({ entries, about }: Reads['entries']): [Entry, Headline][] {
  return entries
    .filter((entry) => toLocale(entry, about).language === 'en')
    .flatMap((entry) => listHeadlines(entry).map((text): [Entry, Headline] => [entry, text]));
}

/** People whom the item names: “Xi” alone where “Xi Jinping” belongs. */
function listShortened(
  entry: Entry,
  { text, isTitle, ...spot }: Headline,
  people: ReadonlyMap<string, string>,
): RuleFault[] {
  if (isTitle || !isOf(entry, 'coverage')) return [];
  const ids = new Set([
    ...entry.data.entities,
    ...entry.facts.mentions.map(({ id }) => id),
    ...entry.facts.statements.flatMap(({ by }) => by.split(/\s+/)),
  ]);
  const names = [...ids].flatMap((id) => people.get(id) ?? []);
  // In “Wang Yi and Wang Shouwen”, a word of a name that is there in full is not another name cut short.
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), text);
  return names
    .filter((name) => !text.includes(name))
    .flatMap((name): RuleFault[] => {
      const word = name
        .split(' ')
        .find((part) => part.length > 1 && rest.includes(part) && hasWord(rest, part));
      if (word === undefined) return [];
      return [{ ...spot, row: 'style.name:whole', slots: { word, name } }];
    });
}

function hasWord(text: string, word: string): boolean {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}–-])${escaped}(?![\\p{L}–-])`, 'u').test(text);
}

/** “AFP” for “Agence France-Presse”. Letters that are part of a name, as in CNN or ET Net, belong to that name. */
function listLetters(entries: readonly Entry[]): Map<string, string> {
  const names = entries.flatMap((entry) => (isOf(entry, 'outlet') ? [entry.data.name] : []));
  const letters = new Map(names.map((name) => [toLetters(name), name]));
  for (const word of names.flatMap((name) => name.split(' '))) letters.delete(word);
  letters.delete('');
  return letters;
}

function toLetters(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word) && word !== 'The');
  return words.length < 2 ? '' : words.map((word) => word.charAt(0)).join('');
}
