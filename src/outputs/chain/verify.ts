/** Tells what was changed in silence, from the published files alone. Each finding is a sentence that needs no manual. */
import { findKept, judgeKept } from './kept.ts';
import { type Published, toListName } from './published.ts';
import {
  applyChanges,
  countChanges,
  type ReleaseHead,
  hashRecords,
  type LeafDigests,
  type Release,
  toHeadDigest,
  toSigned,
} from './release.ts';
import { toRoot } from './tree.ts';

export interface Verified {
  /** The digest of the last release; `undefined` where none is published. */
  readonly digest: string | undefined;
  readonly last: ReleaseHead | undefined;
  /** What is wrong, in sentences; empty if the record is what its releases say. */
  readonly findings: readonly string[];
  /** What a release says openly, and readers have to judge: a key that nobody vouches for, a clock, less that is covered. */
  readonly doubts: readonly string[];
  /** Doubts until the release that was kept, whose keeper has seen them; and what is known in spite of a gap. */
  readonly notes: readonly string[];
  /** Whether no release is missing or another, so that the digests of the last one are known. */
  readonly isWhole: boolean;
  readonly missing: readonly number[];
  readonly leaves: LeafDigests;
  /** What the last release leaves out, as far as its signature or its digest vouches for that. */
  readonly without: ReleaseHead['without'];
  /** What is published now. */
  readonly published: Published;
  /** In which releases each record was added, changed or removed, by key. */
  readonly history: ReadonlyMap<string, readonly ReleaseHead[]>;
}

interface Given {
  /** From the first on. One that cannot be found is `undefined`; one that is no release is what was found. */
  readonly releases: readonly unknown[];
  readonly listed?: readonly unknown[] | undefined;
  /** Reads what is published now, without these fields. If it is not given, the releases alone are looked at. */
  readonly look?: ((without: ReleaseHead['without']) => Promise<Published>) | undefined;
  /** Whether to make the tree of each release again, not only of the last. */
  readonly isThorough?: boolean | undefined;
  /** A release that somebody kept, as `12:` and its digest. */
  readonly kept?: string | undefined;
}

