import { expect, test } from 'vitest';
import { SMALLEST, toItem, toMdx, toTestContext } from '../../../../test/support/publication.ts';
import { toListNode } from './nodes.ts';
import { listClaims, toClaim } from './statement.ts';

const BODY = [
  '<Statement id="a" by="ann" said="2025-02-03">We <Hedge>may</Hedge> go</Statement>',
  '<Statement id="b" by="ann" said="2025-02-04/2025-02-05" kind="paraphrase" source="1">she went</Statement>',
  '<Statement id="c" by="anonymous" as="an official" said="/2025-02-06" source="2">No</Statement>',
].join('\n\n');
const source = (more: object) => ({ outlet: 'gazette', ...more });
const context = toTestContext({
  ...SMALLEST,
  'people/ann.mdx': toMdx({ name: 'Ann', sameAs: ['https://www.wikidata.org/wiki/Q1'] }),
  'coverage/2025/02/first.mdx': toItem(
    {
      sources: [
        source({ url: 'https://gazette.example/1', published: '2025-02-05' }),
        source({ url: 'https://gazette.example/2', published: '2025-02-06' }),
        source({ unlinked: 'Not seen.', title: 'Paper' }),
      ],
    },
    BODY,
  ),
});
const { statements } = context.publication.record;
const PAGE = 'https://record.example/coverage/2025/02/first';
const tellOf = (id: string, told = new Set<string>()) => {
  const statement = statements.find((one) => one.id === id);
  if (statement === undefined) throw new Error(id);
  return toClaim(context, statement, told);
};

test('a statement is a claim by its speaker on the day of saying, and verbatim words are a quotation', () => {
  expect(tellOf('a')).toMatchObject({
    '@type': 'Claim',
    '@id': `${PAGE}#a`,
    text: 'We may go',
    author: [{ '@type': 'Person', '@id': 'https://record.example/people/ann#it', name: 'Ann' }],
    datePublished: '2025-02-03',
    hasPart: { '@type': 'Quotation', text: 'We may go' },
  });
  expect(tellOf('b')).toMatchObject({ datePublished: undefined, hasPart: undefined });
});

test('who was told of before is only pointed at', () => {
  const told = new Set<string>();
  tellOf('a', told);
  expect(tellOf('b', told).author).toEqual([{ '@id': 'https://record.example/people/ann#it' }]);
});

test('nobody answers for an unnamed speaker, and an open date is not told', () => {
  expect(tellOf('c')).toMatchObject({
    author: [{ '@type': 'Person', name: 'an official' }],
    datePublished: undefined,
    appearance: [{ '@id': `${PAGE}#source-3` }],
  });
});

test('it appears in the pieces that carry it, first in the one that certainly came first', () => {
  expect(tellOf('b')).toMatchObject({
    appearance: [{ '@id': 'https://gazette.example/2' }],
    firstAppearance: undefined,
  });
  const all = { ...statements[0], sources: [1, 0] } as (typeof statements)[number];
  expect(toClaim(context, all, new Set()).firstAppearance).toEqual({
    '@id': 'https://gazette.example/1',
  });
});

test('a ladder is a list of its statements, with the place of each in the whole', () => {
  const page = { path: '/questions/ask', title: 'Ask?', description: 'Unknown.' };
  const urls = statements.map(({ address }) => address);
  const items = listClaims(context, statements);
  const list = { ...page, urls, items, total: 9, first: 4, order: 'oldest first' } as const;
  const { mainEntity, url } = toListNode(context, list);
  expect(url).toBe('https://record.example/questions/ask');
  expect(mainEntity).toMatchObject({
    numberOfItems: 9,
    itemListElement: [
      { position: 4, item: { '@type': 'Claim' } },
      { position: 5 },
      { position: 6 },
    ],
  });
});
