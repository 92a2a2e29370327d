/**
 * The releases of the record, one file each: `content.releases/` next to the content folder, or `releases/` inside it if that
 * is a repository. They are kept with the content, and published as they are.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegular } from '../content/disk/decode.ts';
import { listRecords } from '../outputs/chain/records.ts';
import {
  applyChanges,
  countChanges,
  hashRecords,
  type LeafDigests,
  makeRelease,
  printRelease,
  type Release,
  type ReleaseHead,
  type Signer,
  toHeadDigest,
} from '../outputs/chain/release.ts';
import { toCanonical } from '../outputs/chain/canonical.ts';
import { toRelease, verify } from '../outputs/chain/verify.ts';
import type { RecordedReleases, ReleaseRow } from '../model/publication.ts';
import { listDerivedFields } from '../outputs/data/derived.ts';
import { RELEASES_URL, toPath, toReleaseUrl } from '../site/addresses/files.ts';
import { FRONT_URL } from '../site/addresses/pages.ts';
import { toAbsolute } from '../site/addresses/print.ts';
import { toContext } from '../site/context.ts';
import { toShownPath } from '../content/disk/read-file.ts';
import { toFault } from '../content/problems/fault.ts';
import { type Problem, toError } from '../content/problems/problem.ts';
import { releasesDir } from './beside.ts';
import { DISK } from './publish/disk.ts';
import { ReleaseError } from './publish/releases.ts';
import { writeWhole } from './publish/write-whole.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';

/** In their order. One that is missing, or that cannot be read, is `undefined`. */
function readReleases(
  contentDir: string,
): { readonly path: string; readonly text: string; readonly release: unknown }[] {
  const dir = releasesDir(contentDir);
  if (!existsSync(dir)) return [];
  const numbers = readdirSync(dir).flatMap((name) => /^([1-9]\d*)\.json$/.exec(name)?.[1] ?? []);
  const last = Math.max(0, ...numbers.map(Number));
  return Array.from({ length: last }, (_, index) => {
    const path = join(dir, `${String(index + 1)}.json`);
    const text = existsSync(path) ? readRegular(path).toString() : '';
    return { path, text, release: text === '' ? undefined : parse(text) };
  });
}

/** A text that is no JSON, as with the marks of a merge, is told as no release. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export interface Keys {
  readonly signer?: Signer | undefined;
  /** Signs for `signer` where that is new. */
  readonly former?: Signer | undefined;
  /** The former key is lost: nobody signs for the new one, and `verify` tells readers so. */
  readonly isKeyLost?: boolean | undefined;
  /** The clock of the release before was ahead: this one is dated before it, and readers are told. */
  readonly wasClockAhead?: boolean | undefined;
}

/**
 * Records what is published in the next release; `undefined` if nothing has changed since the last one. Throws ReleaseError,
 * and writes nothing, if the releases until now are not whole, or the last one was signed and this would not be.
 */
export async function addRelease(
  { settings, read }: Session,
  keys: Keys,
): Promise<{ head: ReleaseHead; digest: string; path: string } | undefined> {
  const { contentDir, clock, siteUrl } = settings;
  const { out: publication } = read();
  if (publication === undefined) return undefined;
  const dir = releasesDir(contentDir);
  const releases = readReleases(contentDir).map(({ release }) => release);
  const { findings, last } = await verify({ releases, isThorough: false });
  if (findings.length > 0)
    throw new ReleaseError(
      [`The releases in ${dir} are not whole: take them from git again.`, ...findings].join('\n'),
    );
  const at = new Date(clock()).toISOString();
  if (last !== undefined) judgeNext(last, at, keys);
  const context = toContext(publication, siteUrl);
  const made = await makeRelease(
    last && { head: last, leaves: addUp(releases as Release[]) },
    await hashRecords(listRecords(publication)),
    {
      ...{ url: toAbsolute(context, FRONT_URL), at, without: listDerivedFields() },
      signer: keys.signer,
      former: keys.former,
    },
  );
  if (made === undefined) return undefined;
  const path = join(dir, `${String(made.head.number)}.json`);
  writeWhole(DISK, path, printRelease(made));
  return { head: made.head, digest: await toHeadDigest(made.head), path };
}

function addUp(releases: readonly Release[]): LeafDigests {
  return releases.reduce<LeafDigests>((sum, { leaves }) => applyChanges(sum, leaves), new Map());
}

