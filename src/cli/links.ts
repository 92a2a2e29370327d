/**
 * `links [--all] [--most number] [--inside] [--archive]`: checks whether outside addresses still answer, and records the
 * results. With `--archive`, it asks an archive for the copies nearest to the days of pages that are gone.
 * Exit codes: 0 fine, 1 if one is gone, 2 usage, 3 disk or network. May be interrupted at any time; the next run
 * continues.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { toLockTarget } from '../build/beside.ts';
import { findCopy, findPublishedDay, readLinks, writeLinks } from '../build/link-record.ts';
import { tellOutside } from '../build/outside.ts';
import { whileLocked } from '../build/publish/lock.ts';
import { openSession, type Session } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { toPrintable } from '../content/problems/print.ts';
import { toCount } from '../content/prose/words.ts';
import { groupOutside, isDue, type LinkRow, toRow, type Verdict } from '../outputs/links/answer.ts';
import type { Spot } from '../model/entry.ts';
import { ArchiveError, findArchivedCopy } from '../outputs/links/archived.ts';
import { askSurely, HOST_PAUSE, type World } from '../outputs/links/ask.ts';
import { fetchAnywhere, fetchOutside } from '../outputs/links/fetch-outside.ts';
import type { Given } from './arguments.ts';
import { printLine, UsageError } from './exit.ts';

export async function runLinks({ values, usage }: Given<'links'>): Promise<number> {
  const { all = false, most = '100000', inside = false, archive = false } = values;
  if (!/^\d{1,7}$/.test(most)) throw new UsageError(`“${most}” is not a number. Usage: ${usage}`);
  const settings = readSettings(process.env);
  const session = openSession(settings);
  await session.readAhead();
  // Two runs would make the same requests and overwrite each other's results.
  const ask = () => {
    tellOutside({ doing: 'asked addresses' });
    return askLinks(session, { all, inside, archive, most: Number(most) });
  };
  return await whileLocked([toLockTarget(settings.contentDir, 'links')], ask, { name: 'links' });
}

const WORLD: Omit<World, 'now' | 'fetch'> = {
  wait: async (milliseconds) => {
    await wait(milliseconds);
  },
  patience: 20_000,
};

/** Milliseconds between two saves. */
const NOTE = 1000;

/**
 * Checks what is due, saves results as they come, and prints those that an editor should look at. Returns the exit
 * code.
 */
async function askLinks(
  session: Session,
  {
    all,
    most,
    inside,
    archive,
  }: Readonly<Record<'all' | 'inside' | 'archive', boolean>> & { readonly most: number },
): Promise<number> {
  const { contentDir, clock, archiveUrl } = session.settings;
  const world = { ...WORLD, now: clock, fetch: inside ? fetchAnywhere : fetchOutside };
  const { about, entries } = session.read();
  if (about === undefined)
    throw new UsageError('Without a valid publication.yaml, there are no links to check');
  const written = groupOutside(entries, about.url);
  const known = new Map([...readLinks(contentDir)].filter(([url]) => written.has(url)));
  const due = [...written.keys()].filter((url) => all || isDue(known.get(url), clock()));
  const asked = due.slice(0, most);
  printLine(`${toCount(written.size, 'address', 'addresses')}, ${String(asked.length)} to check`);
  const answered = [...known].filter(([, { verdict }]) => verdict === 'fine').map(([url]) => url);
  let noted = performance.now();
  let learnt = 0;
  let problem: string | undefined;
  let unknown: readonly string[];
  try {
    unknown = await askSurely(asked, answered, world, (url, answer) => {
      known.set(url, toRow(url, answer, known.get(url), clock()));
      learnt += 1;
      if (performance.now() - noted < NOTE) return;
      writeLinks(contentDir, known);
      noted = performance.now();
    });
    if (archive) {
      const copies = await findCopies(known, written, world, archiveUrl);
      learnt += copies.found;
      ({ problem } = copies);
    }
  } finally {
    if (learnt > 0) writeLinks(contentDir, known);
  }
  const rows = [...known].map(([url, row]) => ({ url, row, path: toPath(written.get(url)) }));
  for (const line of printTable(rows)) printLine(line);
  if (unknown.length > 0) {
    const count = toCount(unknown.length, 'address is', 'addresses are');
    printLine(`Nothing answers, so there is probably no network: ${count} checked again next time`);
    return 3;
  }
  if (problem !== undefined) {
    printLine(problem);
    return 3;
  }
  return rows.some(({ row }) => row.verdict === 'gone') ? 1 : 0;
}

/** One question a second, where no entry has a copy and none was found before. Stops where the archive does not answer. */
async function findCopies(
  known: Map<string, LinkRow>,
  written: ReadonlyMap<string, readonly Spot[]>,
  world: World,
  archiveUrl: string | undefined,
): Promise<{ readonly found: number; readonly problem: string | undefined }> {
  let found = 0;
  for (const [url, row] of known) {
    const spot = written.get(url)?.find((one) => findCopy(one, url) !== undefined);
    const isLost = row.verdict === 'gone' || row.verdict === 'elsewhere';
    if (!isLost || spot === undefined || row.copy !== undefined) continue;
    try {
      const copy = await findArchivedCopy(url, findPublishedDay(spot), world, archiveUrl);
      if (copy !== undefined) {
        known.set(url, { ...row, copy });
        found += 1;
      }
    } catch (error) {
      if (error instanceof ArchiveError) return { found, problem: error.message };
      throw error;
    }
    await world.wait(HOST_PAUSE);
  }
  return { found, problem: undefined };
}

interface Row {
  readonly url: string;
  readonly row: LinkRow;
  readonly path: string;
}

function toPath(spots: readonly { readonly entry: { readonly inside: string } }[] = []): string {
  const [first, ...more] = spots.map(({ entry }) => entry.inside);
  return `${first ?? ''}${more.length === 0 ? '' : ` and ${String(more.length)} more`}`;
}

/** Worst first. */
const TOLD: readonly Verdict[] = ['gone', 'elsewhere', 'failing', 'not asked', 'moved', 'wall'];

function printTable(rows: readonly Row[]): string[] {
  const byVerdict = Map.groupBy(rows, ({ row }) => row.verdict);
  const told = TOLD.filter((verdict) => verdict !== 'wall').flatMap((verdict) =>
    (byVerdict.get(verdict) ?? []).map(({ url, row, path }) => {
      const to = row.to === undefined ? '' : ` → ${row.to}`;
      const copy = row.copy === undefined ? '' : `  copy of ${row.copy.on}: ${row.copy.url}`;
      const since = row.since === undefined ? '' : ` since ${row.since.slice(0, 10)}`;
      return toPrintable(`${verdict.padEnd(9)}  ${row.said}${since}  ${url}${to}  ${path}${copy}`);
    }),
  );
  const counts = (['fine', ...TOLD] as const).flatMap((verdict) => {
    const count = byVerdict.get(verdict)?.length ?? 0;
    return count === 0 ? [] : [`${String(count)} ${verdict}`];
  });
  return [...told, counts.join(', ')];
}
