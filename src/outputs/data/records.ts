/** One thing as a record of data: its id, its address, and what its file says; of coverage, also what its text says. */
import type { KindName } from '../../content/kinds/kinds.ts';
import type { Thing } from '../../model/thing.ts';
import { toAbsolute, type Context } from '../context.ts';
import { toDerived } from './derived.ts';

/** All of a kind that is published, by id in code units. Withdrawn items are not here. */
export function listOfKind({ publication }: Context, kind: KindName): readonly Thing[] {
  const things = kind === 'coverage' ? publication.items : (publication.things.get(kind) ?? []);
  return things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

export function toRecord(context: Context, thing: Thing): Readonly<Record<string, unknown>> {
  const { id, url, data } = thing;
  return { id, url: toAbsolute(context, url), ...data, ...toDerived(context, thing) };
}
