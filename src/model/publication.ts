/** Entries → the publication that every page and every output reads: pure, frozen, without clock or disk. */
import type { Lettering } from '../cards/lettering.ts';
import type { MeasuredPicture } from '../content/disk/measure-picture.ts';
import { getKind, type KindName } from '../content/kinds/kinds.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import type { Switch } from '../content/kinds/publication-fields.ts';
import { later } from '../content/problems/memoize.ts';
import { findKindAbove, isOwnAddress } from '../site/addresses/own.ts';
import { toKindUrl, toThingUrl } from '../site/addresses/things.ts';
import { chooseWords, NO_OWN_WORDS, type OwnWords } from '../words/words.ts';
import { findLapsed } from './measures/build-measures.ts';
import { buildItems, findPlaceZone, toRemains, zoneOf } from './build-items.ts';
import { findDisorder } from './chronology.ts';
import { findClaimToldAsFact } from './claimed.ts';
import { findCrowded } from './crowded.ts';
import { findCycles } from './cycles.ts';
import { isBroken, toHidden, toUnresolved } from './dangling.ts';
import type { Entry, Finding } from './entry.ts';
import type { Item } from './item.ts';
import { findMisplaced, findUnfiled } from './misplaced.ts';
import { findNamelessLinks } from './nameless-links.ts';
import { findWrongOffsets } from './offsets.ts';
import { findEarlyEnd, toPresentDay } from './present-day.ts';
import { findLongQuoting } from './quoting.ts';
import { buildReaches, findContradictions, type Reaches } from './reach.ts';
import { buildRecord, type PublicRecord } from './record.ts';
import { buildRedirects, type Redirect } from './redirects.ts';
import { type Link, resolveReferences } from './references.ts';
import { type Broken, buildRegister, findThing, type Register } from './register.ts';
import type { Entity, Thing } from './thing.ts';
import { findUnexplained } from './unexplained.ts';
import { isOut, isPublished, isWithdrawn } from './visible.ts';

export interface Publication {
  readonly about: PublicationData;
  /** The publisher’s own words of the interface. */
  readonly words: OwnWords;
  /** Published coverage, newest first. */
  readonly items: readonly Item[];
  /** Items that were taken back; their addresses stay. */
  readonly withdrawnItems: readonly Item[];
  /** Things of every kind that were taken back, items among them, in the order of the files. */
  readonly withdrawn: readonly Thing[];
  /** Published things by kind, each list by caption. */
  readonly things: ReadonlyMap<KindName, readonly Thing[]>;
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
  /** Statements, questions, measures and corrections. */
  readonly record: PublicRecord;
  /** All pictures that can be shown, by path below the content folder; who names one has to be published, too. */
  readonly pictures: ReadonlyMap<string, MeasuredPicture>;
  /** Drafts stand in it as if they were out: no search engine may have it. */
  readonly forDesk?: true;
  /** What cards are set in; `undefined` where no font can be read. */
  readonly lettering: Lettering | undefined;
}

export interface Built {
  readonly publication: Publication;
  /** Looked for when they are first asked for: a page that is shown while its text is written waits for none of them. */
  readonly findings: readonly Finding[];
}

