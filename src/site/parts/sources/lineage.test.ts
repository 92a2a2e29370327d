import { expect, test } from 'vitest';
import { SMALLEST, toItem, toTestContext } from '../../../../test/support/publication.ts';
import { listItemSources } from '../../../model/lineage.ts';
import { findLineage } from './sources.ts';

const OUTLETS = ['gazette', 'ant', 'bee', 'cat', 'dog'];

/** The lineage of one item; `page`: as it is told on the page of that item. */
function tell(sources: readonly object[], page?: string) {
  const outlets = OUTLETS.map((id): [string, string] => [
    `outlets/${id}.yaml`,
    `name: The ${id}\nhomepage: https://${id}.example\n`,
  ]);
  const context = toTestContext({
    ...SMALLEST,
    ...Object.fromEntries(outlets),
    'coverage/2025/02/first.mdx': toItem({ sources }),
  });
  return findLineage(context, listItemSources(context.publication.items), page);
}

const report = (outlet: string, more: object = {}) => ({
  outlet,
  url: `https://${outlet}.example/${JSON.stringify(more).length}`,
  ...more,
});
const WIRE = { origin: 'One wire story.' };
const COPIES = [
  report('ant', { ...WIRE, access: 'free' }),
  report('bee', { ...WIRE, via: 'gazette' }),
  report('cat', { ...WIRE, access: 'metered' }),
];
const PAGE = '/coverage/2025/02/first';

test('three copies of one wire story are one origin, and it is named with them', () => {
  const { rows, ...told } = tell(COPIES) ?? {};
  expect(told).toEqual({
    finding: 'Three reports, one origin.',
    access: 'Free: 1; registration or payment: 1.',
    total: 3,
    isShared: true,
    isUnrecorded: false,
  });
  expect(rows).toMatchObject([
    {
      name: 'One wire story',
      count: 3,
      reports: [
        { text: 'The ant', url: PAGE, mark: { word: 'free' } },
        { text: 'The bee, at The gazette' },
        { text: 'The cat' },
      ],
    },
  ]);
});

test('the rows add up to the reports, whether few origins or many have one', () => {
  for (const outlets of [['dog'], OUTLETS.filter((id) => id !== 'ant')]) {
    const own = outlets.map((id) => report(id, { origin: `What the ${id} saw.` }));
    const lineage = tell([...COPIES, ...own, report('ant'), report('gazette')]);
    expect(lineage?.rows.map(({ name, count }) => [name, count])).toEqual([
      ['One wire story', 3],
      outlets.length === 1 ? ['What the dog saw', 1] : ['4 origins with one report each', 4],
      ['Origin not known', 2],
    ]);
    expect(lineage?.rows.reduce((all, { count }) => all + count, 0)).toBe(lineage?.total);
  }
});

test('what has no recorded origin is said, and not counted as independent', () => {
  const findings = [
    [...COPIES, report('dog')],
    [...COPIES, report('dog', { origin: 'The briefing.' }), report('ant'), report('gazette')],
    [report('dog'), report('ant')],
    [report('dog')],
  ].map((sources) => tell(sources)?.finding);
  expect(findings).toEqual([
    'Four reports, one named origin; origin not known: 1.',
    'Six reports, two named origins; origin not known: 2.',
    'Two reports; we don’t know what they rest on.',
    'One report; we don’t know what it rests on.',
  ]);
});

test('on the page of the item nothing is told twice', () => {
  expect(tell(COPIES, PAGE)?.rows).toEqual([]);
  expect(tell([...COPIES, report('dog')], PAGE)?.rows[0]).toMatchObject({
    reports: [{ text: 'The ant', url: undefined, mark: undefined }, {}, {}],
  });
  expect(tell([report('ant'), report('bee')], PAGE)).toMatchObject({ rows: [], isShared: false });
});
