/** What the search offers before any result: things by their names, rates of a day, the nearest spelling. */
import { expect, test } from 'vitest';
import { toMdx } from '../support/publication.ts';
import { openForAll, openForEach } from './open-for-all.ts';
import { FILES, openSite } from './search-site.ts';

const DUTY = {
  'measures/wharf-duty.mdx': toMdx({
    title: 'Wharf duty',
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
const SERIES = '\nseries: [{ id: duties, title: Duties on fish, unit: percent }]\n';

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

test.for([
  ['di marr', 'Di Marr', '/people/di'],
  ['marr', 'Di Marr', '/people/di'],
  ['马迪', 'Di Marr', '/people/di'],
  ['toll agreed', 'Was a toll agreed?', '/questions/toll'],
  ['wharf duty', 'Wharf duty', '/measures/wharf-duty'],
] as const)('“%s” offers %s', async ([q, name, url]) => {
  await search(q);
  await tab.page.locator('.offers a').first().waitFor();
  expect((await offers())[0]).toBe(name);
  await tab.page.locator('.offers a').first().click();
  await tab.page.waitForURL(`**${url}`);
});

test.for(['3 May 2025', 'duty on 3 May', '2025-05-03', '5月3日', '٣ مايو ٢٠٢٥'])(
  '“%s” gives that day, and the rates of it',
  async (q) => {
    await search(q);
    await tab.page.locator('.offers a').first().waitFor();
    expect(await offers()).toEqual(['Saturday 3 May 2025', 'Duties on fish: 10%']);
    const links = tab.page.locator('.offers a');
    expect(await links.first().getAttribute('href')).toBe('/days/2025-05-03');
    expect(await links.last().getAttribute('href')).toContain('/2025-05-02');
    expect(await tab.page.locator('.offers .by').last().textContent()).toBe('Rate · 3 May 2025');
  },
);

test('a day without a page gives the last before it', async () => {
  await search('9 May 2025');
  await tab.page.locator('.offers a').first().waitFor();
  expect(await offers()).toEqual(['Duties on fish: 10%', 'Saturday 3 May 2025']);
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
    .toBe(`${String(lines)} results for “2025-05-02”`);
});

test('a choice of facets asks for results alone', async () => {
  await search('marr');
  await tab.page.locator('.offers a').first().waitFor();
  await tab.page.goto('/search?q=marr&kind=person');
  await tab.page.locator('.hits li').first().waitFor();
  expect(await tab.page.locator('.offers').isVisible()).toBe(false);
});

test('for a word that is nowhere the nearest one is offered, and leads to its results', async () => {
  await search('harbuor');
  const nearest = tab.page.locator('.nearest a');
  await nearest.waitFor();
  expect(await nearest.textContent()).toMatch(/^harbour$/i);
  await nearest.click();
  await tab.page.waitForURL(/q=harbour$/i);
  await tab.page.locator('.hits li').first().waitFor();
  expect(await tab.page.locator('.nearest').isVisible()).toBe(false);
});

test('where a word is found and another is nowhere, both are said: what was found and the nearest', async () => {
  await search('di marrt');
  await tab.page.locator('.nearest a').waitFor();
  expect(await tab.page.locator('.nearest a').textContent()).toMatch(/^di marr$/i);
  expect(await tab.page.locator('.hits li').count()).toBeGreaterThan(0);
  await search('di marr');
  await tab.page.locator('.hits li').first().waitFor();
  expect(await tab.page.locator('.nearest').isVisible()).toBe(false);
});

test('five strokes of Tab lead from the field to a result, and fewer to what is offered', async () => {
  await search('boats');
  await tab.page.focus('#q');
  for (let strokes = 1; strokes <= 5; strokes += 1) {
    await tab.page.keyboard.press('Tab');
    const isResult = await tab.page.evaluate(
      () => document.activeElement?.closest('.hits, .offers') !== null,
    );
    if (isResult) return;
  }
  expect.fail('no result within five strokes');
});
