import type { Item } from '../model/item.ts';
import type { EntityKind, Thing } from '../model/thing.ts';
import { toArchivePlace, toMonthText } from '../time/months.ts';
import type { When } from '../time/when.ts';
import { toWords } from '../time/words/words.ts';
import { toBodyText } from './body-text.ts';
import { toMinutes } from './minutes.ts';
import { toNamesText } from './names.ts';
import { toValue, type SearchRecord } from './record.ts';
import type { SearchContext } from './context.ts';

export function toItemRecord(
  { publication, language, words }: SearchContext,
  item: Item,
): SearchRecord {
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
        day: toWords(item.day, { language, form: 'long', weekday: false }),
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

export function valueOf({ id, caption }: Thing): string {
  return toValue(id, caption);
}

export function listValues(things: readonly Thing[], kind: EntityKind): string[] {
  return [...new Set(things.filter((thing) => thing.kind === kind).map(valueOf))];
}

/** What is dated only to the year has no month to be found by. */
export function toMonthFilters(when: When, zone: string): { year: string[]; month: string[] } {
  const { year, month } = toArchivePlace(when, zone);
  const text = toMonthText({ year, month: month ?? 1 });
  return { year: [text.slice(0, 4)], month: month === null ? [] : [text] };
}

/** The month by which shards are cut; of what is dated to a year alone, its first. */
export function toShardMonth(when: When, zone: string): string {
  const { year, month } = toArchivePlace(when, zone);
  return toMonthText({ year, month: month ?? 1 });
}
