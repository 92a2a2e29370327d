/** What a release records: each file of the content as it is published, from the publication and from its data files. */
import { hash } from 'node:crypto';
import { withoutDesk } from '../../content/kinds/json-schema.ts';
import { KIND_NAMES } from '../../content/kinds/kinds.ts';
import type { Publication } from '../../model/publication.ts';
import { noteBody } from '../../model/reads.ts';
import type { Thing } from '../../model/thing.ts';
import { toCanonical } from './canonical.ts';
import type { Records } from './release.ts';

/** The fields of its file and its body, as data files have them. */
export function toRecord({ id, kind, data, entry }: Thing): Readonly<Record<string, unknown>> {
  noteBody(entry.inside);
  const body = entry.body.trim();
  return { id, ...withoutDesk(kind, data), ...(body !== '' && { body }) };
}

export function toWithdrawnRecord({ id, data }: Thing) {
  return { id, why: data.withdrawn ?? '' };
}

/** The day from which the releases have it as it is now; `undefined` if they do not. */
export function findUnchangedSince(publication: Publication, thing: Thing): string | undefined {
  const { leaf, at } = publication.findRecorded(thing.url) ?? {};
  const now = leaf && hash('sha256', `\0${toCanonical(toRecord(thing))}`);
  return leaf === now ? at?.slice(0, 10) : undefined;
}

export function listRecords({ items, things, withdrawn }: Publication): Records {
  const out = KIND_NAMES.flatMap((kind): readonly Thing[] =>
    kind === 'coverage' ? items : (things.get(kind) ?? []),
  );
  return new Map([
    ...out.map((thing) => [thing.url.slice(1), toRecord(thing)] as const),
    ...withdrawn.map((thing) => [thing.url.slice(1), toWithdrawnRecord(thing)] as const),
  ]);
}
