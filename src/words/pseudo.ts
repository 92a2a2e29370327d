/**
 * English in letters that no text of ours has: a page in the pseudo-language (`en-XA`, as CLDR names it) shows what does
 * not come from the table, and whether there is room for longer words.
 */
import type { Node } from './message.ts';

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

/** The same without brackets: of a word within a message. */
export function toLetters(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => LETTERS[letter] ?? letter);
}

/** A message in those letters, in one pair of brackets; its slots stay. */
export function toPseudoNodes(nodes: readonly Node[]): readonly Node[] {
  return hasLetters(nodes) ? ['[', ...change(nodes), ']'] : nodes;
}

function hasLetters(nodes: readonly Node[]): boolean {
  return nodes.some((node) =>
    typeof node === 'string'
      ? /\p{L}/u.test(node)
      : Object.values(node.cases ?? {}).some(hasLetters),
  );
}

function change(nodes: readonly Node[]): readonly Node[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return toLetters(node);
    if (node.cases === undefined) return node;
    const cases = Object.entries(node.cases).map(([key, inner]) => [key, change(inner)] as const);
    return { ...node, cases: Object.fromEntries(cases) };
  });
}

/** What is no text for readers. */
const PLAIN = ['locale'];

/** The same of the words for dates and of the rules for texts: what their functions say is in those letters. */
export function toPseudoRules<Rules>(rules: Rules): Rules {
  return convert(rules, '') as Rules;
}

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
