/** Entries → the publication that every page and every output reads: pure, frozen, without clock or disk. */
import type { Lettering } from '../cards/lettering.ts';
import type { MeasuredPicture } from '../content/disk/measure-picture.ts';
import type { KindName } from '../content/kinds/kinds.ts';
import type { Switch } from '../content/kinds/publication-fields.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { compareValues } from '../time/compare-when.ts';
import { toLastWrittenDay } from '../time/bounds.ts';
import { chooseWords, NO_OWN_WORDS, type OwnWords } from '../words/words.ts';
import { buildItems, getWhen, type Item, toRemains } from './item.ts';
import type { Entry } from './entry.ts';
import { buildReaches, type Reaches } from './reach.ts';
import { buildRecord, type PublicRecord, type WholeRecord } from './record.ts';
import { type OldAddress, type Redirect, resolveOldAddresses, toRedirects } from './redirects.ts';
import { type EntryReference, type Lost, resolveReferences } from './references.ts';
import { type Broken, buildRegister, type Register } from './register.ts';
import { ofStructure } from './structure.ts';
import type { Entity, Thing } from './thing.ts';
import { isOut, isPublished, isWithdrawn } from './visible.ts';

interface ThingsByKind extends ReadonlyMap<KindName, readonly Thing[]> {
  get<Kind extends KindName>(kind: Kind): readonly Thing<Kind>[] | undefined;
}

export interface Publication {
  readonly about: PublicationData;
  readonly words: OwnWords;
  /** Published coverage, newest first. */
  readonly items: readonly Item[];
  /** Items that were taken back; their addresses stay. */
  readonly withdrawnItems: readonly Item[];
  /** Things of every kind that were taken back, items among them, in the order of the files. */
  readonly withdrawn: readonly Thing[];
  /** Published things by kind, each list by caption. */
  readonly things: ThingsByKind;
  /** Whatever has a page, published or withdrawn. */
  readonly byUrl: ReadonlyMap<string, Thing>;
  /** Entities that have a page, by id. For lists take `things`. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** Published coverage of a topic, an entity or an outlet by its address, newest first. */
  readonly coverage: ReadonlyMap<string, readonly Item[]>;
  /** Who points at an address, grouped by the name of the relation seen from there. */
  readonly backlinks: ReadonlyMap<string, ReadonlyMap<string, readonly Thing[]>>;
  readonly redirects: readonly Redirect[];
  /** What it takes to read each outside address that is cited. */
  readonly reaches: Reaches;
  readonly record: PublicRecord;
  /** All pictures that can be shown, by path below the content folder; who names one has to be published, too. */
  readonly pictures: ReadonlyMap<string, MeasuredPicture>;
  /** Drafts stand in it as if they were out: no search engine may have it. */
  readonly forDesk?: true;
  /** What cards are set in; `undefined` where no font can be read. */
  readonly lettering: Lettering | undefined;
}

/** All that was read, hidden things too: what the check judges. */
export interface Whole extends WholeRecord {
  readonly publication: Publication;
  readonly entries: readonly Entry[];
  readonly register: Register;
  readonly links: ReadonlyMap<Thing, readonly EntryReference[]>;
  readonly lost: readonly Lost[];
  readonly oldAddresses: readonly OldAddress[];
  readonly items: readonly Item[];
}

/** Builds whatever is wrong, so that all of it is told at once; publish only if the check finds no error. */
export function buildPublication(
  about: PublicationData,
  entries: readonly Entry[],
  broken: readonly Broken[] = [],
  pictures: ReadonlyMap<string, MeasuredPicture> = new Map(),
  words: OwnWords = NO_OWN_WORDS,
  lettering?: Lettering,
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
  return Map.groupBy(sorted, ({ kind }) => kind) as ThingsByKind;
}

/** Items by the address of whatever they are about or come from. */
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

/** Who that is published points at an address, by the name of the relation seen from there; the links of one thing come one after the other. */
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

/** Adds a value to those at a key; not twice in a row. */
function addOnce<Value>(grouped: Map<string, Value[]>, key: string, value: Value): void {
  const list = grouped.get(key);
  if (list === undefined) grouped.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/**
 * More items than these, and a build takes long enough without it: on 10,000 of them what is switched by size would add more
 * than three in a hundred to it.
 */
export const MANY_ITEMS = 2000;

/** Whether something is on that `publication.yaml` may switch, and that is on by itself up to `MANY_ITEMS`. */
export function isOnBySize(
  asked: Switch | undefined,
  { items }: Pick<Publication, 'items'>,
): boolean {
  return asked === undefined ? items.length <= MANY_ITEMS : asked === 'true';
}

/** Whether there are pages for the frames of others. Hosts are named by who wants them. */
export function hasEmbeds(publication: Publication): boolean {
  const { embeds } = publication.about;
  return isOnBySize(Array.isArray(embeds) ? 'true' : embeds, publication);
}

/** Whether items stand beside their pages in other forms as well. */
export function hasAlternates({ items }: Pick<Publication, 'items'>): boolean {
  return items.length <= MANY_ITEMS;
}

/**
 * The day up to which the record goes: that on which it ended, else the last on which something became known or was added
 * (`2025-11-11`); empty of an empty record. Nothing reads the clock of the machine.
 */
export const toPresentDay = ofStructure(
  ({ about, items, record }): string => about.ended ?? toNewestDay(about, items, record),
);

/** The last day of which the record has anything, whether or not it is said to have ended before. */
export function toNewestDay(
  { zone }: PublicationData,
  items: readonly Item[],
  { days, measures }: PublicRecord,
): string {
  const newest = items
    .map(({ data }) => toLastWrittenDay(getWhen(data.dates.added, zone)))
    .reduce(toLater, days?.last ?? '');
  if (newest !== '') return newest;
  // Without an item what is on record is what was decided.
  return [...measures.values()]
    .flatMap(({ changes }) => changes.map(({ on }) => toLastWrittenDay(on)))
    .reduce(toLater, '');
}

function toLater(best: string, one: string): string {
  return one > best ? one : best;
}
