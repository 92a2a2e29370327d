/** Statements, questions and their standing as results. */
import { expect, test } from 'vitest';
import { openForAll, openForEach } from './open-for-all.ts';
import { openSearchSite } from './search-site.ts';

const opened = openForAll(openSearchSite);
const tab = openForEach(opened);

async function search(address: string): Promise<void> {
  await tab.page.goto(`/search${address}`);
  await tab.page.waitForFunction(
    () =>
      document.querySelector('#search .status')?.textContent !== '' &&
      document.querySelector('#search [aria-busy]') === null,
  );
}

/** With plain spaces. */
async function texts(selector: string): Promise<string[]> {
  const all = await tab.page.locator(selector).allTextContents();
  return all.map((text) => text.replaceAll('\u00A0', ' '));
}

test('very words are a quotation, ours are not, and each names its side', async () => {
  await search('?q=wharfage&kind=statement&sort=happened');
  expect(await texts('.hits h3')).toEqual(['Di Marr, 3 May 2025', 'Cy Dunn, 2 May 2025']);
  expect(await texts('.hits blockquote')).toEqual(['“we settled the wharfage”']);
  expect(await texts('.hits p.para')).toEqual(['No wharfage was settled']);
  expect(await texts('.hits .para mark')).toEqual(['wharfage', 'wharfage']);
  expect(await texts('.hits .by b .a')).toEqual(['Northport']);
  expect(await texts('.hits .by b .b')).toEqual(['Southport']);
  expect((await texts('.hits li:last-child .by')).at(-1)).toBe(
    'Southport. Said 2 May 2025, published 3 May 2025. On: Was a toll agreed? ',
  );
});

test('a statement leads to its place in the item, with the words marked there', async () => {
  await search('?q=wharfage&side=south');
  await tab.page.click('.hits h3 a');
  await tab.page.waitForURL('**/coverage/2025/05/toll?highlight=wharfage#deal');
  // The script of the page marks them when it has loaded.
  await tab.page.locator('#deal mark').first().waitFor();
});

test('words of the original are found and shown in their own language', async () => {
  await search('?q=通话');
  expect(await texts('.hits .orig')).toEqual(['没有通话。']);
  expect(await tab.page.getAttribute('.hits .orig', 'lang')).toBe('zh');
  expect(await texts('.hits .orig mark')).toEqual(['通话']);
});

test('results are narrowed by side and by standing', async () => {
  await search('?topic=harbour');
  expect(await texts('[data-facet=side] li')).toEqual(['Northport1', 'Southport1']);
  expect(await texts('[data-facet=status] li')).toEqual(['Disputed1']);
  expect(await texts('.chips a')).toEqual([
    ...['All', 'Questions1', 'Statements2', 'Coverage9', 'Topics1'],
  ]);
  await tab.page.click('.narrow summary');
  await tab.page.click('[data-facet=status] a');
  await tab.page.waitForURL('**/search?status=disputed&topic=harbour');
  await tab.page.waitForFunction(
    () => document.querySelector('.status')?.textContent === '1 result',
  );
  expect(await texts('.hits .st.disputed')).toEqual(['Disputed']);
  expect(await texts('.hits h3')).toEqual(['Was a toll agreed?']);
});
