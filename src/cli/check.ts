/** `check`: everything that is wrong with the content. Exit 0 fine, 1 problems, 2 usage, 3 disk. */
import { execFile } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterPause, toStderr } from '../astro/dev/after-pause.ts';
import { followContent, watchContent } from '../astro/dev/watch-content.ts';
import { holdContent } from '../build/beside.ts';
import { checkPublication } from '../build/check.ts';
import { tellOutside } from '../build/outside.ts';
import { DISK } from '../build/publish/disk.ts';
import { annotates, reportProblems } from '../build/report.ts';
import { openSession, type Session } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { toAddressed } from '../content/disk/address.ts';
import { toShownPath } from '../content/disk/read-file.ts';
import { printFrame, printProblem, printProblemsJson } from '../content/problems/print.ts';
import type { Problem } from '../content/problems/problem.ts';
import { toCount } from '../content/prose/words.ts';
import type { EditFile } from '../desk/edit/fields.ts';
import { canFix, fixText } from '../desk/edit/fix.ts';
import type { Entry } from '../model/entry.ts';
import { listComing } from '../model/visible.ts';
import type { Given } from './arguments.ts';
import { say, UsageError } from './exit.ts';
import { type FileChange, writeChange } from './write-changes.ts';

type Flag = 'all' | 'json' | 'changed' | 'fix' | 'watch';

export async function runCheck({ values, usage }: Given<Flag>): Promise<number> {
  const { all = false, json = false, changed = false, fix = false, watch = false } = values;
  if (json && (watch || fix))
    throw new UsageError(`--json cannot be combined with --watch or --fix. Usage: ${usage}`);
  const session = openSession(readSettings(process.env));
  await session.readAhead();
  tellOutside({ doing: 'checked the content' });
  const check = async () => {
    const found = await checkPublication(session);
    const problems = fix ? await fixProblems(session, found) : found;
    const only = changed ? await listChangedFiles(session.settings.contentDir) : undefined;
    return tellProblems(session, problems, { all, json, only });
  };
  const failed = await check();
  session.save();
  if (watch) await checkAgain(session, check);
  return failed ? 1 : 0;
}

/** Which files differ from the last commit, as git says; new ones among them. */
const execute = promisify(execFile);

/** Paths as problems show them. Throws UsageError where git has nothing to say of the folder. */
async function listChangedFiles(contentDir: string): Promise<ReadonlySet<string>> {
  const ask = async (...args: readonly string[]) => {
    const { stdout } = await execute('git', ['-C', contentDir, ...args], { maxBuffer: 1 << 26 });
    return stdout.split('\0').filter((path) => path !== '');
  };
  try {
    const paths = await Promise.all([
      ask('diff', '--name-only', '--relative', '-z', 'HEAD', '--', '.'),
      ask('ls-files', '--others', '--exclude-standard', '-z', '--', '.'),
    ]);
    return new Set(paths.flat().map((inside) => toShownPath(contentDir, inside)));
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    const why = code === 'ENOENT' ? 'git is not there' : (stderr.split('\n')[0] ?? '');
    throw new UsageError(`--changed needs git, which failed: ${why}`);
  }
}

/** Resolves when the process is told to end. */
async function checkAgain(session: Session, check: () => Promise<unknown>): Promise<void> {
  const again = async () => {
    toStderr(`\n${new Date(session.settings.clock()).toTimeString().slice(0, 8)}`);
    await check();
  };
  const { start } = afterPause(again, () => 0);
  const follower = followContent({
    session,
    onRead: start,
    onFailure: (message) => {
      if (message !== undefined) toStderr(message);
    },
  });
  // What no watcher hears is found by the look at the whole folder that is taken anyhow.
  const watching = watchContent(session.settings.contentDir, {
    ...follower,
    onError: () => undefined,
  });
  toStderr('Watching; stop with Ctrl-C');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  watching.close();
  follower.close();
}

/** What a check found, told: by file, each problem with the lines around it; then what there is. */
interface Wanted {
  readonly json: boolean;
  /** Tell each problem, however many there are. */
  readonly all: boolean;
  /** Tell of these files alone, by their paths as problems show them. */
  readonly only: ReadonlySet<string> | undefined;
}

/** `true` if one of those told is an error. */
function tellProblems(
  session: Session,
  found: readonly Problem[],
  { json, all, only }: Wanted,
): boolean {
  const problems = only === undefined ? found : found.filter(({ path }) => only.has(path));
  const failed = problems.some(({ severity }) => severity === 'error');
  if (json) {
    for (const part of printProblemsJson(problems)) process.stdout.write(part);
    return failed;
  }
  const frames = openFrames(session);
  const print = (problem: Problem, before?: Problem, after?: Problem) =>
    [
      ...(before === undefined || before.path === problem.path ? [] : ['']),
      printProblem(problem),
      // Several at one place share its lines.
      ...(isSamePlace(problem, after) ? [] : frames(problem)),
    ].join('\n');
  reportProblems(problems, { all, ...(!annotates() && { print }) });
  if (only !== undefined && found.length > problems.length)
    say(`${toCount(found.length - problems.length, 'problem', 'problems')} in other files`);
  if (!failed) say(`${toStock(session)}, no errors`);
  return failed;
}

