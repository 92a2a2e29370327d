/** The records of a publication: one for each published page about something, and for each statement. */
import { none } from '../content/kinds/kind.ts';
import { KIND_NAMES } from '../content/kinds/kinds.ts';
import { perObject } from '../content/problems/memoize.ts';
import { parseProse } from '../content/prose/parse-prose.ts';
import { type NameOf, toProseText } from '../content/prose/text.ts';
import { getText } from '../model/entry.ts';
import { getWhen, type Item, toItemDays } from '../model/item.ts';
import { findMeasureState } from '../model/measures/measure.ts';
import type { Publication } from '../model/publication.ts';
import type { Statement } from '../model/statements/statement.ts';
import {
  type EntityKind,
  isKind,
  listThingNames,
  makeOf,
  type PerKind,
  type Thing,
} from '../model/thing.ts';
import { toThingUrl } from '../site/addresses/things.ts';
import { earliest, toLastWrittenDay } from '../time/bounds.ts';
import { toArchivePlace, toMonthText } from '../time/months.ts';
import { isInstant, isPoint, type When } from '../time/when.ts';
import { toDayPoint } from '../time/words/point-words.ts';
import { toWhenWords } from '../time/words/words.ts';
import { findWords } from './client/match.ts';
import { type Facet, type SearchContext, type SearchRecord, toValue } from './record.ts';

/** Things first, by kind and name, then coverage and statements, each newest first. Deterministic. */
export function toRecords(context: SearchContext): SearchRecord[] {
  const { items, things, record } = context.publication;
  const others = KIND_NAMES.filter((kind) => kind !== 'coverage').flatMap(
    (kind) => things.get(kind) ?? [],
  );
  return [
    ...others.map((thing) => toThingRecord(context, thing)),
    ...items.map((item) => toItemRecord(context, item)),
    ...record.statements.toReversed().map((statement) => toStatementRecord(context, statement)),
  ];
}

const DATED = { form: 'long', frame: 'table', weekday: false } as const;

function toItemRecord({ publication, language, words }: SearchContext, item: Item): SearchRecord {
  const { data, entities, outlets, place, topics, zone } = item;
  const { access, published } = item.pieces[0] ?? {};
  return {
    url: item.url,
    content: [data.summary, toBodyText(item, (id) => publication.entities.get(id)?.caption)].join(
      '\n\n',
    ),
    meta: {
      title: item.caption,
      date: words.records[item.dayBy]({
        day: toWhenWords(toItemDays(item), { ...DATED, language }),
      }),
      ...(place === undefined ? {} : { place: place.caption }),
      ...(outlets[0] === undefined ? {} : { outlet: outlets[0].caption }),
      names: toNamesText([...entities, ...outlets]),
    },
    filters: {
      kind: ['coverage'],
      topic: topics.map(valueOf),
      person: listValues(entities, 'person'),
      organization: listValues(entities, 'organization'),
      place: [
        ...new Set([
          ...(place === undefined ? [] : [valueOf(place)]),
          ...listValues(entities, 'place'),
        ]),
      ],
      outlet: [...new Set(outlets.map(valueOf))],
      access: access === undefined ? [] : [access],
      ...toMonthFilters(item.day, zone),
    },
    order: {
      happened: toMinutes(item.day, zone),
      published: published === undefined ? null : toMinutes(published.when, published.zone),
    },
    month: toShardMonth(item.day, zone),
  };
}

function valueOf({ id, caption }: Thing): string {
  return toValue(id, caption);
}

function listValues(things: readonly Thing[], kind: EntityKind): string[] {
  return [...new Set(things.filter((thing) => thing.kind === kind).map(valueOf))];
}

/** A year alone gives no month. */
function toMonthFilters(when: When, zone: string): { year: string[]; month: string[] } {
  const { year, month } = toArchivePlace(when, zone);
  const text = toMonthText({ year, month: month ?? 1 });
  return { year: [text.slice(0, 4)], month: month === null ? [] : [text] };
}

/** The month that decides the shard; for a year alone, January. */
function toShardMonth(when: When, zone: string): string {
  const { year, month } = toArchivePlace(when, zone);
  return toMonthText({ year, month: month ?? 1 });
}

/** An entity without text between its tags, which shows its name. */
const WORDLESS = /<Entity\b[^>]*(\/>|>\s*<\/Entity>)/;

/** The entry's own text, unless it lacks names that readers see: those of entities without text. */
function toBodyText({ entry }: Thing, nameOf: NameOf): string {
  const { body, path } = entry;
  if (!WORDLESS.test(body)) return getText(entry);
  return toProseText(parseProse(body, { path, firstLine: 1 }).tree, nameOf);
}

const MINUTE = 60_000;

