import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toFoundName } from '../src/desk/watch/inbox.ts';
import { findBrowser } from '../test/browser/find.ts';
import { startBrowser } from '../test/browser/start-browser.ts';
import { toDesk } from '../test/support/desk.ts';
import { findMedian } from './report/median.ts';
import { printTable } from './report/table.ts';
import type { Report, Trial } from './trial.ts';
import { beginRepository, workDay } from './week/day.ts';
import { Editor, type Spent } from './week/editor.ts';
import type { Heard } from './week/item.ts';
import type { Difference, Offered, OfferedCard } from './week/judge.ts';
import { openOutlets } from './week/outlets.ts';
import { DAYS, hasFeed, type Report as Page, REPORTS, writePublication } from './week/story.ts';

export interface Week {
  readonly reports: Spent[];
  readonly others: Spent[];
  readonly wrong: (Difference & { readonly page: string })[];
  readonly missed: (Difference & { readonly page: string })[];
  readonly stumbles: string[];
}

/** Works through a week of forty reports at the desk, by keys, and counts them. */
export async function benchWeek(trial: Trial): Promise<Report<Week>> {
  const dir = join(trial.folder, 'week');
  const contentDir = join(dir, 'content');
  mkdirSync(dir, { recursive: true });
  const outlets = await openOutlets();
  writePublication(contentDir, outlets.toHost);
  beginRepository(dir, trial.env);
  const week: Week = { reports: [], others: [], wrong: [], missed: [], stumbles: [] };
  const tell = ({ file }: Page, one: Difference) =>
    void (one.isWrong ? week.wrong : week.missed).push({ ...one, page: file.slice(0, 2) });
  const byName = new Map(
    REPORTS.filter(({ outlet }) => hasFeed(outlet)).map((one) => [
      toFoundName(`http://${outlets.toHost(one.outlet)}${one.served}`),
      one,
    ]),
  );
  const listPeople = () =>
    new Set(readdirSync(join(contentDir, 'people')).map((name) => name.replace(/\.mdx$/, '')));
  const browser = await startBrowser(await findBrowser());
  const left = new Set(REPORTS);
  const profile = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    for (const [at, day] of DAYS.entries()) {
      const now = Date.parse(`${day}T23:30:00Z`);
      outlets.setTime(now);
      const clock = { SOURCE_DATE_EPOCH: String(now / 1000) };
      const desk = await toDesk(dir, clock).start(0, { mayAskHere: true });
      const page = await profile.newPage();
      page.setDefaultTimeout(60_000);
      const heard: Heard = {};
      const editor = new Editor(page, (name, answer) => {
        if (name === 'capture') heard.card = answer as OfferedCard;
        else heard.page = answer as Offered;
      });
      await page.goto(desk.address);
      await page.waitForSelector('.waiting');
      const isLast = at === DAYS.length - 1;
      const toFeed = (outlet: string) => `http://${outlets.toHost(outlet)}`;
      const tools = {
        heard,
        tell,
        listPeople,
        byName,
        left,
        toFeed,
        note: (line: string) => trial.note(line),
      };
      await workDay(editor, week, day, isLast, tools).finally(async () => {
        week.stumbles.push(...editor.stumbles);
        if (trial.options.keep) await page.screenshot({ path: join(dir, `${day}.png`) });
      });
      await page.close({ runBeforeUnload: false });
      await desk.stop();
    }
  } finally {
    await browser.close();
    outlets.close();
  }
  trial.print(printWeek(week));
  return { measured: week, verdicts: [], failures: [...left].map(({ file }) => file) };
}

function printWeek({ reports, others, wrong, missed, stumbles }: Week): string {
  const toRow = ({ name, keys, words, lookUps, waits, minutes }: Spent) => {
    const waited = waits.reduce((sum, { seconds }) => sum + seconds, 0);
    const numbers = [keys, words, lookUps.length, waits.length].map(String);
    return [name, ...numbers, waited.toFixed(1), minutes.toFixed(2)];
  };
  const numbers = ['keys', 'own words', 'look-ups', 'waits', 'seconds', 'minutes'];
  const toLine = ({ page, field, offered, right }: Week['wrong'][number]) =>
    `- ${page} ${field}: “${offered}” for “${right}”`;
  const rows = [...reports].sort((a, b) => (a.name < b.name ? -1 : 1)).map(toRow);
  const kinds = Map.groupBy(
    [...reports, ...others].flatMap(({ waits }) => waits),
    ({ what }) => what,
  );
  const waits = [...kinds].map(([what, all]) => {
    const seconds = all.map((one) => one.seconds);
    return `- ${what}: ${String(all.length)}, median ${(findMedian(seconds) ?? 0).toFixed(1)} s, most ${Math.max(...seconds).toFixed(1)} s`;
  });
  const median = findMedian(reports.map(({ minutes }) => minutes)) ?? NaN;
  const all = [...reports, ...others].reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    printTable({ names: ['report'], numbers, rows }),
    '',
    printTable({ names: ['beside them'], numbers, rows: others.map(toRow) }),
    '',
    `Median of the reports: ${median.toFixed(2)} minutes without the words; the week with all beside: ${all.toFixed(0)} minutes.`,
    ...['', 'Waits for the desk:', ...waits],
    ...['', `Values offered wrongly: ${String(wrong.length)}`, ...wrong.map(toLine)],
    ...['', `Values that the page says and nobody offered: ${String(missed.length)}`],
    ...missed.map(toLine),
    ...['', 'Stumbles:', ...stumbles.map((one) => `- ${one}`)],
  ].join('\n');
}
