/** A table of each kind of thing, and of the sources of items. */
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { OUTCOMES } from '../../content/kinds/event.ts';
import { OUTLET_TYPES } from '../../content/kinds/outlet.ts';
import { ACCESS, CORRECTION_TYPES } from '../../content/kinds/shared.ts';
import type { Source } from '../../content/kinds/coverage.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import type { Item } from '../../model/item.ts';
import type { Series } from '../../model/measures/series.ts';
import type { Question } from '../../model/questions/question.ts';
import { QUESTION_STATUSES } from '../../model/questions/status.ts';
import type { Correction, PublicRecord } from '../../model/record.ts';
import type { Thing } from '../../model/thing.ts';
import { toFullAddress } from '../../site/addresses/print.ts';
import {
  count,
  dates,
  dayColumn,
  flagColumn,
  idColumn,
  keyWithin,
  numberColumn,
  type OutputTable,
  textColumn,
  toColumns,
  toTable,
  wordColumn,
  words,
} from './table.ts';

/** They came together. */
const SINCE = '0.2';

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

interface Has<Data> {
  readonly data: Readonly<Data>;
}

/** The table of a kind; its columns follow those that all have. */
function toKindTable<Kind extends KindName>(
  kind: Kind,
  title: string,
  columns: Parameters<typeof toColumns<Thing<Kind>>>[0],
): OutputTable {
  const { folder, caption } = getKind(kind);
  return toTable<Thing<Kind>>({
    ...{ name: folder, title, about: 'Sorted by id.', since: SINCE, key: ['id'] },
    columns: toColumns<Thing<Kind>>({
      id: ID,
      url: textColumn('The full address of its page.', ({ url }, site) => site + url),
      [caption]: textColumn('What it is called.', (thing) => thing.caption),
      ...columns,
    }),
    listRows: ({ things }) => (things.get(kind) ?? []).toSorted(byId),
  });
}

const ID = textColumn<{ readonly id: string }>(
  'Its id, by which other tables name it.',
  ({ id }) => id,
);

/** Columns that several kinds have. */
const SAME_AS = words<Has<{ sameAs?: readonly string[] | undefined }>>(
  'Addresses of the same thing elsewhere, such as Wikidata.',
  ({ data }) => data.sameAs,
);
const COUNTRY = textColumn<Has<{ country?: string | undefined }>>(
  'The country, as ISO 3166 has it: `CN`.',
  ({ data }) => data.country,
);
const SUMMARY = textColumn<Has<{ summary?: string | undefined }>>(
  'What it says, in short.',
  ({ data }) => data.summary,
);

const PEOPLE = toKindTable('person', 'People', {
  family: textColumn('The family name, where it is not the last word.', ({ data }) => data.family),
  party: idColumn('parties', 'The side they speak for, by id.', ({ data }) => data.party),
  latest_role: textColumn(
    'The last role that we know of.',
    ({ data }) => data.roles?.at(-1)?.title,
  ),
  organization: textColumn(
    'Where they hold that role: an organization or an outlet, by id.',
    ({ data }) => data.roles?.at(-1)?.organization,
  ),
  role_began: dates('Since when they hold it.', ({ data }) => data.roles?.at(-1)?.from),
  same_as: SAME_AS,
});

const ORGANIZATIONS = toKindTable('organization', 'Organizations', {
  party: idColumn('parties', 'Its side, by id.', ({ data }) => data.party),
  country: COUNTRY,
  parent: idColumn('organizations', 'The body it is part of, by id.', ({ data }) => data.parent),
  same_as: SAME_AS,
});

const OUTLETS = toKindTable('outlet', 'Outlets', {
  homepage: textColumn('The address of its front page.', ({ data }) => data.homepage),
  type: wordColumn(
    OUTLET_TYPES,
    'What it is: `news`, `agency`, `government`.',
    ({ data }) => data.type,
  ),
  country: COUNTRY,
  same_as: SAME_AS,
});

const PLACES = toKindTable('place', 'Places', {
  country: COUNTRY,
  time_zone: textColumn('Its time zone.', ({ data }) => data.zone),
  latitude: numberColumn('In degrees north.', ({ data }) => data.coordinates?.[0]),
  longitude: numberColumn('In degrees east.', ({ data }) => data.coordinates?.[1]),
  same_as: SAME_AS,
});

const EVENTS = toKindTable('event', 'Events', {
  happened: dates('When it took place, or is said to have.', ({ data }) => data.date),
  place: idColumn('places', 'Where, by id.', ({ data }) => data.place),
  outcome: wordColumn(
    OUTCOMES,
    'Whether it took place: `planned`, `held`, `cancelled` or `disputed`.',
    ({ data }) => data.outcome,
  ),
  participants: words('Who took part, by id.', ({ data }) => data.participants),
});

