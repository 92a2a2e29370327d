import { expect, test } from 'vitest';
import { SMALLEST, toItem, toMdx, toTestContext } from '../../../test/support/publication.ts';
import { toItemNode } from './item.ts';

const FILES = {
  ...SMALLEST,
  'people/ann.mdx': toMdx({ name: 'Ann', sameAs: ['https://www.wikidata.org/wiki/Q1'] }),
  'people/bo.mdx': toMdx({ name: 'Bo' }),
  'events/walk.mdx': toMdx({ title: 'A walk', date: '2025-02-01', outcome: 'disputed' }),
  'events/talks.mdx': toMdx({ title: 'Talks', date: '2025-02-01', outcome: 'held' }),
};
const ADDRESS = 'https://record.example/coverage/2025/02/first';

function toNodeOf(fields: Readonly<Record<string, unknown>>, body?: string, about?: string) {
  const files = { ...FILES, 'coverage/2025/02/first.mdx': toItem(fields, body) };
  const context = toTestContext(
    about === undefined ? files : { ...files, 'publication.yaml': about },
  );
  const [item] = context.publication.items;
  if (item === undefined) throw new Error('no item');
  return toItemNode(context, item);
}

test('the article has our address, the piece theirs', () => {
  const node = toNodeOf({});
  expect(node).toMatchObject({ '@type': 'NewsArticle', url: ADDRESS, headline: 'First' });
  expect(node.isBasedOn).toMatchObject({
    '@type': 'Article',
    url: 'https://gazette.example/1',
    name: 'Theirs',
    publisher: { '@type': 'Organization', name: 'The Gazette' },
  });
});

test('an item without a picture has its card as its image', () => {
  const [item] = toTestContext(FILES).publication.items;
  if (item === undefined) throw new Error('no item');
  const card = {
    url: 'https://record.example/_astro/card.png',
    width: 1200,
    height: 630,
    alt: 'First',
  };
  expect(toItemNode(toTestContext(FILES), item, card).image).toEqual({
    '@type': 'ImageObject',
    contentUrl: card.url,
    width: '1200 px',
    height: '630 px',
    creditText: 'The Record',
    license: 'https://creativecommons.org/licenses/by/4.0/',
  });
});

test('the first source is the base, the others are cited; an official record is no article', () => {
  const sources = [
    { outlet: 'gazette', url: 'https://gazette.example/1', access: 'subscription' },
    { outlet: 'gazette', url: 'https://gazette.example/2', access: 'metered', official: 'yes' },
  ];
  const { isBasedOn, citation } = toNodeOf({ sources });
  expect(isBasedOn).toMatchObject({ url: 'https://gazette.example/1', isAccessibleForFree: false });
  expect(citation).toMatchObject([{ '@type': 'CreativeWork', isAccessibleForFree: undefined }]);
});

test('whom the front matter names it is about, whom only the body names it mentions', () => {
  const { about, mentions } = toNodeOf(
    { entities: ['ann'] },
    '<Entity id="ann" /> met <Entity id="bo" />.',
  );
  expect(about).toEqual([
    {
      '@type': 'Person',
      '@id': 'https://record.example/people/ann#it',
      name: 'Ann',
      sameAs: ['https://www.wikidata.org/wiki/Q1'],
    },
  ]);
  expect(mentions).toMatchObject([{ name: 'Bo' }]);
});

test('only what was held or is planned is an event', () => {
  expect(toNodeOf({ entities: ['walk', 'talks'] }).about).toMatchObject([
    { '@type': 'Thing', name: 'A walk' },
    { '@type': 'Event', name: 'Talks' },
  ]);
});

test('its author is who wrote it, else the editors; a desk is no person', () => {
  const credits = [
    { role: 'curator', name: 'Cy' },
    { role: 'photographer', name: 'Dee' },
  ];
  expect(toNodeOf({ credits }).author).toEqual([{ '@type': 'Person', name: 'Cy' }]);
  expect(toNodeOf({}).author).toEqual([{ '@type': 'Organization', name: 'The Record' }]);
});

test('it was modified when it was last changed in substance, and says what was corrected', () => {
  const node = toNodeOf({
    dates: { added: '2025-02-12', updated: '2025-02-14', happened: '2025-02-03/2025-02-11' },
    corrections: [
      { on: '2025-02-16', type: 'correction', was: 'two', now: 'three', why: 'A reader counted.' },
      { on: '2025-02-13', type: 'update', why: 'More is known.' },
    ],
  });
  expect(node).toMatchObject({
    datePublished: '2025-02-12',
    dateModified: '2025-02-16',
    temporalCoverage: '2025-02-03/2025-02-11',
    correction: [
      { text: '“two” was changed to “three”. A reader counted.' },
      { text: 'More is known.' },
    ],
  });
});

test.for(['2025-02-03?', '2025-02~', '2025-02-03/..'])('%s is not told as a date', (happened) => {
  expect(toNodeOf({ dates: { added: '2025-02-12', happened } }).temporalCoverage).toBeUndefined();
});
