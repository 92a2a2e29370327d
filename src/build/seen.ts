/**
 * Records that an editor saw these words on a page, and when. Holds only digests, next to the content and versioned
 * with it, since saved pages stay on one editor's machine.
 */
import { z } from 'zod';
import { attempt } from '../content/problems/attempt.ts';
import { toAddressKey } from '../content/kinds/url.ts';
import { isOf, type Entry } from '../model/entry.ts';
import { holds } from '../rules/holds.ts';
import { listQuoted, toSeenDigest, type Kept } from '../rules/kept-pages.ts';
import { codeOf, DISK, type Disk } from './publish/disk.ts';
import { sidecarPath, writeSidecar } from './beside.ts';
import { readClips } from './clips.ts';

const FORMAT = 1;
const record = z.strictObject({
  format: z.literal(FORMAT),
  /** Days by digest, see `toSeenDigest`. */
  seen: z.record(z.string(), z.string()),
});

type Seen = Kept['seen'];

/** Everything that editors have read: pages saved on this machine, and records of others. */
export function readKept(contentDir: string): Kept {
  return { pages: readClips(contentDir), seen: readSeen(contentDir) ?? new Map<string, string>() };
}

/** `undefined` if it cannot be read, as with the conflict marks of a merge. Such a file is left alone. */
export function readSeen(contentDir: string, disk: Disk = DISK): Seen | undefined {
  const path = sidecarPath(contentDir, 'seen');
  if (!disk.existsSync(path)) return new Map();
  try {
    return parseSeen(disk.readFileSync(path).toString('utf8'));
  } catch (error) {
    if (codeOf(error) !== 'EISDIR') throw error;
    return undefined;
  }
}

export function parseSeen(text: string): Seen | undefined {
  const read = attempt(() => record.safeParse(JSON.parse(text)));
  return read?.data && new Map(Object.entries(read.data.seen));
}

/** Digests of these entries' quotations that the saved pages contain, and of those pages. */
export function listSeen(entries: readonly Entry[], pages: Kept['pages']): string[] {
  return entries.flatMap((entry) => {
    if (!isOf(entry, 'coverage')) return [];
    const quoted = listQuoted(entry);
    return entry.data.sources.flatMap(({ url }) => {
      const key = url === undefined ? undefined : toAddressKey(url);
      const own = key === undefined ? undefined : pages.get(key);
      if (key === undefined || own === undefined) return [];
      const found = quoted.filter(({ text }) => own.some((page) => holds(page, text)));
      return [toSeenDigest(key), ...found.map(({ text }) => toSeenDigest(key, text))];
    });
  });
}

/** Records what was seen on a day; earlier records keep their day. */
export function noteSeen(
  contentDir: string,
  digests: readonly string[],
  day: string,
  disk: Disk = DISK,
): void {
  const before = readSeen(contentDir, disk);
  const fresh = digests.filter((digest) => before?.has(digest) === false);
  if (before === undefined || fresh.length === 0) return;
  const rows = new Map([...before, ...fresh.map((digest) => [digest, day] as const)]);
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  writeSidecar(contentDir, 'seen', FORMAT, sorted, disk);
}
