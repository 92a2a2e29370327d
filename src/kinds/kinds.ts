/**
 * The list of kinds. A new kind is one schema file and one line here; checks, backlinks, data and the manual follow
 * from it. Its page does not, and is wanted all the same: see CONTRIBUTING.md.
 */
import type { z } from 'zod';
import { coverage, type CoverageData } from './coverage.ts';
import {
  event,
  organization,
  outlet,
  person,
  place,
  type EventData,
  type OrganizationData,
  type OutletData,
  type PersonData,
  type PlaceData,
} from './entities.ts';
import { measure, type MeasureData } from './measure.ts';
import { question, type QuestionData } from './question.ts';
import { topic, type TopicData } from './topic.ts';

/** The checked front matter of each kind. */
export interface KindData {
  coverage: CoverageData;
  topic: TopicData;
  question: QuestionData;
  measure: MeasureData;
  person: PersonData;
  organization: OrganizationData;
  place: PlaceData;
  event: EventData;
  outlet: OutletData;
}

export type KindName = keyof KindData;

export interface Kind {
  /** Folder under the content folder, and first part of the address. */
  readonly folder: string;
  /** `mdx` has a body, `yaml` is data alone. */
  readonly format: 'mdx' | 'yaml';
  /** The field that names the thing. */
  readonly caption: 'title' | 'name';
  /** The shape of ids below the folder; all others are refused. */
  readonly id: RegExp;
  readonly schema: z.ZodType;
  /** Words for lists: “1 person”, “2 people”. */
  readonly one: string;
  readonly many: string;
  /** One sentence for the manual. */
  readonly about: string;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DATED_SLUG = /^\d{4}\/(0[1-9]|1[0-2])\/[a-z0-9]+(-[a-z0-9]+)*$/;

export const KINDS = {
  coverage: {
    folder: 'coverage',
    format: 'mdx',
    caption: 'title',
    id: DATED_SLUG,
    schema: coverage,
    one: 'item',
    many: 'items',
    about: 'Our short account of somebody’s reporting.',
  },
  topic: {
    folder: 'topics',
    format: 'mdx',
    caption: 'title',
    id: SLUG,
    schema: topic,
    one: 'topic',
    many: 'topics',
    about: 'A running part of the story, with its own summary and scope.',
  },
  question: {
    folder: 'questions',
    format: 'mdx',
    caption: 'title',
    id: SLUG,
    schema: question,
    one: 'question',
    many: 'questions',
    about: 'Something that the sides answer differently, or not at all.',
  },
  measure: {
    folder: 'measures',
    format: 'mdx',
    caption: 'title',
    id: SLUG,
    schema: measure,
    one: 'measure',
    many: 'measures',
    about: 'A duty, a control or a fee, with what became of it.',
  },
  person: {
    folder: 'people',
    format: 'mdx',
    caption: 'name',
    id: SLUG,
    schema: person,
    one: 'person',
    many: 'people',
    about: 'Somebody who acts or speaks in the story.',
  },
  organization: {
    folder: 'organizations',
    format: 'mdx',
    caption: 'name',
    id: SLUG,
    schema: organization,
    one: 'organization',
    many: 'organizations',
    about: 'A government, ministry, company or body in the story.',
  },
  place: {
    folder: 'places',
    format: 'mdx',
    caption: 'name',
    id: SLUG,
    schema: place,
    one: 'place',
    many: 'places',
    about: 'Where things happen; its zone dates them.',
  },
  event: {
    folder: 'events',
    format: 'mdx',
    caption: 'title',
    id: SLUG,
    schema: event,
    one: 'event',
    many: 'events',
    about: 'Something that took place, is planned, or is said to have taken place.',
  },
  outlet: {
    folder: 'outlets',
    format: 'yaml',
    caption: 'name',
    id: SLUG,
    schema: outlet,
    one: 'outlet',
    many: 'outlets',
    about: 'Who published the reporting that we cover.',
  },
} as const satisfies Record<KindName, Kind>;

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

/** The same list, typed by the interface for code that treats all kinds alike. */
export function getKind(name: KindName): Kind {
  return KINDS[name];
}
