/** What the page of the desk knows when it begins. */
import { resolve } from 'node:path';
import type { Value } from './edit/value.ts';
import { toFormSchema } from '../content/kinds/form-schema.ts';
import { KIND_NAMES } from '../content/kinds/kinds.ts';
import { toBase } from '../site/addresses/print.ts';
import { toContext } from '../site/context.ts';
import { isKind, type Thing, toThing } from '../model/thing.ts';
import { toToday, type View } from '../build/session.ts';
import { AskError } from './answer.ts';
import { listInbox } from './clip-store.ts';
import { listFiles } from './list-files.ts';
import type { Pick as Picked, Start } from './protocol.ts';
import { toDigest } from './save.ts';
import { listUsual } from './usual.ts';

export function toStart(view: View): Start {
  const { about, entries, publication } = view.read();
  if (about === undefined || publication === undefined)
    throw new AskError(409, 'publication.yaml comes first');
  const things = entries.map((entry) => toThing(entry));
  return {
    name: about.name,
    folder: toDigest(resolve(view.settings.contentDir)),
    language: about.language,
    base: toBase(toContext(publication, view.settings.siteUrl)),
    today: toToday(view),
    parties: (about.parties ?? []).map(({ id, name }) => ({ id, name })),
    forms: Object.fromEntries(KIND_NAMES.map((kind) => [kind, toFormSchema(kind)])),
    usual: listUsual(things),
    picks: things.filter(({ kind }) => kind !== 'coverage').map(toPick),
    files: listFiles(view),
    inbox: listInbox(view),
    ...findSigned(things),
  };
}

/** Who wrote the newest item: a photographer of its own says nothing of the next. */
export function findSigned(things: readonly Thing[]): Pick<Start, 'signed'> {
  const signed = things
    .filter((thing) => isKind(thing, 'coverage'))
    .toSorted((a, b) => (a.data.dates.added < b.data.dates.added ? 1 : -1))
    .map(({ data }) => (data.credits ?? []).filter(({ role }) => OUR_ROLES.includes(role)))
    .find((credits) => credits.length > 0);
  if (signed === undefined) return {};
  return { signed: { value: signed as unknown as Value, origin: 'as the newest item is signed' } };
}

const OUR_ROLES: readonly string[] = ['curator', 'editor'];

function toPick({ id, kind, caption, data }: Thing): Picked {
  const aliases =
    'aliases' in data && Array.isArray(data.aliases) ? (data.aliases as unknown[]) : [];
  const names = aliases.flatMap((alias) => {
    if (typeof alias === 'string') return [alias];
    const name = (alias as { name?: unknown }).name;
    return typeof name === 'string' ? [name] : [];
  });
  const roles = 'roles' in data ? (data.roles ?? []).map(({ title }) => title) : [];
  return { id, kind, name: caption, also: [...names, ...roles] };
}
