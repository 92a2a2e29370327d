/**
 * The list of kinds. A new kind is a descriptor, two lines here, and a row in each table in which the compiler then
 * misses it: see CONTRIBUTING.md.
 */
import { COVERAGE, type CoverageData } from './coverage.ts';
import { DAY, type DayData } from './day.ts';
import { EVENT, type EventData } from './event.ts';
import type { Kind } from './kind.ts';
import { MEASURE, type MeasureData } from './measure.ts';
import { ORGANIZATION, type OrganizationData } from './organization.ts';
import { OUTLET, type OutletData } from './outlet.ts';
import { PAGE, type PageData } from './page.ts';
import { PERSON, type PersonData } from './person.ts';
import { PLACE, type PlaceData } from './place.ts';
import { QUESTION, type QuestionData } from './question.ts';
import { TOPIC, type TopicData } from './topic.ts';

export interface KindData {
  coverage: CoverageData;
  topic: TopicData;
  question: QuestionData;
  measure: MeasureData;
  day: DayData;
  person: PersonData;
  organization: OrganizationData;
  place: PlaceData;
  event: EventData;
  outlet: OutletData;
  page: PageData;
}

export type KindName = keyof KindData;

export const KINDS = {
  coverage: COVERAGE,
  topic: TOPIC,
  question: QUESTION,
  measure: MEASURE,
  day: DAY,
  person: PERSON,
  organization: ORGANIZATION,
  place: PLACE,
  event: EVENT,
  outlet: OUTLET,
  page: PAGE,
} as const satisfies { readonly [Name in KindName]: Kind<KindData[Name]> };

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

/** The same list, typed by the interface, for code that treats all kinds alike. */
export function getKind(name: KindName): Kind<unknown> {
  return KINDS[name] as Kind<unknown>;
}