/** The earliest possible minute since 1970 UTC; `null` for an open start. */
function toMinutes(when: When, zone: string): number | null {
  const first = earliest(when, zone);
  return Number.isFinite(first) ? Math.floor(first / MINUTE) : null;
}

function toNamesText(things: Iterable<Thing>): string {
  return [...new Set([...new Set(things)].flatMap(listThingNames))].join(', ');
}

/** Quotations have quotation marks, paraphrases none. */
function toStatementRecord(context: SearchContext, statement: Statement): SearchRecord {
  const { about, address, item, kind, lang = '', note, original, words } = statement;
  const { said, published, speakers, onBehalfOf, sources, parties } = statement;
  const outlets = sources.flatMap((index) => item.outlets[index] ?? []);
  const named = [...speakers, ...onBehalfOf];
  const names = listOtherNames(statement);
  const [open, close] = context.words.text.quotes;
  return {
    url: address,
    content: kind === 'quote' ? `${open}${words}${close}` : capitalize(words),
    meta: {
      title: toTitle(context, statement),
      date: toDates(context, statement),
      ...(about === undefined ? {} : { question: about.caption }),
      ...(original === undefined ? {} : { original: toValue(lang, original) }),
      ...(note === undefined ? {} : { note }),
      ...(names === '' ? {} : { names }),
    },
    filters: {
      kind: ['statement'],
      side: parties.map((id) => toSideValue(context, id)),
      topic: item.topics.map(valueOf),
      person: listValues(named, 'person'),
      organization: listValues(named, 'organization'),
      outlet: [...new Set(outlets.map(valueOf))],
      ...toMonthFilters(said.when, said.zone),
    },
    order: {
      happened: toMinutes(said.when, said.zone),
      published: toMinutes(published.when, published.zone),
    },
    month: toShardMonth(said.when, said.zone),
  };
}

/** “Guo Jiakun to Reuters, 11 February 2025”. */
function toTitle(context: SearchContext, { nameSpeakers, to, said }: Statement): string {
  const { records } = context.words;
  const listener = typeof to === 'object' ? to.caption : to;
  const [name, day] = [capitalize(nameSpeakers()), toDay(context, said.when)];
  return listener === undefined
    ? records.title({ name, day })
    : records.titleTo({ name, to: listener, day });
}

/** “Said and published 11 February 2025”. */
function toDates(context: SearchContext, { said, published, publishedBy }: Statement): string {
  const { records } = context.words;
  const [first = '', then = ''] = [said, published].map(({ when }) => toDay(context, when));
  // If no source gives a day of publication, ours is only the day the statement was added.
  if (publishedBy === 'added') return records.said({ day: first });
  return first === then
    ? records.saidAndPublished({ day: first })
    : records.saidPublished({ said: first, published: then });
}

/** Names missing from the title: those in other scripts, and the office. */
function listOtherNames({ speakers, onBehalfOf, role }: Statement): string {
  const names = [
    ...speakers.flatMap((one) => listThingNames(one).slice(1)),
    ...onBehalfOf.flatMap(listThingNames),
  ];
  return [...new Set([...(role === undefined ? [] : [role]), ...names])].join(', ');
}