function judgeNext(
  { key, at: before, number }: ReleaseHead,
  at: string,
  { signer, former, isKeyLost = false, wasClockAhead = false }: Keys,
): void {
  if (at < before && !wasClockAhead)
    throw new ReleaseError(
      `It is ${at} by this machine’s clock, but release ${String(number)} was made at ${before}. Set the clock, and try again. If it was the clock of that release that was ahead, say so by \`--clock-was-ahead\`: readers are told.`,
    );
  const vouches = key === signer?.key || key === former?.key || isKeyLost;
  if (key === null || (signer !== undefined && vouches)) return;
  throw new ReleaseError(
    signer === undefined
      ? `Release ${String(number)} was signed: give its key by \`--key FILE\`.`
      : `Release ${String(number)} was signed by another key. Give the old key by \`--key FILE\` and the new one by \`--next-key FILE\`: the old one signs for the new one. If the old one is lost, give the new one by \`--key FILE --key-lost\`: readers are told that nobody vouches for it.`,
  );
}

/** Reads a private key (Ed25519, PEM). Throws ReleaseError. */
export function readSigner(path: string): Signer {
  const problem = `${path} is no private key for releases: make one by \`--new-key FILE\``;
  if (!existsSync(path))
    throw new ReleaseError(`There is no ${path}: make a key by \`--new-key FILE\`.`);
  try {
    const secret = createPrivateKey(readRegular(path));
    if (secret.asymmetricKeyType !== 'ed25519') throw new ReleaseError(problem);
    return {
      key: createPublicKey(secret).export({ type: 'spki', format: 'der' }).toString('base64'),
      sign: (bytes) => Promise.resolve(sign(null, bytes, secret).toString('base64')),
    };
  } catch {
    throw new ReleaseError(problem);
  }
}

/** Makes a private key that only this user may read. Throws ReleaseError if the file exists, or would be published. */
export function makeKey(path: string, { publicationDir }: Settings): void {
  if (existsSync(path)) throw new ReleaseError(`${path} exists: a key is never written over.`);
  if (path.startsWith(`${publicationDir}/`))
    throw new ReleaseError(
      `${path} is in the folder of the publication, where it could be published or committed: choose a folder outside.`,
    );
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
    mode: 0o600,
    flag: 'wx',
  });
}

/** What of the releases cannot be published: the first that is missing, no release, or does not follow. */
export function findRecordProblems({ contentDir }: Settings): Problem[] {
  const releases = readReleases(contentDir);
  let before: string | null = null;
  for (const [index, { path, text, release }] of releases.entries()) {
    const { head } = toRelease(release) ?? {};
    const number = String(index + 1);
    const given = { number, before: String(index), last: String(releases.length) };
    const tell = (code: 'releases.missing' | 'releases.broken' | 'releases.order') => [
      toError(toShownPath(path, ''), toFault(code, given)),
    ];
    if (text === '') return tell('releases.missing');
    if (head?.number !== index + 1) return tell('releases.broken');
    if (head.before !== before) return tell('releases.order');
    before = hash('sha256', toCanonical(head));
  }
  return [];
}

/** In their order, until the first that is missing or no release. */
export function readRecorded(contentDir: string): RecordedReleases {
  const rows: ReleaseRow[] = [];
  const things = new Map<string, { leaf: string; at: string }>();
  for (const { release } of readReleases(contentDir)) {
    const { head, leaves } = toRelease(release) ?? {};
    if (head === undefined) break;
    const { number, at, entries, key } = head;
    const counts = countChanges({ has: (name) => things.has(`/${name}`) }, leaves ?? {});
    for (const [name, leaf] of Object.entries(leaves ?? {})) {
      if (leaf === null) things.delete(`/${name}`);
      else things.set(`/${name}`, { leaf, at });
    }
    const digest = hash('sha256', toCanonical(head));
    rows.push({ number, at, entries, ...counts, digest, key });
  }
  return { rows, things };
}

/** The releases as they are published, and their list. */
export function listReleaseFiles({ contentDir }: Settings): { path: string; body: string }[] {
  const { rows } = readRecorded(contentDir);
  if (rows.length === 0) return [];
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  return [
    { path: toPath(RELEASES_URL), body: `{"releases": [\n${lines}\n]}\n` },
    ...readReleases(contentDir).map(({ text }, index) => ({
      path: toPath(toReleaseUrl(index + 1)),
      body: text,
    })),
  ];
}
