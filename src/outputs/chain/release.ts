/**
 * A release of the record: the digests of all that was published, chained to the release before and signed. Whoever keeps its
 * digest can later tell whether anything in it, or before it, was changed.
 */
import { toCanonical } from './canonical.ts';
import { hashLeaf, hashText, toRoot } from './tree.ts';

/** What a release is signed for. Its digest is SHA-256 of its canonical JSON. */
export interface ReleaseHead {
  readonly format: 1;
  /** From 1. */
  readonly number: number;
  /** The address of the site. */
  readonly url: string;
  /** When it was made, in UTC. */
  readonly at: string;
  /** How many records it has, and the root of the tree of their digests, sorted by their keys. */
  readonly entries: number;
  readonly root: string;
  /** The digest of the release before; `null` in the first. */
  readonly before: string | null;
  /** Fields of the published files that follow from other files, by kind: no digest covers them. */
  readonly without: Readonly<Record<string, readonly string[]>>;
  /** The public key (Ed25519, SPKI in Base64); `null` if nobody signs. */
  readonly key: string | null;
}

export interface Release {
  readonly head: ReleaseHead;
  /** Of the canonical JSON of the head, in Base64. */
  readonly signature?: string | undefined;
  /** The same by the key of the release before, where the key is another. */
  readonly introduced?: string | undefined;
  /** The digests that are new or other since the release before, by key; `null` for what is gone. */
  readonly leaves: Readonly<Record<string, string | null>>;
}

/** A file of the content as it is published, with its kind, id and body, by its address without the first slash. */
export type Records = ReadonlyMap<string, object>;

/** Digests by key, sorted by key. */
export type LeafDigests = ReadonlyMap<string, string>;

export async function hashRecords(records: Records): Promise<LeafDigests> {
  const hashed = [...records].map(
    async ([key, record]) => [key, await hashLeaf(toCanonical(record))] as const,
  );
  return sort(await Promise.all(hashed));
}

function sort(leaves: Iterable<readonly [string, string]>): LeafDigests {
  return new Map([...leaves].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function listLeafChanges(before: LeafDigests, after: LeafDigests): Release['leaves'] {
  const gone = [...before.keys()]
    .filter((key) => !after.has(key))
    .map((key) => [key, null] as const);
  const other = [...after].filter(([key, leaf]) => before.get(key) !== leaf);
  return Object.fromEntries([...gone, ...other].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function applyChanges(before: LeafDigests, changes: Release['leaves']): LeafDigests {
  const after = new Map(before);
  for (const [key, leaf] of Object.entries(changes)) {
    if (leaf === null) after.delete(key);
    else after.set(key, leaf);
  }
  return sort(after);
}

/** How many entries are new, other and gone since the release before. */
export function countChanges(
  before: { readonly has: (key: string) => boolean },
  changes: Release['leaves'],
) {
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const [key, leaf] of Object.entries(changes))
    counts[leaf === null ? 'removed' : before.has(key) ? 'changed' : 'added'] += 1;
  return counts;
}

export function toHeadDigest(head: ReleaseHead): Promise<string> {
  return hashText(toCanonical(head));
}

export interface Signer {
  /** Ed25519, SPKI in Base64. */
  readonly key: string;
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}

interface Making {
  readonly url: string;
  readonly at: string;
  readonly without: ReleaseHead['without'];
  readonly signer?: Signer | undefined;
  /** The signer of the release before, where the key changes. */
  readonly former?: Signer | undefined;
}

/** The next release, or `undefined` if nothing has changed since the last but the time. */
export async function makeRelease(
  last: { readonly head: ReleaseHead; readonly leaves: LeafDigests } | undefined,
  leaves: LeafDigests,
  { url, at, without, signer, former }: Making,
): Promise<Release | undefined> {
  const changes = listLeafChanges(last?.leaves ?? new Map(), leaves);
  const key = signer?.key ?? null;
  if (last !== undefined && Object.keys(changes).length === 0 && last.head.key === key)
    return undefined;
  const head: ReleaseHead = {
    ...{ format: 1, number: (last?.head.number ?? 0) + 1, url, at },
    ...{ entries: leaves.size, root: await toRoot([...leaves.values()]) },
    ...{ before: last === undefined ? null : await toHeadDigest(last.head), without, key },
  };
  const bytes = toSigned(head);
  return {
    head,
    ...(signer && { signature: await signer.sign(bytes) }),
    ...(former && { introduced: await former.sign(bytes) }),
    leaves: changes,
  };
}

/** The bytes that are signed: the canonical JSON of the head. */
export function toSigned(head: ReleaseHead): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(toCanonical(head));
}

/** A line for each changed record, so that two versions of the file can be compared. */
export function printRelease({ head, signature, introduced, leaves }: Release): string {
  const lines = Object.entries(leaves).map(
    ([key, leaf]) => `  ${JSON.stringify(key)}: ${JSON.stringify(leaf)}`,
  );
  const fields = Object.entries({ head, signature, introduced }).filter(
    ([, value]) => value !== undefined,
  );
  const before = fields.map(
    ([name, value]) => ` ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
  );
  return `{\n${before.join('')} "leaves": {${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n `}}\n}\n`;
}
