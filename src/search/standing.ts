/** How a question or a measure stands, and whose it is, as facets. */
import { findMeasureState } from '../model/measures/measure.ts';
import type { Publication } from '../model/publication.ts';
import { getWhen } from '../model/item.ts';
import { isKind, type Thing } from '../model/thing.ts';
import { toLastWrittenDay } from '../time/written-day.ts';
import type { SearchContext } from './context.ts';
import { listValues, valueOf } from './item-record.ts';
import { toValue, type Facet } from './record.ts';

type Facets = Partial<Record<Facet, string[]>>;

const LAST_DAYS = new WeakMap<Publication, string>();

/** Nothing for things of other kinds. */
export function toStandingFacets(context: SearchContext, thing: Thing): Facets {
  const { record, byUrl } = context.publication;
  if (isKind(thing, 'question')) {
    const state = record.questions.get(thing.url)?.state;
    const topics = thing.data.topics.flatMap((id) => byUrl.get(`/topics/${id}`) ?? []);
    return { status: state === undefined ? [] : [state.status], topic: topics.map(valueOf) };
  }
  return isKind(thing, 'measure') ? toMeasureFacets(context, thing) : {};
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
