import { expect, test } from 'vitest';
import { SMALLEST, toItem, toMdx, toPublication } from '../../test/support/publication.ts';
import { listEmbeds, toFrameHtml } from './embeds.ts';
import { hasAlternates, isOnBySize, MANY_ITEMS } from './publication.ts';

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
  expect([MANY_ITEMS, MANY_ITEMS + 1].map((length) => hasAlternates(of(length)))).toEqual([
    true,
    false,
  ]);
});

test('a title with every mark stays one attribute', () => {
  const html = toFrameHtml({
    src: 'https://a.example/embed/x',
    title: 'A "b" <c> & d',
    size: { width: 300, height: 400, fluid: 'calc(300px + 1.5*max(0px,640px - 100cqi))' },
  });
  expect(html).toBe(
    '<div style="container-type:inline-size;width:100%;max-width:640px"><iframe src="https://a.example/embed/x" title="A &quot;b&quot; &lt;c> &amp; d" height="400" style="display:block;border:0;width:100%;height:calc(300px + 1.5*max(0px,640px - 100cqi))" loading="lazy"></iframe></div>',
  );
});
