/** What the search offers before any result: things by their names, rates of a day, the nearest spelling. */
import { expect, test } from 'vitest';
import { toMdx } from '../support/publication.ts';
import { openForAll, openForEach } from './open-for-all.ts';
import { FILES, openSite } from './search-site.ts';

const DUTY = {
  'people/di.mdx': toMdx({
    name: 'Di Marr',
    aliases: [{ name: '马迪', lang: 'zh-Hans' }],
    party: 'north',
    roles: [{ title: 'Harbour master' }],
  }),
  'measures/wharf-duty.mdx': toMdx({
    title: 'Wharf duty',
    also: ['quay dues'],
    actor: 'di',
    series: 'duties',
    history: [
      {
        status: 'in-force',
        on: '2025-05-02',
        source: { outlet: 'daily-post', unlinked: 'Read in print.' },
      },
    ],
  }).replace('"on":', '"rate":"10","on":'),
};
const SERIES =
  '\nseries: [{ id: duties, title: Duties on fish, unit: percent }]\nsynonyms: [[toll, levy], [rate, duty]]\n';

const opened = openForAll(() => openSite('one-story', { ...FILES, ...DUTY }, {}, SERIES));
const tab = openForEach(opened);

/** Browsers differ in the comma after a weekday. */
const offers = async () =>
  (await tab.page.locator('.offers a').allTextContents()).map((text) =>
    text.replace('day,', 'day'),
  );

async function search(q: string): Promise<void> {
  await tab.page.goto(`/search?q=${encodeURIComponent(q)}`);
  await tab.page.waitForFunction(
    () =>
      document.querySelector('#search .status')?.textContent !== '' &&
      document.querySelector('#search [aria-busy]') === null,
  );
}

const answer = async () => (await tab.page.innerText('.ans')).replaceAll(/\n+/g, ' | ');

test.for([
  ['was a toll agreed', 'Question | Was a toll agreed?', '/questions/toll'],
  ['has a levy been agreed?', 'Question | Was a toll agreed?', '/questions/toll'],
  ['what is the wharf duty', 'Measure | Wharf duty', '/measures/wharf-duty'],
  ['quay dues', 'Measure · quay dues | Wharf duty', '/measures/wharf-duty'],
  ['who is di marr', 'Person | Di Marr | Northport | Harbour master', '/people/di'],
  ['马迪', 'Person · 马迪 | Di Marr', '/people/di'],
  ['what is the rate on fish', 'Rate | Rates on ', '/measures/rates/duties'],
] as const)('“%s” is answered: %s', async ([q, text, url]) => {
  await search(q);
  expect(await answer()).toContain(text);
  expect(await tab.page.locator('.ans').count()).toBe(1);
  await tab.page.locator('.ans h2 a').click();
  await tab.page.waitForURL((to) => to.pathname.startsWith(url));
});

test('an answer says how things stand: the status, each side, and the day', async () => {
  await search('was a toll agreed');
  expect(await answer()).toMatch(
    /Disputed since .*2025 \| \w+ \| It was \w+\. \| \w+ \| It was \w+\. \| As of .*2025\./,
  );
  await search('duty on fish');
  expect(await tab.page.textContent('.ans .n')).toBe('10%');
});

test('a plain question without a page is answered by what each side said', async () => {
  await search('what about the wharfage settled');
  expect(await answer()).toMatch(
    /no page for this question.*wharfage settled \| \w+ \| .*we settled the/,
  );
  await search('wharfage');
  expect(await tab.page.locator('.ans').isVisible()).toBe(false);
});

test.for(['zeppelin', 'is a zeppelin agreed'])(
  '“%s” is not on record, and the page says so',
  async (q) => {
    await search(q);
    expect(await tab.page.textContent('.empty')).toMatch(/^No item reports this\./);
    expect(await tab.page.locator('.ans').isVisible()).toBe(false);
  },
);

test.for(['what is the duty on fish', 'harbuor', 'boats'])('nothing moves for “%s”', async (q) => {
  await tab.page.addInitScript(() => {
    const all: number[] = [];
    Object.assign(window, { moved: all });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) all.push((entry as { value?: number }).value ?? 0);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await search(q);
  const moved = await tab.page.evaluate(() => (window as unknown as { moved: number[] }).moved);
  expect(moved.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.02);
});

test('results stand by kind, and one kind alone has pages of its own', async () => {
  await search('boats');
  expect(await tab.page.locator('.grp h2').allTextContents()).toEqual(['Coverage']);
  expect(await tab.page.locator('.hits li').count()).toBe(5);
  await tab.page.locator('.grp .rh a').click();
  await tab.page.waitForURL('**/search?q=boats&kind=coverage');
  await tab.page.locator('.hits li:nth-child(8)').waitFor();
  expect(await tab.page.locator('.chips [aria-current]').textContent()).toBe('Coverage19');
});

test.for(['3 May 2025', 'duty on 3 May', '2025-05-03', '5月3日', '٣ مايو ٢٠٢٥'])(
  '“%s” gives that day, and the rates of it',
  async (q) => {
    await search(q);
    await tab.page.locator('.offers a').first().waitFor();
    expect(await offers()).toEqual(['Saturday 3 May 2025']);
    expect(await tab.page.locator('.offers a').getAttribute('href')).toBe('/days/2025-05-03');
    expect(await answer()).toContain('Rate | 3 May 2025 | Duties on fish | 10%');
  },
);

test('a day without a page gives the last before it', async () => {
  await search('9 May 2025');
  await tab.page.locator('.offers a').first().waitFor();
  expect(await offers()).toEqual(['Saturday 3 May 2025']);
  expect(await tab.page.locator('.offers .by').last().textContent()).toBe(
    'Day · last entry before 9 May 2025',
  );
});

test('where the day alone is found, the lines above are what is counted', async () => {
  await search('2025-05-02');
  const lines = await tab.page.locator('.offers li').count();
  expect(lines).toBeGreaterThan(0);
  await expect
    .poll(() => tab.page.textContent('.status'))
    .toBe(`${String(lines)} result for “2025-05-02”`);
});

test('a choice of facets asks for results alone', async () => {
  await search('di marr');
  expect(await tab.page.locator('.ans').isVisible()).toBe(true);
  await tab.page.goto('/search?q=di+marr&kind=person');
  await tab.page.locator('.hits li').first().waitFor();
  expect(await tab.page.locator('.ans').isVisible()).toBe(false);
});

test('for a word that is nowhere the nearest one is searched at once, and the page says so', async () => {
  await search('harbuor');
  expect(await tab.page.textContent('.nearest')).toBe('Showing results for harbour');
  expect(await tab.page.locator('.hits li').count()).toBeGreaterThan(0);
  await tab.page.locator('.nearest a').click();
  await tab.page.waitForURL(/q=harbour$/i);
  expect(await tab.page.locator('.nearest').isVisible()).toBe(false);
});

test('where one word is found and another is nowhere, only that one is spelled anew', async () => {
  await search('quay harbuor');
  expect(await tab.page.textContent('.nearest')).toBe('Showing results for quay harbour');
});

test('five strokes of Tab lead from the field to a result, and fewer to what is offered', async () => {
  await search('boats');
  await tab.page.focus('#q');
  for (let strokes = 1; strokes <= 5; strokes += 1) {
    await tab.page.keyboard.press('Tab');
    const isResult = await tab.page.evaluate(
      () => document.activeElement?.closest('.hits, .offers, .ans') !== null,
    );
    if (isResult) return;
  }
  expect.fail('no result within five strokes');
});