export async function verify({
  releases,
  listed = [],
  look,
  kept,
  isThorough = true,
}: Given): Promise<Verified> {
  const findings: string[] = [];
  const doubts: { readonly number: number; readonly text: string }[] = [];
  const history = new Map<string, ReleaseHead[]>();
  const digests: (string | undefined)[] = [];
  const missing: number[] = [];
  let leaves: LeafDigests = new Map();
  let last: ReleaseHead | undefined;
  let sound: ReleaseHead['without'] = {};
  // Behind the first release that is missing or another, nobody knows which digests were recorded.
  let gap: number | undefined;
  for (const [index, given] of releases.entries()) {
    const number = index + 1;
    const release = toRelease(given);
    digests.push(undefined);
    if (release?.head.number !== number) {
      gap ??= number;
      if (given === undefined) missing.push(number);
      else findings.push(isNoRelease(release, number));
      continue;
    }
    const { head } = release;
    const counts = countChanges(leaves, release.leaves);
    leaves = applyChanges(leaves, release.leaves);
    for (const key of Object.keys(release.leaves))
      history.set(key, [...(history.get(key) ?? []), head]);
    const fault = judgePlace(head, digests[index - 1]);
    const unsigned = await judgeSignature(release, last);
    const own = [...(fault === undefined ? [] : [fault]), ...unsigned];
    const isMade = isThorough || number === releases.length;
    if (fault === undefined && gap === undefined && isMade && !(await isRootOf(head, leaves))) {
      own.push(
        `Release ${number} lists other digests than it was made for: one of them was changed afterwards.`,
      );
      gap = number;
    }
    if (fault !== undefined) gap ??= number;
    findings.push(...own);
    for (const text of last === undefined ? [] : await listDoubts(release, last))
      doubts.push({ number, text });
    const digest = await toHeadDigest(head);
    digests[index] = digest;
    const other = listOther(listed[index], { ...head, digest, ...(gap === undefined && counts) });
    if (other.length > 0)
      findings.push(
        `The list of releases has another ${other.join(', ')} of release ${number} than its file.`,
      );
    const isVouchedFor = head.key !== null || !other.includes('digest');
    if (fault === undefined && unsigned.length === 0 && isVouchedFor) sound = head.without;
    last = head;
  }
  if (missing.length > 0)
    findings.push(
      missing.length === 1
        ? `Release ${missing.join()} is missing: nobody can tell what it recorded.`
        : `Releases ${missing.join(', ')} are missing: nobody can tell what they recorded.`,
    );
  const notes: string[] = [];
  const fault = kept === undefined ? undefined : judgeKept(kept, digests);
  if (fault !== undefined) findings.push(fault);
  const without = pickSame(last?.without ?? {}, sound);
  const published = (await look?.(without)) ?? { records: new Map(), read: [], faults: [] };
  if (look !== undefined && last !== undefined) {
    const now = await hashRecords(published.records);
    const isAll = published.read.length === Object.keys(last.without).length;
    if (gap === undefined)
      for (const found of judgeRecords(
        pick(leaves, published),
        pick(now, published),
        history,
        last,
      ))
        findings.push(found);
    else if (last.number === releases.length && isAll) {
      if (await isRootOf(last, now))
        notes.push(`What is published now is what release ${last.number} recorded.`);
      else
        findings.push(
          `What is published now is not what release ${last.number} recorded. Without release ${gap} as it was, nobody can tell which entries differ.`,
        );
    }
  }
  const seen = kept === undefined || fault !== undefined ? 0 : findKept(kept, digests);
  for (const { number, text } of doubts) if (number <= seen) notes.push(text);
  return {
    ...{
      digest: digests.at(-1),
      last,
      findings: [...published.faults, ...findings],
      notes,
      missing,
      leaves,
      history,
      without,
      published,
    },
    isWhole: gap === undefined,
    doubts: doubts.flatMap(({ number, text }) => (number <= seen ? [] : [text])),
  };
}

/** How the list of releases calls what it says of one; the names for readers. */
const TOLD: Readonly<Record<string, string>> = {
  number: 'number',
  at: 'date',
  entries: 'number of entries',
  key: 'key',
  digest: 'digest',
  added: 'count of new entries',
  changed: 'count of changed entries',
  removed: 'count of removed entries',
};

/** What a row of the list says otherwise than the file of the release. */
function listOther(row: unknown, file: Readonly<Record<string, unknown>>): string[] {
  const told = isRecord(row) ? row : {};
  return Object.entries(TOLD).flatMap(([field, name]) =>
    field in told && field in file && told[field] !== file[field] ? [name] : [],
  );
}

/** Of lists that another release calls otherwise, nobody can tell which fields were recorded. */
function pickSame(
  last: ReleaseHead['without'],
  sound: ReleaseHead['without'],
): ReleaseHead['without'] {
  return Object.fromEntries(
    Object.entries(last).filter(([name, fields]) => fields.join() === sound[name]?.join()),
  );
}

/** Entries of a list that cannot be read are not compared. */
function pick(leaves: LeafDigests, { read }: Published): LeafDigests {
  return new Map([...leaves].filter(([key]) => read.includes(toListName(key))));
}

function isNoRelease(release: Release | undefined, number: number): string {
  return release === undefined
    ? `The file of release ${number} cannot be read as a release.`
    : `The file of release ${number} holds release ${release.head.number}: releases were put in another order.`;
}

async function isRootOf({ entries, root }: ReleaseHead, leaves: LeafDigests): Promise<boolean> {
  return leaves.size === entries && (await toRoot([...leaves.values()])) === root;
}

/** Nothing is said of a release behind one that is missing. */
function judgePlace({ number, before }: ReleaseHead, expected?: string): string | undefined {
  if (number === 1)
    return before === null
      ? undefined
      : 'Release 1 says that another came before it, which is not published.';
  return expected === undefined || before === expected
    ? undefined
    : `Release ${number} does not follow release ${number - 1} as it is published here: one of the two was replaced.`;
}

