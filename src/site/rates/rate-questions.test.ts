import { describe, expect, test } from 'vitest';
import { ABOUT, type Files } from '../../model/entries.fixture.ts';
import { toMeasureFile } from '../../model/measures/measure.fixture.ts';
import { toContext } from '../context.ts';
import { listRateDayPages } from './rate-day.ts';
import { judgeFiles } from '../../../test/support/judged.ts';

const ABOUT_RATES = {
  ...ABOUT,
  series: [{ id: 'duties', title: 'Duties', unit: 'percent', party: 'north' }],
};
const DUTY = toMeasureFile(
  [
    ['in-force', '2025-04-08', undefined, 84],
    ['amended', '2025-04-09', undefined, 125],
    ['amended', '2025-05-14', undefined, 10],
  ],
  'series: duties',
);

function ask(title: string, more: string): string {
  return `---\ntitle: ${title}\ndefinition: It counts.\npositions: { a: It is so., b: It is not. }\n${more}\n---\n`;
}

function build(files: Files) {
  const { publication, findings } = judgeFiles({ 'measures/m.mdx': DUTY, ...files }, ABOUT_RATES);
  const pages = listRateDayPages(toContext(publication));
  const on = (day: string) =>
    pages
      .find(({ url }) => url.endsWith(`/${day}`))
      ?.view()
      .questions.map(({ text }) => text);
  return { on, findings };
}

describe('the page of a rate', () => {
  const { on } = build({
    'questions/rate.mdx': ask('How high?', 'window: 2025-04-09/2025-05-13\nseries: duties'),
    'questions/month.mdx': ask('In April?', 'window: 2025-04\nseries: duties'),
    'questions/ever.mdx': ask('Lawful?', 'series: duties'),
    'questions/other.mdx': ask('Who pays?', 'window: 2025-04'),
  });

  test.each([
    ['2025-04-08', ['In April?', 'Lawful?']],
    ['2025-04-09', ['How high?', 'In April?', 'Lawful?']],
    ['2025-05-14', ['Lawful?']],
  ])('of %s has the questions about it whose window has that day', (day, titles) => {
    expect(on(day)).toEqual(titles);
  });
});

test('a question about a series that is not declared is a finding', () => {
  const { findings } = build({ 'questions/rate.mdx': ask('How high?', 'series: dutise') });
  expect(findings.map(({ field, code }) => [field, code])).toEqual([
    ['series', 'reference.dangling'],
  ]);
});
