/** The search page: what its script starts with, and links for readers without scripts. */
import type { Words } from '../../words/words.ts';
import { KIND_NAMES } from '../../content/kinds/kinds.ts';
import { MEASURE_STATUSES } from '../../content/kinds/measure.ts';
import { ACCESS } from '../../content/kinds/shared.ts';
import { SEARCH_URL } from '../addresses/pages.ts';
import type { MeasureStatus } from '../../model/measures/measure.ts';
import { QUESTION_STATUSES } from '../../model/questions/status.ts';
import { isPublished } from '../../model/visible.ts';
import type { Context } from '../context.ts';
import { toPage } from '../parts/frame/head.ts';
import { listByName, toFew } from '../parts/list/pages.ts';
import { toLink } from '../parts/links.ts';
import { toMonthChart } from '../parts/list/coverage-list.ts';
import { toStatusMark } from '../parts/question/question-line.ts';
import { toStandingMark } from '../parts/rates/measure-words.ts';

type SearchShard = Readonly<{ path: string; records: number }>;

const FACETS = [
  ...(['side', 'status', 'month', 'year'] as const),
  ...(['topic', 'person', 'organization', 'place', 'outlet', 'access'] as const),
];

const MOST_TOPICS = 20;

export function toSearchView(context: Context, shards: readonly SearchShard[]) {
  const { about, items, things } = context.publication;
  const { words } = context;
  const total = shards.reduce((sum, { records }) => sum + records, 0);
  const statuses = listStatuses(context);
  return {
    ...toPage(context, {
      title: words.search.title,
      description: words.search.description({ publication: about.name }),
      path: SEARCH_URL,
    }),
    shards,
    total,
    facets: FACETS.filter((id) => id !== 'side' || (about.parties ?? []).length > 0).map((id) => ({
      id,
      label: words.search.facets[id],
    })),
    words: {
      locale: words.text.locale,
      say: words.scripts.search,
      // The index does not keep no-break spaces.
      open: words.text.quotes[0].trim(),
      labels: {
        ...toKindLabels(words),
        ...toAccessLabels(words),
        all: words.search.all,
        words: words.glossary.title,
        anyDay: words.rates.anyDay,
        noRate: words.rates.nothing,
        noStatement: words.status.noStatement,
        ...Object.fromEntries(statuses.map(([status, label]) => [`status:${status}`, label])),
      },
      marks: Object.fromEntries(statuses.map(([status, , mark]) => [status, mark])),
      sides: (about.parties ?? []).map(({ id }) => id),
      names: Object.fromEntries((about.parties ?? []).map(({ id, name }) => [id, name])),
    },
    // A person with a name in another script, as an example that both are found.
    example: findExample(context),
    topics: toFew(listByName(context, things.get('topic') ?? []).map(toLink), MOST_TOPICS),
    monthChart: toMonthChart(context, items),
  };
}

const STANDINGS: readonly MeasureStatus[] = [
  ...MEASURE_STATUSES.filter((status) => status !== 'amended'),
  'replaced',
  'never-in-force',
  'not-followed',
];

/** Each with its label and the class of its mark. */
function listStatuses(context: Context) {
  return [
    ...QUESTION_STATUSES.map(
      (status) => [status, toStatusMark(context, { status }).label, `st ${status}`] as const,
    ),
    ...STANDINGS.map((status) => {
      const { label, line } = toStandingMark(context, status);
      return [status, label, `ms ${line}`] as const;
    }),
  ];
}

function toKindLabels({ kinds, search }: Words): Record<string, string> {
  const rows = [
    ...KIND_NAMES.map((kind) => [kind, kinds[kind]] as const),
    ['statement', search.statement] as const,
  ];
  return Object.fromEntries<string>([
    ['rate', search.rate],
    ...rows.flatMap(([kind, { one, many }]): [string, string][] => [
      [kind, one],
      [`kind:${kind}`, many],
    ]),
  ]);
}

/** In a line, it is in the middle of a sentence. */
function toAccessLabels({ sources, text }: Words): Record<string, string> {
  return Object.fromEntries(
    ACCESS.flatMap((access) => {
      const label = sources.access[access];
      return [
        [access, text.inSentence(label)],
        [`access:${access}`, label],
      ];
    }),
  );
}

function findExample({ publication }: Context) {
  for (const person of [...publication.entities.values()].filter(isPublished)) {
    if (person.kind !== 'person') continue;
    const alias = person.data.aliases?.find(({ lang }) => lang !== undefined);
    if (alias !== undefined) return { name: person.caption, other: alias.name, lang: alias.lang };
  }
  return undefined;
}
