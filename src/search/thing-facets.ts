/** By which facets readers narrow to a thing: what it is about, how it stands, and whose it is. */
import { toThingUrl } from '../site/addresses/things.ts';
import { none } from '../content/kinds/none.ts';
import { findMeasureState } from '../model/measures/measure.ts';
import { makeOf, type PerKind, type Thing } from '../model/thing.ts';
import type { Publication } from '../model/publication.ts';
import { getWhen } from '../model/item.ts';
import { toLastWrittenDay } from '../time/written-day.ts';
import type { SearchContext } from './context.ts';
import { listValues, toMonthFilters, valueOf } from './item-record.ts';
import { toValue, type Facet } from './record.ts';

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

export function toThingFacets(context: SearchContext, thing: Thing): Facets {
  return makeOf<SearchContext, Facets>(FACETS_OF, context, thing) ?? {};
}

const LAST_DAYS = new WeakMap<Publication, string>();

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
export function toEventDay({ entities, about }: Publication, { data }: Thing<'event'>) {
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
function toLastDay(publication: Publication): string {
  const { items, record, about } = publication;
  const known = LAST_DAYS.get(publication);
  if (known !== undefined) return known;
  const day = items
    .map(({ data }) => toLastWrittenDay(getWhen(data.dates.added, about.zone)))
    .reduce((last, added) => (added > last ? added : last), record.days?.last ?? '');
  LAST_DAYS.set(publication, day);
  return day;
}
