/** One report at the desk: from its open page to a saved item, by keys. */
import type { Editor } from './editor.ts';
import {
  type Difference,
  judgeCard,
  judgePage,
  nameOutlet,
  type Offered,
  type OfferedCard,
  toWords,
} from './judge.ts';
import { type Quoted, type Report, REPORTS, STORY, toId, toParty } from './story.ts';

/** What the desk has last said of a page and of a statement. */
export interface Heard {
  page?: Offered;
  card?: OfferedCard;
}
export type Tell = (report: Report, difference: Difference) => void;

/** Enters what is open: takes what is right, corrects what is wrong, adds what is missing. */
export async function enterItem(
  editor: Editor,
  report: Report,
  heard: Heard,
  tell: Tell,
  listPeople: () => ReadonlySet<string>,
): Promise<void> {
  const differences = judgePage(heard.page ?? { suggestions: [] }, report, listPeople);
  for (const one of differences) tell(report, one);
  const find = (field: string) => differences.find((one) => one.field === field);
  await fillForm(editor, report, find);
  for (const field of ['title', 'url', 'published'] as const) {
    const wrong = find(field);
    if (wrong?.isWrong !== true) continue;
    await editor.goTo(`sources 1 ${field.slice(0, 3)}`);
    if (field === 'published') editor.lookUp('when it was published');
    await editor.press('Control+a');
    await (field === 'published' ? editor.type(wrong.right) : editor.paste(wrong.right));
    await editor.press('Enter');
  }
  for (const wrong of differences.filter((one) => one.field === 'entities'))
    await removeChip(editor, wrong.offered);
  const authors = differences.filter((one) => one.field === 'author');
  if (authors.length > 0) await correctAuthors(editor, report, authors);
  await quote(editor, report, heard, tell);
  await editor.goTo('dra');
  await editor.settle();
  if ((await editor.page.locator('dialog[open]').count()) > 0) await editor.press('Enter');
  await editor.press('Control+s');
  const said = await editor.hears(/^Saved|^Not saved|needs|Publish/);
  if (!said.startsWith('Saved')) editor.stumble(`the save says “${said}”`);
  else if (said !== 'Saved') {
    const told = await editor.page.locator('.all-told li').allTextContents();
    editor.stumble(`after the save: “${said}” ${told.join(' ')}`);
  }
}

type Find = (field: string) => Difference | undefined;

/** Along the fields, by Enter, as the focus goes. */
async function fillForm(editor: Editor, report: Report, find: Find): Promise<void> {
  const told = new Set<string>();
  for (let steps = 0; steps < 40; steps += 1) {
    const { path, value, offered } = await editor.where();
    const isSeen = told.has(path);
    told.add(path);
    if (path === 'title') {
      // Each has a title of its own.
      const at = String(REPORTS.indexOf(report) + 1).padStart(2, '0');
      await editor.write(`${at} ${report.title.slice(0, 60)}`);
    } else if (path === 'summary')
      await editor.write(`What ${nameOutlet(report.outlet)} reports, in the words of the desk.`);
    else if (path === 'sources.0.outlet') {
      if (value === '' && find('outlet') !== undefined) {
        if (find('outlet')?.offered === '') editor.lookUp('the outlet of the page');
        await editor.choose(nameOutlet(report.outlet));
        continue;
      }
    } else if (path === 'sources.0.title' && value === '') await editor.paste(report.title);
    else if (path === 'sources.0.published' && value === '') {
      editor.lookUp('when it was published');
      await editor.type(report.published ?? report.published_date ?? '2026-03-06');
    } else if (path === 'sources.0.access' && value === '' && report.access !== null)
      await editor.type(report.access.slice(0, 3));
    else if (path === 'place') {
      const wrong = find('place');
      if (wrong !== undefined && wrong.right !== '') {
        await editor.choose(wrong.right);
        continue;
      }
      if (wrong?.isWrong === true) {
        // It names no place: the offered one is passed by.
        await editor.press('Tab');
        continue;
      }
    } else if (path === 'topics' && isSeen && offered === '') return;
    else if (path === 'topics' && !isSeen && offered === '') {
      const { name } = STORY.topics.find(({ id }) => id === toTopic(report.title)) ?? { name: '' };
      if (name !== '') await editor.choose(name);
      return;
    } else if (['body', 'status', 'save', 'page-text'].includes(path)) return;
    if (!(await isMoving(editor, path))) return;
  }
}

