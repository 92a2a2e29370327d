/** What the desk and its page say to each other, all of it as JSON. */
import { z } from 'zod';
import type { Clip, Doubt } from './clip/clip.ts';
import type { Value } from './edit/value.ts';
import type { FieldPath } from '../content/kinds/field-meta.ts';
import type { FormSchema } from '../content/kinds/form-schema.ts';
import type { KindName } from '../content/kinds/kinds.ts';
import type { Problem } from '../content/problems/problem.ts';

/** A text of the desk, by the path of its file below the content folder. */
export const FILE = { inside: z.string(), text: z.string() };

export interface Start {
  readonly name: string;
  /** The digest of the path of the content: a publication may change its name, or have that of another. */
  readonly folder: string;
  readonly language: string;
  readonly base: string;
  readonly today: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly forms: Readonly<Record<string, FormSchema>>;
  /** By kind: the paths of fields that most things of the kind have, without the numbers of lists. */
  readonly usual: Readonly<Record<string, readonly string[]>>;
  readonly picks: readonly Pick[];
  readonly files: readonly Listed[];
  readonly inbox: readonly Waiting[];
  /** Who has signed the newest item, for those who sign the next. */
  readonly signed?: Omit<Suggestion, 'path'>;
}

export interface Pick {
  readonly id: string;
  readonly kind: KindName;
  readonly name: string;
  readonly also: readonly string[];
}

export interface Listed {
  readonly inside: string;
  readonly kind: KindName;
  readonly title: string;
  readonly status: string;
}

export interface Waiting {
  readonly name: string;
  readonly title: string;
  readonly published: string;
  /** The files of items that cover it already, by address or by title. */
  readonly covered: readonly string[];
  /** The file of what it says of itself, where that cannot be read. */
  readonly unread?: string;
}

/** A value of which an editor has not said yet that it is so. */
export interface Suggestion {
  readonly path: FieldPath;
  readonly value: Value;
  /** Where it was read: “JSON-LD”, “line 12”. */
  readonly origin: string;
  /** Not read in the page, and in the place of this field beside it: never taken with the rest, nor beside that field. */
  readonly insteadOf?: string;
}

export interface OpenClip {
  readonly name: string;
  readonly title: string;
  readonly clip: Clip;
  readonly paragraphs: readonly { readonly text: string; readonly isNoise: boolean }[];
  readonly covered: readonly string[];
  readonly suggestions: readonly Suggestion[];
  readonly doubts: readonly Doubt[];
  /** The outlet that the publication does not have, as the page has it. */
  readonly newOutlet?: { readonly name: string; readonly homepage: string };
}

export interface Opened {
  readonly inside: string;
  readonly kind: KindName;
  readonly text: string;
  /** The digest of what lies on the disk; none for a file that is not there yet. */
  readonly seen?: string;
  readonly data: Value;
  readonly body: string;
  /** Where its page stands, beginning with `/`. */
  readonly url: string;
}

const path = z.array(z.union([z.string(), z.int().nonnegative()])).readonly();
export const VALUE: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string(), z.array(VALUE), z.record(z.string(), VALUE)]),
);

/** What is added to a history stands in its place by its day. */
export type FieldChange = z.output<typeof CHANGE>;
export const CHANGE = z.union([
  z.strictObject({ path, value: VALUE }),
  z.strictObject({ path, remove: z.literal(true) }),
  z.strictObject({ path, add: VALUE }),
  z.strictObject({ body: z.string() }),
]);

export type DeskProblem = Omit<Problem, 'path' | 'count'> & { readonly inside: string };

/** An address of others that readers cannot follow as it is written. */
export interface TroubledLink {
  readonly url: string;
  readonly verdict: 'gone' | 'elsewhere' | 'moved';
  /** Of HTTP, or what happened in its place. */
  readonly said: string;
  readonly to?: string | undefined;
  /** Since when nothing usable came. */
  readonly since?: string | undefined;
  readonly places: readonly LinkPlace[];
}

export interface LinkPlace {
  readonly inside: string;
  /** The field that holds the address; none in a body. */
  readonly path?: FieldPath;
  /** The field for an archived copy, and where one may be. */
  readonly archive?: FieldPath;
  readonly copy?: string;
}

export type Texts = Readonly<Record<string, string>>;

/** What an editor has said of words, in the place of what is suggested; `taken` are the ids of the statements that are there. */
const said = z.strictObject({
  taken: z.array(z.string()).readonly(),
  by: z.string().optional(),
  said: z.string().optional(),
});
export type GivenWords = z.output<typeof said>;

/** Words that were chosen in a page: the name of the clip, and where they stand in the paragraph. */
export type Selected = z.output<typeof SELECTED>;
export const SELECTED = said.extend({
  clip: z.string(),
  paragraph: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

export type TypedWords = z.output<typeof TYPED_WORDS>;
export const TYPED_WORDS = said.extend({ words: z.string(), ...FILE });

export interface Capture {
  readonly words: string;
  readonly fields: readonly { name: string; value: string; origin: string }[];
  readonly questions: readonly AskedQuestion[];
  /** A name that the publication does not have, as the speaker. */
  readonly stranger?: string;
  /** The ids of those who are likely to have said it, for the head of the list. */
  readonly likely?: readonly string[];
}

export interface AskedQuestion {
  readonly id: string;
  readonly title: string;
  /** Whether it asks the side of the speaker about that time, in words that stand beside theirs: one at most. */
  readonly fits: boolean;
  readonly positions: readonly { readonly id: string; readonly text: string }[];
  readonly earlier: readonly { address: string; speaker: string; said: string; words: string }[];
}

export type NewStatement = z.output<typeof NEW_STATEMENT>;
export const NEW_STATEMENT = z.strictObject({
  attributes: z.record(z.string(), z.string()),
  words: z.string(),
});

export type ToSave = z.output<typeof TO_SAVE>;
export const TO_SAVE = z.strictObject({ ...FILE, seen: z.string().optional() });

/** Where somebody else has written meanwhile, nothing of that file or of those after it was written. */
export interface Clash {
  readonly inside: string;
  readonly theirs?: string | undefined;
  readonly digest?: string | undefined;
}

export interface Since {
  readonly on: string;
  readonly text: string;
  /** Whether readers rely on what changed and are not told of it: the check asks for a correction then. */
  readonly isSilent: boolean;
  readonly changes: readonly { field: string; was: string; now: string }[];
}

export interface FileHistory {
  readonly lastHand?: string;
  readonly since?: Since;
}

export interface Saved {
  readonly saved: Readonly<Record<string, string>>;
  readonly clash?: Clash;
  /** What somebody wrote in the moment of the save, by the paths of the files in which ours stands in its place now. */
  readonly replaced?: Readonly<Record<string, string>>;
}

/** What a text takes from the readers of its file, and which files name that; no `hidden` for a text that takes nothing. */
export interface Hiding {
  readonly hidden?: 'withdrawn' | 'draft';
  readonly namers: readonly { inside: string; title: string; fields: readonly string[] }[];
}
