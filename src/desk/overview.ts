/** What the page of the desk is given first. */
import { resolve } from 'node:path';
import { toInsidePath } from '../content/disk/read-file.ts';
import { toFileDigest } from '../build/publish/digest.ts';
import { toClipsDir, listPageNames } from '../build/clips.ts';
import { findCopy, readLinks } from '../build/link-record.ts';
import { type ContentReading, toToday, type View } from '../build/session.ts';
import type { FieldPath } from '../content/kinds/field-meta.ts';
import { type FormSchema, toFormSchema } from '../content/kinds/form-schema.ts';
import { getKind, KIND_NAMES, type KindName } from '../content/kinds/kinds.ts';
import { perObject } from '../content/problems/memoize.ts';
import { MAX_PARAPHRASE, MAX_QUOTE } from '../content/prose/statement-rule.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import type { Spot } from '../model/entry.ts';
import { isKind, type Thing, toThing } from '../model/thing.ts';
import { groupOutside } from '../outputs/links/answer.ts';
import { toBase } from '../site/addresses/print.ts';
import { toContext } from '../site/context.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isFailure, isInstant } from '../time/when.ts';
import type { Value } from './edit/value.ts';
import { listInbox } from './clip-store.ts';
import { getAddressed, toOpened } from './open-file.ts';
import type { Listed, Suggestion } from './protocol.ts';
import { AskError } from './requests.ts';
import { toInboxDir } from './watch/inbox.ts';
import { listNews } from './watch/routes.ts';
import { sayFields } from './words/findings.ts';
import { say } from './words/say.ts';

let readings = 0;

/** Changes when the content is read anew, by whomever it was changed. */
const toReadingMark = perObject<ContentReading, number>(() => (readings += 1));

/** Another one as soon as the content is, or what waits: pages that are saved, and those that are found. */
export function toDeskMark(view: View): string {
  const { contentDir } = view.settings;
  const dirs = [toClipsDir(contentDir), toInboxDir(contentDir)];
  const names = dirs.map((dir) => listPageNames(dir).toSorted());
  return `${String(toReadingMark(view.read()))} ${toFileDigest(JSON.stringify(names))}`;
}

/**
 * `folder` is the digest of the path of the content, since a publication may be renamed, or share its name. `usual` lists by
 * kind the paths of fields that most of its things have, without list indexes; `signed` is who signed the newest item.
 */
export function toFirstView(view: View) {
  const { about, entries, publication } = view.read();
  if (about === undefined || publication === undefined)
    throw new AskError(409, say.shared.noPublication);
  const things = entries.map((entry) => toThing(entry));
  return {
    name: about.name,
    folder: toFileDigest(resolve(view.settings.contentDir)),
    mark: toDeskMark(view),
    language: about.language,
    base: toBase(toContext(publication, view.settings.siteUrl)),
    today: toToday(view),
    parties: (about.parties ?? []).map(({ id, name }) => ({ id, name })),
    forms: Object.fromEntries(KIND_NAMES.map((kind) => [kind, toForm(kind)])),
    usual: listUsual(things),
    most: { quote: MAX_QUOTE, paraphrase: MAX_PARAPHRASE },
    picks: things.filter(({ kind }) => kind !== 'coverage').map(toPick),
    files: listFiles(view),
    inbox: listInbox(view),
    news: listNews(view),
    ...findSigned(things),
    defaults: listDefaults(about, things),
  };
}

function toForm(kind: KindName): FormSchema {
  const schema = toFormSchema(kind);
  return { ...schema, fields: sayFields(schema.fields) };
}

/** What publication.yaml offers for new items; without ids that nothing has. */
export function listDefaults(
  { defaults }: PublicationData,
  things: readonly Thing[],
): Suggestion[] {
  const { credits, topics = [], place, language } = defaults ?? {};
  const has = (kind: string, id: string) =>
    things.some((thing) => thing.kind === kind && thing.id === id);
  const known = topics.filter((id) => has('topic', id));
  const values = {
    ...(credits !== undefined && { credits }),
    ...(known.length > 0 && { topics: known }),
    ...(place !== undefined && has('place', place) && { place }),
    ...(language !== undefined && { language }),
  };
  return Object.entries(values).map(([name, value]) => ({
    ...{ path: [name], value },
    origin: say.overview.asPublication,
  }));
}

/** Who wrote the newest item. Its photographer says nothing about the next. */
export function findSigned(things: readonly Thing[]): { signed?: Omit<Suggestion, 'path'> } {
  const signed = things
    .filter((thing) => isKind(thing, 'coverage'))
    .toSorted((a, b) => (a.data.dates.added < b.data.dates.added ? 1 : -1))
    .map(({ data }) => (data.credits ?? []).filter(({ role }) => OUR_ROLES.includes(role)))
    .find((credits) => credits.length > 0);
  if (signed === undefined) return {};
  return { signed: { value: signed as unknown as Value, origin: say.overview.asNewest } };
}

