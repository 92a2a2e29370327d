/** Everything that is not coverage: topics, people, places, and what else has a page. */
import { none } from '../content/kinds/kind.ts';
import { perObject } from '../content/problems/memoize.ts';
import { getWhen } from '../model/item.ts';
import { findMeasureState } from '../model/measures/measure.ts';
import type { Publication } from '../model/publication.ts';
import { isKind, listThingNames, makeOf, type PerKind, type Thing } from '../model/thing.ts';
import { toThingUrl } from '../site/addresses/things.ts';
import { toWords } from '../time/words/words.ts';
import { toLastWrittenDay } from '../time/bounds.ts';
import { type Facet, type SearchContext, type SearchRecord, toValue } from './record.ts';
import { listValues, toBodyText, toMinutes, toMonthFilters, valueOf } from './records.ts';

export function toThingRecord(context: SearchContext, thing: Thing): SearchRecord {
  const { entities } = context.publication;
  const body = toBodyText(thing, (id) => entities.get(id)?.caption);
  const text = [...listLeads(thing), body].filter((part) => part !== '').join('\n\n');
  const names = listThingNames(thing).slice(1);
  const event = isKind(thing, 'event') ? thing : undefined;
  return {
    url: thing.url,
    content: text === '' ? thing.caption : text,
    meta: {
      title: toTitle(context, thing),
      ...(event && toEventMeta(context, event)),
      ...(names.length === 0 ? {} : { names: names.join(', ') }),
    },
    filters: { kind: [thing.kind], ...toThingFacets(context, thing) },
    order: { happened: event ? toEventMinutes(context, event) : null, published: null },
    month: undefined,
  };
}

/** Of a day its date as well, by which it is looked for. */
function toTitle({ publication, language, words }: SearchContext, thing: Thing): string {
  if (!isKind(thing, 'day')) return thing.caption;
  const { title } = thing.data;
  const when = getWhen(thing.id, publication.about.zone);
  const name = words.text.capital(toWords(when, { language, form: 'long', weekday: true }));
  return title === undefined ? name : words.text.continued(name, title);
}

/** The sentences of the front matter that say what the thing is. */
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
    date: toWords(when, { language, form: 'long', weekday: false }),
    ...(place === undefined ? {} : { place: place.caption }),
  };
}

function toEventMinutes({ publication }: SearchContext, event: Thing<'event'>): number | null {
  const { when, zone } = toEventDay(publication, event);
  return toMinutes(when, zone);
}

/** By which facets readers narrow to a thing: what it is about, how it stands, and whose it is. */
type Facets = Partial<Record<Facet, string[]>>;

/** What narrows to a thing of each kind, beside the kind itself. */
const FACETS_OF = {
  coverage: none('the record of an item has facets of its own'),
  topic: (_: SearchContext, thing: Thing<'topic'>) => ({ topic: [valueOf(thing)] }),
  question: toQuestionFacets,
  measure: toMeasureFacets,
  day: (_: SearchContext, { id }: Thing<'day'>) => ({
    year: [id.slice(0, 4)],
    month: [id.slice(0, 7)],
  }),
  // Who narrows by a person finds the page of that person too.
  person: (_: SearchContext, thing: Thing<'person'>) => ({ person: [valueOf(thing)] }),
  organization: (_: SearchContext, thing: Thing<'organization'>) => ({
    organization: [valueOf(thing)],
  }),
  place: (_: SearchContext, thing: Thing<'place'>) => ({ place: [valueOf(thing)] }),
  event: toEventFacets,
  outlet: (_: SearchContext, thing: Thing<'outlet'>) => ({ outlet: [valueOf(thing)] }),
  page: none('it is about the publication, and nobody else'),
} satisfies PerKind<SearchContext, Facets>;

function toThingFacets(context: SearchContext, thing: Thing): Facets {
  return makeOf<SearchContext, Facets>(FACETS_OF, context, thing) ?? {};
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

/** When an event was, by the zone of its place. */
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
    // What was changed and holds is in force.
    status: status === undefined ? [] : [status === 'amended' ? 'in-force' : status],
    side: measure.party === undefined ? [] : [toSideValue(context, measure.party)],
    person: listValues(actors, 'person'),
    organization: listValues(actors, 'organization'),
  };
}

export function toSideValue({ publication }: SearchContext, id: string): string {
  const side = publication.about.parties?.find((party) => party.id === id);
  return toValue(id, side?.name ?? id);
}

/** The day up to which the record is told: the last on which something became known or was added. */
const toLastDay = perObject(({ items, record, about }: Publication): string =>
  items
    .map(({ data }) => toLastWrittenDay(getWhen(data.dates.added, about.zone)))
    .reduce((last, added) => (added > last ? added : last), record.days?.last ?? ''),
);
