/** What a table of words says twice, and what style sheets know of it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chooseWords, listLanguages } from '../src/words/words.ts';

const CSS = ['base', 'other-scripts']
  .map((name) => readFileSync(`src/site/styles/${name}.css`, 'utf8'))
  .join('');

/** The `quotes` of each language that has a rule of its own; of all others under `''`. */
const QUOTES = new Map(
  [...CSS.matchAll(/([^{}]*)\{[^{}]*?\bquotes: ([^;]+);/g)].flatMap(
    ([, selector = '', value = '']) => {
      const marks = [...value.matchAll(/'([^']*)'/g)].map(([, mark = '']) =>
        mark.replace(/\\([0-9a-f]+) ?/g, (_, code: string) =>
          String.fromCodePoint(parseInt(code, 16)),
        ),
      );
      const tags = [...selector.matchAll(/:lang\(([\w-]+)\)/g)].map(([, tag = '']) => tag);
      return (tags.length > 0 ? tags : ['']).map((tag) => [tag, marks] as const);
    },
  ),
);

test.each(listLanguages())(
  'the quotation marks of %s are the same on pages and in styles',
  (tag) => {
    const { text } = chooseWords(tag).words;
    const [language = ''] = tag.split('-');
    expect(QUOTES.get(tag) ?? QUOTES.get(language) ?? QUOTES.get('')).toEqual([
      ...text.quotes,
      ...text.innerQuotes,
    ]);
  },
);