/** Presses Enter; whether the focus went on, or something was taken where it is. */
async function isMoving(editor: Editor, path: string): Promise<boolean> {
  const before = await editor.where();
  await editor.press('Enter');
  const after = await editor.where();
  return after.path !== path || after.offered !== before.offered || after.value !== before.value;
}

async function removeChip(editor: Editor, id: string): Promise<void> {
  const { name } = STORY.people.find((one) => toId(one.name) === id) ?? { name: id };
  await editor.goTo('ent');
  const chips = await editor.page.locator('[data-path^="entities."]').allTextContents();
  const at = chips.lastIndexOf(name);
  if (at < 0) return;
  await editor.press(...Array.from({ length: chips.length - at }, () => 'Shift+Tab'), 'Enter');
}

async function correctAuthors(
  editor: Editor,
  report: Report,
  wrong: readonly Difference[],
): Promise<void> {
  for (const { offered, right } of wrong.filter((one) => !one.isWrong && one.offered === '')) {
    editor.lookUp(`the author (${offered || right})`);
    await editor.goTo('add to sources 1 cre');
    await editor.type('au');
    await editor.press('Enter');
    await editor.type(right);
    await editor.press('Enter');
  }
  for (const { offered } of wrong.filter((one) => one.isWrong)) {
    editor.lookUp(`the author (not ${offered})`);
    const at = Math.max(0, report.authors.length - 1);
    await editor.goTo(`sources 1 credits ${String(at + 1)} na`);
    await editor.press('Control+a');
    await editor.type(report.authors[0] ?? '');
    await editor.press('Enter');
  }
}

const TOPICS: readonly (readonly [id: string, question: string, words: RegExp])[] = [
  [
    'collision',
    'collision',
    /colli|trawler|sandpiper|anna lorne|recording|tracks|zusammensto|kutter|verletzt|skipper|bridge/i,
  ],
  [
    'letter',
    'notice',
    /letter|brief|lettre|ambassad|botschaft|notice|told|shut|closing|closure|sperrung|ferme|chenal|lisk|accord|tide waits/i,
  ],
  ['harbour', 'jobs-and-silt', /./],
];
function toTopic(words: string): string | undefined {
  return TOPICS.find(([, , sign]) => sign.test(words))?.[0];
}
/** The question that an editor finds in the words. */
function toQuestion(words: string): string | undefined {
  const id = TOPICS.find(([, , sign]) => sign.test(words))?.[1];
  return STORY.questions.find((one) => one.id === id)?.question;
}

/** One statement a page; two pages of five have a second, by another speaker. */
export function chooseQuoted(report: Report): Quoted[] {
  const fits = report.quotations.filter(
    ({ speaker_kind: kind, form, text }) =>
      kind === 'person' && form !== 'headline' && text.length < 260,
  );
  const [first, ...more] = fits.toSorted((a, b) => b.text.length - a.text.length);
  if (first === undefined) return [];
  const isTwo = [1, 3].includes(REPORTS.indexOf(report) % 5);
  const second = isTwo ? more.find(({ speaker }) => speaker !== first.speaker) : undefined;
  return fits.filter((one) => one === first || one === second);
}

