/**
 * The manifest of the last release, `content.released.json` next to the content folder, or `released.json` inside it
 * if that is a repository. So it is kept with the content and never read as content. One line per entry, written by
 * the command `release`.
 */
import { attempt } from '../content/problems/attempt.ts';
import { toFault, toGraded } from '../content/problems/fault.ts';
import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { readRegular } from '../content/disk/decode.ts';
import { z } from 'zod';
import { toFileKey } from '../content/disk/address.ts';
import { toShownPath } from '../content/disk/read-file.ts';
import { LISTED_KINDS } from '../site/addresses/things.ts';
import { getKind } from '../content/kinds/kinds.ts';
import { toOldAddressField } from '../content/kinds/relations.ts';
import {
  findReleasedKey,
  listGone,
  type Released,
  RELEASED_ROW,
  toReleased,
} from '../model/released.ts';
import { judgeChanges } from '../rules/rules.ts';
import { type Problem, toError } from '../content/problems/problem.ts';
import { sidecarPath, writeSidecar } from './beside.ts';
import { toProblems } from './locate.ts';
import type { View } from './session.ts';

const FORMAT = 3;
const earlier = z.looseObject({ format: z.int().positive().lt(FORMAT) });
const manifest = z.strictObject({
  format: z.literal(FORMAT),
  released: z.record(z.string(), RELEASED_ROW),
});

export function toManifestPath(contentDir: string): string {
  return sidecarPath(contentDir, 'released');
}

/** Empty before the first release, or without a valid publication. */
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

/** What readers have not seen yet, by the path of its file: all that is new or says something else since the release. */
export function listUnreleased({ settings, read }: View): Map<string, 'new' | 'changed'> {
  const path = toManifestPath(settings.contentDir);
  const { out: publication } = read();
  const released = publication && existsSync(path) ? readManifest(path) : undefined;
  if (publication === undefined || typeof released !== 'object') return new Map();
  const now = toReleased(publication);
  return new Map(
    [...publication.byUrl.values()].flatMap((thing) => {
      const key = findReleasedKey(thing, released);
      const isSame = key && isDeepStrictEqual(released[key], now[thing.url.slice(1)]);
      return isSame ? [] : [[thing.entry.inside, key ? 'changed' : 'new'] as const];
    }),
  );
}

/** Files with errors. That their address is missing is not a second problem. */
function listWrong(problems: readonly Problem[]): ReadonlySet<string> {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ path }) => toFileKey(path)));
}

/** Records the content as published. Returns the number of entries. */
export function writeManifest({ settings, read }: View): number {
  const { out: publication } = read();
  if (publication === undefined) return 0;
  const rows = Object.entries(toReleased(publication));
  writeSidecar(settings.contentDir, 'released', FORMAT, rows);
  // A series of measures has rows, and no entry.
  return rows.filter(([key]) => !key.startsWith('measures/rates/')).length;
}

function readManifest(path: string): Released | 'earlier' | undefined {
  const said = attempt(() => JSON.parse(readRegular(path).toString()) as unknown, SyntaxError);
  return earlier.safeParse(said).success ? 'earlier' : manifest.safeParse(said).data?.released;
}

function gone(path: string, key: string): Problem {
  // A key without a folder was a page.
  const kind = LISTED_KINDS.find((name) => key.startsWith(`${getKind(name).folder}/`)) ?? 'page';
  const fault = key.startsWith('measures/rates/') ? 'released.gone:series' : 'released.gone';
  return toError(path, toFault(fault, { near: toOldAddressField(kind) }), undefined, key);
}
