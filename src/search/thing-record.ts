/** Everything that is not coverage: topics, people, places, and what else has a page. */
import { getWhen } from '../model/item.ts';
import { isKind, type Thing } from '../model/thing.ts';
import { toWords } from '../time/words/words.ts';
import { toBodyText } from './body-text.ts';
import type { SearchContext } from './context.ts';
import { listValues, toMonthFilters, valueOf } from './item-record.ts';
import { toMinutes } from './minutes.ts';
import { listNames } from './names.ts';
import { FACETS, type Facet, type SearchRecord } from './record.ts';
import { toStandingFacets } from './standing.ts';

export function toThingRecord(context: SearchContext, thing: Thing): SearchRecord {
  const { entities } = context.publication;
  const body = toBodyText(thing, (id) => entities.get(id)?.caption);
  const text = [...listLeads(thing), body].filter((part) => part !== '').join('\n\n');
  const names = listNames(thing).slice(1);
  const event = isKind(thing, 'event') ? toEventParts(context, thing) : undefined;
  return {
    url: thing.url,
    content: text === '' ? thing.caption : text,
    meta: {
      title: thing.caption,
      ...event?.meta,
      ...(names.length === 0 ? {} : { names: names.join(', ') }),
    },
    filters: {
      kind: [thing.kind],
      ...toOwnFacet(thing),
      ...toStandingFacets(context, thing),
      ...event?.filters,
    },
    order: { happened: event?.happened ?? null, published: null },
    month: undefined,
  };
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

/** Who narrows by a person finds the page of that person too. */
function toOwnFacet(thing: Thing): Partial<Record<Facet, string[]>> {
  const facet = FACETS.find((name) => name === thing.kind);
  return facet === undefined ? {} : { [facet]: [valueOf(thing)] };
}

function toEventParts({ publication, language }: SearchContext, { data }: Thing<'event'>) {
  const { entities, about } = publication;
  const place = data.place === undefined ? undefined : entities.get(data.place);
  const zone = place?.kind === 'place' ? place.data.zone : about.zone;
  const when = getWhen(data.date, zone);
  const named = data.participants.flatMap((id) => entities.get(id) ?? []);
  return {
    meta: {
      date: toWords(when, { language, form: 'long', weekday: false }),
      ...(place === undefined ? {} : { place: place.caption }),
    },
    filters: {
      person: listValues(named, 'person'),
      organization: listValues(named, 'organization'),
      place: place === undefined ? [] : [valueOf(place)],
      ...toMonthFilters(when, zone),
    },
    happened: toMinutes(when, zone),
  };
}
