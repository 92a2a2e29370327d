/** Tells what was changed in silence, from the published files alone. Each finding is a sentence that needs no manual. */
import {
  applyChanges,
  type ReleaseHead,
  hashRecords,
  type LeafDigests,
  type Records,
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
  /** The digests of the last release. */
  readonly leaves: LeafDigests;
  /** In which releases each record was added, changed or removed, by key. */
  readonly history: ReadonlyMap<string, readonly ReleaseHead[]>;
}

interface Given {
  /** From the first on. One that cannot be found is `undefined`; one that is no release is what was found. */
  readonly releases: readonly unknown[];
  /** What is published now; without it, the releases alone are looked at. */
  readonly records?: Records | undefined;
  /** Whether to make the tree of each release again, not only of the last. */
  readonly isThorough?: boolean | undefined;
  /** A release that somebody kept, as `12:` and its digest. */
  readonly kept?: string | undefined;
}

export async function verify({
  releases,
  records,
  kept,
  isThorough = true,
}: Given): Promise<Verified> {
  const findings: string[] = [];
  const history = new Map<string, ReleaseHead[]>();
  const digests: string[] = [];
  let leaves: LeafDigests = new Map();
  let last: ReleaseHead | undefined;
  for (const [index, given] of releases.entries()) {
    const number = index + 1;
    const release = toRelease(given);
    if (release === undefined) {
      findings.push(
        given === undefined
          ? `Release ${number} is missing: nobody can tell what it recorded.`
          : `The file of release ${number} cannot be read as a release.`,
      );
      continue;
    }
    const { head } = release;
    leaves = applyChanges(leaves, release.leaves);
    for (const key of Object.keys(release.leaves))
      history.set(key, [...(history.get(key) ?? []), head]);
    const before = digests[index - 1];
    if (last?.number === number - 1 || number === 1) {
      findings.push(...(await judgeNext(release, number, { last, before })));
    } else if (head.number !== number) findings.push(isElsewhere(head, number));
    findings.push(...(await judgeSignature(release, number)));
    const isWhole = digests.filter(Boolean).length === index;
    if (
      isWhole &&
      (isThorough || number === releases.length) &&
      (leaves.size !== head.entries || (await toRoot([...leaves.values()])) !== head.root)
    )
      findings.push(
        `Release ${number} lists other digests than it was made for: one of them was changed afterwards.`,
      );
    digests[index] = await toHeadDigest(head);
    last = head;
  }
  if (kept !== undefined) findings.push(...judgeKept(kept, digests));
  if (records !== undefined && last !== undefined)
    findings.push(...judgeRecords(leaves, await hashRecords(records), history, last));
  return { digest: digests.at(-1), last, findings, leaves, history };
}

interface Before {
  readonly last: ReleaseHead | undefined;
  readonly before: string | undefined;
}

async function judgeNext(
  { head, introduced }: Release,
  number: number,
  { last, before }: Before,
): Promise<string[]> {
  const findings: string[] = [];
  if (head.number !== number) findings.push(isElsewhere(head, number));
  else if (head.before !== (before ?? null))
    findings.push(
      number === 1
        ? 'Release 1 says that another came before it, which is not published.'
        : `Release ${number} does not follow release ${number - 1} as it is published here: one of the two was replaced.`,
    );
  if (last === undefined) return findings;
  if (head.at < last.at)
    findings.push(
      `Release ${number} says that it was made on ${head.at}, before release ${number - 1} (${last.at}).`,
    );
  if (head.key === last.key) return findings;
  if (head.key === null)
    findings.push(`Release ${number} is not signed, although release ${number - 1} was.`);
  else if (last.key !== null && !(await isSigned(head, last.key, introduced)))
    findings.push(
      `Release ${number} has a new key, which the key of release ${number - 1} did not sign for: ask the editors whether they changed it.`,
    );
  return findings;
}

function isElsewhere(head: ReleaseHead, number: number): string {
  return `The file of release ${number} holds release ${head.number}: releases were put in another order.`;
}

async function judgeSignature({ head, signature }: Release, number: number): Promise<string[]> {
  if (head.key === null) return [];
  return (await isSigned(head, head.key, signature))
    ? []
    : [
        `The signature of release ${number} is not by the key that it names: somebody else wrote it, or changed it.`,
      ];
}

function judgeKept(kept: string, digests: readonly string[]): string[] {
  const [, number = '', digest = ''] = /^(?:(\d+):)?([0-9a-f]{64})$/.exec(kept.trim()) ?? [];
  if (digest === '')
    return ['What you kept is no release: it is a number, a colon and 64 letters and digits.'];
  if (digests.includes(digest)) return [];
  if (number === '')
    return ['The release that you kept is not in this record: its past was replaced.'];
  if (Number(number) > digests.length)
    return [
      `You kept release ${number}, and this record ends with release ${digests.length}: an older copy was put back.`,
    ];
  return [
    `Release ${number} is another than the one that you kept: the past of this record was replaced.`,
  ];
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
  key: string,
  signature: string | undefined,
): Promise<boolean> {
  if (signature === undefined) return false;
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
    [head.url, head.at, head.root].every((one) => typeof one === 'string') &&
    [head.before, head.key, ...Object.values(leaves)].every(
      (one) => one === null || typeof one === 'string',
    ) &&
    [signature, introduced].every((one) => one === undefined || typeof one === 'string');
  return isRight ? (given as Release) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
