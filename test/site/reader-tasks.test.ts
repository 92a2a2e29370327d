/** What readers with a phone come for, in the example: each answer within two taps or one search, and how far down it is. */
import { expect, test } from 'vitest';
import { openForAll } from '../browser/open-for-all.ts';
import { openBuiltSite } from './built-site.ts';

const VIEWPORT = { width: 390, height: 844 };
const opened = openForAll(openBuiltSite);

interface Task {
  readonly wants: string;
  /** Typed in the search first. */
  readonly search?: string;
  /** What is tapped from the front page on, or from the results. */
  readonly taps: readonly string[];
  /** What is read there, and within how many screens from the top. */
  readonly reads: readonly string[];
  readonly screens: number;
}

const main = (text: string) => `main >> text="${text}"`;
const nav = (name: string) => `.nav >> text="${name}"`;

const TASKS: readonly Task[] = [
  {
    wants: 'the American rate today',
    taps: [],
    reads: ['text=13 November 2025', 'text=since 10 Nov', 'text=10 + 10'],
    screens: 1,
  },
  {
    wants: 'and why it is so',
    taps: ['main a[href="/measures/rates/us-on-china"]'],
    reads: [
      'text="After Kuala Lumpur and Busan: the first of the American steps that China’s ministry had listed."',
    ],
    screens: 2,
  },
  {
    wants: 'whether the two spoke in April',
    taps: [],
    reads: ['text=He’s called.', 'text=Said 22 Apr', 'text=there has been no'],
    screens: 1,
  },
  {
    wants: 'what changed in the last week',
    taps: [],
    reads: [
      'text="The Busan steps take effect"',
      'text=Nobody on record spoke in these seven days.',
    ],
    screens: 2,
  },
  {
    wants: 'what nobody knows, and what would settle it',
    taps: [nav('Questions')],
    reads: ['text="Did Xi promise not to move on Taiwan?"', 'text=What would settle it'],
    screens: 1,
  },
  {
    wants: 'what the commerce ministry said after Geneva',
    taps: [nav('Questions'), main('Was the Geneva truce broken, and by whom?')],
    reads: ['text=It was the United States that had broken the consensus', 'text=Said 2 Jun'],
    screens: 1,
  },
  {
    wants: 'what was known on 24 April',
    taps: [nav('Days'), 'a[href="/days/2025-04-24"]'],
    reads: [
      'text="Beijing denies talks; Trump says that they met"',
      'text="Said but not yet public"',
      'text="Published by that day"',
    ],
    screens: 3,
  },
  {
    wants: 'to follow one question',
    taps: ['main h2 a[href="/questions/have-they-spoken"]', 'text="Follow this question"'],
    reads: [
      '#follow .copy input',
      '#follow >> text="In a calendar"',
      '#follow >> text="By e-mail"',
    ],
    screens: 1,
  },
  {
    wants: 'what was corrected',
    taps: [nav('More'), '#more >> text="Corrections"'],
    reads: [
      'h1:has-text("Corrections")',
      'text="The answer was marked as repeating what he had told TIME."',
    ],
    screens: 1,
  },
  {
    wants: 'whether the rare earths are still restricted',
    taps: [nav('Measures'), main('China’s export controls of 9 October')],
    reads: ['text=Paused'],
    screens: 1,
  },
  {
    wants: 'the rates on a day that has no page',
    search: 'tariffs on 20 May',
    taps: [],
    reads: [
      'main h2:has-text("20 May 2025")',
      'main p.n:has-text("30")',
      'main p.n:has-text("10")',
    ],
    screens: 1,
  },
  {
    wants: 'who reported the London framework first',
    search: 'london framework',
    taps: ['main a:has-text("London talks end with a framework")'],
    reads: ['text=We lack the exact times to say which of CNBC and Kitco published first.'],
    screens: 3,
  },
  {
    wants: 'whether the buying of soybeans is agreed',
    search: 'is soybean buying agreed',
    taps: [],
    reads: ['text=We have no page for this question.', 'text=No statement that we know of.'],
    screens: 1,
  },
  {
    wants: 'everything on rare earths',
    search: 'rare earths',
    taps: [],
    reads: ['main h2 >> text="China’s export licences for seven rare earths"'],
    screens: 1,
  },
  {
    wants: 'what Bessent said, and when',
    search: 'bessent',
    taps: ['main h2 a:has-text("Scott Bessent")'],
    reads: ['main h1:has-text("Scott Bessent")', 'main h2:has-text("Statements")'],
    screens: 2,
  },
  {
    wants: 'whether anything is on record about Boeing',
    search: 'boeing',
    taps: [],
    reads: ['text=No item reports this.'],
    screens: 1,
  },
];

test.for(TASKS)('$wants', async ({ search, taps, reads, screens }) => {
  expect(taps.length + (search === undefined ? 0 : 1)).toBeLessThanOrEqual(2);
  const page = await opened.browser.newPage({ baseURL: opened.site.url, viewport: VIEWPORT });
  await page.goto(search === undefined ? '/' : '/search');
  if (search !== undefined) await page.getByRole('searchbox').fill(search);
  for (const tap of taps) await page.locator(tap).first().click();
  for (const words of reads) {
    const seen = page.locator(words).first();
    await seen.waitFor();
    const end = await seen.evaluate((one) => one.getBoundingClientRect().top + window.scrollY);
    expect([words, Math.ceil(end / VIEWPORT.height) <= screens ? screens : end]).toEqual([
      words,
      screens,
    ]);
  }
  await page.close();
});
