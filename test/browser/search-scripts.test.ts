/** A Chinese publication with words of other scripts in it: whatever stands there is found, and marked where it stands. */
import { expect, test } from 'vitest';
import { openForAll, openForEach } from './open-for-all.ts';
import { openSite } from './search-site.ts';

const opened = openForAll(() => openSite('any-script'));
const tab = openForEach(opened);

async function search(q: string, facets = ''): Promise<void> {
  await tab.page.goto(`/search?q=${encodeURIComponent(q)}${facets}`);
  await tab.page.waitForFunction(
    () =>
      document.querySelector('#search .status')?.textContent !== '' &&
      document.querySelector('#search [aria-busy]') === null,
  );
}

const texts = (selector: string) => tab.page.locator(selector).allTextContents();

test.for([
  ['渡轮', 'coverage', '渡轮', 2],
  ['修理工程', 'coverage', '修理工程', 1],
  ['局长陆海声', 'coverage', '局长陆海声', 1],
  ['陆海声 码头', 'coverage', '陆海声', 1],
  ['フェリー', 'coverage', 'フェリー', 1],
  ['東京から', 'coverage', '東京から', 1],
  ['여객선', 'coverage', '여객선', 1],
  ['บริการ', 'coverage', 'บริการ', 1],
  ['ещё', 'coverage', 'ещё', 1],
  ['еще', 'coverage', 'ещё', 1],
  ['elysee', 'coverage', 'Élysée', 1],
  ['مدرسة', 'coverage', 'مَدْرَسةُ', 1],
  ['مَدْرَسَة', 'coverage', 'مَدْرَسةُ', 1],
  ['הספר', 'coverage', 'הַסֵּפֶר', 1],
] as const)('“%s” finds %s with “%s” marked', async ([q, kind, marked, count]) => {
  await search(q, `&kind=${kind}`);
  expect(await texts('.hits h3')).toHaveLength(count);
  expect(await texts('.hits :is(h3, .para) mark')).toContain(marked);
});

test.for(['陆海声', '陸海聲', '海声', 'Lu Haisheng', 'Лу Хайшэн', 'лу хайш', 'HAISHENG'])(
  'a person is found as “%s”',
  async (name) => {
    await search(name, '&kind=person');
    expect(await texts('.hits h3')).toEqual(['陆海声']);
  },
);

test.for([
  ['سميرة', '萨米拉·哈达德', 'سَمِيرة'],
  ['حدّاد', '萨米拉·哈达德', 'حَدّاد'],
  ['ברק', '诺娅·巴拉克', 'בָּרָק'],
  ['בָּרָק', '诺娅·巴拉克', 'בָּרָק'],
] as const)('a name is found with and without points: %s', async ([q, name, marked]) => {
  await search(q, '&kind=person');
  expect(await texts('.hits h3')).toEqual([name]);
  expect(await texts('.hits .by mark')).toEqual([marked]);
});

test.for([
  ['إشعار', 'ar', 'إشعارٍ'],
  ['המזח', 'he', 'הַמֵּזַח'],
] as const)('words of an original are found without points: %s', async ([q, lang, marked]) => {
  await search(q, '&kind=statement');
  expect(await tab.page.locator('.hits .orig').getAttribute('lang')).toBe(lang);
  expect(await texts('.hits .orig mark')).toEqual([marked]);
});

test.for(['渡船', '声海', '修理渡轮码头局长们'])(
  'what stands nowhere is not found: %s',
  async (q) => {
    await search(q);
    expect(await tab.page.textContent('.status')).toBe(`“${q}”：0条结果`);
  },
);

test.for([
  ['陆海声', '陆海声'],
  ['مدرسة', 'مَدْرَسةُ'],
  ['여객선', '여객선'],
] as const)('“%s” is marked on the page that a result leads to', async ([q, marked]) => {
  await search(q, '&kind=coverage');
  await tab.page.click('.hits h3 a');
  await tab.page.waitForSelector('main mark');
  expect(new Set(await texts('main mark'))).toEqual(new Set([marked]));
});
