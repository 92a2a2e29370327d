/**
 * The browser buttons that may send pages to this desk. Each has a token of its own, which outlives the desk's start; its
 * digest and the origin that used it first are beside the saved pages, which git ignores, for this user alone.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { attempt } from '../../content/problems/attempt.ts';
import { toFileDigest } from '../../build/publish/digest.ts';
import { ignoreClips, toClipsDir } from '../../build/clips.ts';
import { DISK, findStats } from '../../build/publish/disk.ts';
import { writeWhole } from '../../build/publish/write-whole.ts';
import { orExplain } from '../requests.ts';
import { say } from '../words/say.ts';

const FILE = '.pairs.json';
const PAIRS = z.array(z.strictObject({ origin: z.string(), digest: z.string() })).readonly();
type Pair = z.output<typeof PAIRS>[number];

/** By content folder, the digest of the last code that no button has used yet; it ends with the desk. */
const OFFERED = new Map<string, string>();

/** Returns the token of a new code. The code before it is void if no button has used it. */
export function offerPair(contentDir: string): string {
  const token = randomBytes(32).toString('base64url');
  OFFERED.set(contentDir, toFileDigest(token));
  return token;
}

/** A file that cannot be read pairs nothing. */
export function readPairs(contentDir: string): readonly Pair[] {
  const path = join(toClipsDir(contentDir), FILE);
  if (findStats(DISK, path)?.isFile() !== true) return [];
  return attempt(() => PAIRS.parse(JSON.parse(DISK.readFileSync(path).toString()))) ?? [];
}

/** Whether a button of this origin could be paired: browsers ask so before they send a token. */
export function mayPair(contentDir: string, origin: string): boolean {
  return OFFERED.has(contentDir) || readPairs(contentDir).some((pair) => pair.origin === origin);
}

/** Whether the token belongs to this origin. The first origin that uses a new code gets it. Throws AskError. */
export function isPaired(contentDir: string, origin: string, token: string): boolean {
  const digest = toFileDigest(token);
  const pairs = readPairs(contentDir);
  if (pairs.some((pair) => pair.origin === origin && pair.digest === digest)) return true;
  if (OFFERED.get(contentDir) !== digest) return false;
  const others = pairs.filter((pair) => pair.origin !== origin);
  orExplain(say.pairs.notPaired, () => write(contentDir, [...others, { origin, digest }]));
  OFFERED.delete(contentDir);
  return true;
}

export function forgetPairs(contentDir: string): void {
  OFFERED.delete(contentDir);
  if (readPairs(contentDir).length > 0)
    orExplain(say.pairs.stillPaired, () => write(contentDir, []));
}

function write(contentDir: string, pairs: readonly Pair[]): void {
  const dir = toClipsDir(contentDir);
  ignoreClips(dir);
  const path = join(dir, FILE);
  // The file that replaces it keeps its mode.
  if (findStats(DISK, path) === undefined) {
    const file = DISK.openSync(path, 'wx');
    DISK.fchmodSync(file, 0o600);
    DISK.closeSync(file);
  }
  writeWhole(DISK, path, `${JSON.stringify(pairs, undefined, 2)}\n`);
}