const TOPICS = toKindTable('topic', 'Topics', {
  summary: textColumn('Where things stand.', ({ data }) => data.summary),
  as_of: dayColumn('The day from which that summary holds.', ({ data }) => data.asOf),
  parent: idColumn('topics', 'The wider topic, by id.', ({ data }) => data.parent),
});

const DAYS: OutputTable = {
  ...toKindTable('day', 'Days', { summary: SUMMARY }),
  about: 'One row per day on which we have written something of our own, oldest first.',
};
const PAGES = toKindTable('page', 'Pages', { summary: SUMMARY });

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
    status: wordColumn(
      QUESTION_STATUSES,
      'Where it stands at the end of the record: `known`, `disputed` or `unknown`.',
      ({ state }) => state.status,
    ),
    status_since: dayColumn('The day from which it stands so.', ({ state }) => state.since),
    status_rule: textColumn('What gave that status, such as `agreed`.', ({ state }) => state.rule),
    answer: keyWithin(
      'id',
      'answers',
      textColumn(
        'The answer that is known, or that the one side holds, by id.',
        ({ state }) => state.position,
      ),
    ),
    topics: words('Its topics, by id.', ({ thing }) => thing.data.topics),
  }),
  listRows: ({ record }) => listQuestions(record),
});

function listQuestions({ questions }: PublicRecord): Question[] {
  return [...questions.values()].sort((a, b) => byId(a.thing, b.thing));
}

interface Answer {
  readonly question: Question;
  readonly id: string;
  readonly sentence: string;
}

const ANSWERS = toTable<Answer>({
  ...{ name: 'answers', title: 'Possible answers', since: SINCE },
  about: 'One row per possible answer to a question, sorted by question, in the order of its file.',
  key: ['question', 'id'],
  columns: toColumns<Answer>({
    question: idColumn('questions', 'The question, by id.', ({ question }) => question.thing.id),
    id: textColumn('Its id, which only its question has.', ({ id }) => id),
    sentence: textColumn('The answer, as a sentence.', ({ sentence }) => sentence),
  }),
  listRows: ({ record }) =>
    listQuestions(record).flatMap((question) =>
      Object.entries(question.thing.data.positions).map(([id, sentence]) => ({
        ...{ question, id, sentence },
      })),
    ),
});

type Sides = NonNullable<PublicationData['parties']>;

const SIDES = toTable<Sides[number]>({
  ...{ name: 'parties', title: 'Sides', since: SINCE, key: ['id'] },
  about: 'The sides of the story, in the order that every page uses.',
  columns: toColumns<Sides[number]>({
    id: ID,
    name: textColumn('Its printed name.', ({ name }) => name),
    time_zone: textColumn('The time zone that dates what it does.', ({ zone }) => zone),
  }),
  listRows: ({ about }) => about.parties ?? [],
});

const SERIES = toTable<Series>({
  ...{ name: 'series', title: 'Series of rates', since: SINCE, key: ['id'] },
  about: 'One row per series of rates, which adds up those of its measures.',
  columns: toColumns<Series>({
    id: textColumn('Its id, by which other tables name it.', ({ data }) => data.id),
    title: textColumn('What it counts.', ({ data }) => data.title),
    unit: textColumn('The unit of its rates, such as `percent`.', ({ data }) => data.unit),
    party: idColumn(
      'parties',
      'The side whose measures it counts, by id.',
      (one) => one.data.party,
    ),
    excludes: textColumn('What the total leaves out, in words.', ({ data }) => data.excludes),
  }),
  listRows: ({ record }) => record.series,
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
    access: wordColumn(
      ACCESS,
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
  key: ['url', 'correction_number'],
  columns: toColumns<Correction>({
    url: textColumn('The page that was corrected.', ({ thing }, site) => site + thing.url),
    correction_number: count(
      'Its place in the list of that page, from 1.',
      ({ index }) => index + 1,
    ),
    kind: wordColumn(KIND_NAMES, 'What sort of thing it is.', ({ thing }) => thing.kind),
    corrected: dayColumn('When we corrected it.', ({ on }) => on),
    type: wordColumn(
      CORRECTION_TYPES,
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
  ...[SOURCES, PEOPLE, ORGANIZATIONS, OUTLETS, PLACES, EVENTS, TOPICS, QUESTIONS, ANSWERS],
  ...[CORRECTIONS, DAYS, PAGES, SIDES, SERIES],
];