function toDay({ language }: SearchContext, when: When): string {
  const day = isPoint(when) && isInstant(when) ? toDayPoint(when) : when;
  return toWhenWords(day, { language, form: 'long', weekday: false });
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Everything except coverage. */
function toThingRecord(context: SearchContext, thing: Thing): SearchRecord {
  const { entities } = context.publication;
  const body = toBodyText(thing, (id) => entities.get(id)?.caption);
  const text = [...listLeads(thing), body].filter((part) => part !== '').join('\n\n');
  const names = listThingNames(thing).slice(1);
  const alike = listAlike(context, thing);
  const event = isKind(thing, 'event') ? thing : undefined;
  return {
    url: thing.url,
    content: text === '' ? thing.caption : text,
    meta: {
      title: toThingTitle(context, thing),
      ...(event && toEventMeta(context, event)),
      ...(names.length === 0 ? {} : { names: names.join(', ') }),
      ...(alike === '' ? {} : { alike }),
    },
    filters: { kind: [thing.kind], ...toThingFacets(context, thing) },
    order: { happened: event ? toEventMinutes(context, event) : null, published: null },
    month: undefined,
  };
}

/** The page asks for synonyms only if it finds little, and readers say “tariff” where titles say “duty”. */
function listAlike({ publication }: SearchContext, { kind, caption }: Thing): string {
  if (kind !== 'question' && kind !== 'measure' && kind !== 'topic') return '';
  const others = (publication.about.synonyms ?? []).flatMap((words) => {
    const absent = words.filter((word) => findWords(caption, [word]).length === 0);
    return absent.length < words.length ? absent : [];
  });
  return others.join(', ');
}

/** A day's title includes its date, which readers search for. */
function toThingTitle({ publication, language, words }: SearchContext, thing: Thing): string {
  if (!isKind(thing, 'day')) return thing.caption;
  const { title } = thing.data;
  const when = getWhen(thing.id, publication.about.zone);
  const name = words.text.capital(toWhenWords(when, { language, form: 'long', weekday: true }));
  return title === undefined ? name : words.text.continued(name, title);
}

/** The sentences of the front matter that describe the thing. */
function listLeads({ data }: Thing): string[] {
  const fields = data as Readonly<Record<string, unknown>>;
  const roles = 'roles' in data ? (data.roles ?? []).map(({ title }) => title) : [];
  return [
    fields.summary,
    fields.definition,
    ...(roles.length === 0 ? [] : [`${roles.join('; ')}.`]),
  ].filter((part) => typeof part === 'string');
}

function toEventMeta({ publication, language }: SearchContext, event: Thing<'event'>) {
  const { place, when } = toEventDay(publication, event);
  return {
    date: toWhenWords(when, { language, form: 'long', weekday: false }),
    ...(place === undefined ? {} : { place: place.caption }),
  };
}

function toEventMinutes({ publication }: SearchContext, event: Thing<'event'>): number | null {
  const { when, zone } = toEventDay(publication, event);
  return toMinutes(when, zone);
}

type Facets = Partial<Record<Facet, string[]>>;

/** The facets of each kind, without `kind` itself. */
const FACETS_OF = {
  coverage: none('the record of an item has facets of its own'),
  topic: toOwnFacet,
  question: toQuestionFacets,
  measure: toMeasureFacets,
  day: (_: SearchContext, { id }: Thing<'day'>) => ({
    year: [id.slice(0, 4)],
    month: [id.slice(0, 7)],
  }),
  person: toOwnFacet,
  organization: toOwnFacet,
  place: toOwnFacet,
  event: toEventFacets,
  outlet: toOwnFacet,
  page: none('it is about the publication, and nobody else'),
} satisfies PerKind<SearchContext, Facets>;

function toThingFacets(context: SearchContext, thing: Thing): Facets {
  return makeOf<SearchContext, Facets>(FACETS_OF, context, thing) ?? {};
}

/** Narrowing by a person keeps that person's page. */
function toOwnFacet(_: SearchContext, thing: Thing<EntityKind | 'topic' | 'outlet'>): Facets {
  return { [thing.kind]: [valueOf(thing)] };
}

function toQuestionFacets({ publication }: SearchContext, question: Thing<'question'>): Facets {
  const { record, byUrl } = publication;
  const state = record.questions.get(question.url)?.state;
  const topics = question.data.topics.flatMap((id) => byUrl.get(toThingUrl('topic', id)) ?? []);
  return { status: state === undefined ? [] : [state.status], topic: topics.map(valueOf) };
}

function toEventFacets({ publication }: SearchContext, event: Thing<'event'>): Facets {
  const { place, zone, when } = toEventDay(publication, event);
  const named = event.data.participants.flatMap((id) => publication.entities.get(id) ?? []);
  return {
    person: listValues(named, 'person'),
    organization: listValues(named, 'organization'),
    place: place === undefined ? [] : [valueOf(place)],
    ...toMonthFilters(when, zone),
  };
}

function toEventDay({ entities, about }: Publication, { data }: Thing<'event'>) {
  const place = data.place === undefined ? undefined : entities.get(data.place);
  const zone = place?.kind === 'place' ? place.data.zone : about.zone;
  return { place, zone, when: getWhen(data.date, zone) };
}

function toMeasureFacets(context: SearchContext, thing: Thing<'measure'>): Facets {
  const { publication } = context;
  const measure = publication.record.measures.get(thing.url);
  if (measure === undefined) return {};
  const status = findMeasureState(measure, toLastDay(publication))?.status;
  const actors = measure.actor === undefined ? [] : [measure.actor];
  return {
    // An amended measure is in force.
    status: status === undefined ? [] : [status === 'amended' ? 'in-force' : status],
    side: measure.party === undefined ? [] : [toSideValue(context, measure.party)],
    person: listValues(actors, 'person'),
    organization: listValues(actors, 'organization'),
  };
}

function toSideValue({ publication }: SearchContext, id: string): string {
  const side = publication.about.parties?.find((party) => party.id === id);
  return toValue(id, side?.name ?? id);
}

/** The last day on which something became known or was added. */
const toLastDay = perObject(({ items, record, about }: Publication): string =>
  items
    .map(({ data }) => toLastWrittenDay(getWhen(data.dates.added, about.zone)))
    .reduce((last, added) => (added > last ? added : last), record.days?.last ?? ''),
);
