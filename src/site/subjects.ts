/** The list of subjects: the addresses and template of each (`templates.ts`), and its pages. */
import type { KindName } from '../content/kinds/kinds.ts';
import { watchShared } from '../model/reads.ts';
import { oncePerKey, perContext, type AddressedView, type Context } from './context.ts';
import { listCorrectionsPages } from './corrections/corrections.ts';
import { listDayPages } from './day/day.ts';
import { listDaysPages, listWeekPages } from './day/days.ts';
import { listEmbedPages } from './embed/embed.ts';
import { listEntityPages } from './entity/entity.ts';
import { listGlossaryPages } from './glossary/glossary.ts';
import { listHistoryPages } from './history/history.ts';
import { listItemPages } from './item/item.ts';
import { listListPages } from './lists/coverage-lists.ts';
import { listIndexPages } from './lists/kind-index.ts';
import { listMeasurePages } from './measures/measure.ts';
import { listMeasuresPages } from './measures/measures.ts';
import { findParams, type Template, TEMPLATES } from './templates.ts';
import { listQuestionPages } from './question/question.ts';
import { listQuestionIndexPages } from './questions/question-index.ts';
import { listRateDayPages } from './rates/rate-day.ts';
import { listSeriesPages } from './rates/series.ts';
import { listLedgerPages } from './statements/ledger.ts';
import { listDeskPages } from './text/text-page.ts';
import { listTimelinePages } from './timeline/timeline.ts';
import { listTopicPages } from './topic/topic.ts';
import { listWithdrawnPages } from './withdrawn/withdrawn.ts';

type List = (context: Context) => AddressedView<unknown>[];

/** Without `list`, it has one page, which every build makes. */
type Subject = Template & { readonly list?: List };

const THINGS = {
  coverage: listItemPages,
  topic: listTopicPages,
  question: listQuestionPages,
  measure: listMeasurePages,
  day: listDayPages,
  person: listEntityPages,
  organization: listEntityPages,
  place: listEntityPages,
  event: listEntityPages,
  outlet: listEntityPages,
  page: listDeskPages,
} satisfies Readonly<Record<KindName, List>>;

/** What lists the pages of each template; `undefined` if it has one page. */
const LISTS: Readonly<Record<keyof typeof TEMPLATES, List | undefined>> = {
  front: undefined,
  item: THINGS.coverage,
  topic: THINGS.topic,
  question: THINGS.question,
  measure: THINGS.measure,
  day: THINGS.day,
  entity: THINGS.person,
  page: THINGS.page,
  days: listDaysPages,
  week: listWeekPages,
  kindIndex: listIndexPages,
  coverageList: listListPages,
  corrections: listCorrectionsPages,
  questions: listQuestionIndexPages,
  statements: listLedgerPages,
  measures: listMeasuresPages,
  series: listSeriesPages,
  rateDay: listRateDayPages,
  timeline: listTimelinePages,
  withdrawn: listWithdrawnPages,
  embed: listEmbedPages,
  search: undefined,
  feeds: undefined,
  data: undefined,
  history: listHistoryPages,
  glossary: listGlossaryPages,
  notFound: undefined,
};

/** In the order of `TEMPLATES`. */
export const SUBJECTS: readonly Subject[] = Object.entries<Template>(TEMPLATES).map(
  ([name, template]) => {
    const list = LISTS[name as keyof typeof TEMPLATES];
    return list === undefined ? template : { ...template, list };
  },
);

export type RoutedView = ReturnType<typeof listAllPages>[number];

export const listAllPages = perContext((context) =>
  SUBJECTS.flatMap(({ patterns, list }) => {
    const [only, ...others] = patterns;
    const toPattern = ({ url }: AddressedView<unknown>) =>
      others.length === 0
        ? only
        : (patterns.find((pattern) => findParams(pattern, url) !== undefined) ?? only);
    const { made, reads } = watchShared(() => list?.(context) ?? []);
    return made.map((page) => ({ ...page, listed: reads, pattern: toPattern(page) }));
  }),
);

/** Per subject: whoever needs a page or two need not list all subjects. */
const getUrls = oncePerKey(
  (context: Context, { list }: Subject) => new Set((list?.(context) ?? []).map(({ url }) => url)),
);

/** The pattern of the page at `url`; `undefined` if there is none. */
export function findPattern(context: Context, url: string): string | undefined {
  for (const subject of SUBJECTS) {
    const pattern = subject.patterns.find((one) => findParams(one, url) !== undefined);
    if (pattern === undefined) continue;
    if (subject.list === undefined || getUrls(context, subject).has(url)) return pattern;
  }
  return undefined;
}

/** Pages that exist in every build: the front page, the search and so on. */
export const FIXED: readonly string[] = SUBJECTS.filter(({ list }) => list === undefined).map(
  ({ patterns: [address] }) => address,
);
