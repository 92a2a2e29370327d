import { expect, test } from 'vitest';
import { SMALLEST, toItem, toMdx, toTestContext } from '../../../../test/support/publication.ts';
import { listItemPages } from '../../item/item.ts';
import { addPicture, toHead } from './head.ts';
import { listWithdrawnPages } from '../../withdrawn/withdrawn.ts';

const ABOUT = `
name: The Record
tagline: Who said what
url: https://record.example
language: en-GB
zone: Europe/London
licence: CC-BY-4.0
scope: Everything.
`;

function toItemHead(fields: Readonly<Record<string, unknown>>) {
  const context = toTestContext({
    ...SMALLEST,
    'publication.yaml': ABOUT,
    'people/ann.mdx': toMdx({ name: 'Ann' }),
    'topics/ships.mdx': toMdx({ title: 'Ships', summary: 'They sail.' }),
    'coverage/2025/02/first.mdx': toItem(fields),
  });
  const [page] = [...listItemPages(context), ...listWithdrawnPages(context)];
  if (page === undefined) throw new Error('no item');
  return page.view().head;
}

function listContents(head: ReturnType<typeof toHead>): string[] {
  return head.meta.map(({ property, name, content }) => `${property ?? name ?? ''} ${content}`);
}

test('an item is an article, with its section, its tags and those who wrote it', () => {
  const head = toItemHead({
    topics: ['tariffs', 'ships'],
    entities: ['ann'],
    credits: [{ role: 'curator', name: 'Cy' }],
    dates: { added: '2025-02-12T09:00+01:00', updated: '2025-02-14' },
  });
  expect(listContents(head)).toEqual([
    'og:type article',
    'og:title First',
    'og:description What it says.',
    'og:url https://record.example/coverage/2025/02/first',
    'og:site_name The Record',
    'og:locale en_GB',
    'article:published_time 2025-02-12T09:00+01:00',
    'article:modified_time 2025-02-14',
    'article:author Cy',
    'article:section Tariffs',
    'article:tag Ships',
    'article:tag Ann',
    'DC.title First',
    'DC.creator Cy',
    'DC.date 2025-02-12T09:00+01:00',
    'DC.publisher The Record',
    'DC.language en-GB',
    'DC.type Text',
  ]);
});

test('a page is a website, and a language without a territory is no locale', () => {
  const head = toHead(toTestContext(SMALLEST), {
    title: 'About',
    description: 'Us.',
    path: '/about',
  });
  expect(listContents(head)).toContain('og:type website');
  expect(listContents(head).join()).not.toMatch(/article:|og:locale|DC\.date/);
});

test('of an item that was withdrawn the reason is told, not the summary', () => {
  const head = toItemHead({ status: 'withdrawn', withdrawn: 'It was another harbour.' });
  expect(head.description).toBe('It was another harbour.');
  expect(head.jsonLd.join()).not.toContain('NewsArticle');
  expect(JSON.stringify(head)).not.toContain('What it says.');
});

test('a picture is told with its words and its right', () => {
  const picture = {
    alt: 'A quay',
    caption: undefined,
    credit: 'Jo',
    rights: 'By permission of Jo',
  };
  const file = { url: 'https://record.example/q.png', width: 1200, height: 600 };
  const head = addPicture(toItemHead({}), picture, file);
  expect(listContents(head)).toEqual(
    expect.arrayContaining(['og:image https://record.example/q.png', 'og:image:alt A quay']),
  );
  expect(JSON.parse(head.jsonLd.at(-1) ?? '')).toMatchObject({
    '@id': 'https://record.example/coverage/2025/02/first#picture',
    caption: 'A quay',
    creditText: 'Jo',
    copyrightNotice: 'By permission of Jo',
  });
});
