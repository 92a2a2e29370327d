/** The addresses of each subject, and the template that prints it. This is all that Astro reads; it loads no view. */
import {
  CORRECTIONS_URL,
  COVERAGE_URL,
  DATA_URL,
  EMBED_URL,
  FEEDS_URL,
  FRONT_URL,
  MEASURES_URL,
  NOT_FOUND_URL,
  QUESTIONS_URL,
  SEARCH_URL,
  STATEMENTS_URL,
  TIMELINE_URL,
  toDayUrl,
  TOPICS_URL,
  toRateDayUrl,
  toSeriesUrl,
  toTimelineUrl,
  toWeekUrl,
} from './addresses/pages.ts';
import { perText } from '../content/problems/memoize.ts';

export interface Template {
  /** Address patterns, as Astro writes routes. A page belongs to the first one that it matches. */
  readonly patterns: readonly [string, ...string[]];
  readonly template: string;
}

/** In the order for Astro, which tries the first of two patterns that it ranks equal. */
export const TEMPLATES = {
  front: { patterns: [FRONT_URL], template: 'front/Front.astro' },
  item: { patterns: [`${COVERAGE_URL}/[...item]`], template: 'item/Item.astro' },
  topic: { patterns: [`${TOPICS_URL}/[...topic]`], template: 'topic/Topic.astro' },
  question: { patterns: [`${QUESTIONS_URL}/[...question]`], template: 'question/Question.astro' },
  measure: { patterns: [`${MEASURES_URL}/[measure]`], template: 'measures/Measure.astro' },
  day: { patterns: [toDayUrl('[day]')], template: 'day/Day.astro' },
  entity: { patterns: ['/[folder]/[entity]'], template: 'entity/Entity.astro' },
  page: { patterns: ['/[...page]'], template: 'text/DeskPage.astro' },
  days: { patterns: ['/[...days]'], template: 'day/Days.astro' },
  week: { patterns: [toWeekUrl('[week]')], template: 'day/Week.astro' },
  kindIndex: { patterns: ['/[...index]'], template: 'lists/KindIndex.astro' },
  coverageList: { patterns: ['/[...list]'], template: 'lists/CoverageList.astro' },
  corrections: {
    patterns: [`${CORRECTIONS_URL}/[...page]`],
    template: 'corrections/Corrections.astro',
  },
  questions: { patterns: ['/[...questions]'], template: 'questions/QuestionIndex.astro' },
  statements: { patterns: [`${STATEMENTS_URL}/[...list]`], template: 'statements/Ledger.astro' },
  measures: { patterns: [`${MEASURES_URL}/[...list]`], template: 'measures/Measures.astro' },
  series: { patterns: [toSeriesUrl('[...series]')], template: 'rates/Series.astro' },
  rateDay: { patterns: [toRateDayUrl('[series]', '[day]')], template: 'rates/RateDay.astro' },
  timeline: {
    patterns: [
      `${TIMELINE_URL}/[...order]`,
      `${toTimelineUrl(`${TOPICS_URL}/[topic]`)}/[...order]`,
      `${toTimelineUrl(`${QUESTIONS_URL}/[question]`)}/[...order]`,
    ],
    template: 'timeline/Timeline.astro',
  },
  withdrawn: { patterns: ['/[...withdrawn]'], template: 'withdrawn/Withdrawn.astro' },
  embed: { patterns: [`${EMBED_URL}/[sort]/[...embed]`], template: 'embed/Embed.astro' },
  search: { patterns: [SEARCH_URL], template: 'search/SearchPage.astro' },
  feeds: { patterns: [FEEDS_URL], template: 'feeds/Feeds.astro' },
  data: { patterns: [DATA_URL], template: 'feeds/Data.astro' },
  history: { patterns: ['/[...history]'], template: 'history/History.astro' },
  glossary: { patterns: ['/[...glossary]'], template: 'glossary/Glossary.astro' },
  notFound: { patterns: [NOT_FOUND_URL], template: 'text/NotFound.astro' },
} as const satisfies Readonly<Record<string, Template>>;

/** The parts of an address, by their names in a pattern; `undefined` if it does not match, as is an empty rest. */
export function findParams(
  pattern: string,
  url: string,
): Record<string, string | undefined> | undefined {
  const { expression, names } = toMatcher(pattern);
  const match = expression.exec(url);
  if (match === null) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, match[index + 1]]));
}

const toMatcher = perText((pattern) => {
  const names: string[] = [];
  const parts = pattern.split('/').map((part) => {
    const [, rest, name] = /^\[(\.{3})?(\w+)\]$/.exec(part) ?? [];
    if (name === undefined) return part === '' ? '' : `/${part}`;
    names.push(name);
    return rest === undefined ? '/([^/]+)' : '(?:/(.+))?';
  });
  return { expression: new RegExp(`^${parts.join('') || '/'}$`), names };
});
