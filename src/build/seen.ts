/**
 * What editors have seen with their own eyes: that words stood in a page, on which day they were read there. It keeps digests
 * alone, beside the content and with it, since pages are kept nowhere but on the machine of who read them.
 */
import { z } from 'zod';
import { toAddressKey } from '../content/kinds/url.ts';
import { isOf, type Entry } from '../model/entry.ts';
import { holds } from '../rules/holds.ts';
import { listQuoted, toSeenDigest, type Kept } from '../rules/kept-pages.ts';
import { codeOf, DISK, type Disk } from './publish/disk.ts';
import { writeWhole } from './publish/write-whole.ts';
import { sidecarPath } from './beside.ts';
import { readClips } from './clips.ts';

const FORMAT = 1;
const record = z.strictObject({
  format: z.literal(FORMAT),
  /** Days by digests, see `toSeenDigest`. */
  seen: z.record(z.string(), z.string()),
});

type Seen = Kept['seen'];

/** All that an editor has read: pages that are kept here, and what was noted of those that are not. */
export function readKept(contentDir: string): Kept {
  return { pages: readClips(contentDir), seen: readSeen(contentDir) ?? new Map<string, string>() };
}

/** `undefined` for what cannot be read, such as a file with the marks of a merge: it is somebody's, and stays as it is. */
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
  try {
    const { data } = record.safeParse(JSON.parse(text));
    return data && new Map(Object.entries(data.seen));
  } catch {
    return undefined;
  }
}

/** What of the pages that are kept the quotations of these entries rest on. */
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

/** Notes what was seen on a day; what was noted before keeps its own. Old or new, the file is whole at any moment. */
export function noteSeen(
  contentDir: string,
  digests: readonly string[],
  day: string,
  disk: Disk = DISK,
): void {
  const before = readSeen(contentDir, disk);
  const fresh = digests.filter((digest) => before?.has(digest) === false);
  if (before === undefined || fresh.length === 0) return;
  const lines = [...before, ...[...new Set(fresh)].map((digest) => [digest, day] as const)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([digest, on]) => `${JSON.stringify(digest)}: ${JSON.stringify(on)}`);
  const text = `{\n"format": ${String(FORMAT)},\n"seen": {\n${lines.join(',\n')}\n}\n}\n`;
  writeWhole(disk, sidecarPath(contentDir, 'seen'), text);
}
