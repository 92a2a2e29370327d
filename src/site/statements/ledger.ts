/** The ledger: all statements, or those of one filter, a page at a time. */
import type { Publication } from '../../model/publication.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { listByWhen } from '../../time/compare-when.ts';
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
import { type AddressedView, type Context, perContext } from '../context.ts';
import { toPage } from '../parts/frame/head.ts';
import { toListNode } from '../parts/json-ld/nodes.ts';
import {
  type FilterLink,
  type FilterRow,
  type Paged,
  toPagedTitle,
  toPages,
} from '../parts/list/pages.ts';
import { toMonthName } from '../parts/dates.ts';
import { toForm } from '../parts/statement/said.ts';
import { toStatementLine } from '../parts/statement/statement-line.ts';

type LedgerView = ReturnType<typeof toLedgerView>;

type AddressedLedger = AddressedView<LedgerView>;

/** Speakers and questions can be many; each has a page that leads to the rest, but for what nobody put a name to. */
const MOST = 10;

export function listLedgerPages(context: Context): AddressedLedger[] {
  const { statements } = context.publication.record;
  return [
    ...toLedger(context, STATEMENTS_URL, statements.toReversed()),
    ...toLedger(context, PUBLISHED_URL, listPublished(context.publication)),
    ...listFilters(context).flatMap((filter) =>
      toLedger(context, filter.url, filter.statements.toReversed(), filter),
    ),
  ];
}

/** By when they were published, newest first. */
function listPublished({ record }: Publication): Statement[] {
  return listByWhen(record.statements, ({ published, address }) => ({
    ...published,
    id: address,
  })).reverse();
}

function toLedger(
  context: Context,
  url: string,
  statements: readonly Statement[],
  filter?: Filter,
): AddressedLedger[] {
  const say = context.words.statements;
  const title = filter === undefined ? say.title : say.titleOf({ filter: filter.text });
  return toPages(statements, url).map(({ values, ...page }) => {
    const path = page.links[page.number - 1]?.url ?? url;
    return {
      url: path,
      view: () => toLedgerView(context, { values, page, path, title, url, filter }),
    };
  });
}

interface LedgerInput {
  readonly values: readonly Statement[];
  readonly page: Omit<Paged<Statement>, 'values'>;
  readonly path: string;
  readonly title: string;
  readonly url: string;
  readonly filter: Filter | undefined;
}

function toLedgerView(context: Context, { values, page, path, title, url, filter }: LedgerInput) {
  const form = toForm(values);
  const order: 'published' | 'said' = url === PUBLISHED_URL ? 'published' : 'said';
  const say = context.words.statements;
  const named = {
    title:
      page.number === 1 && order === 'published'
        ? say.byPublication({ title })
        : toPagedTitle(context, title, page),
    description: say.listed[order]({ n: page.total }),
    path,
  };
  return {
    ...toPage(context, {
      ...named,
      nodes: [
        toListNode(context, {
          ...named,
          urls: values.map(({ address }) => address),
          total: page.total,
          first: page.first,
          order: 'newest first',
        }),
      ],
    }),
    title,
    of: filter?.text,
    order,
    year:
      form.year || values[0] === undefined
        ? undefined
        : /\d{4}/.exec(values[0].said.when.text)?.[0],
    rows: toRows(context, url),
    page: { ...page, lines: values.map((statement) => toStatementLine(context, statement, form)) },
  };
}

const GROUPS: readonly Group[] = ['side', 'speaker', 'question', 'venue', 'month'];

function findMore({ words: { statements } }: Context, group: Group): FilterLink | undefined {
  const rest = { count: undefined, isCurrent: false };
  if (group === 'speaker') return { text: statements.allPeople, url: PEOPLE_URL, ...rest };
  if (group === 'question') return { text: statements.allQuestions, url: QUESTIONS_URL, ...rest };
  return undefined;
}

