import { expect, test } from 'vitest';
import { buildFiles, item, say } from './entries.fixture.ts';
import { listItemSources, listStatementSources, toLineage } from './lineage.ts';

/** The lineage of one item with these sources, each written as in YAML. */
function tell(...sources: readonly string[]) {
  const { publication } = buildFiles({
    'coverage/2025/04/a.mdx': item('', { sources: `sources: [${sources.join(', ')}]` }),
  });
  const { reports, origins, unrecorded } = toLineage(listItemSources(publication.items));
  return {
    reports: reports.length,
    origins: origins.map(({ name, reports: own }) => [name, own.length]),
    unrecorded: unrecorded.length,
    access: reports.map(({ reach }) => reach.access),
  };
}

const POST = 'outlet: post';
const WIRE = 'outlet: wire';

test('three copies of one wire story are three reports and one origin', () => {
  const copies = ['a', 'b', 'c'].map(
    (at) => `{ ${WIRE}, url: https://${at}.example/, via: post, origin: One Wire story. }`,
  );
  expect(tell(...copies)).toMatchObject({
    reports: 3,
    origins: [['One Wire story.', 3]],
    unrecorded: 0,
  });
});

test('reports on one briefing are one origin, however it is written', () => {
  expect(
    tell(
      `{ ${POST}, url: https://a.example/, origin: The briefing. }`,
      `{ ${WIRE}, url: https://b.example/, origin: the  Briefing }`,
      `{ ${WIRE}, url: https://c.example/ }`,
    ),
  ).toMatchObject({
    reports: 3,
    origins: [['The briefing.', 2]],
    unrecorded: 1,
  });
});

test('an official record is its own origin, and a report that rests on it is of the same', () => {
  expect(
    tell(
      `{ ${POST}, url: https://a.example/, origin: Wire }`,
      `{ ${WIRE}, url: https://b.example/, official: yes }`,
    ),
  ).toMatchObject({ origins: [['Wire', 2]], unrecorded: 0 });
});

test('a report and its copies elsewhere are one report, as easy to read as the easiest copy', () => {
  const [paid, free] = ['access: subscription', 'access: free'];
  expect(
    tell(
      `{ ${POST}, title: News, url: https://a.example/, ${paid} }`,
      `{ ${POST}, title: News, url: https://copy.example/, via: wire, ${free} }`,
      `{ ${WIRE}, title: News, url: https://b.example/ }`,
    ),
  ).toMatchObject({ reports: 2, access: ['free', undefined] });
});

test('a report is known by its title or its address, and its origin is told by any of its copies', () => {
  const [a, b] = ['url: https://a.example/', 'url: https://b.example/'];
  expect(
    tell(
      `{ ${POST}, ${a} }`,
      `{ ${POST}, title: News, ${b} }`,
      `{ ${POST}, title: News, ${a}, origin: The briefing. }`,
    ),
  ).toMatchObject({ reports: 1, origins: [['The briefing.', 1]], unrecorded: 0 });
});

test('silence is not independence: reports without an origin are counted apart', () => {
  expect(
    tell(
      `{ ${POST}, title: One, url: https://a.example/ }`,
      `{ ${WIRE}, title: Two, url: https://b.example/ }`,
    ),
  ).toMatchObject({ reports: 2, origins: [], unrecorded: 2 });
});

test('statements have the sources that they name, items all', () => {
  const sources =
    'sources: [{ outlet: post, url: https://a.example/ }, { outlet: wire, url: https://b.example/ }]';
  const { items, record } = buildFiles({
    'coverage/2025/04/a.mdx': item(say('x', { source: '1' }), { sources }),
  }).publication;
  const toOutlets = (cited: ReturnType<typeof listItemSources>) =>
    cited.map(({ piece }) => piece.source.outlet);
  expect(toOutlets(listStatementSources(record.statements))).toEqual(['wire']);
  expect(toOutlets(listItemSources(items))).toEqual(['post', 'wire']);
});
