/**
 * English in letters that no text of ours has: a page in the pseudo-language (`en-XA`, as CLDR names it) shows what does
 * not come from the table, and whether there is room for longer words.
 */
import { en, type Words } from './en.ts';

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['abcdefghijklmnopqrstuvwxyz', 'àƀçđéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýž'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ÀƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞɊŔŠŢÛṼŴẊÝŽ'],
  ].flatMap(([plain = '', other = '']) =>
    Array.from(plain, (one, at) => [one, Array.from(other)[at] ?? one]),
  ),
);

/** In brackets, so that a text that is cut or put together of parts is seen. Slots stay. */
export function toPseudo(text: string): string {
  if (text.trim() === '') return text;
  const parts = text.split(/(\{\w+\})/);
  const words = parts.map((part) => (part.startsWith('{') ? part : toLetters(part))).join('');
  return /\p{L}/u.test(text.replace(/\{\w+\}/g, '')) ? `[${words}]` : words;
}

function toLetters(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => LETTERS[letter] ?? letter);
}

let known: Words | undefined;

export function getPseudoWords(): Words {
  return (known ??= { ...(convert(en, 'tag') as Words), tag: 'en-XA' });
}

/** What is no text for readers: tags, and functions that give something else than a text. */
const PLAIN = ['locale', 'open'];

function convert(value: unknown, name: string): unknown {
  if (PLAIN.includes(name)) return value;
  if (typeof value === 'string') return toPseudo(value);
  if (typeof value === 'function') {
    const say = value as (...parts: unknown[]) => unknown;
    return (...parts: unknown[]) => toSaid(say(...parts), parts);
  }
  if (Array.isArray(value)) return value.map((one) => convert(one, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, convert(one, key)]));
}

function toSaid(said: unknown, parts: readonly unknown[]): unknown {
  if (Array.isArray(said))
    return said.map((one: unknown) =>
      typeof one === 'string' && !parts.flat().includes(one) ? toPseudo(one) : one,
    );
  return typeof said === 'string' ? toPseudo(said) : said;
}
