/** Entries → the publication that every page and every output reads: pure, frozen, without clock or disk. */
import type { Lettering } from '../cards/lettering.ts';
import type { MeasuredPicture } from '../content/disk/measure-picture.ts';
import type { KindName } from '../content/kinds/kinds.ts';
import type { Switch } from '../content/kinds/publication-fields.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { compareValues } from '../time/compare-when.ts';
import { toLastWrittenDay } from '../time/bounds.ts';
import { chooseWords, NO_OWN_WORDS, type OwnWords } from '../words/words.ts';
import {
  buildItems,
  findLastChange,
  getWhen,
  type Item,
  toPublishedHere,
  toRemains,
} from './item.ts';
import type { Entry } from './entry.ts';
import { buildReaches, type Reaches } from './reach.ts';
import { buildRecord, type PublicRecord, type WholeRecord } from './record.ts';
import { noteOrder, noteReleases } from './reads.ts';
import { type OldAddress, type Redirect, resolveOldAddresses, toRedirects } from './redirects.ts';
import { type EntryReference, type Lost, resolveReferences } from './references.ts';
import { type Broken, buildRegister, type Register } from './register.ts';
import { ofStructure } from './structure.ts';
import type { Entity, Thing } from './thing.ts';
import { isOut, isPublished, isWithdrawn } from './visible.ts';

interface ThingsByKind extends ReadonlyMap<KindName, readonly Thing[]> {
  get<Kind extends KindName>(kind: Kind): readonly Thing<Kind>[] | undefined;
}

/** A release of the record, as its file beside the content says. */
export interface ReleaseRow {
  readonly number: number;
  /** In UTC, as in `2026-03-02T06:00:00.000Z`. */
  readonly at: string;
  readonly entries: number;
  /** How many of them are new or say something else, and how many are gone, since the release before. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly digest: string;
  /** The public key; `null` if nobody signed. */
  readonly key: string | null;
}

/** What the releases say. */
export interface RecordedReleases {
  /** Oldest first. */
  readonly rows: readonly ReleaseRow[];
  /** The digest of each thing, and when the release was made that had it first, by its address. */
  readonly things: ReadonlyMap<string, { readonly leaf: string; readonly at: string }>;
}

export interface Publication {
  readonly about: PublicationData;
  readonly words: OwnWords;
  /** Published coverage, newest first. */
  readonly items: readonly Item[];
  readonly withdrawnItems: readonly Item[];
  /** Withdrawn things of every kind, items among them, in the order of the files. */
  readonly withdrawn: readonly Thing[];
  /** Published things by kind, each list by caption. */
  readonly things: ThingsByKind;
  /** Everything that has a page, published or withdrawn. */
  readonly byUrl: ReadonlyMap<string, Thing>;
  /** Entities that have a page, by id. For lists, use `things`. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** Published coverage by the address of a topic, question, entity or outlet, newest first. */
  readonly coverage: ReadonlyMap<string, readonly Item[]>;
  /** The things that point at an address, by the name of the relation as seen from there. */
  readonly backlinks: ReadonlyMap<string, ReadonlyMap<string, readonly Thing[]>>;
  readonly redirects: readonly Redirect[];
  /** What it takes to read each outside address that is cited. */
  readonly reaches: Reaches;
  readonly record: PublicRecord;
  /** All usable pictures, by path below the content folder; the entry that names one must be published, too. */
  readonly pictures: ReadonlyMap<string, MeasuredPicture>;
  /** Drafts appear in it as if published: no search engine may see it. */
  readonly forDesk?: true;
  readonly isReleased: boolean;
  /** Oldest first. */
  readonly listReleases: () => readonly ReleaseRow[];
  /** What the last release says of the thing at an address. */
  readonly findRecorded: (
    url: string,
  ) => { readonly leaf: string; readonly at: string } | undefined;
  /** The bytes of one of the publication’s own files, by its path on the site. */
  readonly findSize: (path: string) => number | undefined;
  /** The font metrics of cards; `undefined` if no font can be read. */
  readonly lettering: Lettering | undefined;
}

/** Everything that was read, including drafts, for the check to judge. */
export interface Whole extends WholeRecord {
  readonly publication: Publication;
  readonly entries: readonly Entry[];
  readonly register: Register;
  readonly links: ReadonlyMap<Thing, readonly EntryReference[]>;
  readonly lost: readonly Lost[];
  readonly oldAddresses: readonly OldAddress[];
  readonly items: readonly Item[];
}

/** Builds whatever is wrong, so that all faults are reported at once; publish only if the check finds no error. */
export function buildPublication(
  about: PublicationData,
  entries: readonly Entry[],
  broken: readonly Broken[] = [],
  pictures: ReadonlyMap<string, MeasuredPicture> = new Map(),
  words: OwnWords = NO_OWN_WORDS,
  lettering?: Lettering,
  { rows, things }: RecordedReleases = { rows: [], things: new Map() },
  findSize: Publication['findSize'] = () => undefined,
) {
  const register = buildRegister(entries, broken);
  const { links, lost } = resolveReferences(register, about);
  const oldAddresses = resolveOldAddresses(register.byUrl);
  const all = [...register.byUrl.values()];
  const out = all.filter(isOut);
  const reaches = buildReaches(all.filter(isPublished));
  const { locale } = chooseWords(about.language, words).words.text;
  const items = buildItems(register, reaches, links, about.zone);
  const made = buildRecord(register, about, items, out, locale);
  const published = items.filter(isPublished);
  const publication: Publication = Object.freeze({
    about,
    words,
    items: published,
    withdrawnItems: items.filter(isWithdrawn).map(toRemains),
    withdrawn: out.filter(isWithdrawn),
    things: groupByKind(out.filter(isPublished)),
    byUrl: new Map(out.map((thing) => [thing.url, thing])),
    entities: new Map([...register.entities].filter(([, entity]) => isOut(entity))),
    coverage: groupCoverage(published),
    backlinks: groupBacklinks(links),
    redirects: toRedirects(oldAddresses),
    reaches,
    record: made.record,
    pictures,
    isReleased: rows.length > 0,
    listReleases: () => {
      noteReleases();
      return rows;
    },
    findRecorded: (url: string) => {
      noteReleases(url);
      return things.get(url);
    },
    findSize,
    lettering,
  });
  const whole: Whole = {
    ...made.whole,
    publication,
    entries,
    register,
    links,
    lost: [...lost, ...made.lost],
    oldAddresses,
    items,
  };
  return { publication, whole };
}

