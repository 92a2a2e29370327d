/**
 * The manifest of what was published last. It lies beside the content folder (`content.released.json`), so that it is
 * kept with the content and never read as content: one line a thing, written by `npm run release`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { toShownPath } from '../disk/read-file.ts';
import { findSilentChanges, listGone, toReleased, type Released } from '../model/released.ts';
import type { Problem } from '../problems/problem.ts';
import { toProblem } from './locate.ts';
import type { Session } from './session.ts';

const FORMAT = 1;
const row = z.tuple([
  z.string(),
  z.string(),
  z.int().nonnegative(),
  z.string(),
  z.string().optional(),
]);
const manifest = z.strictObject({ format: z.literal(FORMAT), released: z.record(z.string(), row) });

export function toManifestPath(contentDir: string): string {
  return `${contentDir.replace(/[/\\]+$/, '')}.released.json`;
}

/** Nothing to tell before the first release, or while there is no publication. */
export function findReleaseProblems({ settings, read }: Session): Problem[] {
  const { contentDir } = settings;
  const path = toManifestPath(contentDir);
  const { publication } = read();
  if (publication === undefined || !existsSync(path)) return [];
  const released = readManifest(path);
  const shown = toShownPath(path, '');
  if (released === undefined) return [broken(shown)];
  return [
    ...findSilentChanges(publication, released).map((finding) => toProblem(finding, contentDir)),
    ...listGone(publication, released).map((key) => gone(shown, key)),
  ];
}

/** Takes the content as it is for what is published; gives the number of things. */
export function writeManifest({ settings, read }: Session): number {
  const { publication } = read();
  if (publication === undefined) return 0;
  const rows = Object.entries(toReleased(publication));
  const lines = rows.map(([key, one]) => `${JSON.stringify(key)}: ${JSON.stringify(one)}`);
  const text = `{\n"format": ${String(FORMAT)},\n"released": {\n${lines.join(',\n')}\n}\n}\n`;
  writeFileSync(toManifestPath(settings.contentDir), text);
  return rows.length;
}

function readManifest(path: string): Released | undefined {
  try {
    return manifest.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data?.released;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function broken(path: string): Problem {
  return {
    path,
    line: 1,
    column: 1,
    field: '',
    code: 'released.broken',
    severity: 'error',
    message: 'is no manifest of a release',
    remedy: 'take the last good one from version control, or make a new one with `npm run release`',
  };
}

function gone(path: string, key: string): Problem {
  return {
    path,
    line: 1,
    column: 1,
    field: key,
    code: 'released.gone',
    severity: 'warning',
    message: 'was published, and nothing is at its address now',
    remedy:
      'withdraw it with a reason (`status: withdrawn`), or name the address where it went in the aliases there',
  };
}