async function judgeSignature(
  { head, signature }: Release,
  last: ReleaseHead | undefined,
): Promise<string[]> {
  const { key, number } = head;
  if (key === null)
    return (last?.key ?? null) === null
      ? []
      : [`Release ${number} is not signed, although release ${last?.number ?? ''} was.`];
  return (await isSigned(head, key, signature))
    ? []
    : [
        `The signature of release ${number} is not by the key that it names: somebody else wrote it, or changed it.`,
      ];
}

async function listDoubts({ head, introduced }: Release, last: ReleaseHead): Promise<string[]> {
  const { number, at, key } = head;
  const less = listUncovered(last.without, head.without);
  // Behind a gap, nobody knows whether the key changed before.
  const isNext = number === last.number + 1;
  const isNew = isNext && key !== null && last.key !== null && key !== last.key;
  return [
    ...(less.length === 0
      ? []
      : [`Release ${number} no longer covers ${less.join(', ')}: a change there is not seen.`]),
    ...(at >= last.at
      ? []
      : [
          `Release ${number} says that it was made on ${at}, before release ${last.number} (${last.at}): one of the two clocks was wrong.`,
        ]),
    ...(!isNew || (await isSigned(head, last.key, introduced))
      ? []
      : [
          `Release ${number} has a new key, which the key of release ${last.number} did not sign for: ask the editors whether they lost it.`,
        ]),
  ];
}

function listUncovered(before: ReleaseHead['without'], after: ReleaseHead['without']): string[] {
  return Object.entries(before).flatMap(([kind, fields]) => {
    const name = kind === 'coverage' ? 'items' : kind;
    return after[kind] === undefined
      ? [name]
      : after[kind]
          .filter((field) => !fields.includes(field))
          .map((field) => `${field === 'body' ? 'the text' : `“${field}”`} of ${name}`);
  });
}

function judgeRecords(
  released: LeafDigests,
  published: LeafDigests,
  history: ReadonlyMap<string, readonly ReleaseHead[]>,
  last: ReleaseHead,
): string[] {
  const since = (key: string) => {
    const head = history.get(key)?.at(-1) ?? last;
    return `release ${head.number} of ${head.at.slice(0, 10)}`;
  };
  const gone = [...released.keys()]
    .filter((key) => !published.has(key))
    .map((key) => `/${key} was removed, and no release says so: ${since(key)} has it.`);
  const other = [...published].flatMap(([key, leaf]) => {
    const known = released.get(key);
    if (known === leaf) return [];
    if (known === undefined)
      return [`/${key} was added after release ${last.number}, and no release has it.`];
    return [`/${key} was changed, and no release says so: it is not what ${since(key)} recorded.`];
  });
  return [...gone, ...other];
}

async function isSigned(
  head: ReleaseHead,
  key: string | null,
  signature: string | undefined,
): Promise<boolean> {
  if (signature === undefined || key === null) return false;
  try {
    const imported = await crypto.subtle.importKey('spki', fromBase64(key), 'Ed25519', false, [
      'verify',
    ]);
    return await crypto.subtle.verify('Ed25519', imported, fromBase64(signature), toSigned(head));
  } catch {
    // No key, or no signature.
    return false;
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** By its shape alone: the digests say whether what it holds is right. */
export function toRelease(given: unknown): Release | undefined {
  const { head, leaves, signature, introduced } = (given ?? {}) as {
    [Name in keyof Release]?: unknown;
  };
  if (!isRecord(head) || !isRecord(leaves)) return undefined;
  const isRight =
    [head.number, head.entries].every((one) => Number.isSafeInteger(one)) &&
    [head.url, head.at].every((one) => typeof one === 'string') &&
    [head.before, ...Object.values(leaves)].every((one) => one === null || isDigest(one)) &&
    isDigest(head.root) &&
    (head.key === null || typeof head.key === 'string') &&
    isRecord(head.without) &&
    Object.values(head.without).every((one) => Array.isArray(one)) &&
    [signature, introduced].every((one) => one === undefined || typeof one === 'string');
  return isRight ? (given as Release) : undefined;
}

function isDigest(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
