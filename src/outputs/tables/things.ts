/** A table of each kind of thing, and of the sources of items. */
import type { KindName } from '../../content/kinds/kinds.ts';
import type { Source } from '../../content/kinds/coverage.ts';
import type { Item } from '../../model/item.ts';
import type { Question } from '../../model/questions/question.ts';
import type { Correction } from '../../model/record.ts';
import type { Thing } from '../../model/thing.ts';
import { toFullAddress } from '../../site/addresses/print.ts';
import {
  count,
  dates,
  dayColumn,
  flagColumn,
  idColumn,
  type OutputTable,
  textColumn,
  toColumns,
  toTable,
  words,
} from './table.ts';

/** They came together. */
const SINCE = '0.2';

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

/** The table of a kind; its columns follow those that all have. */
function toKindTable<Kind extends KindName>(
  kind: Kind,
  table: Pick<OutputTable, 'name' | 'title'>,
  caption: string,
  columns: Parameters<typeof toColumns<Thing<Kind>>>[0],
): OutputTable {
  return toTable<Thing<Kind>>({
    ...table,
    about: 'Sorted by id.',
    since: SINCE,
    key: ['id'],
    columns: toColumns<Thing<Kind>>({
      id: textColumn('Its id, by which other tables name it.', ({ id }) => id),
      url: textColumn('The full address of its page.', ({ url }, site) => site + url),
      [caption]: textColumn('What it is called.', (thing) => thing.caption),
      ...columns,
    }),
    listRows: ({ things }) => (things.get(kind) ?? []).toSorted(byId),
  });
}

const SAME_AS = 'Addresses of the same thing elsewhere, such as Wikidata.';
const PARTY = 'Its side, by id.';
const COUNTRY = 'The country, as ISO 3166 has it: `CN`.';

const PEOPLE = toKindTable('person', { name: 'people', title: 'People' }, 'name', {
  family: textColumn('The family name, where it is not the last word.', ({ data }) => data.family),
  party: textColumn('The side they speak for, by id.', ({ data }) => data.party),
  latest_role: textColumn(
    'The last role that we know of.',
    ({ data }) => data.roles?.at(-1)?.title,
  ),
  organization: textColumn(
    'Where they hold that role: an organization or an outlet, by id.',
    ({ data }) => data.roles?.at(-1)?.organization,
  ),
  role_began: dates('Since when they hold it.', ({ data }) => data.roles?.at(-1)?.from),
  same_as: words(SAME_AS, ({ data }) => data.sameAs),
});

const ORGANIZATIONS = toKindTable(
  'organization',
  { name: 'organizations', title: 'Organizations' },
  'name',
  {
    party: textColumn(PARTY, ({ data }) => data.party),
    country: textColumn(COUNTRY, ({ data }) => data.country),
    parent: idColumn('organizations', 'The body it is part of, by id.', ({ data }) => data.parent),
    same_as: words(SAME_AS, ({ data }) => data.sameAs),
  },
);

const OUTLETS = toKindTable('outlet', { name: 'outlets', title: 'Outlets' }, 'name', {
  homepage: textColumn('The address of its front page.', ({ data }) => data.homepage),
  type: textColumn('What it is: `news`, `agency`, `government`.', ({ data }) => data.type),
  country: textColumn(COUNTRY, ({ data }) => data.country),
  same_as: words(SAME_AS, ({ data }) => data.sameAs),
});

const PLACES = toKindTable('place', { name: 'places', title: 'Places' }, 'name', {
  country: textColumn(COUNTRY, ({ data }) => data.country),
  time_zone: textColumn('Its time zone.', ({ data }) => data.zone),
  latitude: textColumn('In degrees north.', ({ data }) => data.coordinates?.[0].toString()),
  longitude: textColumn('In degrees east.', ({ data }) => data.coordinates?.[1].toString()),
  same_as: words(SAME_AS, ({ data }) => data.sameAs),
});

const EVENTS = toKindTable('event', { name: 'events', title: 'Events' }, 'title', {
  happened: dates('When it took place, or is said to have.', ({ data }) => data.date),
  place: idColumn('places', 'Where, by id.', ({ data }) => data.place),
  outcome: textColumn(
    'Whether it took place: `planned`, `held`, `cancelled` or `disputed`.',
    ({ data }) => data.outcome,
  ),
  participants: words('Who took part, by id.', ({ data }) => data.participants),
});

const TOPICS = toKindTable('topic', { name: 'topics', title: 'Topics' }, 'title', {
  summary: textColumn('Where things stand.', ({ data }) => data.summary),
  as_of: dayColumn('The day from which that summary holds.', ({ data }) => data.asOf),
  parent: idColumn('topics', 'The wider topic, by id.', ({ data }) => data.parent),
});

