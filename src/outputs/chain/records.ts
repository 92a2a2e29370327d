/** What a release records: each file of the content as it is published, from the publication and from its data files. */
import { withoutDesk } from '../../content/kinds/json-schema.ts';
import { KIND_NAMES } from '../../content/kinds/kinds.ts';
import type { Publication } from '../../model/publication.ts';
import { noteBody } from '../../model/reads.ts';
import type { Thing } from '../../model/thing.ts';
import type { Records } from './release.ts';

/** The fields of its file and its body, as data files have them. */
export function toRecord({ id, kind, data, entry }: Thing): Readonly<Record<string, unknown>> {
  noteBody(entry.inside);
  const body = entry.body.trim();
  return { id, ...withoutDesk(kind, data), ...(body !== '' && { body }) };
}

/** What data files say of a withdrawn thing. */
export function toWithdrawnRecord({ id, data }: Thing) {
  return { id, why: data.withdrawn ?? '' };
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
