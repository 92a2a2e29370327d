/** The expected files of a golden publication, a folder in `test/publications`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { listOutputs } from '../../src/outputs/all-outputs.ts';
import { DOWNLOADS } from '../../src/outputs/downloads/downloads.ts';
import { toPath } from '../../src/site/addresses/files.ts';
import { printProblem } from '../../src/content/problems/print.ts';
import { checkPublication } from '../../src/build/check.ts';
import { openSession } from '../../src/build/session.ts';
import { toContext, type Context } from '../../src/site/context.ts';
import { toFrontView } from '../../src/site/front/front.ts';
import { listAllPages } from '../../src/site/subjects.ts';
import { toTestSettings } from './settings.ts';

const ROOT = 'test/publications';

export const GOLDENS = readdirSync(ROOT).sort();

/** For these, only pages of their story: other publications have the rest, too. */
const STORIES: Readonly<Record<string, RegExp>> = {
  norwegian: /^\/(index|coverage\/2025\/03\/.*|questions\/senkes)$/,
  luxembourgish: /^\/(index|coverage\/2025\/03\/wier)$/,
  'april-2025': new RegExp(
    [
      '/questions/[^/]+(/timeline(/known)?|/as-of/2025-0[46]-(?!30)..)?',
      '/topics/[^/]+(/timeline(/known)?|/as-of/2025-0[46]-(?!30)..)?',
      '/timeline(/known)?',
      '/measures/reciprocal-duty',
      '/measures/rates/us-on-china(/2025-04-09)?',
      '/coverage/2025/0[46]/(time-interview|do-not-mislead|no-recent-call|call)',
    ]
      .map((pattern) => `^${pattern}$`)
      .join('|'),
  ),
};

/** Outputs kept as they are; one publication has more, and every download, for all. */
const OUTPUTS = /^feed\.json$/;
const FULL = 'one-story';
const FULL_OUTPUTS = /^(feed\.json|rss\.xml|events\.ics|data\/\w+\.csv)$/;
const DOWNLOAD_PATHS = new Set(
  DOWNLOADS.flatMap(({ files }) => files.map(({ url }) => toPath(url))),
);

export interface Golden {
  readonly name: string;
  /** The files of `expected`, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Absent if the check finds an error, so that there are no pages. */
  readonly context: Context | undefined;
}

/** The problems, and for a publication without errors its views, their heads, and some outputs. */
export async function makeGolden(name: string): Promise<Golden> {
  const session = openSession(toTestSettings(join(ROOT, name, 'content')));
  const problems = await checkPublication(session);
  const { publication } = session.read();
  const isBroken = problems.some(({ severity }) => severity === 'error');
  const context = publication === undefined || isBroken ? undefined : toContext(publication);
  const text = problems
    // The number of messages changes with every new one.
    .map(
      (problem) =>
        `${printProblem(problem).replace(/[\d,]+ of [\d,]+ messages/, 'N of N messages')}\n`,
    )
    .join('');
  const made =
    context === undefined ? [] : [...listViews(name, context), ...listFiles(name, context)];
  return { name, files: new Map([['problems.txt', text], ...made]), context };
}

/** Paths in `expected` that no longer belong there. */
export function listGone({ name, files }: Golden): string[] {
  const dir = join(ROOT, name, 'expected');
  return existsSync(dir) ? listAllFiles(dir).filter((file) => !files.has(file)) : [];
}

export function readExpected({ name }: Golden, file: string): string {
  const path = join(ROOT, name, 'expected', file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Writes only differing files to `actual`, for inspection. */
export function writeActual(golden: Golden): void {
  const dir = join(ROOT, golden.name, 'actual');
  rmSync(dir, { recursive: true, force: true });
  for (const [file, text] of golden.files)
    if (readExpected(golden, file) !== text) write(join(dir, file), text);
}

/** Updates the expected files. Returns the paths written or removed. */
export function renew(golden: Golden): string[] {
  const dir = join(ROOT, golden.name, 'expected');
  const stale = [...golden.files].filter(([file, text]) => readExpected(golden, file) !== text);
  const gone = listGone(golden);
  for (const [file, text] of stale) write(join(dir, file), text);
  for (const file of gone) rmSync(join(dir, file));
  rmSync(join(ROOT, golden.name, 'actual'), { recursive: true, force: true });
  return [...stale.map(([file]) => file), ...gone].map((file) => `${dir}/${file}`);
}

/** The frame is on every page, so it is compared once. Heads are separate, since they are for machines. */
function listViews(name: string, context: Context): [string, string][] {
  const story = STORIES[name] ?? /^/;
  const front = { url: '/index', view: () => toFrontView(context) as unknown };
  const pages = [front, ...listAllPages(context)]
    .filter(({ url }) => story.test(url))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ url, view }) => ({ url, ...split(view() as { head?: Head }) }));
  const heads = Object.fromEntries(pages.flatMap(({ url, head }) => (head ? [[url, head]] : [])));
  return [
    ...pages.map(({ url, rest }): [string, string] => [`views${url}.json`, print(rest)]),
    ['heads.json', print(heads)],
  ];
}

interface Head {
  readonly jsonLd?: readonly string[];
}

/** JSON within JSON would be one long line of escapes. Embedded pages have no head of ours. */
function split({ head, ...view }: { head?: Head }) {
  const rest = { ...view, frame: undefined };
  if (head === undefined) return { head, rest };
  const { jsonLd = [], ...others } = head;
  return {
    head: { ...others, jsonLd: jsonLd.map((text) => JSON.parse(text) as unknown) },
    rest,
  };
}

function listFiles(name: string, context: Context): [string, string][] {
  const isKept = (path: string) =>
    name === FULL ? FULL_OUTPUTS.test(path) || DOWNLOAD_PATHS.has(path) : OUTPUTS.test(path);
  return listOutputs(context, [])
    .filter(({ path }) => isKept(path))
    .map(({ path, body }) => [path, body]);
}

/** JSON with each small group on one line, so that a diff shows its context. */
function print(view: unknown): string {
  const text = JSON.stringify(view, null, 2).replace(
    /\{\n\s+([^{}[\]]+?)\n\s+\}/g,
    (group, inner: string) => {
      const line = `{ ${inner.replace(/\n\s+/g, ' ')} }`;
      return line.length > 100 ? group : line;
    },
  );
  return `${text}\n`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
