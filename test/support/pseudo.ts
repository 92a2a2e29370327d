/**
 * English in letters that none of our texts has: a page in the pseudo-language (`en-XA` in CLDR) shows which texts do
 * not come from messages, and whether longer words fit. It is made from a publication's own messages.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../src/words/formats.ts';
import { parseMessage, type Node } from '../../src/words/message.ts';
import { FORMAT_KEYS, TABLES } from '../../src/words/words.ts';

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['abcdefghijklmnopqrstuvwxyz', 'àƀçđéƒĝĥîĵķļɱñôþɋŕšţûṽŵẋýž'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ÀƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞɊŔŠŢÛṼŴẊÝŽ'],
  ].flatMap(([plain = '', other = '']) =>
    Array.from(plain, (one, at) => [one, Array.from(other)[at] ?? one]),
  ),
);

export function toPseudo(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => LETTERS[letter] ?? letter);
}

/**
 * Writes its messages to a content folder; `ar-XB`, also from CLDR, runs from right to left. Lists and country names,
 * which `Intl` provides, are Greek, like the content.
 */
export function writePseudoWords(contentDir: string, tag = 'en-XA'): void {
  const lines = Object.entries(TABLES.en ?? {}).map(
    ([key, text]) => `${key}: ${JSON.stringify(toPseudoMessage(key, text, tag))}\n`,
  );
  mkdirSync(join(contentDir, 'words'), { recursive: true });
  writeFileSync(join(contentDir, `words/${tag}.yaml`), lines.join(''));
}

/** In brackets, which reveal texts that are cut or composed of parts. Keeps slots. */
function toPseudoMessage(key: string, text: string, tag: string): string {
  if (key === 'text.locale') return 'el';
  if (key.startsWith('text.')) return text;
  if (FORMAT_KEYS.test(key) && !text.includes('{')) return toPseudo(text);
  const nodes = parseMessage(text, FORMATS);
  const said = nodes.map((node) => print(node, tag)).join('');
  return FORMAT_KEYS.test(key) || !/\p{L}/u.test(said.replace(/\{\w+\}/g, '')) ? said : `[${said}]`;
}

function print(node: Node, tag: string): string {
  if (typeof node === 'string') return toPseudo(node).replace(/[{}]/g, "'$&'");
  const { name, type, form, cases } = node;
  if (cases === undefined)
    return `{${[name, type, form].filter((one) => one !== undefined).join(', ')}}`;
  // Arabic has one form for all ordinals, and the check refuses English ones.
  const ranks = new Intl.PluralRules(tag, { type: 'ordinal' }).resolvedOptions().pluralCategories;
  const printed = Object.entries(cases).flatMap(([key, inner]) =>
    type === 'selectordinal' && !ranks.some((rank) => rank === key)
      ? []
      : [`${key} {${inner.map((one) => print(one, tag)).join('')}}`],
  );
  return `{${name}, ${type ?? ''}, ${printed.join(' ')}}`;
}
