/** A fact of a body and its item → a statement without its relations. */
import { toStatementUrl } from '../../site/addresses/pages.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import type { StatementFact } from '../../content/prose/facts.ts';
import { type Span, toLastWrittenDay, toSpan } from '../../time/bounds.ts';
import type { Placed } from '../../time/when.ts';
import { getWhen, type Item } from '../item.ts';
import type { Register } from '../register.ts';
import type { Entity, Thing } from '../thing.ts';
import { isNameable } from '../visible.ts';
import { type Statement, toKnownDay } from './statement.ts';
import { listParties, listVoices } from './party.ts';
export type Said = Omit<Statement, 'relations' | 'reverse'>;

/** What a fact is a statement of: its item, the question that it is about, if the item may name it, the publication, and by which tag it lists names. */
export type SaidOf = [
  item: Item,
  question: Thing<'question'> | undefined,
  about: PublicationData,
  locale: string,
];

/** Throws if a date of the fact is no date. */
export function toSaid(
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
    speakerLabel: listNames(locale, speakers) || (fact.as ?? fact.by),
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

/** A joint statement is that of all for whom it speaks, whichever of them is written as its speaker. */
function listSpeakers(
  speaker: Entity | undefined,
  onBehalfOf: readonly Entity[],
): readonly Entity[] {
  if (speaker === undefined) return [];
  return onBehalfOf.includes(speaker) ? onBehalfOf : [speaker];
}

/**
 * Where days without a time are counted: where the item is datelined, unless that is the clock of another side than
 * the speaker’s, for an item from one capital may quote the other; then, and without a dateline, by the clock of the
 * speaker’s side; else at the desk. A joint statement has no clock of its own.
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

/** Where the item is datelined, and where those sit for whom it was said: it may have been said in any of them. */
function listClocks(
  { parties = [] }: PublicationData,
  { place }: Item,
  spokenFor: readonly string[],
): readonly string[] {
  const sides = parties.filter(({ id }) => spokenFor.includes(id)).map(({ zone }) => zone);
  return [...new Set([...(place === undefined ? [] : [place.data.zone]), ...sides])];
}

/** What nobody dated was public at some time between its saying and our adding it. */
function toCertain(
  said: Placed,
  added: Placed,
  { published, publishedBy }: Pick<Statement, 'published' | 'publishedBy'>,
): Span {
  if (publishedBy !== 'added') return toSpan(published);
  return { from: toSpan(said).from, until: toSpan(added).until };
}

/** Its own date, else the first day of its sources, else of the other sources of its item, else of its adding. */
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

/** Several are joined as the language of the publication joins them. */
function listNames(locale: string, speakers: readonly Entity[]): string {
  const known = LISTS.get(locale) ?? new Intl.ListFormat([locale, 'en'], { type: 'conjunction' });
  LISTS.set(locale, known);
  return known.format(speakers.map(({ caption }) => caption));
}

const LISTS = new Map<string, Intl.ListFormat>();