export const OUR_ROLES: readonly string[] = ['curator', 'editor'];

function toPick({ id, kind, caption, data }: Thing) {
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

/** Every file that an editor may open, including files that make no entry because of errors; items from the newest. */
function listFiles(view: View): Listed[] {
  const { entries, broken } = view.read();
  const files = new Map<string, Listed>();
  for (const shown of broken.values()) {
    const inside = toInsidePath(view.settings.contentDir, shown);
    const { kind, title, status } = getWritten(view, inside);
    files.set(inside, { inside, kind, title, status });
  }
  for (const entry of entries) {
    const { kind, caption, data } = toThing(entry);
    const { inside } = entry;
    files.set(inside, { inside, kind, title: caption, status: data.status });
  }
  return [...files.values()].toSorted((a, b) => (a.inside < b.inside ? 1 : -1));
}

/** What can be read of a file that makes no entry; without a title, its path is one. `publish` is an hour. */
export function getWritten(view: View, inside: string) {
  const { kind } = getAddressed(inside);
  let data: Readonly<Record<string, unknown>> = {};
  try {
    const text = Buffer.from(view.bytesOf(inside)).toString('utf8');
    data = { ...(toOpened(inside, text).data as object) };
  } catch {
    // Its fields cannot be read.
  }
  const title = data[getKind(kind).caption];
  const status = data.status === 'draft' ? 'draftErrors' : 'errors';
  const when = parseWhen(typeof data.publish === 'string' ? data.publish : '');
  const publish = !isFailure(when) && isInstant(when) && { publish: when.text };
  return { kind, title: typeof title === 'string' ? title : inside, status, ...publish } as const;
}

/** Paths, such as `dates.happened`, that more than half of the things of a kind have; without list indexes. */
export function listUsual(things: readonly Thing[]): Record<string, string[]> {
  return Object.fromEntries(
    [...Map.groupBy(things, ({ kind }) => kind)].map(([kind, all]) => {
      const counts = new Map<string, number>();
      for (const { data } of all)
        for (const path of new Set(listPaths(data, '')))
          counts.set(path, (counts.get(path) ?? 0) + 1);
      // A published thing needs no status.
      counts.delete('status');
      const usual = [...counts].filter(([, count]) => count > all.length / 2);
      return [kind, usual.map(([path]) => path).toSorted()];
    }),
  );
}

function listPaths(value: unknown, above: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => listPaths(one, above));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, below]) => below !== undefined)
    .flatMap(([name, below]) => {
      const path = above === '' ? name : `${above}.${name}`;
      return [path, ...listPaths(below, path)];
    });
}

// What the last check of outside links found, with what an editor can do about it.

const TROUBLES = ['gone', 'elsewhere', 'moved'] as const;

/**
 * Addresses that readers cannot follow as written. `said` is the HTTP status, or what happened instead; nothing usable has
 * come since `since`. One that is gone is left out where a copy is given already.
 */
export function listLinks(view: View) {
  const { about, entries } = view.read();
  const known = readLinks(view.settings.contentDir);
  if (about === undefined || known.size === 0) return [];
  const links = [...groupOutside(entries, about.url)].flatMap(([url, spots]) => {
    const row = known.get(url);
    const verdict = TROUBLES.find((one) => one === row?.verdict);
    if (row === undefined || verdict === undefined) return [];
    const places = spots.flatMap((spot) => toPlaces(spot, url, verdict));
    const { said, to, since, copy } = row;
    return places.length === 0 ? [] : [{ url, verdict, said, to, since, copy, places }];
  });
  return links.toSorted((a, b) => TROUBLES.indexOf(a.verdict) - TROUBLES.indexOf(b.verdict));
}

/** Without a `path` for an address in a body; `archive` is the field for a copy, and `copy` where one may be. */
function toPlaces(spot: Spot, url: string, verdict: (typeof TROUBLES)[number]) {
  const { entry, at } = spot;
  // In a body the address is part of a text: an editor changes it by hand.
  const path = Array.isArray(at) ? (at as FieldPath) : undefined;
  const copy = findCopy(spot, url);
  if (copy === undefined && verdict === 'gone') return [];
  const archive = path !== undefined && copy !== undefined && isOfSource(path);
  return [
    {
      inside: entry.inside,
      ...(path !== undefined && { path }),
      ...(archive && { archive: [...path.slice(0, -1), 'archive'], copy }),
    },
  ];
}

/** `sources[0].url` and `history[0].source.url` have an `archive` beside them. */
function isOfSource(path: FieldPath): boolean {
  return path.at(-1) === 'url' && (path.at(-2) === 'source' || path.at(-3) === 'sources');
}
