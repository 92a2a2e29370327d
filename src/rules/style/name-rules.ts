/** One style for names: people in full at their first mention in a summary, agencies by their names and not by letters. */
import { isOf } from '../../model/doubt.ts';
import type { Entry } from '../../model/entry.ts';
import type { OurText, Slip } from './style-rule.ts';

/** `entries` are those of the whole publication, whose people and outlets are known from then on. */
export function listNameSlips(entries: readonly Entry[]): (entry: Entry, text: OurText) => Slip[] {
  const people = new Map(
    entries.flatMap((entry) => (isOf(entry, 'person') ? [[entry.id, entry.data.name]] : [])),
  );
  const letters = listLetters(entries);
  return (entry, text) => [
    ...(text.isTitle ? [] : listShortened(entry, text, people)),
    ...listAgencies(text, letters),
  ];
}

/** Of those whom the item names: “Xi” alone where “Xi Jinping” belongs. */
function listShortened(
  entry: Entry,
  { at, text }: OurText,
  people: ReadonlyMap<string, string>,
): Slip[] {
  if (!isOf(entry, 'coverage')) return [];
  const ids = new Set([
    ...entry.data.entities,
    ...entry.facts.mentions.map(({ id }) => id),
    ...entry.facts.statements.flatMap(({ by }) => by.split(/\s+/)),
  ]);
  const names = [...ids].flatMap((id) => people.get(id) ?? []);
  // “Wang Yi and Wang Shouwen”: a word of a name that stands there in full is no other name cut short.
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), text);
  return names
    .filter((name) => !text.includes(name))
    .flatMap((name) => {
      const word = name
        .split(' ')
        .find((part) => part.length > 1 && rest.includes(part) && hasWord(rest, part));
      return word === undefined
        ? []
        : [
            {
              at,
              code: 'style.name',
              message: `“${word}” stands here before the whole name`,
              remedy: `write ${name} at the first mention`,
            } as const,
          ];
    });
}

/** “AFP” by “Agence France-Presse”. Letters that stand in a name, as in CNN or ET Net, are that name’s. */
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

function listAgencies({ at, text }: OurText, letters: ReadonlyMap<string, string>): Slip[] {
  const found = (text.match(/\b\p{Lu}{2,6}\b/gu) ?? []).find((word) => letters.has(word));
  const name = found === undefined ? undefined : letters.get(found);
  return name === undefined
    ? []
    : [
        {
          at,
          code: 'style.agency',
          message: `“${found ?? ''}” stands for ${name}`,
          remedy: `write ${name}, if that is meant`,
        },
      ];
}

function hasWord(text: string, word: string): boolean {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}–-])${escaped}(?![\\p{L}–-])`, 'u').test(text);
}
