/** What a check found, told: by file, each problem with the lines around it; then what there is. */
import { relative, resolve } from 'node:path';
import { annotates, reportProblems } from '../../build/report.ts';
import type { Session } from '../../build/session.ts';
import { printFrame, printProblem, printProblemsJson } from '../../content/problems/print.ts';
import type { Problem } from '../../content/problems/problem.ts';
import { toCount } from '../../content/prose/words.ts';
import type { Entry } from '../../model/entry.ts';
import { listComing } from '../../model/visible.ts';
import { say } from '../exit.ts';

interface Wanted {
  readonly json: boolean;
  /** Tell each problem, however many there are. */
  readonly all: boolean;
  /** Tell of these files alone, by their paths as problems show them. */
  readonly only: ReadonlySet<string> | undefined;
}

/** `true` if one of those told is an error. */
export function tellProblems(
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
  const day = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(yearOf(at) !== yearOf(now) && { year: 'numeric' }),
    timeZone: zone,
  });
  const hour = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return `${day.format(at)} ${hour.format(at)}`;
}