function isSamePlace(a: Problem, b: Problem | undefined): boolean {
  return a.path === b?.path && a.line === b.line && a.column === b.column;
}

/** “464 entries, 2 drafts, 1 from 27 Nov 06:00” */
function toStock({ read, settings }: Session): string {
  const { entries, about } = read();
  const drafts = entries.filter(({ data }) => data.status === 'draft').length;
  const coming = toComingWords(entries, settings.clock(), about?.zone ?? 'UTC');
  return [
    toCount(entries.length, 'entry', 'entries'),
    ...(drafts === 0 ? [] : [toCount(drafts, 'draft', 'drafts')]),
    ...(coming === undefined ? [] : [coming]),
  ].join(', ');
}

/** The lines around a problem of a content file; of the files the last alone is kept. */
function openFrames({
  settings: { contentDir },
  bytesOf,
}: Session): (problem: Problem) => string[] {
  let last = { path: '', text: '' };
  return ({ path, line, column, count, code }) => {
    const inside = relative(contentDir, resolve(path)).replaceAll('\\', '/');
    if (count !== undefined || inside.startsWith('..') || IMAGE.test(inside)) return [];
    if (OF_NAME.test(code)) return [];
    if (last.path !== path) last = { path, text: Buffer.from(bytesOf(inside)).toString('utf8') };
    return [printFrame(last.text, { line, column }) ?? []].flat();
  };
}

/** Where the name of a file is wrong, its lines say nothing. */
const OF_NAME =
  /^id\.(?:invalid|long|reserved)$|^address\.twice$|^file\.(?:folder|extension|name)$/;
const IMAGE = /\.(png|jpe?g|webp)$/i;

/** “1 from 27 Nov 06:00”, by the clock of the desk; how many, and the first of them. `undefined` if none comes. */
function toComingWords(entries: readonly Entry[], now: number, zone: string): string | undefined {
  const coming = listComing(entries, now);
  const [next] = coming;
  return next && `${String(coming.length)} from ${toMomentWords(next.at, now, zone)}`;
}

/** “27 Nov 06:00”; with the year where it is not the one at `now`. */
export function toMomentWords(at: number, now: number, zone: string): string {
  const yearOf = (time: number) =>
    new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: zone }).format(time);
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(yearOf(at) !== yearOf(now) && { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return format.format(at).replace(',', '');
}

/** What is mended lets more of a file be read, and that may have an answer too. */
const MOST_ROUNDS = 5;

export async function fixProblems(
  session: Session,
  found: readonly Problem[],
): Promise<readonly Problem[]> {
  const { contentDir } = session.settings;
  const mended = new Set<string>();
  let problems = found;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { now, again } = await holdContent(contentDir, () => mendOnce(session, problems));
    for (const inside of now) mended.add(inside);
    if (again.length === 0 || !session.refresh(again)) break;
    problems = await checkPublication(session);
  }
  process.stdout.write(`Fixed: ${toCount(mended.size, 'file', 'files')}\n`);
  return problems;
}

/** Gives the files that were written, and all to be read again: somebody may have written into one meanwhile. */
function mendOnce(
  session: Session,
  problems: readonly Problem[],
): { readonly now: readonly string[]; readonly again: readonly string[] } {
  const { contentDir } = session.settings;
  const byPath = Map.groupBy(problems.filter(canFix), ({ path }) => path);
  const mended = [...byPath].flatMap(([path, own]) => {
    const inside = relative(contentDir, resolve(path)).replaceAll('\\', '/');
    const from = session.bytesOf(inside);
    const file = toFile(inside, Buffer.from(from).toString('utf8'));
    const text = file === undefined ? undefined : fixAll(file, own);
    if (text === undefined || !isBetter(session, inside, text)) return [];
    return [{ inside, from, to: Buffer.from(text) }];
  });
  // The problems are those of what the session has read.
  const now = mended.filter(
    (change) =>
      session.listChanged([change.inside]).length === 0 && writeChange(DISK, contentDir, change),
  );
  const toInsides = (changes: readonly FileChange[]) => changes.map(({ inside }) => inside);
  return { now: toInsides(now), again: toInsides(mended) };
}

function toFile(inside: string, text: string): EditFile | undefined {
  if (inside === 'publication.yaml') return { kind: 'publication', text };
  const addressed = toAddressed(inside);
  return 'kind' in addressed ? { kind: addressed.kind, text } : undefined;
}

/** From the last to the first, since places in a text move with what stands before them. */
function fixAll(file: EditFile, problems: readonly Problem[]): string | undefined {
  const text = problems
    .toReversed()
    .reduce((now, problem) => fixText({ ...file, text: now }, problem) ?? now, file.text);
  return text === file.text ? undefined : text;
}

/** Whether there are no more errors then. */
function isBetter(session: Session, inside: string, text: string): boolean {
  const tried = session.try(new Map([[inside, Buffer.from(text)]]));
  const countErrors = (list: readonly Problem[]) =>
    list.filter(({ severity }) => severity === 'error').length;
  return countErrors(tried.read().problems) <= countErrors(session.read().problems);
}
