/** Who names a thing: whose files would be wrong without it. */
import { toShownPath } from '../content/disk/read-file.ts';
import type { Problem } from '../content/problems/problem.ts';
import { buildRegister } from '../model/register.ts';
import { resolveReferences } from '../model/references.ts';
import { toThing } from '../model/thing.ts';
import { isOut, isPublished } from '../model/visible.ts';
import type { Changes, Session, View } from '../build/session.ts';
import { toInside } from './list-files.ts';
import type { Namer } from './protocol.ts';

/** What a text takes from readers of its file, and who names that file; nothing of a text that takes nothing. */
export function findNamers(
  session: Session,
  inside: string,
  text: string,
): { hidden?: 'withdrawn' | 'draft'; namers: Namer[] } {
  const find = ({ read }: View) => read().entries.find((entry) => entry.inside === inside);
  const before = find(session);
  const written = session.try(new Map([[inside, Buffer.from(text)]]));
  const after = find(written);
  if (before === undefined || !isPublished(before) || after === undefined || isPublished(after))
    return { namers: [] };
  const gone = session.try(new Map([[inside, undefined]]));
  const wrong = [gone, written].flatMap((view) => listNew(session, view));
  const { contentDir } = session.settings;
  const titles = new Map(session.read().entries.map((one) => [one.inside, toThing(one).caption]));
  const files = Map.groupBy(wrong, ({ path }) => toInside(contentDir, path));
  files.delete(inside);
  return {
    hidden: isOut(after) ? 'withdrawn' : 'draft',
    namers: [...files].map(([from, problems]) => ({
      inside: from,
      title: titles.get(from) ?? from,
      fields: [...new Set(problems.map(({ field }) => field))],
    })),
  };
}

/** The drafts that a text names, and those that they name: what is out may name none of them. */
export function listDraftsBelow(session: Session, inside: string, text: string): string[] {
  const { about, entries } = session.try(new Map([[inside, Buffer.from(text)]])).read();
  const register = buildRegister(entries, []);
  const links = about === undefined ? undefined : resolveReferences(register, about).links;
  const found = new Set([...register.byUrl.values()].filter((one) => one.entry.inside === inside));
  const [own] = found;
  // What is added on the way is gone through as well.
  for (const thing of found)
    for (const { to } of links?.get(thing) ?? []) if (!isOut(to)) found.add(to);
  return [...found].filter((one) => one !== own).map(({ entry }) => entry.inside);
}

/** Errors of other files that would not be there without these ones, or would be others. */
export function listCaused(
  session: Session,
  changes: Changes,
  errors: readonly Problem[],
): Problem[] {
  const own = new Set(
    [...changes.keys()].map((one) => toShownPath(session.settings.contentDir, one)),
  );
  const others = errors.filter(({ path, severity }) => severity === 'error' && !own.has(path));
  if (others.length === 0) return [];
  const without = session.try(new Map([...changes.keys()].map((inside) => [inside, undefined])));
  return listOther(without.read().problems, others);
}

function listNew(before: View, after: View): Problem[] {
  const errors = after.read().problems.filter(({ severity }) => severity === 'error');
  return listOther(before.read().problems, errors);
}

/** Those that are not among `known`: lines move, and what is wrong stays what it is. */
function listOther(known: readonly Problem[], problems: readonly Problem[]): Problem[] {
  const keys = new Set(known.map(toKey));
  return problems.filter((one) => !keys.has(toKey(one)));
}

function toKey({ path, field, code, message }: Problem): string {
  return [path, field, code, message].join(' ');
}
