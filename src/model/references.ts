/**
 * Every id that an entry names, resolved; an id that names nothing is a finding with the nearest right one, and so is one
 * that names what readers do not see. No link leads from what is out to what is not.
 */
import type { KindName } from '../content/kinds/kinds.ts';
import { type Field, findAt, listFields, listOldAddresses } from '../content/kinds/relations.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { ENTITY_KINDS } from '../content/kinds/shared.ts';
import {
  findBelow,
  isEntryUrl,
  toKindUrl,
  toThingUrl,
  toWrittenUrl,
} from '../site/addresses/things.ts';
import {
  isBroken,
  type Spot,
  toDangling,
  toHidden,
  toNoAddress,
  toUnresolved,
} from './dangling.ts';
import type { Finding } from './entry.ts';
import { listAboutLinks, listOwnLinks, type OwnLink } from './own-links.ts';
import { recalled } from '../content/problems/memoize.ts';
import {
  type Directory,
  findAbove,
  findThing,
  isAsFound,
  type Look,
  type Register,
  watch,
} from './register.ts';
import type { Thing } from './thing.ts';
import { findBar, type HasStatus, isOut, type Naming } from './visible.ts';

interface References {
  /** By the thing that they lead from, in the order of the register. */
  readonly links: ReadonlyMap<Thing, readonly Link[]>;
  readonly findings: readonly Finding[];
}

/** The same links again for a thing, as long as it finds under each name and address what it found before. */
export function resolveReferences(register: Register, about: PublicationData): References {
  const { byUrl, entities, brokenUrls } = register;
  const old = [...byUrl.values()]
    .filter(isOut)
    .flatMap(({ kind, data }) => listOldAddresses(kind, data).map(toWrittenUrl));
  const directory = { byUrl, entities, brokenUrls, oldUrls: new Set(old) };
  const links = new Map<Thing, readonly Link[]>();
  const findings = checkAbout(directory, register, about);
  const { asked, takeLooks } = watch(directory);
  const known = openKept(about);
  for (const from of byUrl.values()) {
    let kept = known.get(from);
    if (kept === undefined || !isAsFound(directory, kept.looks)) {
      const sink: Sink = { directory: asked, register, links: [], findings: [] };
      resolveThing(sink, from, about);
      findings.push(...sink.findings);
      kept = { links: sink.links, looks: takeLooks() };
      // A finding holds the register, and asks all of it for what was meant.
      if (sink.findings.length === 0) known.set(from, kept);
    }
    links.set(from, kept.links);
  }
  return { links, findings };
}

/** `publication.yaml` is always out. */
const ABOUT = { data: { status: 'published' } } as const;

function checkAbout(directory: Directory, register: Register, about: PublicationData): Finding[] {
  const sink: Sink = { directory, register, links: [], findings: [] };
  for (const link of listAboutLinks(about)) checkOwnLink(sink, ABOUT, link);
  return sink.findings;
}

interface Kept {
  readonly links: readonly Link[];
  readonly looks: readonly Look[];
}

/** What was found for each thing, under what `publication.yaml` says. */
const openKept = recalled(() => new WeakMap<Thing, Kept>());

/** One resolved reference: from whom, to whom, and the name it has seen from the other end. */
export interface Link {
  readonly from: Thing;
  readonly to: Thing;
  readonly reverse: string;
}

/** Where links and findings go. */
interface Sink {
  /** Whom names and addresses are looked up with. */
  readonly directory: Directory;
  /** What findings choose from; nothing is looked up in it. */
  readonly register: Register;
  readonly links: Link[];
  readonly findings: Finding[];
}

/** Puts the links of a thing into the sink, and what is wrong with its names and addresses. */
function resolveThing(sink: Sink, from: Thing, about: PublicationData): void {
  for (const { pattern, meta } of listFields(from.kind).filter(isNaming)) {
    for (const { path, value } of findAt(from.data, pattern)) {
      const spot = { entry: from.entry, at: path };
      if (meta.party === true) checkParty(sink, about, value, spot);
      if (meta.to !== undefined) resolve(sink, from, value, meta.to, meta.reverse ?? '', spot);
      if (meta.orWords !== undefined) checkWords(sink, from, value, meta.orWords, spot);
    }
  }
  resolveBody(sink, from);
  for (const link of listOwnLinks(from.entry, about.url)) checkOwnLink(sink, from, link);
}

/** Whether the field names an entry or a side; most others are dates and addresses. */
function isNaming({ meta: { party, to, orWords } }: Field): boolean {
  return party === true || to !== undefined || orWords !== undefined;
}

function checkParty(
  { findings }: Sink,
  { parties = [] }: PublicationData,
  value: string,
  spot: Spot,
): void {
  if (parties.some(({ id }) => id === value)) return;
  const listKnown = () => parties.map(({ id }) => id);
  findings.push(toDangling(spot, value, 'a side in publication.yaml', listKnown));
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
    if (isNameable(sink, from, thing, 'whole', spot)) sink.links.push({ from, to: thing, reverse });
  } else if (!isBroken(sink.directory, to, id))
    sink.findings.push(toUnresolved(sink.register, spot, id, to));
}

/** What is no id is words; an id names its thing. */
function checkWords(
  sink: Sink,
  from: Thing,
  value: string,
  kinds: readonly string[],
  spot: Spot,
): void {
  const thing = findThing(sink.directory, kinds, value);
  if (thing !== undefined) isNameable(sink, from, thing, 'whole', spot);
}

/** Whether `from` may name `to`; if not, that is a finding. */
function isNameable({ findings }: Sink, from: HasStatus, to: Thing, naming: Naming, spot: Spot) {
  const bar = findBar(from, to, naming);
  if (bar !== undefined) findings.push(toHidden(spot, to, bar));
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

/** That of pages which are no entries is seen where all pages are known. */
function checkOwnLink(sink: Sink, from: HasStatus, { address, spot }: OwnLink): void {
  const { directory } = sink;
  if (isEntryUrl(address)) {
    if (!directory.oldUrls.has(address)) checkAddress(sink, from, address, spot);
    return;
  }
  const above = findAbove(directory, address);
  if (above !== undefined) isNameable(sink, from, above, 'address', spot);
}

function checkChart(sink: Sink, from: Thing, of: string, spot: Spot): void {
  const { directory, register, findings } = sink;
  if (of === 'coverage') return;
  const address = toWrittenUrl(of);
  const kinds: readonly KindName[] = ['measure', 'question'];
  const thing = directory.byUrl.get(address);
  if (thing !== undefined && kinds.includes(thing.kind)) {
    isNameable(sink, from, thing, 'whole', spot);
    return;
  }
  const isKnown = kinds.some((kind) => findBelow(toKindUrl(kind), address) !== undefined);
  if (isKnown && directory.brokenUrls.has(address)) return;
  const listKnown = () =>
    [...register.byUrl.values(), ...register.broken]
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, id }) => toThingUrl(kind, id));
  findings.push(toNoAddress(spot, address, 'a measure or a question', listKnown));
}

function checkAddress(sink: Sink, from: HasStatus, address: string, spot: Spot): void {
  const { directory, register, findings } = sink;
  const to = directory.byUrl.get(address);
  if (directory.brokenUrls.has(address)) return;
  if (to === undefined)
    findings.push(toNoAddress(spot, address, 'a page', () => register.byUrl.keys()));
  else isNameable(sink, from, to, 'address', spot);
}
