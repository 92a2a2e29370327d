/** What a sum leaves out stands wherever the sum does. */
import { expect, test } from 'vitest';
import { ABOUT, buildFiles } from '../src/model/entries.fixture.ts';
import { toMeasureFile } from '../src/model/measures/measure.fixture.ts';
import { eachDataFile } from '../src/outputs/data/each-data-file.ts';
import { toListJson } from '../src/outputs/data/json-files.ts';
import { toContext } from '../src/site/context.ts';
import { toFrontView } from '../src/site/front/front.ts';
import { listRateDayPages } from '../src/site/rates/rate-day.ts';
import { listSeriesPages } from '../src/site/rates/series.ts';

const EXCLUDES = 'Older duties come on top.';
const { publication } = buildFiles(
  {
    'measures/m.mdx': toMeasureFile([['in-force', '2025-04-08', undefined, 20]], 'series: duties'),
  },
  {
    ...ABOUT,
    series: [{ id: 'duties', title: 'Duties', unit: 'percent', excludes: EXCLUDES }],
  },
);
const context = toContext(publication);

test('what a series leaves out stands on its page, on those of its days and on the front page', () => {
  const [series] = listSeriesPages(context);
  const [day] = listRateDayPages(context);
  expect(series?.view().excludes).toEqual([EXCLUDES]);
  expect(series?.view().head.description).toContain(EXCLUDES);
  expect(day?.view().excludes).toBe(EXCLUDES);
  expect(day?.view().head.description).toContain(EXCLUDES);
  expect(toFrontView(context).rates?.excludes).toEqual([EXCLUDES]);
});

test('and in the data', () => {
  expect(toListJson(context, 'rate')).toContain(EXCLUDES);
  const rates = [...eachDataFile(context)].find(({ path }) => path === 'data/rates.csv');
  expect(rates?.body).toContain(EXCLUDES);
});

test('where series leave out different things, the front page names each', () => {
  const { publication } = buildFiles(
    {
      'measures/m.mdx': toMeasureFile(
        [['in-force', '2025-04-08', undefined, 20]],
        'series: duties',
      ),
      'measures/n.mdx': toMeasureFile(
        [['in-force', '2025-04-09', undefined, 10]],
        'series: quotas',
      ),
    },
    {
      ...ABOUT,
      series: [
        { id: 'duties', title: 'Duties', unit: 'percent', excludes: EXCLUDES },
        { id: 'quotas', title: 'Quotas', unit: 'percent', excludes: 'Fish is left out.' },
      ],
    },
  );
  expect(toFrontView(toContext(publication)).rates?.excludes).toEqual([
    `Duties: ${EXCLUDES}`,
    'Quotas: Fish is left out.',
  ]);
});
