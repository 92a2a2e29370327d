/** A table of each kind of thing, and of the sources of items. */
import { KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { OUTCOMES } from '../../content/kinds/event.ts';
import { OUTLET_TYPES } from '../../content/kinds/outlet.ts';
import { ACCESS, CORRECTION_TYPES } from '../../content/kinds/shared.ts';
import type { Question } from '../../model/questions/question.ts';
import { QUESTION_STATUSES } from '../../model/questions/status.ts';
import type { PublicRecord } from '../../model/record.ts';
import type { Thing } from '../../model/thing.ts';
import { toFullAddress } from '../../site/addresses/print.ts';
import {
  byId,
  type Cells,
  type ColumnName,
  type FewWords,
  type OutputTable,
  type TableName,
  toTable,
} from './table.ts';

type Own<Name extends TableName> = Exclude<ColumnName<Name>, 'id' | 'url' | 'name' | 'title'>;

/** The table of a kind; its columns follow those that all have. */
function toKindTable<Name extends TableName, Kind extends KindName>(
  name: Name,
  kind: Kind,
  own: Cells<Thing<Kind>, Own<Name>>,
  oneOf?: FewWords<ColumnName<Name>>,
): OutputTable {
  const shared: Cells<Thing<Kind>, 'id' | 'url' | 'name' | 'title'> = {
    id: ({ id }) => id,
    url: ({ url }, site) => site + url,
    name: ({ caption }) => caption,
    title: ({ caption }) => caption,
  };
  return toTable<Name, Thing<Kind>>(
    name,
    ({ things }) => (things.get(kind) ?? []).toSorted(byId),
    { ...shared, ...own } as Cells<Thing<Kind>, ColumnName<Name>>,
    oneOf,
  );
}

const PEOPLE = toKindTable('people', 'person', {
  family: ({ data }) => data.family,
  party: ({ data }) => data.party,
  latest_role: ({ data }) => data.roles?.at(-1)?.title,
  organization: ({ data }) => data.roles?.at(-1)?.organization,
  role_began: ({ data }) => data.roles?.at(-1)?.from,
  same_as: ({ data }) => data.sameAs,
});

const ORGANIZATIONS = toKindTable('organizations', 'organization', {
  party: ({ data }) => data.party,
  country: ({ data }) => data.country,
  parent: ({ data }) => data.parent,
  same_as: ({ data }) => data.sameAs,
});

const OUTLETS = toKindTable(
  'outlets',
  'outlet',
  {
    homepage: ({ data }) => data.homepage,
    type: ({ data }) => data.type,
    country: ({ data }) => data.country,
    same_as: ({ data }) => data.sameAs,
  },
  { type: OUTLET_TYPES },
);

const PLACES = toKindTable('places', 'place', {
  country: ({ data }) => data.country,
  time_zone: ({ data }) => data.zone,
  latitude: ({ data }) => data.coordinates?.[0],
  longitude: ({ data }) => data.coordinates?.[1],
  same_as: ({ data }) => data.sameAs,
});

const EVENTS = toKindTable(
  'events',
  'event',
  {
    happened: ({ data }) => data.date,
    place: ({ data }) => data.place,
    outcome: ({ data }) => data.outcome,
    participants: ({ data }) => data.participants,
  },
  { outcome: OUTCOMES },
);

const TOPICS = toKindTable('topics', 'topic', {
  summary: ({ data }) => data.summary,
  as_of: ({ data }) => data.asOf,
  parent: ({ data }) => data.parent,
});

const DAYS = toKindTable('days', 'day', { summary: ({ data }) => data.summary });
const PAGES = toKindTable('pages', 'page', { summary: ({ data }) => data.summary });

const QUESTIONS = toTable(
  'questions',
  ({ record }) => listQuestions(record),
  {
    id: ({ thing }) => thing.id,
    url: ({ thing }, site) => site + thing.url,
    title: ({ thing }) => thing.caption,
    definition: ({ thing }) => thing.data.definition,
    status: ({ state }) => state.status,
    status_since: ({ state }) => state.since,
    status_rule: ({ state }) => state.rule,
    answer: ({ state }) => state.position,
    topics: ({ thing }) => thing.data.topics,
  },
  { status: QUESTION_STATUSES },
);

function listQuestions({ questions }: PublicRecord): Question[] {
  return [...questions.values()].sort((a, b) => byId(a.thing, b.thing));
}

const ANSWERS = toTable(
  'answers',
  ({ record }) =>
    listQuestions(record).flatMap((question) =>
      Object.entries(question.thing.data.positions).map(([id, sentence]) => ({
        ...{ question, id, sentence },
      })),
    ),
  {
    question: ({ question }) => question.thing.id,
    id: ({ id }) => id,
    sentence: ({ sentence }) => sentence,
  },
);

const SIDES = toTable('parties', ({ about }) => about.parties ?? [], {
  id: ({ id }) => id,
  name: ({ name }) => name,
  time_zone: ({ zone }) => zone,
});

const SERIES = toTable('series', ({ record }) => record.series, {
  id: ({ data }) => data.id,
  title: ({ data }) => data.title,
  unit: ({ data }) => data.unit,
  party: (one) => one.data.party,
  excludes: ({ data }) => data.excludes,
});

const SOURCES = toTable(
  'sources',
  ({ items }) =>
    items
      .toSorted(byId)
      .flatMap((item) =>
        item.data.sources.map((source, index) => ({ item, source, number: index + 1 })),
      ),
  {
    item: ({ item }) => item.id,
    source_number: (one) => one.number,
    outlet: ({ source }) => source.outlet,
    title: ({ source }) => source.title,
    url: ({ source }) => source.url,
    unlinked: ({ source }) => source.unlinked,
    published: ({ source }) => source.published,
    authors: ({ source }) =>
      source.credits
        ?.flatMap(({ role, name }) => (role === 'author' && name !== undefined ? [name] : []))
        .join('; '),
    access: ({ source }) => source.access,
    via: ({ source }) => source.via,
    origin: ({ source }) => source.origin,
    lang: (one) => one.source.language,
    official: ({ source }) => source.official === 'yes',
    archive_url: ({ source: { archive } }, siteUrl) =>
      archive && toFullAddress({ siteUrl }, archive.url),
    archived: ({ source }) => source.archive?.on,
  },
  { access: ACCESS },
);

const CORRECTIONS = toTable(
  'corrections',
  ({ record }) => record.corrections,
  {
    url: ({ thing }, site) => site + thing.url,
    correction_number: ({ index }) => index + 1,
    kind: ({ thing }) => thing.kind,
    corrected: ({ on }) => on,
    type: ({ type }) => type,
    words_before: ({ was }) => was,
    words_after: ({ now }) => now,
    reason: ({ why }) => why,
  },
  { kind: KIND_NAMES, type: CORRECTION_TYPES },
);

export const THING_TABLES: readonly OutputTable[] = [
  ...[SOURCES, PEOPLE, ORGANIZATIONS, OUTLETS, PLACES, EVENTS, TOPICS, QUESTIONS, ANSWERS],
  ...[CORRECTIONS, DAYS, PAGES, SIDES, SERIES],
];
