/** The ledger of statements: all of them, or those of one facet, in pages. */
import type { Publication } from '../../model/publication.ts';
import type { Statement } from '../../model/statements/statement.ts';
import type { Thing } from '../../model/thing.ts';
import { compareValues, listByWhen } from '../../time/compare-when.ts';
import { toArchivePlace, toMonthText } from '../../time/months.ts';
import {
  ANONYMOUS_URL,
  PEOPLE_URL,
  PUBLISHED_URL,
  QUESTIONS_URL,
  STATEMENTS_URL,
  toQuestionLedgerUrl,
  toSideUrl,
  toSpeakerUrl,
  toSpokenMonthUrl,
  toVenueUrl,
} from '../addresses/pages.ts';
import { type Context, perContext } from '../context.ts';
import { listByMonth, toMonthName } from '../parts/dates.ts';
import { findThingCard } from '../parts/cards/thing-cards.ts';
import { toListPage } from '../parts/frame/head.ts';
import {
  type ListFacet,
  type FilterRow,
  groupFacets,
  type ListPage,
  toFacetLink,
  toPagedTitle,
  toPagedViews,
} from '../parts/list/pages.ts';
import { toForm } from '../parts/statement/said.ts';
import { toStatementLine } from '../parts/statement/statement-line.ts';

interface Filter extends ListFacet<'side' | 'speaker' | 'question' | 'venue' | 'month', Statement> {
  readonly of?: Thing;
}

/** The most speakers and questions in a row, which ends with a link to all. Unnamed speakers are always shown. */
const MOST = 10;

export function listLedgerPages(context: Context) {
  const { record } = context.publication;
  const toPages = (url: string, statements: readonly Statement[], filter?: Filter) =>
    toPagedViews(statements, url, (page) => toLedgerView(context, page, url, filter));
  return [
    ...toPages(STATEMENTS_URL, record.statements.toReversed()),
    ...toPages(PUBLISHED_URL, listPublished(context.publication)),
    ...listFilters(context).flatMap((filter) =>
      toPages(filter.url, filter.values.toReversed(), filter),
    ),
  ];
}

/** With one key for all, those published at the same time stay in the order of saying. */
function listPublished({ record }: Publication): Statement[] {
  return listByWhen(record.statements, ({ published }) => ({ ...published, id: '' })).reverse();
}

function toLedgerView(
  context: Context,
  { values, page, path }: ListPage<Statement>,
  url: string,
  filter: Filter | undefined,
) {
  const form = toForm(values);
  const order: 'published' | 'said' = url === PUBLISHED_URL ? 'published' : 'said';
  const say = context.words.statements;
  const title = filter === undefined ? say.title : say.titleOf({ filter: filter.text });
  return {
    ...toListPage(
      context,
      {
        ...page,
        title:
          page.number === 1 && order === 'published'
            ? say.byPublication({ title })
            : toPagedTitle(context, title, page),
        description: say.listed[order]({ n: page.total }),
        path,
        urls: values.map(({ address }) => address),
        order: 'newest first',
      },
      {
        ...(filter === undefined &&
          values.length > 0 && { feed: { path: STATEMENTS_URL, title: say.title } }),
        card: filter?.of && findThingCard(context, filter.of),
      },
    ),
    title,
    of: filter?.text,
    order,
    year:
      form.year || values[0] === undefined
        ? undefined
        : /\d{4}/.exec(values[0].said.when.text)?.[0],
    rows: listRows(context, url),
    page: { ...page, last: page.first + values.length - 1 },
    months: listByMonth(context, values, (one) => one[order].when).map(({ name, values }) => ({
      name,
      lines: values.map((statement) => toStatementLine(context, statement, form)),
    })),
  };
}

