/** What the page sends to the desk, with schemas, and what it gets back: all of it as JSON. */
import { z } from 'zod';
import type { listRequests } from './asked.ts';
import type { listInbox, openClip } from './clip-store.ts';
import type { Value } from './edit/value.ts';
import type { toOpened } from './open-file.ts';
import type { listLinks, toFirstView } from './overview.ts';
import type { toWishPlan, Wish } from './reshape.ts';
import type { DeskAnswer } from './routes.ts';
import type { SaidAlready } from './said-already.ts';
import type { Stranger } from './strangers.ts';
import type { FieldPath } from '../content/kinds/field-meta.ts';
import type { KindName } from '../content/kinds/kinds.ts';
import type { Problem } from '../content/problems/problem.ts';

export type Start = ReturnType<typeof toFirstView>;
export type Pick = Start['picks'][number];
export type Waiting = ReturnType<typeof listInbox>[number];
export type OpenClip = Awaited<ReturnType<typeof openClip>>;
export type Opened = ReturnType<typeof toOpened>;
export type TroubledLink = ReturnType<typeof listLinks>[number];
export type FileHistory = Partial<DeskAnswer<'since'>>;
export type Since = NonNullable<FileHistory['since']>;
export type AskedQuestion = ReturnType<typeof listRequests>[number];

export type UnknownName = Stranger;
export type PlanWish = Wish;
export type FilePlan = ReturnType<typeof toWishPlan>;

export interface Listed {
  readonly inside: string;
  readonly kind: KindName;
  readonly title: string;
  readonly status: string;
}

/** A text of the desk, by the path of its file below the content folder. */
export const FILE = { inside: z.string(), text: z.string() };

/** A value that no editor has accepted yet. */
export interface Suggestion {
  readonly path: FieldPath;
  readonly value: Value;
  /** Where it was found: “JSON-LD”, “line 12”. */
  readonly origin: string;
  /** A value that replaces the field of this name beside it. It is not from the page, so it is never accepted with the rest. */
  readonly insteadOf?: string;
}

const path = z.array(z.union([z.string(), z.int().nonnegative()])).readonly();
export const VALUE: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string(), z.array(VALUE), z.record(z.string(), VALUE)]),
);

/** What is added to a history goes to its place by its day. */
export type FieldChange = z.output<typeof CHANGE>;
export const CHANGE = z.union([
  z.strictObject({ path, value: VALUE }),
  z.strictObject({ path, remove: z.literal(true) }),
  z.strictObject({ path, add: VALUE }),
  z.strictObject({ body: z.string() }),
]);

export type DeskProblem = Omit<Problem, 'path' | 'count' | 'said'> & { readonly inside: string };

export type Texts = Readonly<Record<string, string>>;

/** What an editor entered in place of the suggestions; `taken` are the ids of existing statements. */
const said = z.strictObject({
  taken: z.array(z.string()).readonly(),
  by: z.string().optional(),
  said: z.string().optional(),
  source: z.int().nonnegative().optional(),
  /** Of the item. */
  language: z.string().optional(),
});
export type GivenWords = z.output<typeof said>;

/** Words selected in a page: the name of the clip, and their offsets in the paragraph. */
export type ChosenWords = z.output<typeof CHOSEN>;
const CHOSEN = z.strictObject({
  clip: z.string(),
  paragraph: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

export type Selected = z.output<typeof SELECTED>;
export const SELECTED = said.extend({
  ...FILE,
  ...CHOSEN.shape,
  /** Whether the item was begun from the page. */
  isBegun: z.boolean().optional(),
});

export type TypedWords = z.output<typeof TYPED_WORDS>;
export const TYPED_WORDS = said.extend({ words: z.string(), ...FILE });

export interface Capture {
  readonly words: string;
  /** A doubtful one is never accepted with the rest. */
  readonly fields: readonly { name: string; value: string; origin: string; isDoubtful?: true }[];
  readonly questions: readonly AskedQuestion[];
  /** What the speaker has said already in these words, or nearly. */
  readonly already?: readonly SaidAlready[];
  /** The name of a speaker whom the publication does not have. */
  readonly stranger?: string;
  /** What the sources of the item are called, if there is a choice, or the page is none of them. */
  readonly sources?: readonly string[];
  /** The index of the source that has the words, if that is sure. */
  readonly source?: number;
  /** The ids of likely speakers, to be listed first. */
  readonly likely?: readonly string[];
}

export type NewStatement = z.output<typeof NEW_STATEMENT>;
export const NEW_STATEMENT = z.strictObject({
  attributes: z.record(z.string(), z.string()),
  words: z.string(),
});

export type ToSave = z.output<typeof TO_SAVE>;
const optional = z.string().optional();
/** `page` is the saved page from which the file was begun. */
export const TO_SAVE = z.strictObject({ ...FILE, seen: optional, page: optional });