/** Things by kind, each list by caption in UTF-16 code units: `localeCompare` differs between machines. */
function groupByKind(things: readonly Thing[]): ThingsByKind {
  const sorted = [...things].sort(
    (a, b) => compareValues(a.caption, b.caption) || compareValues(a.id, b.id),
  );
  return new NotedLists(Map.groupBy(sorted, ({ kind }) => kind)) as ThingsByKind;
}

/** Published things of these kinds by address: an order that follows from no name, unlike that of `things`. */
export function listThings<Kind extends KindName>(
  { things }: Publication,
  kinds: readonly Kind[],
): Thing<Kind>[] {
  return [...things]
    .flatMap(([kind, list]) => ((kinds as readonly KindName[]).includes(kind) ? list : []))
    .sort((a, b) => compareValues(a.url, b.url)) as Thing<Kind>[];
}

/** Lists whose order follows from names. Who takes one has read that order: it is not part of the structure. */
class NotedLists extends Map<KindName, readonly Thing[]> {
  override get(kind: KindName) {
    noteOrder(kind);
    return super.get(kind);
  }
}

/** Items by the address of everything that they are about or come from. */
function groupCoverage(items: readonly Item[]): Map<string, Item[]> {
  const grouped = new Map<string, Item[]>();
  for (const item of items) {
    const targets = new Set<Thing>([
      ...item.topics,
      ...item.questions,
      ...item.entities,
      ...item.outlets,
    ]);
    if (item.place !== undefined) targets.add(item.place);
    for (const { url } of targets) addOnce(grouped, url, item);
  }
  return grouped;
}

/** What is published and points at an address, by the name of the relation from there; links of one thing together. */
function groupBacklinks(
  links: ReadonlyMap<Thing, readonly EntryReference[]>,
): Map<string, Map<string, Thing[]>> {
  const grouped = new Map<string, Map<string, Thing[]>>();
  for (const [from, all] of links) {
    if (!isPublished(from)) continue;
    for (const { to, reverse } of all) {
      let byName = grouped.get(to.url);
      if (byName === undefined) grouped.set(to.url, (byName = new Map<string, Thing[]>()));
      addOnce(byName, reverse, from);
    }
  }
  return grouped;
}

/** Adds a value to those at a key, but not twice in a row. */
function addOnce<Value>(grouped: Map<string, Value[]>, key: string, value: Value): void {
  const list = grouped.get(key);
  if (list === undefined) grouped.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** With more items, what is switched by size would slow a build by more than three per cent (measured at 10,000). */
export const MANY_ITEMS = 2000;

/** Whether an option of `publication.yaml` is on; if it is not set, it is on for up to `MANY_ITEMS` items. */
export function isOnBySize(
  asked: Switch | undefined,
  { items }: Pick<Publication, 'items'>,
): boolean {
  return asked === undefined ? items.length <= MANY_ITEMS : asked === 'true';
}

/** Whether there are pages for embedding. A list of hosts means yes. */
export function hasEmbeds(publication: Publication): boolean {
  const { embeds } = publication.about;
  return isOnBySize(Array.isArray(embeds) ? 'true' : embeds, publication);
}

/** Whether items have their alternative forms beside their pages. */
export function hasAlternates({ items }: Pick<Publication, 'items'>): boolean {
  return items.length <= MANY_ITEMS;
}

/**
 * The last day of the record: the day on which it ended, or the last day on which something became known or was added
 * (`2025-11-11`); empty if the record is. It does not depend on the clock of the machine.
 */
export const toPresentDay = ofStructure(
  ({ about, items, record }): string => about.ended ?? toNewestDay(about, items, record),
);

/** The last day for which the record has anything, even after its declared end. */
export function toNewestDay(
  { zone }: PublicationData,
  items: readonly Item[],
  { days, measures }: PublicRecord,
): string {
  const newest = items
    .map(({ data }) => toLastWrittenDay(getWhen(data.dates.added, zone)))
    .reduce(toLater, days?.last ?? '');
  if (newest !== '') return newest;
  // Without items, the record consists of decisions.
  return [...measures.values()]
    .flatMap(({ changes }) => changes.map(({ on }) => toLastWrittenDay(on)))
    .reduce(toLater, '');
}

/** The last day on which anything was published, updated, corrected or released; empty if nothing ever was. */
export function findChangedDay({ about, items, record, listReleases }: Publication): string {
  const { zone } = about;
  const released = listReleases().at(-1)?.at.slice(0, '2025-02-12'.length);
  return [
    ...items.map(({ data }) =>
      findLastChange(data, toPublishedHere(about, data.dates.added), zone),
    ),
    ...record.corrections.map(({ on }) => on),
    ...(released === undefined ? [] : [released]),
  ]
    .map((text) => toLastWrittenDay(getWhen(text, zone)))
    .reduce(toLater, '');
}

function toLater(best: string, one: string): string {
  return one > best ? one : best;
}