/** A row of links for each group, for the page at `url`. */
function listRows(context: Context, url: string): FilterRow[] {
  const { filters: labels, whenSaid, whenPublished, ...say } = context.words.statements;
  const more = {
    speaker: { text: say.allPeople, url: PEOPLE_URL, count: undefined, isCurrent: false },
    question: { text: say.allQuestions, url: QUESTIONS_URL, count: undefined, isCurrent: false },
  };
  const values = context.publication.record.statements;
  const published = { text: whenPublished, url: PUBLISHED_URL, values };
  const order = [
    toFacetLink({ text: whenSaid, url: STATEMENTS_URL, values }, url),
    { ...toFacetLink(published, url), count: undefined },
  ];
  const groups = Map.groupBy(listFilters(context), ({ group }) => group);
  return [
    { label: labels.order, links: order },
    ...[...groups].map(([group, own]) => {
      const isCut = group === 'speaker' || group === 'question';
      const shown = own.filter(
        (one, index) => !isCut || index < MOST || one.url === url || one.url === ANONYMOUS_URL,
      );
      const rest = isCut && own.length > shown.length ? [more[group]] : [];
      return {
        label: labels[group],
        links: [...shown.map((one) => toFacetLink(one, url)), ...rest],
      };
    }),
  ];
}

/** Facets with statements, in the order of the page. A statement may have several of one group. */
const listFilters = perContext((context): readonly Filter[] => {
  const { statements } = context.publication.record;
  const { venues } = context.words.statement;
  const byCount = (a: Filter, b: Filter) => b.values.length - a.values.length;
  return [
    ...listSides(context),
    ...listSpeakers(context, byCount),
    ...listQuestions(context).sort(byCount),
    ...groupFacets(
      'venue',
      statements,
      ({ venue }) => venue && [venues[venue], toVenueUrl(venue)],
    ).sort(byCount),
    ...listMonths(context),
  ].filter(({ values }) => values.length > 0);
});

function listSides({ publication: { about, record }, words }: Context): Filter[] {
  const toFilter = (id: string, text: string, has: (one: Statement) => boolean): Filter => ({
    group: 'side',
    text,
    url: toSideUrl(id),
    values: record.statements.filter(has),
  });
  const parties = about.parties ?? [];
  // In a story without sides, “no side” says nothing.
  if (parties.length === 0) return [];
  return [
    ...parties.map(({ id, name }) => toFilter(id, name, ({ parties }) => parties.includes(id))),
    toFilter('joint', words.statements.joint, ({ parties }) => parties.length > 1),
    toFilter('none', words.statements.noSide, ({ parties }) => parties.length === 0),
  ];
}

/** Persons and organizations (with what was said on their behalf), most statements first; then unnamed speakers. */
function listSpeakers(
  { publication: { entities, record }, words }: Context,
  byCount: (a: Filter, b: Filter) => number,
): Filter[] {
  const speakers = [...entities.values()].map((entity): Filter => ({
    group: 'speaker',
    // When it is shown: the list of pages reads no names.
    get text() {
      return entity.caption;
    },
    url: toSpeakerUrl(entity.id),
    values: record.of.get(entity.url) ?? [],
    of: entity,
  }));
  const unnamed = record.statements.filter(({ speaker }) => speaker === undefined);
  return [
    ...speakers.sort(byCount),
    { group: 'speaker', text: words.statements.unnamed, url: ANONYMOUS_URL, values: unnamed },
  ];
}

function listQuestions({ publication: { record } }: Context): Filter[] {
  return [...record.questions.values()].map(({ thing, statements }) => ({
    group: 'question',
    get text() {
      return thing.caption;
    },
    url: toQuestionLedgerUrl(thing.id),
    values: statements,
    of: thing,
  }));
}

/** By the first day that the date of saying may mean, as in the archive. */
function listMonths({ language, publication: { record } }: Context): Filter[] {
  return groupFacets('month', record.statements, ({ said }) => {
    const { year, month } = toArchivePlace(said.when, said.zone);
    if (month === null) return undefined;
    const text = toMonthText({ year, month });
    return [toMonthName(language, text, 'short'), toSpokenMonthUrl(text)];
  }).sort((a, b) => compareValues(a.url, b.url));
}
