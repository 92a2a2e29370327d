/** What a reader kept of a release: `12:` and its digest, in whatever was pasted around it. */

type Digests = readonly (string | undefined)[];

/** The number of the release that somebody kept; 0 if this record does not have it. */
export function findKept(kept: string, digests: Digests): number {
  return digests.indexOf(splitKept(kept).digest) + 1;
}

/** What is wrong with it, in a sentence. */
export function judgeKept(kept: string, digests: Digests): string | undefined {
  const { number, digest } = splitKept(kept);
  if (digest === '')
    return `“${kept.trim()}” is no release that you kept: that is a number, a colon and 64 letters and digits.`;
  const found = findKept(kept, digests);
  if (found > 0)
    return number === 0 || number === found
      ? undefined
      : `What you kept is the digest of release ${found}, not of release ${number}: look at the line again.`;
  if (number === 0)
    return 'The release that you kept is not in this record: its past was replaced.';
  if (number > digests.length)
    return `You kept release ${number}, and this record ends with release ${digests.length}: an older copy was put back.`;
  return digests[number - 1] === undefined
    ? `Release ${number}, which you kept, cannot be compared.`
    : `Release ${number} is another than the one that you kept: the past of this record was replaced.`;
}

function splitKept(kept: string): { readonly number: number; readonly digest: string } {
  const pattern = /(?:(\d+):)?(?<![\da-z])([\da-f]{64})(?![\da-z])/;
  const [, number = '', digest = ''] = pattern.exec(kept.toLowerCase()) ?? [];
  return { number: Number(number), digest };
}
