/** A day at the desk: what was found, what was saved by hand, and the commit at its end. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Week } from '../bench-week.ts';
import type { Editor, Spent } from './editor.ts';
import { enterItem, type Heard, type Tell } from './item.ts';
import { nameOutlet } from './judge.ts';
import { isNew, readPage, type Report, STORY, toDay } from './story.ts';

interface Tools {
  readonly heard: Heard;
  readonly tell: Tell;
  readonly listPeople: () => ReadonlySet<string>;
  /** The reports, by their names in the inbox. */
  readonly byName: ReadonlyMap<string, Report>;
  /** Reports that are not entered yet. */
  readonly left: Set<Report>;
  /** The site of an outlet. */
  readonly toFeed: (outlet: string) => string;
  readonly note: (line: string) => void;
}

const known = new Set<string>();

export async function workDay(
  editor: Editor,
  week: Week,
  day: string,
  isLast: boolean,
  tools: Tools,
): Promise<void> {
  const { left, heard, tell, listPeople, note } = tools;
  const { others, reports } = week;
  const enter = async (report: Report, way: string) => {
    await enterItem(editor, report, heard, tell, listPeople);
    left.delete(report);
    const { trace } = editor;
    const spent = editor.end();
    reports.push({ ...spent, name: `${spent.name}${way}` });
    note(
      `${spent.name}: ${String(spent.keys)} keys, ${spent.minutes.toFixed(2)} minutes\n  ${trace.join(' ')}`,
    );
  };
  const toName = ({ file, language }: Report) =>
    `${file.slice(0, 2)} ${language} ${file.slice(3).replace('.html', '').slice(0, 34)}`;

  editor.begin(`${day} look for news`);
  await editor.goTo('look');
  const said = await editor.hears(/ new|Nothing/);
  others.push(editor.end());
  note(`${day}: ${said}`);

  let dismissed = 0;
  editor.begin(`${day} to the inbox`);
  const dismissals: Spent[] = [];
  const inbox = async () => {
    if (await isOnRow(editor)) return;
    await editor.press('F4');
    if (!(await isOnRow(editor))) await editor.goTo('inb');
  };
  await inbox();
  for (let rows = 0; rows < 80; rows += 1) {
    const name = await findRow(editor);
    if (name === undefined) break;
    const report = tools.byName.get(name);
    if (report === undefined || !left.has(report)) {
      if (report !== undefined) editor.stumble(`${report.file} waits although an item covers it`);
      editor.begin(`${day} dismiss`);
      await editor.press('d');
      dismissals.push(editor.end());
      dismissed += 1;
      continue;
    }
    editor.begin(toName(report));
    await editor.press('Enter');
    await editor.page.waitForSelector('[data-path="title"]:focus');
    await enter(report, '');
    editor.begin(`${day} back to the inbox`);
    await inbox();
    others.push(editor.end());
  }
  const waits = dismissals.flatMap((one) => one.waits);
  others.push({
    name: `${day} dismiss ${String(dismissed)}`,
    keys: dismissals.reduce((sum, { keys }) => sum + keys, 0),
    words: 0,
    lookUps: [],
    waits,
    minutes: dismissals.reduce((sum, { minutes }) => sum + minutes, 0),
  });

  // Pages of outlets that nobody watches yet; on the last day, also what no feed brought.
  const isDropped = (report: Report) =>
    (isNew(report.outlet) && !known.has(report.outlet) && toDay(report) === day) || isLast;
  for (const report of [...left].filter(isDropped)) {
    if (isNew(report.outlet) && known.has(report.outlet) && !isLast) continue;
    editor.begin(toName(report));
    if (!isNew(report.outlet) || known.has(report.outlet))
      editor.stumble('no feed brought it: saved by hand');
    editor.lookUp('the page, to save it');
    // Saved in the browser, then dropped.
    await editor.press('Shift', 'Shift', 'Shift', 'Shift');
    await editor.page.setInputFiles('#saved-page', {
      name: report.file,
      mimeType: 'text/html',
      buffer: readPage(report),
    });
    await editor.page.waitForSelector('[data-path="title"]:focus');
    await editor.settle();
    await enter(report, ' (dropped)');
    const own = STORY.outlets.find(({ id }) => id === report.outlet);
    // The others have had one since before the week.
    if (isNew(report.outlet) && !known.has(report.outlet) && own !== undefined) {
      editor.begin(`feed of ${own.name}`);
      editor.lookUp('the address of the feed');
      await editor.goTo(nameOutlet(own.id).slice(0, 12));
      await editor.page.waitForSelector('.file code:has-text("outlets/")');
      await editor.goTo('feed');
      await editor.paste(`${tools.toFeed(own.id)}${own.feed}`);
      await editor.press('Enter', 'Control+s');
      await editor.hears(/^Saved/);
      others.push(editor.end());
    }
    known.add(report.outlet);
  }
  others.push(await commit(editor, day));
}

/** With another beside it, to which it pushes. */
export function beginRepository(dir: string, env: NodeJS.ProcessEnv): void {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: dir, env, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Ada');
  git('config', 'user.email', 'ada@sarne.example');
  writeFileSync(join(dir, '.gitignore'), 'cache\nout\n*.lock\ncontent.clips\n');
  git('add', '-A');
  git('commit', '-qm', 'Begin');
  git('init', '-q', '--bare', '-b', 'main', join(dir, 'cache', 'hub.git'));
  git('remote', 'add', 'origin', join(dir, 'cache', 'hub.git'));
  git('push', '-q', '-u', 'origin', 'main');
}

/** Commits what the day brought under the proposed message, and sends it to the others. */
export async function commit(editor: Editor, day: string): Promise<Spent> {
  const { page } = editor;
  editor.begin(`${day} commit and push`);
  await editor.press('Control+k');
  await editor.type('changes');
  // A field of the open item has the same name, and comes first.
  const goals = await page.locator('dialog [role=option] b').allTextContents();
  await editor.press(...goals.slice(0, goals.indexOf('Changes')).map(() => 'ArrowDown'), 'Enter');
  await page.waitForSelector('desk-changes [data-path="message"]:focus');
  await editor.press('Enter', 'Enter');
  await editor.hears(/^Committed/);
  for (let tabs = 0; tabs < 12; tabs += 1) {
    await editor.press('Tab');
    if ((await page.locator('button:focus', { hasText: /^Push/ }).count()) > 0) break;
  }
  await editor.press('Enter', 'Enter');
  await editor.hears(/^Pushed/);
  return editor.end();
}

async function isOnRow(editor: Editor): Promise<boolean> {
  return (await findRow(editor)) !== undefined;
}

/** The name of what was found and has the focus. */
async function findRow(editor: Editor): Promise<string | undefined> {
  const name = await editor.page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('desk-found [data-name]')?.dataset.name,
  );
  return name;
}
