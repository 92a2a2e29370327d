/** The one list of subjects: at which addresses each stands, which template prints it, which pages it has. */
import type { KindName } from '../kinds/kinds.ts';
import type { AddressedView } from './addressed.ts';
import type { Context } from './context.ts';
import { listCorrectionsPages } from './corrections/corrections.ts';
import { listEntityPages } from './entity/entity.ts';
import { listItemPages } from './item/item.ts';
import { listListPages } from './lists/coverage-lists.ts';
import { listIndexPages } from './lists/kind-index.ts';
import { listMeasurePages } from './measures/measure.ts';
import { listMeasuresPages } from './measures/measures.ts';
import { findParams } from './patterns.ts';
import { listQuestionPages } from './question/question.ts';
import { listQuestionIndexPages } from './questions/question-index.ts';
import { listRateDayPages, listSeriesPages } from './rates/rate-pages.ts';
import { listLedgerPages } from './statements/ledger.ts';
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
  coverage: { patterns: ['/coverage/[...item]'], template: 'item/Item.astro', list: listItemPages },
  topic: { patterns: ['/topics/[...topic]'], template: 'topic/Topic.astro', list: listTopicPages },
  question: {
    patterns: ['/questions/[...question]'],
    template: 'question/Question.astro',
    list: listQuestionPages,
  },
  measure: {
    patterns: ['/measures/[measure]'],
    template: 'measures/Measure.astro',
    list: listMeasurePages,
  },
  person: ENTITY,
  organization: ENTITY,
  place: ENTITY,
  event: ENTITY,
  outlet: ENTITY,
} satisfies Readonly<Record<KindName, Subject>>;

export const SUBJECTS: readonly Subject[] = [
  { patterns: ['/'], template: 'front/Front.astro' },
  ...new Set(Object.values(PAGES)),
  { patterns: ['/[...index]'], template: 'lists/KindIndex.astro', list: listIndexPages },
  { patterns: ['/[...list]'], template: 'lists/CoverageList.astro', list: listListPages },
  {
    patterns: ['/corrections/[...page]'],
    template: 'corrections/Corrections.astro',
    list: listCorrectionsPages,
  },
  {
    patterns: ['/[...questions]'],
    template: 'questions/QuestionIndex.astro',
    list: listQuestionIndexPages,
  },
  {
    patterns: ['/statements/[...list]'],
    template: 'statements/Ledger.astro',
    list: listLedgerPages,
  },
  {
    patterns: ['/measures/[...list]'],
    template: 'measures/Measures.astro',
    list: listMeasuresPages,
  },
  {
    patterns: ['/measures/rates/[...series]'],
    template: 'rates/Series.astro',
    list: listSeriesPages,
  },
  {
    patterns: ['/measures/rates/[series]/[day]'],
    template: 'rates/RateDay.astro',
    list: listRateDayPages,
  },
  {
    patterns: [
      '/timeline/[...order]',
      '/topics/[topic]/timeline/[...order]',
      '/questions/[question]/timeline/[...order]',
    ],
    template: 'timeline/Timeline.astro',
    list: listTimelinePages,
  },
  {
    patterns: ['/[...withdrawn]'],
    template: 'withdrawn/Withdrawn.astro',
    list: listWithdrawnPages,
  },
  { patterns: ['/search'], template: 'search/SearchPage.astro' },
  { patterns: ['/feeds'], template: 'feeds/Feeds.astro' },
  { patterns: ['/data'], template: 'feeds/Data.astro' },
  { patterns: ['/404'], template: 'text/NotFound.astro' },
];

/** A page with the pattern of its address. */
export interface RoutedView extends AddressedView<unknown> {
  readonly pattern: string;
}

/** The pages that are planned by their views. */
export function listAllPages(context: Context): RoutedView[] {
  return SUBJECTS.flatMap(({ patterns, list }) => {
    const [only, ...others] = patterns;
    const toPattern = ({ url }: AddressedView<unknown>) =>
      others.length === 0
        ? only
        : (patterns.find((pattern) => findParams(pattern, url) !== undefined) ?? only);
    return (list?.(context) ?? []).map(({ url, view }) => {
      const page = { url, view };
      return { ...page, pattern: toPattern(page) };
    });
  });
}

/** Addresses of the pages that are made each time: the front page, the search and the like. */
export const FIXED: readonly string[] = SUBJECTS.filter(({ list }) => list === undefined).map(
  ({ patterns: [address] }) => address,
);
