/** All statements of all items, in the order of saying, each joined with those that it bears on. */
import type { PublicationData } from '../../content/kinds/publication.ts';
import { recalled } from '../../content/problems/memoize.ts';
import type { StatementFact } from '../../content/prose/facts.ts';
import { COVERAGE_URL, toStatementUrl } from '../../site/addresses/pages.ts';
import { findBelow } from '../../site/addresses/things.ts';
import { isBefore, type Span, toLastWrittenDay, toSpan } from '../../time/bounds.ts';
import { keepCertain, listByWhen } from '../../time/compare-when.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure, type Placed } from '../../time/when.ts';
import { toListParts } from '../../time/words/list-parts.ts';
import { getWhen, type Item } from '../item.ts';
import { canName, isBroken, type Lost } from '../references.ts';
import type { Register } from '../register.ts';
import type { Entity, Thing } from '../thing.ts';
import { findNameable, isNameable, isPublished } from '../visible.ts';
import {
  listParties,
  listVoices,
  type Relation,
  type Statement,
  toKnownDay,
  toSpot,
} from './statement.ts';

/**
 * Statements of published items (`statements`), and with hidden ones (`all`), in the order of `said`: earliest bound,
 * then precision (finer first), then the address of the item and the place in its body; answers come after what they
 * answer. All pages and outputs keep this order. A statement whose dates cannot be read is left out; the check of its
 * body has reported that, so relations to it are not reported.
 */
export function buildStatements(
  register: Register,
  about: PublicationData,
  items: readonly Item[],
  locale: string,
) {
  const recallSaid = openSaid(register.entities);
  const built: Said[] = [];
  const facts = new Map<string, StatementFact>();
  for (const item of items)
    for (const fact of item.entry.facts.statements) {
      facts.set(toStatementUrl(item.url, fact.id), fact);
      if (!isUsable(fact)) continue;
      const question =
        fact.about === undefined
          ? undefined
          : findNameable(register, item, ['question'], fact.about);
      built.push(recallSaid(fact, item, question, about, locale));
    }
  // Those of an item have one key, so that they stay as written.
  const sorted = listByWhen(built, ({ said, item }) => ({ ...said, id: item.url }));
  const byAddress = new Map(sorted.map((said) => [said.address, said]));
  const lost: Lost[] = [];
  const ties: Tie[] = [];
  for (const from of sorted)
    for (const { type, target } of facts.get(from.address)?.relations ?? []) {
      const address = target.startsWith('#') ? `${from.item.url}${target}` : target;
      const to = byAddress.get(address);
      const spot = toSpot(from, type);
      if (to !== undefined) {
        if (canName({ lost }, from.item, to.item, 'whole', spot)) ties.push([type, from, to]);
      } else if (!facts.has(address) && !isInBroken(register, address))
        lost.push({ ...spot, sort: 'statement', name: address });
    }
  const all = relate(putAnswersAfter(sorted, ties), ties);
  return { statements: all.filter(({ item }) => isPublished(item)), all, lost };
}

const openSaid = recalled((entities: Register['entities']) =>
  recalled((fact: StatementFact, ...of: SaidOf) => toSaid(entities, fact, ...of)),
);

const isUsable = recalled(
  ({ id, by, said, published, happened }: StatementFact) =>
    id !== '' &&
    by !== '' &&
    [said, published, happened].every((text) => text === undefined || isDate(text)),
);

function isDate(text: string): boolean {
  return !isFailure(parseWhen(text, { zone: 'UTC' }));
}

