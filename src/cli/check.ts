/**
 * `check` lists everything wrong with the content; `due [--since time]` lists drafts with a time of publication. Exit
 * codes: 0 fine, 1 problems, 2 usage, 3 disk.
 */
import { readGit } from '../desk/git/run.ts';
import { afterPause } from '../astro/dev/after-pause.ts';
import { followContent, watchContent } from '../astro/dev/watch-content.ts';
import { holdContent } from '../build/beside.ts';
import { checkPublication } from '../build/check.ts';
import { tellOutside } from '../build/outside.ts';
import { DISK } from '../build/publish/disk.ts';
import { readStamps } from '../build/publish/record.ts';
import { annotates, reportProblems, toStderr } from '../build/report.ts';
import { openSession, type Session } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { listTooMuch } from '../build/too-much.ts';
import { toShownPath, toInsidePath } from '../content/disk/read-file.ts';
import { printFrame, printProblem, printProblemsJson } from '../content/problems/print.ts';
import type { Problem } from '../content/problems/problem.ts';
import { toCount } from '../content/prose/words.ts';
import { type EditFile, toEditKind } from '../desk/edit/fields.ts';
import { canFix, fixText } from '../desk/edit/fix.ts';
import type { Entry } from '../model/entry.ts';
import { listComing } from '../model/visible.ts';
import { HOST_LIMITS, tellLimit } from '../outputs/hosts/limits.ts';
import { toContext } from '../site/context.ts';
import type { Given } from './arguments.ts';
import { printLine, UsageError } from './exit.ts';
import { type FileChange, writeChange } from '../build/write-changes.ts';

export async function runCheck({ values, usage }: Given<'check'>): Promise<number> {
  const { all = false, json = false, changed = false, fix = false, watch = false } = values;
  if (json && (watch || fix))
    throw new UsageError(`--json cannot be combined with --watch or --fix. Usage: ${usage}`);
  const { host } = values;
  if (host !== undefined && !Object.hasOwn(HOST_LIMITS, host))
    throw new UsageError(
      `“${host}” is not a host whose limits are known: ${Object.keys(HOST_LIMITS).join(', ')}. Usage: ${usage}`,
    );
  const session = openSession(readSettings(process.env));
  await session.readAhead();
  tellOutside({ doing: 'checked the content' });
  const check = async () => {
    const found = await checkPublication(session);
    const problems = fix ? await fixProblems(session, found) : found;
    const only = changed ? await listChangedFiles(session.settings.contentDir) : undefined;
    const failed = tellProblems(session, problems, { all, json, only });
    return (host !== undefined && !tellHost(session, host)) || failed;
  };
  const failed = await check();
  session.save();
  if (watch) await checkAgain(session, check);
  return failed ? 1 : 0;
}

/** Says what of the site the host does not take; `true` for nothing. The last build has the files. */
function tellHost({ read, settings: { outDir, siteUrl } }: Session, host: string): boolean {
  const { publication } = read();
  if (publication === undefined) return true;
  const stamps = readStamps(DISK, outDir);
  const tooMuch = listTooMuch(toContext(publication, siteUrl), stamps, [host]);
  const { title = host, ignores } = HOST_LIMITS[host] ?? {};
  for (const one of tooMuch) toStderr(`Too much: ${one}`);
  const built = Object.keys(stamps).length;
  if (built === 0) toStderr(`No site in ${outDir}: build it, so that its files are counted, too`);
  else if (tooMuch.length === 0) toStderr(`${title} takes the site: ${tellLimit('files', built)}`);
  if (ignores !== undefined && publication.about.host !== 'pages')
    toStderr(
      `But ${title} ignores ${ignores}. Write “host: pages” in publication.yaml: pages then hold the content policy, and old addresses are pages that redirect`,
    );
  return tooMuch.length === 0;
}

/**
 * Files that differ from the last commit, new ones included, by their paths as problems show them.
 * @throws UsageError if git fails
 */
async function listChangedFiles(contentDir: string): Promise<ReadonlySet<string>> {
  const ask = async (...args: readonly string[]) => {
    const { isDone, out, words, why } = await readGit(contentDir, args);
    const said = why === 'missing' ? 'git is not there' : (words.split('\n')[0] ?? '');
    if (!isDone) throw new UsageError(`--changed needs git, which failed: ${said}`);
    return out.toString().split('\0').filter(Boolean);
  };
  const paths = await Promise.all([
    ask('diff', '--name-only', '--relative', '-z', 'HEAD', '--', '.'),
    ask('ls-files', '--others', '--exclude-standard', '-z', '--', '.'),
  ]);
  return new Set(paths.flat().map((inside) => toShownPath(contentDir, inside)));
}

/** Resolves on SIGINT or SIGTERM. */
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
  // A missed change is found by the regular look at the whole folder.
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

