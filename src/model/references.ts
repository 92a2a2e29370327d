/** Every id and address that an entry names, resolved. Nothing with a page links to a draft. */
import type { KindName } from '../content/kinds/kinds.ts';
import {
  listOldAddresses,
  type MarkedField,
  findAt,
  listFields,
} from '../content/kinds/relations.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { ENTITY_KINDS } from '../content/kinds/shared.ts';
import {
  findBelow,
  isEntryUrl,
  toKindUrl,
  toThingUrl,
  toWrittenUrl,
} from '../site/addresses/things.ts';
import type { Spot } from './entry.ts';
import { listAboutLinks, listOwnLinks, type OwnLink } from './own-links.ts';
import { recalled } from '../content/problems/memoize.ts';
import {
  type Directory,
  findAbove,
  findThing,
  isAsFound,
  type RegisterLook,
  type Register,
  watch,
} from './register.ts';
import type { Thing } from './thing.ts';
import { findBar, type HasStatus, type HiddenStatus, isOut, type Naming } from './visible.ts';

/** A name that leads nowhere, or to something that readers do not see. */
export type Lost = Spot &
  (
    | { readonly sort: 'id'; readonly name: string; readonly to: readonly string[] }
    | { readonly sort: 'side' | 'evidence' | 'page' | 'chart' | 'statement'; readonly name: string }
    | { readonly sort: HiddenStatus; readonly to: Thing }
  );

/**
 * Links by the thing that they start from, in the order of the register. A thing keeps its links as long as every name
 * and address in it resolves to the same as before.
 */
export function resolveReferences(
  { byUrl, entities, brokenUrls }: Register,
  about: PublicationData,
) {
  const old = [...byUrl.values()]
    .filter(isOut)
    .flatMap(({ kind, data }) => listOldAddresses(kind, data).map(toWrittenUrl));
  const directory = { byUrl, entities, brokenUrls, oldUrls: new Set(old) };
  const { asked, takeLooks } = watch(directory);
  const known = openKept(about);
  const ofAbout: Sink = { directory, links: [], lost: [] };
  for (const link of listAboutLinks(about)) checkOwnLink(ofAbout, ABOUT, link);
  const all = [...byUrl.values()].map((from) => {
    let kept = known.get(from);
    if (kept === undefined || !isAsFound(directory, kept.looks)) {
      const { links, lost } = resolveThing({ directory: asked, links: [], lost: [] }, from, about);
      kept = { links, lost, looks: takeLooks() };
      known.set(from, kept);
    }
    return [from, kept] as const;
  });
  return {
    links: new Map(all.map(([from, { links }]) => [from, links])),
    lost: [...ofAbout.lost, ...all.flatMap(([, { lost }]) => lost)],
  };
}

/** `publication.yaml` is always published. */
const ABOUT = { data: { status: 'published' } } as const;

interface Kept extends Pick<Sink, 'links' | 'lost'> {
  readonly looks: readonly RegisterLook[];
}

/** What was found for each thing, for one `publication.yaml`. */
const openKept = recalled(() => new WeakMap<Thing, Kept>());

/** A resolved reference; `reverse` is the name of the relation as seen from `to`. */
export interface EntryReference {
  readonly from: Thing;
  readonly to: Thing;
  readonly reverse: string;
}

interface Sink {
  readonly directory: Directory;
  readonly links: EntryReference[];
  readonly lost: Lost[];
}

function resolveThing(sink: Sink, from: Thing, about: PublicationData): Sink {
  for (const { pattern, meta } of listFields(from.kind).filter(isNaming)) {
    for (const { path, value } of findAt(from.data, pattern)) {
      const spot = { entry: from.entry, at: path };
      if (meta.party === true && about.parties?.some(({ id }) => id === value) !== true)
        sink.lost.push({ ...spot, sort: 'side', name: value });
      if (meta.to !== undefined) resolve(sink, from, value, meta.to, meta.reverse ?? '', spot);
      if (meta.orWords !== undefined) checkWords(sink, from, value, meta.orWords, spot);
    }
  }
  resolveBody(sink, from);
  for (const link of listOwnLinks(from.entry, about.url)) checkOwnLink(sink, from, link);
  return sink;
}

