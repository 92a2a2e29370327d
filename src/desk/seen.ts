/**
 * What editors have seen with their own eyes: that words stood in a page, on which day they were read there. It keeps digests
 * alone, beside the content and with it, since pages are kept nowhere but on the machine of who read them.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { toAddressKey } from '../kinds/address-key.ts';
import { holds, toPlain } from '../model/style/clip-rules.ts';
import { isKind, toThing } from '../model/thing.ts';
import { DISK } from '../publish/disk.ts';
import { writeWhole } from '../publish/write-whole.ts';
import { toBeside } from '../session/beside.ts';
import { readClips } from '../session/clips.ts';
import type { View } from '../session/session.ts';
import { toToday } from './overview.ts';

const FORMAT = 1;
const record = z.strictObject({
  format: z.literal(FORMAT),
  /** Days by the digests of words and the address of the page. */
  seen: z.record(z.string(), z.string()),
});

/** Notes the quotations of these files that stand in pages which are kept; what was noted keeps its day. */
export function noteSeen(view: View, insides: readonly string[]): void {
  const { contentDir } = view.settings;
  const clips = readClips(contentDir);
  if (clips.size === 0) return;
  const found = view
    .read()
    .entries.filter(({ inside }) => insides.includes(inside))
    .flatMap((entry) => {
      const thing = toThing(entry);
      if (!isKind(thing, 'coverage')) return [];
      const { quotes, statements } = entry.facts;
      const words = [
        ...quotes.map(({ text }) => text),
        ...statements
          .filter(({ kind }) => kind === 'quote')
          .map(({ original, text }) => original ?? text),
      ];
      return thing.data.sources.flatMap(({ url }) => {
        const key = url === undefined ? undefined : toAddressKey(url);
        const pages = key === undefined ? [] : (clips.get(key) ?? []);
        return words
          .filter((one) => pages.some((page) => holds(page, one)))
          .map((one) => toSeenDigest(key ?? '', one));
      });
    });
  const path = toBeside(contentDir, 'seen');
  const before = DISK.existsSync(path) ? parseSeen(DISK.readFileSync(path).toString('utf8')) : {};
  if (before === undefined) return;
  const fresh = found.filter((digest) => !Object.hasOwn(before, digest));
  if (fresh.length === 0) return;
  const today = toToday(view);
  const all = { ...before, ...Object.fromEntries(fresh.map((digest) => [digest, today])) };
  const lines = Object.entries(all)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([digest, day]) => `${JSON.stringify(digest)}: ${JSON.stringify(day)}`);
  writeWhole(
    DISK,
    path,
    `{\n"format": ${String(FORMAT)},\n"seen": {\n${lines.join(',\n')}\n}\n}\n`,
  );
}

function toSeenDigest(key: string, words: string): string {
  return createHash('sha256')
    .update(`${key}\n${toPlain(words)}`)
    .digest('hex')
    .slice(0, 32);
}

/** `undefined` for what cannot be read, such as a file with the marks of a merge: it is somebody's, and stays as it is. */
export function parseSeen(text: string): Readonly<Record<string, string>> | undefined {
  try {
    return record.safeParse(JSON.parse(text)).data?.seen;
  } catch {
    return undefined;
  }
}
