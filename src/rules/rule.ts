/** What a rule of the check is, what it reads, and what becomes of its findings. */
import type { PublicationData } from '../content/kinds/publication.ts';
import type { FieldPath } from '../content/kinds/field-meta.ts';
import { type FoundText, toFieldName } from '../content/kinds/relations.ts';
import { toLines } from '../content/problems/lines.ts';
import { perText } from '../content/problems/memoize.ts';
import {
  type FaultRow,
  type FaultSlots,
  type Said,
  toCode,
  toMessage,
  toRemedy,
} from '../content/problems/fault.ts';
import { type Severity, withRemedy } from '../content/problems/problem.ts';
import { isOf, type At, type Entry, type Spot } from '../model/entry.ts';
import type { Whole } from '../model/publication.ts';
import type { Kept } from './kept-pages.ts';
import type { ReleaseChanges } from './released.ts';
import texts from './rules.json' with { type: 'json' };

export interface Reads {
  /** A single entry and the rules of the house; findings are kept with the file. */
  readonly entry: RuleContext;
  /** All entries except withdrawn ones, and `publication.yaml`. */
  readonly entries: { readonly entries: readonly Entry[]; readonly about: PublicationData };
  /** The whole publication, with drafts. */
  readonly publication: Whole;
  /** Coverage, and the pages of sources that editors kept. */
  readonly pages: { readonly entries: readonly Entry<'coverage'>[]; readonly kept: Kept };
  /** An entry, and today’s date at the desk in its zone. */
  readonly today: { readonly entry: Entry; readonly today: string; readonly zone: string };
  /** What was published last, compared with what is to be published. */
  readonly released: ReleaseChanges;
}

type RuleRow = keyof typeof texts;

/** As in `faults.json`: a row for each rule with what the manual says of it, and one for each further case. */
export const RULE_TEXTS = texts as unknown as Readonly<Record<RuleRow, FaultRow>>;

export interface RuleOf<Read extends keyof Reads> {
  readonly id: RuleRow;
  readonly reads: Read;
  readonly find: (read: Reads[Read]) => readonly RuleFault[];
}

export type Rule = { readonly [Read in keyof Reads]: RuleOf<Read> }[keyof Reads];

export interface RuleFault extends Spot {
  /** By default, that of the rule. */
  readonly row?: RuleRow;
  /** A getter where the value takes long to find: of thousands of findings, only a hundred are shown. */
  readonly slots?: FaultSlots;
  readonly level?: Severity;
}

/**
 * A fault in an entry or in `publication.yaml`. It gives the path of the field; whoever has the bytes of the file turns
 * that into a line and a column.
 */
export interface Finding extends Spot {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly said?: Said | undefined;
}

export function toFinding(id: RuleRow, fault: RuleFault): Finding {
  const { row = id, slots = {}, level } = fault;
  const text = RULE_TEXTS[row];
  const found = {
    ...toFound(fault, toCode(id)),
    severity: level ?? text.level ?? RULE_TEXTS[id].level ?? 'error',
    message: toMessage(text, slots),
    said: { row, slots },
  };
  const say = () => toRemedy(text, slots);
  return text.near === undefined ? { ...found, remedy: say() } : withRemedy(found, say);
}

/** An error at a place, without its message. */
export function toFound({ entry, at, field }: Spot, code: string) {
  const name = field ?? (isPath(at) ? toFieldName(at) : '');
  return { entry, at, field: name, code, severity: 'error' as Severity };
}

function isPath(at: At): at is FieldPath {
  return Array.isArray(at);
}

/** The fields of `publication.yaml` by which a single entry is judged. */
export type House = Pick<PublicationData, 'language' | 'style'>;

export interface RuleContext {
  readonly entry: Entry;
  readonly house: House;
  readonly locale: Intl.Locale;
  readonly texts: readonly FoundText[];
  readonly headlines: readonly Headline[];
}

export function toAsked(entry: Entry, house: House): RuleContext {
  const texts = listTexts(entry.data);
  return { entry, house, locale: toLocale(entry, house), texts, headlines: listHeadlines(entry) };
}

/** One of our headlines or summaries. */
export interface Headline extends Spot {
  readonly isTitle: boolean;
  readonly text: string;
  /** The most characters, in an alphabet. */
  readonly longest: number;
}

/** The summary of an item is two sentences, that of a topic a paragraph. */
const LONGEST = { title: 100, coverage: 330, topic: 800 } as const;

/** Measures, events and bodies have names, not headlines. */
export function listHeadlines(entry: Entry): Headline[] {
  const toTitle = (text: string): Headline => ({
    ...{ entry, at: ['title'] },
    ...{ isTitle: true, text, longest: LONGEST.title },
  });
  if (isOf(entry, 'coverage') || isOf(entry, 'topic')) {
    const { title, summary } = entry.data;
    const longest = LONGEST[entry.kind];
    return [toTitle(title), { entry, at: ['summary'], isTitle: false, text: summary, longest }];
  }
  return isOf(entry, 'question') ? [toTitle(entry.data.title)] : [];
}

/** Kept, since parsing a tag takes as long as all the checks of a headline. */
const getLocale = perText((tag) => new Intl.Locale(tag));

export function toLocale({ data }: Entry, { language }: Pick<House, 'language'>): Intl.Locale {
  return getLocale('language' in data ? (data.language ?? language) : language);
}

export function listTexts(data: unknown): FoundText[] {
  const texts: FoundText[] = [];
  collectTexts(data, [], texts);
  return texts;
}

/** `trail` is the path down to `data`; the whole walk uses one array. */
function collectTexts(data: unknown, trail: (string | number)[], texts: FoundText[]): void {
  if (typeof data === 'string') texts.push({ path: [...trail], value: data });
  if (typeof data !== 'object' || data === null) return;
  const inner: Iterable<[string | number, unknown]> = Array.isArray(data)
    ? data.entries()
    : Object.entries(data);
  for (const [key, value] of inner) {
    trail.push(key);
    collectTexts(value, trail, texts);
    trail.pop();
  }
}

/** The titles of pieces are other people’s words. */
export function isTitleOfPiece(path: FieldPath): boolean {
  return path[0] === 'sources' && path.at(-1) === 'title';
}

/** The matches of a global pattern in a body, by line and column of its file; `text` is the body, perhaps blanked. */
export function matchBody(
  { body, bodyLine }: Entry,
  text: string,
  pattern: RegExp,
): { readonly match: RegExpExecArray; readonly at: { line: number; column: number } }[] {
  const { toPosition } = toLines(body);
  return [...text.matchAll(pattern)].map((match) => {
    const { line, column } = toPosition(match.index);
    return { match, at: { line: line + bodyLine - 1, column } };
  });
}

/** A body with all quotations blanked; offsets stay the same. */
export function stripQuotations(body: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, '_');
  return body
    .replace(/<(Statement|Quote)\b[^>]*>[\s\S]*?<\/\1>/g, blank)
    .replace(/“[^”]*”|„[^“]*“|«[^»]*»|「[^」]*」/gu, blank);
}

export const ABOUT_FILE: Spot['entry'] = { kind: 'publication', inside: 'publication.yaml' };