/** Builds even when there are findings, so that all of them are told at once; publish only if there is no error. */
export function buildPublication(
  about: PublicationData,
  entries: readonly Entry[],
  broken: readonly Broken[] = [],
  pictures: ReadonlyMap<string, MeasuredPicture> = new Map(),
  words: OwnWords = NO_OWN_WORDS,
  lettering?: Lettering,
): Built {
  const register = buildRegister(entries, broken);
  const { links, findings } = resolveReferences(register, about);
  const redirects = buildRedirects(register.byUrl);
  const all = [...register.byUrl.values()];
  const out = all.filter(isOut);
  const reaches = buildReaches(all.filter(isPublished));
  const { locale } = chooseWords(about.language, words).words.text;
  const items = buildItems(register, reaches, links, about.zone);
  const { record, measures, listFindings } = buildRecord(register, about, items, out, locale);
  const published = items.filter(isPublished);
  const hasTopics = all.some(({ kind }) => kind === 'topic');
  const find = () => [
    ...findLostLead(about, register),
    ...findEarlyEnd(about, published, record),
    ...findLapsed(record.measures.values(), toPresentDay(publication)),
    ...findNamelessLinks(about, register),
    ...register.findings,
    ...findings,
    ...findCycles([...links.values()].flat()),
    ...redirects.findings,
    ...entries.flatMap(findReserved),
    ...listFindings(),
    ...findContradictions(all),
    ...entries.flatMap((entry) => {
      const actor = measures.get(toThingUrl(entry.kind, entry.id))?.zone;
      const place = actor ?? zoneOf(register, entry, about.zone);
      return findDisorder(entry, { place, desk: about.zone });
    }),
    ...entries.flatMap((entry) => findWrongOffsets(entry, findPlaceZone(register, entry))),
    ...entries.flatMap(findMisplaced),
    ...items.flatMap((item) => findUnfiled(item, hasTopics)),
    ...all.flatMap(findCrowded),
    ...items.flatMap(findLongQuoting),
    ...all.flatMap(findUnexplained),
    ...items.flatMap((item) => findClaimToldAsFact(item, record.of.get(item.url) ?? [])),
  ];
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
    redirects: redirects.redirects,
    reaches,
    record,
    pictures,
    lettering,
  });
  return toBuilt(publication, find);
}

/** Apart, so that the getter holds nothing but what it is given. */
function toBuilt(publication: Publication, find: () => readonly Finding[]): Built {
  const getFindings = later(find);
  return {
    publication,
    get findings() {
      return getFindings();
    },
  };
}

const ABOUT = { kind: 'publication', inside: 'publication.yaml' } as const;

/** The topic that the masthead would link to is not there, or not there for readers. */
function findLostLead({ lead }: PublicationData, register: Register): Finding[] {
  const to = ['topic'];
  if (lead === undefined) return [];
  const spot = { entry: ABOUT, at: ['lead'] };
  const topic = findThing(register, to, lead);
  if (topic !== undefined) {
    const { status } = topic.data;
    return status === 'published' ? [] : [toHidden(spot, topic, status)];
  }
  return isBroken(register, to, lead) ? [] : [toUnresolved(register, spot, lead, to)];
}

/** The file of a thing whose address is that of a list. */
function findReserved(entry: Entry): Finding[] {
  const address = toThingUrl(entry.kind, entry.id).slice(1);
  const above = getKind(entry.kind).atRoot === true ? findKindAbove(address) : undefined;
  if (above === undefined && (getKind(entry.kind).fromRecord === true || !isOwnAddress(address)))
    return [];
  return [
    {
      entry,
      at: { line: 1, column: 1 },
      code: 'id.reserved',
      severity: 'error',
      message:
        above === undefined || isOwnAddress(address)
          ? `“${entry.id}” cannot be an id here: the site has a page of its own at /${address}`
          : `“${entry.id}” cannot be an id here: at /${address} stands what ${toKindUrl(above)} lists`,
      remedy: 'name the file after what it is about',
    },
  ];
}

/** Things by kind, each list by caption in UTF-16 code units: `localeCompare` differs between machines. */
function groupByKind(things: readonly Thing[]): Map<KindName, Thing[]> {
  const sorted = [...things].sort(
    (a, b) => compareText(a.caption, b.caption) || compareText(a.id, b.id),
  );
  return Map.groupBy(sorted, ({ kind }) => kind);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
  links: ReadonlyMap<Thing, readonly Link[]>,
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
export function hasTwins({ items }: Pick<Publication, 'items'>): boolean {
  return items.length <= MANY_ITEMS;
}
