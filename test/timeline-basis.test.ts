import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ABOUT, BASE, item, toEntries, type Files } from '../src/model/entries.fixture.ts';
import { buildPublication } from '../src/model/publication.ts';
import { toBases } from '../src/build/publish/plan.ts';
import { toFrame } from '../src/build/frame.ts';
import { toContext } from '../src/site/context.ts';
import { ROWS } from '../src/site/timeline/months.ts';
import { listTimelinePages } from '../src/site/timeline/timeline.ts';

/** Two a day, so that there are days of all sorts at the ends of pages and months. */
const toDay = (at: number) => new Date(Date.UTC(2025, 0, 1 + at / 2)).toISOString().slice(0, 10);

const toName = (at: number) => `coverage/2025/01/i${String(at)}.mdx`;

const MANY = toEntries({
  ...BASE,
  ...Object.fromEntries(
    Array.from({ length: ROWS + 20 }, (_, at) => [toName(at), item('', { published: toDay(at) })]),
  ),
});

/** What is edited: an item at an end of the two pages, an event, two items that name it and may tell it, their place. */
const FIELDS = {
  at: fc.constantFrom(0, 1, ROWS - 1, ROWS, ROWS + 19),
  day: fc.constantFrom(...[0, 3, ROWS - 2, ROWS, ROWS + 30].map(toDay)),
  last: fc.constantFrom(...[ROWS + 18, ROWS + 80].map(toDay)),
  date: fc.constantFrom(toDay(10), `${toDay(10)}T10:00:00-05:00`, `${toDay(10)}/2025-05-20`),
  happened: fc.constantFrom(toDay(10), `${toDay(10)}/2025-05-20`, toDay(ROWS + 10)),
  published: fc.constantFrom(toDay(12), toDay(ROWS + 10)),
  earlier: fc.constantFrom(toDay(11), toDay(ROWS + 12)),
  zone: fc.constantFrom('America/New_York', 'Asia/Shanghai'),
};

const STATE = fc.record(FIELDS);

type State = typeof STATE extends fc.Arbitrary<infer Value> ? Value : never;

function toFiles({ at, day, last, date, happened, published, earlier, zone }: State): Files {
  const naming = { place: 'north', more: 'entities: [talks, ann]' };
  return {
    [toName(at)]: item('', { published: `${day}T23:30:00Z`, place: 'north' }),
    'coverage/2025/01/last.mdx': item('', { published: last }),
    'coverage/2025/01/tells.mdx': item('', { ...naming, published }).replace(
      'dates: {',
      `dates: { happened: ${happened},`,
    ),
    'coverage/2025/01/names.mdx': item('', { ...naming, published: earlier }),
    'events/talks.mdx': `---\ntitle: Talks\ndate: ${date}\nplace: north\nparticipants: [ann]\noutcome: held\n---\n`,
    'places/north.mdx': `---\nname: North\ncountry: US\nzone: ${zone}\n---\n`,
  };
}

function listPages(state: State) {
  const files = toFiles(state);
  const entries = [
    ...MANY.filter(({ inside }) => files[inside] === undefined),
    ...toEntries(files),
  ];
  const findBasis = toBases(toFrame);
  return listTimelinePages(toContext(buildPublication(ABOUT, entries).publication)).map((page) => ({
    url: page.url,
    basis: findBasis(page),
    text: JSON.stringify(page.view()),
  }));
}

test('whatever stands on another page, a page with the same basis is the same', () => {
  let kept = 0;
  fc.assert(
    fc.property(STATE, STATE, fc.constantFrom(...Object.keys(FIELDS)), (state, other, field) => {
      const before = new Map(listPages(state).map((page) => [page.url, page]));
      const after = { ...state, [field]: other[field as keyof State] };
      for (const { url, basis, text } of listPages(after)) {
        if (basis === undefined || basis !== before.get(url)?.basis) continue;
        kept += 1;
        expect(text, url).toBe(before.get(url)?.text);
      }
    }),
    { numRuns: 40 },
  );
  expect(kept).toBeGreaterThan(40);
});
