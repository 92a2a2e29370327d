/** A publication may grow without end, a page may not: whatever has a place in a list of pages is cut into pages. */
import { beforeAll, expect, test } from 'vitest';
import { listAllPages } from '../src/site/subjects.ts';
import { toContext, type Context } from '../src/site/context.ts';
import { toDataView, toFeedsView } from '../src/site/feeds/feeds.ts';
import { toFrontView } from '../src/site/front/front.ts';
import { toNotFoundView } from '../src/site/text/text-page.ts';
import { toSearchView } from '../src/site/search/search.ts';
import { AROUND_FULL_ITEM, toFullItem } from './support/full-item.ts';
import { toMdx, toPublication, type Files } from './support/publication.ts';

/** More than any list on a page may hold. */
const MANY = 300;
/** The longest list that a page may hold: the rows of an index. Reports behind a finding are named up to twice that. */
const MOST = 200;
const LINEAGE = '.lineage.rows[].reports';
/**
 * Characters of the view of a page. To render all of them would take minutes; the markup has about as many, and an
 * eighth less where much of it is said twice: test/build/page-sizes.test.ts weighs the pages of the fullest item.
 */
const LARGEST = 300_000;
/** The same of the fullest item, whose page is not cut into pages: below 500 KB of markup. */
const FULLEST = 550_000;

