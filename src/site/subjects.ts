/** The one list of subjects: where each stands, as `templates.ts` says, and which pages it has. */
import type { KindName } from '../content/kinds/kinds.ts';
import { once, perContext, type AddressedView, type Context } from './context.ts';
import { listCorrectionsPages } from './corrections/corrections.ts';
import { listDayPages } from './day/day.ts';
import { listDaysPages, listWeekPages } from './day/days.ts';
import { listEmbedPages } from './embed/embed.ts';
import { listEntityPages } from './entity/entity.ts';
import { listGlossaryPages } from './glossary/glossary.ts';
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

interface Subject extends Template {
  /** Absent where there is one page, made in every build. */
  readonly list?: (context: Context) => AddressedView<unknown>[];
}

const ENTITY = { ...TEMPLATES.entity, list: listEntityPages };

/** The page of a thing of each kind. */
const PAGES = {
  coverage: { ...TEMPLATES.item, list: listItemPages },
  topic: { ...TEMPLATES.topic, list: listTopicPages },
  question: { ...TEMPLATES.question, list: listQuestionPages },
  measure: { ...TEMPLATES.measure, list: listMeasurePages },
  day: { ...TEMPLATES.day, list: listDayPages },
  person: ENTITY,
  organization: ENTITY,
  place: ENTITY,
  event: ENTITY,
  outlet: ENTITY,
  page: { ...TEMPLATES.page, list: listDeskPages },
} satisfies Readonly<Record<KindName, Subject>>;

export const SUBJECTS: readonly Subject[] = [
  TEMPLATES.front,
  ...new Set(Object.values(PAGES)),
  { ...TEMPLATES.days, list: listDaysPages },
  { ...TEMPLATES.week, list: listWeekPages },
  { ...TEMPLATES.kindIndex, list: listIndexPages },
  { ...TEMPLATES.coverageList, list: listListPages },
  { ...TEMPLATES.corrections, list: listCorrectionsPages },
  { ...TEMPLATES.questions, list: listQuestionIndexPages },
  { ...TEMPLATES.statements, list: listLedgerPages },
  { ...TEMPLATES.measures, list: listMeasuresPages },
  { ...TEMPLATES.series, list: listSeriesPages },
  { ...TEMPLATES.rateDay, list: listRateDayPages },
  { ...TEMPLATES.timeline, list: listTimelinePages },
  { ...TEMPLATES.withdrawn, list: listWithdrawnPages },
  { ...TEMPLATES.embed, list: listEmbedPages },
  TEMPLATES.search,
  TEMPLATES.feeds,
  TEMPLATES.data,
  { ...TEMPLATES.glossary, list: listGlossaryPages },
  TEMPLATES.notFound,
];

/** A page with the pattern of its address. */
export type RoutedView = ReturnType<typeof listAllPages>[number];

/** The pages that are planned by their views. */
export const listAllPages = perContext((context) =>
  SUBJECTS.flatMap(({ patterns, list }) => {
    const [only, ...others] = patterns;
    const toPattern = ({ url }: AddressedView<unknown>) =>
      others.length === 0
        ? only
        : (patterns.find((pattern) => findParams(pattern, url) !== undefined) ?? only);
    return (list?.(context) ?? []).map((page) => ({ ...page, pattern: toPattern(page) }));
  }),
);

/** Of one subject: whoever asks for a page or two need not list them all. */
const getUrls = once(
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

/** Addresses of the pages that are made each time: the front page, the search and the like. */
export const FIXED: readonly string[] = SUBJECTS.filter(({ list }) => list === undefined).map(
  ({ patterns: [address] }) => address,
);
