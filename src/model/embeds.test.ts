import { expect, test } from 'vitest';
import { SMALLEST, toMdx, toItem, toPublication } from '../../test/support/publication.ts';
import { listEmbeds } from './embeds.ts';
import { hasTwins, isOnBySize, MANY_ITEMS } from './size.ts';

const ABOUT = `
name: The Record
tagline: Who said what
url: https://record.example
language: en
zone: UTC
licence: CC-BY-4.0
scope: Everything.
`;

const FILES = {
  ...SMALLEST,
  'people/ann.mdx': toMdx({ name: 'Ann' }),
  'questions/so.mdx': toMdx({
    title: 'Is it so?',
    definition: 'Whether.',
    positions: { yes: 'It is.', no: 'It is not.' },
  }),
  'coverage/2025/02/first.mdx': toItem(
    {},
    '<Statement id="yes" by="ann" said="2025-02-01" kind="quote">It is so.</Statement>',
  ),
};

function list(more: string) {
  return listEmbeds(toPublication({ ...FILES, 'publication.yaml': ABOUT + more })).map(
    ({ url, page }) => [url, page],
  );
}

test('each question and each statement has a page for frames, which leads to its own', () => {
  expect(list('')).toEqual([
    ['/embed/questions/so', '/questions/so'],
    ['/embed/statements/2025/02/first/yes', '/coverage/2025/02/first#yes'],
  ]);
});

test('there are none where the publication wants none, and hosts mean that it wants them', () => {
  expect(list('embeds: false\n')).toEqual([]);
  expect(list('embeds: [https://news.example]\n')).toHaveLength(2);
});

test('what is switched by size is on up to a number of items', () => {
  const of = (length: number) => ({ items: Array<never>(length) });
  expect(isOnBySize(undefined, of(MANY_ITEMS))).toBe(true);
  expect(isOnBySize(undefined, of(MANY_ITEMS + 1))).toBe(false);
  expect(isOnBySize('true', of(MANY_ITEMS + 1))).toBe(true);
  expect([MANY_ITEMS, MANY_ITEMS + 1].map((length) => hasTwins(of(length)))).toEqual([true, false]);
});
