/** Everything that is not coverage: topics, people, places, and what else has a page. */
import { getWhen } from '../model/item.ts';
import { isKind, listThingNames, type Thing } from '../model/thing.ts';
import { toWords } from '../time/words/words.ts';
import { toBodyText } from './body-text.ts';
import type { SearchContext } from './context.ts';
import { toMinutes } from './minutes.ts';
import type { SearchRecord } from './record.ts';
import { toEventDay, toThingFacets } from './thing-facets.ts';

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
    filters: {
      kind: [thing.kind],
      ...toThingFacets(context, thing),
    },
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
