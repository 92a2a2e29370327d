/**
 * The manifest of what was published last. It lies beside the content folder (`content.released.json`), or in one that is
 * a repository by itself (`released.json`), so that it is kept with the content and never read as content: one line a
 * thing, written by the command `release`.
 */
import { toFault, toGraded } from '../content/problems/fault.ts';
import { existsSync } from 'node:fs';
import { readRegular } from '../content/disk/decode.ts';
import { z } from 'zod';
import { toFileKey } from '../content/disk/address.ts';
import { toShownPath } from '../content/disk/read-file.ts';
import { LISTED_KINDS } from '../site/addresses/things.ts';
import { getKind } from '../content/kinds/kinds.ts';
import { toOldAddressField } from '../content/kinds/relations.ts';
import { listGone, type Released, toReleased } from '../model/released.ts';
import { judgeChanges } from '../rules/rules.ts';
import { type Problem, toError } from '../content/problems/problem.ts';
import { DISK } from './publish/disk.ts';
import { writeWhole } from './publish/write-whole.ts';
import { sidecarPath } from './beside.ts';
import { toProblems } from './locate.ts';
import type { View } from './session.ts';

const FORMAT = 3;
const digests = z.record(z.string(), z.string());
const row = z.strictObject({
  parts: digests,
  dated: z.record(z.string(), z.array(z.string())),
  statements: digests.optional(),
  positions: z.array(z.string()).optional(),
  steps: z.array(z.string()).optional(),
  old: z.array(z.string()).optional(),
  updated: z.string().optional(),
});
const earlier = z.looseObject({ format: z.int().positive().lt(FORMAT) });
const manifest = z.strictObject({ format: z.literal(FORMAT), released: z.record(z.string(), row) });

export function toManifestPath(contentDir: string): string {
  return sidecarPath(contentDir, 'released');
}

/** Nothing to tell before the first release, or while there is no publication. */
export function findReleaseProblems({ settings, read, bytesOf }: View): Problem[] {
  const { contentDir } = settings;
  const path = toManifestPath(contentDir);
  const { out: publication, problems } = read();
  if (publication === undefined || !existsSync(path)) return [];
  const released = readManifest(path);
  const shown = toShownPath(path, '');
  if (released === 'earlier') return [toError(shown, toGraded('released.old'))];
  if (released === undefined) return [toError(shown, toFault('released.broken'))];
  const wrong = listWrong(problems);
  return [
    ...toProblems(judgeChanges(publication, released), contentDir, bytesOf),
    ...listGone(publication, released)
      .filter((key) => !wrong.has(toFileKey(toShownPath(contentDir, key))))
      .map((key) => gone(shown, key)),
  ];
}

/** Files that are there and cannot be read: that nothing is at their address now is no mistake of its own. */
function listWrong(problems: readonly Problem[]): ReadonlySet<string> {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ path }) => toFileKey(path)));
}

/** Takes the content as it is for what is published; gives the number of things. */
export function writeManifest({ settings, read }: View): number {
  const { out: publication } = read();
  if (publication === undefined) return 0;
  const rows = Object.entries(toReleased(publication));
  const lines = rows.map(([key, one]) => `${JSON.stringify(key)}: ${JSON.stringify(one)}`);
  const text = `{\n"format": ${String(FORMAT)},\n"released": {\n${lines.join(',\n')}\n}\n}\n`;
  writeWhole(DISK, toManifestPath(settings.contentDir), text);
  return rows.length;
}

function readManifest(path: string): Released | 'earlier' | undefined {
  try {
    const text: unknown = JSON.parse(readRegular(path).toString());
    return earlier.safeParse(text).success ? 'earlier' : manifest.safeParse(text).data?.released;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function gone(path: string, key: string): Problem {
  // What lies in no folder was a page.
  const kind = LISTED_KINDS.find((name) => key.startsWith(`${getKind(name).folder}/`)) ?? 'page';
  const field = toOldAddressField(kind);
  const orName =
    field && `, or name this address in the \`${field}\` of the entry that took its place`;
  const fault = key.startsWith('measures/rates/') ? 'released.gone:series' : 'released.gone';
  return toError(path, toFault(fault, { orName: orName ?? '' }), undefined, key);
}