const QUESTIONS = toTable<Question>({
  ...{ name: 'questions', title: 'Questions', about: 'Sorted by id.' },
  since: SINCE,
  key: ['id'],
  columns: toColumns<Question>({
    id: textColumn('Its id, by which other tables name it.', ({ thing }) => thing.id),
    url: textColumn('The full address of its page.', ({ thing }, site) => site + thing.url),
    title: textColumn('The question.', ({ thing }) => thing.caption),
    definition: textColumn(
      'What counts as an answer, and what does not.',
      ({ thing }) => thing.data.definition,
    ),
    status: textColumn(
      'Where it stands at the end of the record: `known`, `disputed` or `unknown`.',
      ({ state }) => state.status,
    ),
    status_since: dayColumn('The day from which it stands so.', ({ state }) => state.since),
    status_rule: textColumn('What gave that status, such as `agreed`.', ({ state }) => state.rule),
    answer: textColumn(
      'The id of the position that is known, or that the one side holds.',
      ({ state }) => state.position,
    ),
    topics: words('Its topics, by id.', ({ thing }) => thing.data.topics),
  }),
  listRows: ({ record }) =>
    [...record.questions.values()].toSorted((a, b) => byId(a.thing, b.thing)),
});

interface Cited {
  readonly item: Item;
  readonly source: Source;
  readonly number: number;
}

const SOURCES = toTable<Cited>({
  name: 'sources',
  title: 'Sources',
  about: 'One row per source of an item, sorted by item, in the order of the item.',
  since: SINCE,
  key: ['item', 'source_number'],
  columns: toColumns<Cited>({
    item: idColumn('coverage', 'The item that rests on it, by id.', ({ item }) => item.id),
    source_number: count('Its place among the sources of the item, from 1.', (one) => one.number),
    outlet: idColumn('outlets', 'Who published it, by id.', ({ source }) => source.outlet),
    title: textColumn('Its headline.', ({ source }) => source.title),
    url: textColumn('Its address.', ({ source }) => source.url),
    unlinked: textColumn('Why it has none.', ({ source }) => source.unlinked),
    published: dates('When it was published.', ({ source }) => source.published),
    authors: textColumn('Who wrote it, as printed there.', ({ source }) =>
      source.credits
        ?.flatMap(({ role, name }) => (role === 'author' && name !== undefined ? [name] : []))
        .join('; '),
    ),
    access: textColumn(
      'What it takes to read it: `free`, `registration`, `metered` or `subscription`.',
      ({ source }) => source.access,
    ),
    via: idColumn(
      'outlets',
      'Who has the copy at that address, by id.',
      ({ source }) => source.via,
    ),
    origin: textColumn(
      'The briefing, agency report or interview that it rests on.',
      ({ source }) => source.origin,
    ),
    lang: textColumn('Its language, if not that of the publication.', (one) => one.source.language),
    official: flagColumn(
      'Whether it is an official document, not a report.',
      ({ source }) => source.official === 'yes',
    ),
    archive_url: textColumn(
      'The address of a copy, in an archive or among the files of the publication.',
      ({ source: { archive } }, siteUrl) => archive && toFullAddress({ siteUrl }, archive.url),
    ),
    archived: dayColumn('When that copy was made.', ({ source }) => source.archive?.on),
  }),
  listRows: ({ items }) =>
    items
      .toSorted(byId)
      .flatMap((item) =>
        item.data.sources.map((source, index) => ({ item, source, number: index + 1 })),
      ),
});

const CORRECTIONS = toTable<Correction>({
  name: 'corrections',
  title: 'Corrections',
  about: 'One row per correction, newest first.',
  since: SINCE,
  key: [],
  columns: toColumns<Correction>({
    url: textColumn('The page that was corrected.', ({ thing }, site) => site + thing.url),
    kind: textColumn('What sort of thing it is.', ({ thing }) => thing.kind),
    corrected: dayColumn('When we corrected it.', ({ on }) => on),
    type: textColumn(
      '`correction`, `clarification`, `update` or `retraction`.',
      ({ type }) => type,
    ),
    words_before: textColumn('What it said.', ({ was }) => was),
    words_after: textColumn('What it says now.', ({ now }) => now),
    reason: textColumn('Why, and who noticed.', ({ why }) => why),
  }),
  listRows: ({ record }) => record.corrections,
});

export const THING_TABLES: readonly OutputTable[] = [
  ...[SOURCES, PEOPLE, ORGANIZATIONS, OUTLETS, PLACES, EVENTS, TOPICS, QUESTIONS, CORRECTIONS],
];