interface Wanted {
  readonly json: boolean;
  readonly all: boolean;
  /** Print only problems of these files, by their paths as problems show them. */
  readonly only: ReadonlySet<string> | undefined;
}

/** Prints problems by file, with the lines around them, then a summary; `true` if a printed one is an error. */
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
      // Problems at one place share its lines.
      ...(isSamePlace(problem, after) ? [] : frames(problem)),
    ].join('\n');
  reportProblems(problems, { all, ...(!annotates() && { print }) });
  if (only !== undefined && found.length > problems.length)
    printLine(`${toCount(found.length - problems.length, 'problem', 'problems')} in other files`);
  if (!failed) printLine(`${toStock(session)}, no errors`);
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

/** Prints the lines around a problem of a content file. Keeps the text of the last file only. */
function openFrames({
  settings: { contentDir },
  bytesOf,
}: Session): (problem: Problem) => string[] {
  let last = { path: '', text: '' };
  return ({ path, line, column, count, code }) => {
    const inside = toInsidePath(contentDir, path);
    if (count !== undefined || inside.startsWith('..') || IMAGE.test(inside)) return [];
    if (OF_NAME.test(code)) return [];
    if (last.path !== path) last = { path, text: Buffer.from(bytesOf(inside)).toString('utf8') };
    return [printFrame(last.text, { line, column }) ?? []].flat();
  };
}

/** For a wrong file name, lines would not help. */
const OF_NAME =
  /^id\.(?:invalid|long|reserved)$|^address\.twice$|^file\.(?:folder|extension|name)$/;
const IMAGE = /\.(png|jpe?g|webp)$/i;

/** “1 from 27 Nov 06:00”, in the desk's zone: how many are scheduled and when the first comes; `undefined` for none. */
function toComingWords(entries: readonly Entry[], now: number, zone: string): string | undefined {
  const coming = listComing(entries, now);
  const [next] = coming;
  return next && `${String(coming.length)} from ${toMomentWords(next.at, now, zone)}`;
}

/** “27 Nov 06:00”, with the year if it is not that of `now`. */
function toMomentWords(at: number, now: number, zone: string): string {
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

/** After a fix, more of a file can be read, which may have fixable problems too. */
const MOST_ROUNDS = 5;

export function runDue({ values: { since }, usage }: Given<'due'>): Promise<number> {
  const from = since === undefined ? undefined : Date.parse(since);
  if (Number.isNaN(from)) throw new UsageError(`“${since ?? ''}” is not a time. Usage: ${usage}`);
  const settings = readSettings(process.env);
  const { entries, about } = openSession(settings).read();
  const now = settings.clock();
  const coming = listComing(entries, from ?? now);
  const lines =
    from === undefined
      ? coming.map(
          ({ at, entry }) => `${toMomentWords(at, now, about?.zone ?? 'UTC')}  ${entry.path}`,
        )
      : coming.flatMap(({ at, entry }) => (at <= now ? [entry.path] : []));
  const isIdle = from === undefined && lines.length === 0;
  process.stdout.write(
    (isIdle ? ['Nothing is scheduled'] : lines).map((line) => `${line}\n`).join(''),
  );
  return Promise.resolve(0);
}

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

/** The files written, and those to read again, which somebody else may have changed. */
function mendOnce(
  session: Session,
  problems: readonly Problem[],
): { readonly now: readonly string[]; readonly again: readonly string[] } {
  const { contentDir } = session.settings;
  const byPath = Map.groupBy(problems.filter(canFix), ({ path }) => path);
  const mended = [...byPath].flatMap(([path, own]) => {
    const inside = toInsidePath(contentDir, path);
    const from = session.bytesOf(inside);
    const kind = toEditKind(inside);
    const text = kind && fixAll({ kind, text: Buffer.from(from).toString('utf8') }, own);
    if (text === undefined || !isBetter(session, inside, text)) return [];
    return [{ inside, from, to: Buffer.from(text) }];
  });
  // Skip files changed since the session read them: the problems are older.
  const now = mended.filter(
    (change) =>
      session.listChanged([change.inside]).length === 0 && writeChange(DISK, contentDir, change),
  );
  const toInsides = (changes: readonly FileChange[]) => changes.map(({ inside }) => inside);
  return { now: toInsides(now), again: toInsides(mended) };
}

/** From the last to the first, so that the places of earlier problems stay valid. */
function fixAll(file: EditFile, problems: readonly Problem[]): string | undefined {
  const text = problems
    .toReversed()
    .reduce((now, problem) => fixText({ ...file, text: now }, problem) ?? now, file.text);
  return text === file.text ? undefined : text;
}

/** Whether the text adds no errors. */
function isBetter(session: Session, inside: string, text: string): boolean {
  const tried = session.try(new Map([[inside, Buffer.from(text)]]));
  const countErrors = (list: readonly Problem[]) =>
    list.filter(({ severity }) => severity === 'error').length;
  return countErrors(tried.read().problems) <= countErrors(session.read().problems);
}