function toRows(context: Context, url: string): FilterRow[] {
  const filters = listFilters(context);
  const total = context.publication.record.statements.length;
  const toLink = ({ text, url: to, statements }: Filter): FilterLink => ({
    text,
    url: to,
    count: statements.length,
    isCurrent: to === url,
  });
  const { filters: labels, whenSaid, whenPublished } = context.words.statements;
  const groups = GROUPS.flatMap((group): FilterRow[] => {
    const own = filters.filter((filter) => filter.group === group);
    const more = findMore(context, group);
    const shown =
      more === undefined
        ? own
        : own.filter(
            (filter, index) => index < MOST || filter.url === url || filter.url === ANONYMOUS_URL,
          );
    if (own.length === 0) return [];
    return [
      {
        label: labels[group],
        links: [
          ...shown.map(toLink),
          ...(more !== undefined && own.length > shown.length ? [more] : []),
        ],
      },
    ];
  });
  return [
    {
      label: labels.order,
      links: [
        { text: whenSaid, url: STATEMENTS_URL, count: total, isCurrent: url === STATEMENTS_URL },
        {
          text: whenPublished,
          url: PUBLISHED_URL,
          count: undefined,
          isCurrent: url === PUBLISHED_URL,
        },
      ],
    },
    ...groups,
  ];
}

// The ways to narrow the ledger, each a link to a page of its own.

/** One page of the ledger: what it lists, and under which address. */
interface Filter {
  readonly group: Group;
  readonly text: string;
  readonly url: string;
  readonly statements: readonly Statement[];
}

type Group = 'side' | 'speaker' | 'question' | 'venue' | 'month';

/** Those that have statements, in the order in which each group is shown; a statement may be in several of one group. */
const listFilters = perContext((context): readonly Filter[] =>
  [
    ...listSides(context),
    ...listSpeakers(context),
    ...listQuestions(context),
    ...listVenues(context),
    ...listMonths(context),
  ].filter(({ statements }) => statements.length > 0),
);

function listSides({ publication: { about, record }, words }: Context): Filter[] {
  const toFilter = (id: string, text: string, has: (one: Statement) => boolean): Filter => ({
    group: 'side',
    text,
    url: toSideUrl(id),
    statements: record.statements.filter(has),
  });
  const parties = about.parties ?? [];
  // In a story without sides nobody is of none.
  if (parties.length === 0) return [];
  return [
    ...parties.map(({ id, name }) => toFilter(id, name, ({ parties }) => parties.includes(id))),
    toFilter('joint', words.statements.joint, ({ parties }) => parties.length > 1),
    toFilter('none', words.statements.noSide, ({ parties }) => parties.length === 0),
  ];
}

/** Persons and bodies, with what was said on behalf of a body, most first; then those without a name. */
function listSpeakers({ publication: { entities, record }, words }: Context): Filter[] {
  const speakers = [...entities.values()]
    .map((entity): Filter => ({
      group: 'speaker',
      text: entity.caption,
      url: toSpeakerUrl(entity.id),
      statements: record.of.get(entity.url) ?? [],
    }))
    .sort((a, b) => b.statements.length - a.statements.length);
  const unnamed = record.statements.filter(({ speaker }) => speaker === undefined);
  return [
    ...speakers,
    { group: 'speaker', text: words.statements.unnamed, url: ANONYMOUS_URL, statements: unnamed },
  ];
}

function listQuestions({ publication: { record } }: Context): Filter[] {
  return [...record.questions.values()]
    .map(({ thing, statements }): Filter => ({
      group: 'question',
      text: thing.caption,
      url: toQuestionLedgerUrl(thing.id),
      statements,
    }))
    .sort((a, b) => b.statements.length - a.statements.length);
}

function listVenues({ publication: { record }, words }: Context): Filter[] {
  const byVenue = Map.groupBy(record.statements, ({ venue }) => venue);
  return [...byVenue]
    .flatMap(([venue, statements]): Filter[] =>
      venue === undefined
        ? []
        : [
            {
              group: 'venue',
              text: words.statement.venues[venue],
              url: toVenueUrl(venue),
              statements,
            },
          ],
    )
    .sort((a, b) => b.statements.length - a.statements.length);
}

/** By the start of what is known of the day of saying, as coverage is filed. */
function listMonths({ language, publication: { record } }: Context): Filter[] {
  const byMonth = Map.groupBy(record.statements, ({ said }) => {
    const { year, month } = toArchivePlace(said.when, said.zone);
    return month === null ? '' : toMonthText({ year, month });
  });
  return [...byMonth]
    .filter(([month]) => month !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, statements]) => ({
      group: 'month',
      text: toMonthName(language, month, 'short'),
      url: toSpokenMonthUrl(month),
      statements,
    }));
}
