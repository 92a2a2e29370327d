/** What hosts take of one site on their smallest plan, each figure with the page of the host that says so. */
import limits from './limits.json' with { type: 'json' };

/** What is counted, in words that follow a number. */
const COUNTED = {
  files: 'files',
  folder: 'files in one folder',
  bytes: 'bytes in all',
  file: 'bytes in one file',
  redirects: 'redirects',
  redirect: 'characters in one redirect',
  rules: 'rules for headers',
  header: 'characters in one header',
};

type Counted = keyof typeof COUNTED;

export type SiteCounts = Readonly<Record<Counted, number>>;

type Limit = readonly [counted: Counted, most: number, source: string];

interface HostLimits {
  readonly title: string;
  readonly limits: readonly Limit[];
  /** What it does not read of the files for hosts. */
  readonly ignores?: string;
}

export const HOST_LIMITS = limits as unknown as Readonly<Record<string, HostLimits>>;

/** “20,000 files” */
export function tellLimit(counted: Counted, count: number): string {
  return `${count.toLocaleString('en-US')} ${COUNTED[counted]}`;
}

/** What the host does not take, each as “23,114 files (Cloudflare Pages takes 20,000)”. */
export function listOutgrown(name: string, counts: SiteCounts): string[] {
  const { title = name, limits = [] } = HOST_LIMITS[name] ?? {};
  return limits.flatMap(([counted, most]) =>
    counts[counted] <= most
      ? []
      : [`${tellLimit(counted, counts[counted])} (${title} takes ${most.toLocaleString('en-US')})`],
  );
}

/** Counts what hosts get: the sizes of files by path, and the two files that they read. */
export function countSite(
  sizes: Readonly<Record<string, number>>,
  headers: string,
  redirects: string,
): SiteCounts {
  const toLines = (text: string) => text.split('\n').filter((line) => line !== '');
  const [rules, moves] = [toLines(headers), toLines(redirects)];
  const folders = new Map<string, number>();
  for (const path of Object.keys(sizes)) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return {
    files: Object.keys(sizes).length,
    folder: findMost(folders.values()),
    bytes: Object.values(sizes).reduce((sum, size) => sum + size, 0),
    file: findMost(Object.values(sizes)),
    redirects: moves.length,
    redirect: findMost(moves.map(({ length }) => length)),
    rules: rules.filter((line) => line.startsWith('/')).length,
    header: findMost(rules.map(({ length }) => length)),
  };
}

/** A million numbers are too many arguments for `Math.max`. */
function findMost(numbers: Iterable<number>): number {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}
