/** What the check would say of a file that is not there yet. */
import { toAddressed } from '../../content/disk/address.ts';
import { readEntry } from '../../content/disk/read-entry.ts';
import { getKind, type KindData } from '../../content/kinds/kinds.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import type { Entry } from '../../model/entry.ts';
import { buildPublication } from '../../model/publication.ts';
import { judge } from '../../rules/rules.ts';
import { readProse } from '../../build/read-prose.ts';
import type { Stub } from './make-stub.ts';

interface Fault {
  readonly message: string;
  readonly remedy: string;
}

/** Errors that the publication has with the file and has not without it. */
export function findFaults(
  { inside, text }: Stub,
  about: PublicationData,
  entries: readonly Entry[],
): Fault[] {
  const addressed = toAddressed(inside);
  if ('message' in addressed) return [addressed];
  const { format, schema } = getKind(addressed.kind);
  const read = readEntry(Buffer.from(text), inside, format, schema);
  if (read.data === undefined) return [...read.problems];
  const data = read.data as KindData[typeof addressed.kind];
  const file = { ...addressed, ...read, data, path: inside, inside, digest: '' };
  const { facts, problems } = readProse(file);
  const before = new Set(listErrors(about, entries).map(toKey));
  const after = listErrors(about, [...entries, { ...file, facts }]);
  return [...problems, ...after.filter((finding) => !before.has(toKey(finding)))];
}

function listErrors(about: PublicationData, entries: readonly Entry[]) {
  const sorted = entries.toSorted((a, b) => (a.inside < b.inside ? -1 : 1));
  const { whole } = buildPublication(about, sorted);
  return judge(whole).filter(({ severity }) => severity === 'error');
}

function toKey({ entry, code, message }: ReturnType<typeof listErrors>[number]): string {
  return JSON.stringify([entry.inside, code, message]);
}