/** Whether the field names an entry or a side; most others are dates and addresses. */
function isNaming({ meta: { party, to, orWords } }: MarkedField): boolean {
  return party === true || to !== undefined || orWords !== undefined;
}

function resolve(
  sink: Sink,
  from: Thing,
  id: string,
  to: readonly string[],
  reverse: string,
  spot: Spot,
): void {
  const thing = findThing(sink.directory, to, id);
  if (thing !== undefined) {
    if (canName(sink, from, thing, 'whole', spot)) sink.links.push({ from, to: thing, reverse });
  } else if (!isBroken(sink.directory, to, id))
    sink.lost.push({ ...spot, sort: 'id', name: id, to });
}

/** Whether the file of `id` exists but is invalid: then the reference is not a mistake. */
export function isBroken(
  { brokenUrls }: Pick<Directory, 'brokenUrls'>,
  to: readonly string[],
  id: string,
): boolean {
  return to.some((kind) => brokenUrls.has(toThingUrl(kind as KindName, id)));
}

/** A value that is not an id is words. */
function checkWords(
  sink: Sink,
  from: Thing,
  value: string,
  kinds: readonly string[],
  spot: Spot,
): void {
  const thing = findThing(sink.directory, kinds, value);
  if (thing !== undefined) canName(sink, from, thing, 'whole', spot);
}

/** Whether `from` may name `to`; if not, that is noted in `lost`. */
export function canName(
  { lost }: Pick<Sink, 'lost'>,
  from: HasStatus,
  to: Thing,
  naming: Naming,
  spot: Spot,
): boolean {
  const bar = findBar(from, to, naming);
  if (bar !== undefined) lost.push({ ...spot, sort: bar, to });
  return bar === undefined;
}

function resolveBody(sink: Sink, from: Thing): void {
  const { entry } = from;
  const { mentions, seeAlso, statements, charts } = entry.facts;
  for (const { id, field, place } of mentions) {
    resolve(sink, from, id, ENTITY_KINDS, 'coverage', { entry, at: place, field });
  }
  for (const { about, to, place } of statements) {
    const spot = (field: string) => ({ entry, at: place, field: `Statement.${field}` });
    if (about !== undefined) resolve(sink, from, about, ['question'], 'coverage', spot('about'));
    if (to !== undefined) checkWords(sink, from, to, ENTITY_KINDS, spot('to'));
  }
  for (const { of, place } of charts)
    checkChart(sink, from, of, { entry, at: place, field: 'Chart.of' });
  for (const { address, place } of seeAlso)
    checkAddress(sink, from, address, { entry, at: place, field: 'SeeAlso.ids' });
}

/** Addresses of other pages are checked where all pages are known. */
function checkOwnLink(sink: Sink, from: HasStatus, { address, spot }: OwnLink): void {
  const { directory } = sink;
  if (isEntryUrl(address)) {
    if (!directory.oldUrls.has(address)) checkAddress(sink, from, address, spot);
    return;
  }
  const above = findAbove(directory, address);
  if (above !== undefined) canName(sink, from, above, 'address', spot);
}

/** What a chart can show, besides all coverage. */
export const CHARTED: readonly KindName[] = ['measure', 'question'];

function checkChart(sink: Sink, from: Thing, of: string, spot: Spot): void {
  if (of === 'coverage') return;
  const address = toWrittenUrl(of);
  const thing = sink.directory.byUrl.get(address);
  if (thing !== undefined && CHARTED.includes(thing.kind)) {
    canName(sink, from, thing, 'whole', spot);
    return;
  }
  const isKnown = CHARTED.some((kind) => findBelow(toKindUrl(kind), address) !== undefined);
  if (isKnown && sink.directory.brokenUrls.has(address)) return;
  sink.lost.push({ ...spot, sort: 'chart', name: address });
}

function checkAddress(sink: Sink, from: HasStatus, address: string, spot: Spot): void {
  const to = sink.directory.byUrl.get(address);
  if (sink.directory.brokenUrls.has(address)) return;
  if (to === undefined) sink.lost.push({ ...spot, sort: 'page', name: address });
  else canName(sink, from, to, 'address', spot);
}
