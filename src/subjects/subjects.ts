/** The one list of subjects: at which addresses each stands, which template prints it, which pages it has. */
import type { KindName } from '../kinds/kinds.ts';
import { toRateDayUrl, toSeriesUrl } from '../model/addresses/ledgers.ts';
import {
  CORRECTIONS_URL,
  COVERAGE_URL,
  DATA_URL,
  FEEDS_URL,
  FRONT_URL,
  MEASURES_URL,
  NOT_FOUND_URL,
  QUESTIONS_URL,
  STATEMENTS_URL,
  TIMELINE_URL,
  TOPICS_URL,
  toDayUrl,
  toTimelineUrl,
  toWeekUrl,
} from '../model/addresses/pages.ts';
import { EMBED_URL } from '../model/addresses/embeds.ts';
import { SEARCH_URL } from '../model/addresses/search.ts';
import { once, perContext, type AddressedView, type Context } from './context.ts';
import { listCorrectionsPages } from './corrections/corrections.ts';
import { listDayPages } from './day/day.ts';
import { listDaysPages } from './day/days.ts';
import { listWeekPages } from './day/week.ts';
import { listEmbedPages } from './embed/embed.ts';
import { listEntityPages } from './entity/entity.ts';
import { listGlossaryPages } from './glossary/glossary.ts';
import { listItemPages } from './item/item.ts';
import { listListPages } from './lists/coverage-lists.ts';
import { listIndexPages } from './lists/kind-index.ts';
import { listMeasurePages } from './measures/measure.ts';
import { listMeasuresPages } from './measures/measures.ts';
import { findParams } from './patterns.ts';
import { listQuestionPages } from './question/question.ts';
import { listQuestionIndexPages } from './questions/question-index.ts';
import { listRateDayPages } from './rates/rate-day.ts';
import { listSeriesPages } from './rates/series-pages.ts';
import { listLedgerPages } from './statements/ledger.ts';
import { listDeskPages } from './text/desk-page.ts';
import { listTimelinePages } from './timeline/timeline.ts';
import { listTopicPages } from './topic/topic.ts';
import { listWithdrawnPages } from './withdrawn/withdrawn.ts';

export interface Subject {
  /** Patterns of its addresses, as Astro writes routes; a page belongs to the first that it fits. */
  readonly patterns: readonly [string, ...string[]];
  /** Path below `subjects/`. */
  readonly template: string;
  /** Absent where there is one page, made in every build. */
  readonly list?: (context: Context) => AddressedView<unknown>[];
}

const ENTITY = {
  patterns: ['/[folder]/[entity]'],
  template: 'entity/Entity.astro',
  list: listEntityPages,
} as const;

/** The page of a thing of each kind. */
const PAGES = {
  coverage: {
    patterns: [`${COVERAGE_URL}/[...item]`],
    template: 'item/Item.astro',
    list: listItemPages,
  },
  topic: {
    patterns: [`${TOPICS_URL}/[...topic]`],
    template: 'topic/Topic.astro',
    list: listTopicPages,
  },
  question: {
    patterns: [`${QUESTIONS_URL}/[...question]`],
    template: 'question/Question.astro',
    list: listQuestionPages,
  },
  measure: {
    patterns: [`${MEASURES_URL}/[measure]`],
    template: 'measures/Measure.astro',
    list: listMeasurePages,
  },
  day: {
    patterns: [toDayUrl('[day]')],
    template: 'day/Day.astro',
    list: listDayPages,
  },
  person: ENTITY,
  organization: ENTITY,
  place: ENTITY,
  event: ENTITY,
  outlet: ENTITY,
  page: {
    patterns: ['/[...page]'],
    template: 'text/DeskPage.astro',
    list: listDeskPages,
  },
} satisfies Readonly<Record<KindName, Subject>>;

export const SUBJECTS: readonly Subject[] = [
  { patterns: [FRONT_URL], template: 'front/Front.astro' },
  ...new Set(Object.values(PAGES)),
  { patterns: ['/[...days]'], template: 'day/Days.astro', list: listDaysPages },
  { patterns: [toWeekUrl('[week]')], template: 'day/Week.astro', list: listWeekPages },
  { patterns: ['/[...index]'], template: 'lists/KindIndex.astro', list: listIndexPages },
  { patterns: ['/[...list]'], template: 'lists/CoverageList.astro', list: listListPages },
  {
    patterns: [`${CORRECTIONS_URL}/[...page]`],
    template: 'corrections/Corrections.astro',
    list: listCorrectionsPages,
  },
  {
    patterns: ['/[...questions]'],
    template: 'questions/QuestionIndex.astro',
    list: listQuestionIndexPages,
  },
  {
    patterns: [`${STATEMENTS_URL}/[...list]`],
    template: 'statements/Ledger.astro',
    list: listLedgerPages,
  },
  {
    patterns: [`${MEASURES_URL}/[...list]`],
    template: 'measures/Measures.astro',
    list: listMeasuresPages,
  },
  {
    patterns: [toSeriesUrl('[...series]')],
    template: 'rates/Series.astro',
    list: listSeriesPages,
  },
  {
    patterns: [toRateDayUrl('[series]', '[day]')],
    template: 'rates/RateDay.astro',
    list: listRateDayPages,
  },
  {
    patterns: [
      `${TIMELINE_URL}/[...order]`,
      `${toTimelineUrl(`${TOPICS_URL}/[topic]`)}/[...order]`,
      `${toTimelineUrl(`${QUESTIONS_URL}/[question]`)}/[...order]`,
    ],
    template: 'timeline/Timeline.astro',
    list: listTimelinePages,
  },
  {
    patterns: ['/[...withdrawn]'],
    template: 'withdrawn/Withdrawn.astro',
    list: listWithdrawnPages,
  },
  {
    patterns: [`${EMBED_URL}/[sort]/[...embed]`],
    template: 'embed/Embed.astro',
    list: listEmbedPages,
  },
  { patterns: [SEARCH_URL], template: 'search/SearchPage.astro' },
  { patterns: [FEEDS_URL], template: 'feeds/Feeds.astro' },
  { patterns: [DATA_URL], template: 'feeds/Data.astro' },
  {
    patterns: ['/[...glossary]'],
    template: 'glossary/Glossary.astro',
    list: listGlossaryPages,
  },
  { patterns: [NOT_FOUND_URL], template: 'text/NotFound.astro' },
];

/** A page with the pattern of its address. */
export interface RoutedView extends AddressedView<unknown> {
  readonly pattern: string;
}

/** The pages that are planned by their views. */
export const listAllPages = perContext((context): readonly RoutedView[] =>
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