async function quote(editor: Editor, report: Report, heard: Heard, tell: Tell): Promise<void> {
  await editor.press('Escape');
  if ((await editor.where()).path !== 'page-text') await editor.press('Escape');
  for (const quoted of chooseQuoted(report)) {
    if (!(await select(editor, quoted))) {
      editor.stumble(`no key selects “${quoted.text.slice(0, 40)}…”: typed by F2`);
      editor.lookUp('words to copy');
      await editor.press('F2');
      await editor.paste(quoted.text);
      await editor.press('Enter');
    } else await editor.press('s');
    if (heard.card !== undefined)
      for (const one of judgeCard(heard.card, quoted)) tell(report, one);
    await fillCard(editor, quoted, heard.card, `${report.title} ${quoted.text}`);
    if ((await editor.where()).path !== 'page-text') await editor.press('Escape');
  }
}

/** By q, then n, as far as the words go. */
async function select(editor: Editor, { text }: Quoted): Promise<boolean> {
  const wanted = toWords(text);
  const read = async () => toWords(await editor.page.evaluate(() => String(getSelection())));
  const isBegun = (now: string) => now.length > 3 && wanted.startsWith(now);
  let isThere = false;
  const seen = new Set<string>();
  for (let tries = 0; !isThere && tries < 30; tries += 1) {
    await editor.press('q');
    const now = await read();
    isThere = isBegun(now);
    if (seen.has(now) && !isThere) break;
    seen.add(now);
  }
  if (!isThere) editor.stumble(`q does not come to “${wanted.slice(0, 40)}…”`);
  for (let tries = 0; !isThere && tries < 60; tries += 1) {
    await editor.press('n');
    const now = await read();
    isThere = isBegun(now) || (now.length > 3 && now.startsWith(wanted));
  }
  for (let tries = 0; isThere && tries < 8; tries += 1) {
    const now = await read();
    if (now.length >= wanted.length - 2) break;
    await editor.press('Shift+n');
    if (!isBegun(await read())) {
      await editor.press('Shift+p');
      break;
    }
  }
  return isThere;
}

async function fillCard(
  editor: Editor,
  quoted: Quoted,
  card: OfferedCard | undefined,
  about: string,
): Promise<void> {
  const wrong = card === undefined ? [] : judgeCard(card, quoted);
  const isWrong = (field: string) => wrong.some((one) => one.field === field && one.isWrong);
  const side = STORY.people.find(({ name }) => name === quoted.speaker)?.side ?? '';
  const party = toParty(side);
  const done = new Set<string>();
  for (let steps = 0; steps < 24; steps += 1) {
    if ((await editor.page.locator('desk-capture .save').count()) === 0) return;
    const { path, value, offered } = await editor.where();
    if (path === 'capture save') {
      const left = ['by', 'said'].find((field) => isWrong(field) && !done.has(field));
      if (left !== undefined) {
        for (let back = 0; back < 14; back += 1) {
          if ((await editor.where()).path === `capture.${left}`) break;
          await editor.press('Shift+Tab');
        }
        await editor.press('Control+a');
        done.add(left);
        if (left === 'by') await editor.choose(quoted.speaker);
        else {
          editor.lookUp('the day on which it was said');
          await editor.type(quoted.said ?? '');
          await editor.press('Enter');
        }
        continue;
      }
    }
    if (path === 'capture.by' && value === '') {
      if (!(await editor.choose(quoted.speaker)))
        editor.stumble(`nobody called ${quoted.speaker} can be chosen`);
    } else if (path === 'capture.said' && value === '') {
      if (quoted.said !== null) await editor.type(quoted.said);
      else editor.lookUp('the day on which it was said');
      if (quoted.said === null) await editor.type('2026-03');
      await editor.press('Enter');
    } else if (path === 'capture.about' && value === '' && offered === '') {
      const question = party === undefined ? undefined : toQuestion(about);
      if (question === undefined || !(await editor.choose(question))) await editor.press('Enter');
    } else if (path === 'capture.already') {
      editor.stumble('said already: taken as repeated by a digit');
      await editor.press('1');
    } else if (path === 'capture.position' && party !== undefined)
      await editor.press(party === 'halvern' ? '1' : '2');
    else await editor.press('Enter');
  }
  editor.stumble('the card does not close');
}