function isInBroken(register: Register, address: string): boolean {
  const id = findBelow(COVERAGE_URL, address) ?? '';
  return isBroken(register, ['coverage'], id.replace(/#.*$/, ''));
}

/** How one statement bears on another. */
type Tie = readonly [type: Relation['type'], from: Said, to: Said];

/**
 * Where dates do not tell which of two was said first, the one that bears on the other follows it, and nothing else
 * moves. Relations may form a ring; then they give no order.
 */
function putAnswersAfter(sorted: readonly Said[], ties: readonly Tie[]): readonly Said[] {
  const unsure = ties.filter(
    ([, { certain: a }, { certain: b }]) => !isBefore(a.said, b.said) && !isBefore(b.said, a.said),
  );
  if (unsure.length === 0) return sorted;
  const linked = Map.groupBy(unsure, ([, from]) => from);
  const targets = Map.groupBy(
    unsure.filter(([, from, to]) => !canReach(linked, to, from)),
    ([, from]) => from,
  );
  const places = new Map(sorted.map((said, place) => [said, place]));
  /** In an order in which each follows its targets: its own place or, if that is later, the last of theirs. */
  const wanted = new Map<Said, number>();
  const findPlace = (said: Said): number => {
    const known = wanted.get(said);
    if (known !== undefined) return known;
    let last = places.get(said) ?? 0;
    for (const [, , to] of targets.get(said) ?? []) last = Math.max(last, findPlace(to));
    wanted.set(said, last);
    return last;
  };
  for (const said of sorted) findPlace(said);
  const moved = [...wanted].sort(([, a], [, b]) => a - b).map(([said]) => said);
  return keepCertain(moved, ({ certain }) => certain.said);
}

function canReach(ties: ReadonlyMap<Said, readonly Tie[]>, from: Said, to: Said): boolean {
  const seen = new Set([from]);
  for (const said of seen) for (const [, , next] of ties.get(said) ?? []) seen.add(next);
  return seen.has(to);
}

/** In the order of `all`. Statements joined by relations are the same objects as before while nothing changes. */
function relate(all: readonly Said[], ties: readonly Tie[]): Statement[] {
  const findFirst = joinTied(ties);
  const tied = Map.groupBy(ties, ([, from]) => findFirst(from));
  const statements = new Map<Said, Statement>();
  for (const [first, joined] of Map.groupBy(all, findFirst))
    for (const [index, one] of bindJoined(first, joined, tied.get(first) ?? []).entries())
      statements.set(joined[index] as Said, one);
  return all.map((one) => statements.get(one) as Statement);
}

/** Gives the same representative for all statements that ties join, directly or through others. */
function joinTied(ties: readonly Tie[]): (said: Said) => Said {
  const next = new Map<Said, Said>();
  const findFirst = (said: Said): Said => {
    let first = said;
    for (let on = next.get(first); on !== undefined; on = next.get(on)) first = on;
    return first;
  };
  for (const [, from, to] of ties) {
    const [a, b] = [findFirst(from), findFirst(to)];
    if (a !== b) next.set(a, b);
  }
  return findFirst;
}

interface OpenStatement extends Statement {
  readonly relations: Relation[];
  readonly reverse: Relation[];
}

const bindJoined = recalled((_: Said, joined: readonly Said[], ties: readonly Tie[]) => {
  const open = new Map(
    joined.map((said): [Said, OpenStatement] => [said, { ...said, relations: [], reverse: [] }]),
  );
  for (const [type, ...ends] of ties) {
    const [from, to] = ends.map((said) => open.get(said) as OpenStatement);
    bind(type, from as OpenStatement, to as OpenStatement);
  }
  return [...open.values()].map(freeze);
});

function bind(type: Relation['type'], from: OpenStatement, to: OpenStatement): void {
  const relation = Object.freeze({
    type,
    from,
    to,
    precedesClaim: isBefore(from.certain.published, to.certain.published),
  });
  from.relations.push(relation);
  // Readers of a published statement see only what is also published.
  if (isPublished(from.item)) to.reverse.push(relation);
}

function freeze(statement: OpenStatement): Statement {
  Object.freeze(statement.relations);
  Object.freeze(statement.reverse);
  return Object.freeze(statement);
}

/** A statement without its relations, made from a fact of a body and its item. */
type Said = Omit<Statement, 'relations' | 'reverse'>;

/** What else it depends on: `question` is what it is about, if its item may name that; `locale` lists names. */
type SaidOf = [
  item: Item,
  question: Thing<'question'> | undefined,
  about: PublicationData,
  locale: string,
];

/** Throws if a date of the fact is invalid. */
function toSaid(
  entities: Register['entities'],
  fact: StatementFact,
  ...[item, question, about, locale]: SaidOf
): Said {
  const find = (id: string) => {
    const entity = entities.get(id);
    return entity !== undefined && isNameable(item, entity) ? entity : undefined;
  };
  const speaker = find(fact.by);
  const onBehalfOf = (fact.onBehalfOf ?? []).flatMap((id) => find(id) ?? []);
  const speakers = listSpeakers(speaker, onBehalfOf);
  const guess = { when: getWhen(fact.said, item.zone), zone: item.zone };
  const parties = listParties({ entities }, speaker, onBehalfOf, guess);
  const zone = toZone(about, item, parties);
  const said = place(fact.said, zone);
  const added = place(item.data.dates.added, about.zone);
  const published = toPublished(item, fact, zone, added);
  return {
    address: toStatementUrl(item.url, fact.id),
    id: fact.id,
    item,
    speaker,
    speakers,
    // When it is called, so that a new name concerns only what shows it.
    nameSpeakers: () => listNames(locale, speakers) || (fact.as ?? fact.by),
    role: fact.as,
    onBehalfOf,
    parties,
    voices: listVoices(speaker, onBehalfOf).map(({ id }) => id),
    onRecord: fact.by !== 'anonymous',
    to: fact.to === undefined ? undefined : (find(fact.to) ?? fact.to),
    venue: fact.venue,
    kind: fact.kind,
    words: fact.text,
    wordCount: fact.words,
    hedges: fact.hedges,
    lang: fact.lang,
    original: fact.original,
    translator: fact.translator,
    happened: fact.happened === undefined ? undefined : place(fact.happened, zone),
    said,
    ...published,
    added,
    clocks: listClocks(about, item, parties),
    certain: { said: toSpan(said), published: toCertain(said, added, published) },
    knownOn: toKnownDay(published.published.when, added.when),
    about: question,
    position: fact.position,
    step: fact.step,
    note: fact.note,
    sources: fact.sources,
    place: fact.place,
  };
}

/** A joint statement is that of everyone for whom it speaks, whoever is written as its speaker. */
function listSpeakers(
  speaker: Entity | undefined,
  onBehalfOf: readonly Entity[],
): readonly Entity[] {
  if (speaker === undefined) return [];
  return onBehalfOf.includes(speaker) ? onBehalfOf : [speaker];
}

/**
 * The zone of days without a time: that of the dateline, unless it is the zone of another side than the speaker’s (an
 * item from one capital may quote the other); else that of the speaker’s side; else the desk’s. A joint statement has
 * none.
 */
function toZone(
  { parties = [], zone: desk }: PublicationData,
  { place }: Item,
  spokenFor: readonly string[],
): string {
  const side = spokenFor.length === 1 ? parties.find(({ id }) => id === spokenFor[0]) : undefined;
  const here = place?.data.zone;
  if (side === undefined) return here ?? desk;
  return here === undefined || parties.some(({ zone }) => zone === here) ? side.zone : here;
}

/** The zone of the dateline, and those of the sides spoken for: it may have been said in any of them. */
function listClocks(
  { parties = [] }: PublicationData,
  { place }: Item,
  spokenFor: readonly string[],
): readonly string[] {
  const sides = parties.filter(({ id }) => spokenFor.includes(id)).map(({ zone }) => zone);
  return [...new Set([...(place === undefined ? [] : [place.data.zone]), ...sides])];
}

/** Something that nobody dated became public between its saying and our adding it. */
function toCertain(
  said: Placed,
  added: Placed,
  { published, publishedBy }: Pick<Statement, 'published' | 'publishedBy'>,
): Span {
  if (publishedBy !== 'added') return toSpan(published);
  return { from: toSpan(said).from, until: toSpan(added).until };
}

/** Its own date, or the first day of its sources, of the other sources of its item, or of its adding. */
function toPublished(
  item: Item,
  fact: StatementFact,
  zone: string,
  added: Placed,
): Pick<Statement, 'published' | 'publishedBy'> {
  if (fact.published !== undefined)
    return { published: place(fact.published, zone), publishedBy: 'statement' };
  const { sources } = item.data;
  const own = findFirst(
    fact.sources.map((index) => sources[index]?.published),
    zone,
  );
  if (own !== undefined) return { published: own, publishedBy: 'source' };
  const other = findFirst(
    sources.map(({ published }) => published),
    zone,
  );
  if (other !== undefined) return { published: other, publishedBy: 'item' };
  return { published: added, publishedBy: 'added' };
}

function findFirst(texts: readonly (string | undefined)[], zone: string): Placed | undefined {
  let first: Placed | undefined;
  for (const text of texts) {
    if (text === undefined) continue;
    const placed = place(text, zone);
    if (first === undefined || toLastWrittenDay(placed.when) < toLastWrittenDay(first.when))
      first = placed;
  }
  return first;
}

function place(text: string, zone: string): Placed {
  return { when: getWhen(text, zone), zone };
}

/** Joins several names as the language of the publication does. */
function listNames(locale: string, speakers: readonly Entity[]): string {
  const names = speakers.map(({ caption }) => caption);
  return toListParts(locale, names)
    .map(({ value }) => value)
    .join('');
}
