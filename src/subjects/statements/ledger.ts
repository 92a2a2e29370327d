/** The ledger: all statements, or those of one filter, a page at a time. */
import { PUBLISHED_URL } from '../../model/addresses/ledgers.ts';
import { PEOPLE_URL, QUESTIONS_URL, STATEMENTS_URL } from '../../model/addresses/pages.ts';
import type { Publication } from '../../model/publication.ts';
import type { Statement } from '../../model/statements/statement.ts';
import { toListed } from '../../prose/count.ts';
import { listByWhen } from '../../time/compare-when.ts';
import type { AddressedView, Context } from '../context.ts';
import { toFrame, type Frame } from '../parts/frame/frame.ts';
import { toHead, type Head } from '../parts/frame/head.ts';
import { toListNode } from '../parts/json-ld/list.ts';
import type { FilterLink, FilterRow } from '../parts/list/filter-row.ts';
import { toPagedTitle, toPages, type Paged } from '../parts/list/pages.ts';
import { toForm } from '../parts/statement/said.ts';
import { toStatementLine, type StatementLine } from '../parts/statement/statement-line.ts';
import { listFilters, type Filter, type Group } from './ledger-filters.ts';

export interface LedgerView {
  readonly frame: Frame;
  readonly head: Head;
  readonly title: string;
  /** The filter whose page it is. */
  readonly of: string | undefined;
  readonly order: 'said' | 'published';
  /** The one year of all dates on the page. */
  readonly year: string | undefined;
  readonly rows: readonly FilterRow[];
  readonly page: Omit<Paged<StatementLine>, 'values'> & {
    readonly lines: readonly StatementLine[];
  };
}

type AddressedLedger = AddressedView<LedgerView>;

/** Speakers and questions can be many; each has a page that leads to the rest. */
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
  const title = filter === undefined ? 'Statements' : `Statements: ${filter.text}`;
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

function toLedgerView(
  context: Context,
  { values, page, path, title, url, filter }: LedgerInput,
): LedgerView {
  const form = toForm(values);
  const order = url === PUBLISHED_URL ? 'published' : 'said';
  const words = order === 'said' ? 'by when they were said' : 'by when they were published';
  const named = {
    title:
      page.number === 1 && order === 'published'
        ? `${title} by publication`
        : toPagedTitle(title, page),
    description: `${toListed(page.total, ['statement', 'statements'], ` ${words}, newest first`)}: who said what, to whom, and which statement it answers.`,
    path,
  };
  return {
    frame: toFrame(context),
    head: toHead(context, {
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

const LABELS: readonly (readonly [Group, string])[] = [
  ['side', 'Side'],
  ['speaker', 'Speaker'],
  ['question', 'Question'],
  ['venue', 'Where'],
  ['month', 'Month said'],
];

const MORE: Readonly<Partial<Record<Group, FilterLink>>> = {
  speaker: { text: 'All people', url: PEOPLE_URL, count: undefined, isCurrent: false },
  question: { text: 'All questions', url: QUESTIONS_URL, count: undefined, isCurrent: false },
};

function toRows(context: Context, url: string): FilterRow[] {
  const filters = listFilters(context);
  const total = context.publication.record.statements.length;
  const toLink = ({ text, url: to, statements }: Filter): FilterLink => ({
    text,
    url: to,
    count: statements.length,
    isCurrent: to === url,
  });
  const groups = LABELS.flatMap(([group, label]): FilterRow[] => {
    const own = filters.filter((filter) => filter.group === group);
    const more = MORE[group];
    const shown =
      more === undefined ? own : own.filter((filter, index) => index < MOST || filter.url === url);
    if (own.length === 0) return [];
    return [
      {
        label,
        links: [
          ...shown.map(toLink),
          ...(more !== undefined && own.length > shown.length ? [more] : []),
        ],
      },
    ];
  });
  return [
    {
      label: 'Order',
      links: [
        { text: 'When said', url: STATEMENTS_URL, count: total, isCurrent: url === STATEMENTS_URL },
        {
          text: 'When published',
          url: PUBLISHED_URL,
          count: undefined,
          isCurrent: url === PUBLISHED_URL,
        },
      ],
    },
    ...groups,
  ];
}