const days = Array.from({ length: MANY }, (_, at) => {
  const day = new Date(Date.UTC(2024, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
  return { at, name: `n-${String(at)}`, day };
});

function each(toFile: (one: (typeof days)[number]) => [path: string, text: string]): Files {
  return Object.fromEntries(days.map(toFile));
}

/** Many of every kind, all bound to one topic, one question, one speaker, one outlet and one place. */
const FILES: Files = {
  'publication.yaml': `
name: Grown
tagline: What is happening?
url: https://grown.example
language: en
zone: UTC
licence: CC-BY-4.0
scope: Everything.
lead: hub
parties:
  - { id: north, name: North, zone: UTC }
  - { id: south, name: South, zone: UTC }
series:
  - { id: duties, title: Duties, unit: percent, party: north }
`,
  'topics/hub.mdx': toMdx({ title: 'Hub', summary: 'All of it.', series: ['duties'] }),
  'questions/hub.mdx': toMdx({
    title: 'Is it so?',
    definition: 'Whether.',
    positions: { yes: 'It is.', no: 'It is not.' },
    topics: ['hub'],
    series: 'duties',
  }),
  'people/hub-speaker.mdx': toMdx({ name: 'Hub Speaker', party: 'north' }),
  'organizations/hub-office.mdx': toMdx({ name: 'Hub Office', party: 'south' }),
  'outlets/hub-post.yaml': 'name: Hub Post\nhomepage: https://post.example\n',
  'places/hub-town.mdx': toMdx({ name: 'Hub Town', country: 'GB', zone: 'UTC' }).replace(
    'zone:',
    'coordinates: [51, 0]\nzone:',
  ),
  ...each(({ name }) => [
    `topics/${name}.mdx`,
    toMdx({ title: name, summary: 'A part.', parent: 'hub' }),
  ]),
  ...each(({ name }) => [
    `questions/${name}.mdx`,
    toMdx({
      title: `Is ${name} so?`,
      definition: 'Whether.',
      positions: { yes: 'It is.', no: 'It is not.' },
      topics: ['hub'],
    }),
  ]),
  ...each(({ name, at }) => [
    `people/${name}-person.mdx`,
    toMdx({
      name: `Person ${name}`,
      party: at % 2 === 0 ? 'north' : 'south',
      roles: [{ title: 'Member', organization: 'hub-office' }],
    }),
  ]),
  ...each(({ name }) => [
    `organizations/${name}-office.mdx`,
    toMdx({ name: `Office ${name}`, parent: 'hub-office' }),
  ]),
  ...each(({ name }) => [
    `outlets/${name}-post.yaml`,
    `name: Post ${name}\nhomepage: https://${name}.example\n`,
  ]),
  ...each(({ name }) => [
    `places/${name}-town.mdx`,
    toMdx({ name: `Town ${name}`, country: 'GB', zone: 'UTC' }),
  ]),
  ...each(({ name, day }) => [
    `events/${name}-event.mdx`,
    toMdx({
      title: `Event ${name}`,
      date: day,
      place: 'hub-town',
      participants: ['hub-office', 'hub-speaker'],
    }),
  ]),
  ...each(({ name, day, at }) => [
    `measures/${name}.mdx`,
    toMdx({
      title: `Measure ${name}`,
      actor: 'hub-office',
      party: 'north',
      target: 'n-1-office',
      instrument: 'tariff',
      series: 'duties',
      amends: at > 0 ? ['n-0'] : [],
      history: [
        {
          status: 'in-force',
          on: day,
          source: { outlet: 'hub-post', url: `https://post.example/m/${name}` },
        },
      ],
    }).replace('"on":', `"rate":"${String((at % 9) + 1)}","on":`),
  ]),
  ...each(({ name, day, at }) => [
    `coverage/${day.slice(0, 7).replace('-', '/')}/${name}.mdx`,
    toMdx(
      {
        title: `Item ${name}`,
        summary: 'What it says.',
        dates: { added: day, happened: day },
        place: 'hub-town',
        sources: [
          { outlet: 'hub-post', url: `https://post.example/${name}`, published: day, origin: name },
          { outlet: `${name}-post`, url: `https://${name}.example/`, published: day },
        ],
        topics: ['hub'],
        entities: ['hub-speaker', 'hub-office', `${name}-person`, `${name}-event`, 'n-0-event'],
        corrections: [{ on: day, type: 'correction', was: 'a', now: 'b', why: 'A slip.' }],
      },
      `<Statement id="s" by="${at % 2 === 0 ? 'hub-speaker' : `${name}-person`}" kind="paraphrase" about="${at % 10 === 0 ? name : 'hub'}" position="${at % 4 < 2 ? 'yes' : 'no'}" said="${day}" to="reporters" venue="briefing">It is so.</Statement>`,
    ),
  ]),
};

function isPager(key: string, value: unknown): boolean {
  return (
    key === 'links' && Array.isArray(value) && typeof value[0] === 'object' && 'number' in value[0]
  );
}

/** The lists anywhere in `value` that are too long; links to the pages of a list are shown a few at a time. */
function findLong(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    Array.isArray(value) && value.length > (path.includes(LINEAGE) ? 2 * MOST : MOST)
      ? [`${path}: ${String(value.length)}`]
      : [];
  const below = Object.entries(value).flatMap(([key, one]) =>
    isPager(key, one) ? [] : findLong(one, Array.isArray(value) ? `${path}[]` : `${path}.${key}`),
  );
  return [...own, ...new Set(below)];
}

/** The address without what tells one thing or page from another of its sort. */
function toRoute(url: string): string {
  return url.replace(/\d+/g, 'N');
}

let context: Context;
let pages: Map<string, () => unknown>;

beforeAll(() => {
  context = toContext(toPublication(FILES));
  // Of each sort of page the last: of past days it is the fullest.
  pages = new Map(listAllPages(context).map(({ url, view }) => [toRoute(url), view]));
});

test('no list of a page grows with the archive', () => {
  const fixed: [string, () => unknown][] = [
    ['/', () => toFrontView(context)],
    ['/feeds', () => toFeedsView(context)],
    ['/data', () => toDataView(context)],
    ['/search', () => toSearchView(context, [])],
    ['/404', () => toNotFoundView(context)],
  ];
  const views = [...pages, ...fixed].map(([url, view]) => ({ url, view: view() }));
  expect(views.flatMap(({ url, view }) => findLong(view, url))).toEqual([]);
  const large = views
    .map(({ url, view }) => `${url}: ${String(JSON.stringify(view).length)}`)
    .filter((line) => Number(line.split(' ')[1]) > LARGEST);
  expect(large).toEqual([]);
});

test('no list of a page grows with what is said, published and done on one day', () => {
  const onOneDay = Object.entries(FILES).map(([path, text]) => [
    path.replace(/^coverage\/\d{4}\/\d\d/, 'coverage/2024/03'),
    // Nobody changes one rate three hundred times in a day.
    path.startsWith('measures/') ? text : text.replace(/2024-\d\d-\d\d/g, '2024-03-05'),
  ]);
  const views = listAllPages(toContext(toPublication(Object.fromEntries(onOneDay) as Files)))
    .filter(({ url }) => /^\/(days|weeks)\/|\/as-of\//.test(url))
    .map(({ url, view }) => ({ url, view: view() }));
  expect(views.map(({ url }) => url)).toContain('/questions/hub/as-of/2024-03-05');
  expect(views.flatMap(({ url, view }) => findLong(view, url))).toEqual([]);
  const sizes = views.map(({ url, view }) => ({ url, size: JSON.stringify(view).length }));
  expect(sizes.filter(({ size }) => size > LARGEST)).toEqual([]);
});

test('an item with as much as the check lets through has room on its page, and on those that tell of it', () => {
  const files = { ...AROUND_FULL_ITEM, 'coverage/2025/02/full.mdx': toFullItem() };
  const views = listAllPages(toContext(toPublication(files))).map(({ url, view }) => ({
    url,
    view: view(),
  }));
  expect(views.flatMap(({ url, view }) => findLong(view, url))).toEqual([]);
  const sizes = views.map(({ url, view }) => ({ url, size: JSON.stringify(view).length }));
  expect(sizes.filter(({ size }) => size > FULLEST)).toEqual([]);
});
