/**
 * Everything that the check finds by comparing entries: one table. A new rule is a row in the file of its subject, its
 * texts in `rules.json`, and a test. `npm run manual` makes the manual (`docs/editors/check.md`) from these texts and
 * from `content/problems/faults.json`, which has those for faults in a single file.
 */
import type { PublicationData } from '../content/kinds/publication.ts';
import { isOf, type Entry } from '../model/entry.ts';
import type { Whole } from '../model/publication.ts';
import type { Released } from '../model/released.ts';
import { ORDER_RULES } from './chronology.ts';
import { DATE_RULES } from './dates.ts';
import { HEADLINE_RULES } from './headlines.ts';
import { ID_RULES } from './ids.ts';
import { ITEM_RULES } from './items.ts';
import { PAGE_RULES, type Kept } from './kept-pages.ts';
import { LINK_RULES } from './links.ts';
import { NAME_RULES } from './names.ts';
import { PROSE_RULES } from './prose.ts';
import { REFERENCE_RULES } from './references.ts';
import { RELEASE_RULES, toReleaseChanges } from './released.ts';
import { REPEAT_RULES } from './repeats.ts';
import {
  toAsked,
  toFinding,
  type Finding,
  type House,
  type Reads,
  type Rule,
  type RuleOf,
} from './rule.ts';
import { STATEMENT_RULES } from './statements.ts';
import { WEEKDAY_RULES } from './weekdays.ts';
import { WORDING_RULES } from './wording.ts';

export const RULES: readonly Rule[] = [
  ...ID_RULES,
  ...REFERENCE_RULES,
  ...ORDER_RULES,
  ...DATE_RULES,
  ...STATEMENT_RULES,
  ...REPEAT_RULES,
  ...ITEM_RULES,
  ...LINK_RULES,
  ...WORDING_RULES,
  ...WEEKDAY_RULES,
  ...HEADLINE_RULES,
  ...NAME_RULES,
  ...PROSE_RULES,
  ...PAGE_RULES,
  ...RELEASE_RULES,
];

const BY_READ = Map.groupBy(RULES, ({ reads }) => reads);

function find<Read extends keyof Reads>(
  reads: Read,
  read: Reads[Read],
  style?: House['style'],
): Finding[] {
  const rules = (BY_READ.get(reads) ?? []) as unknown as readonly RuleOf<Read>[];
  const off: ReadonlySet<string> = new Set(style?.off?.map((name) => `style.${name}`));
  return rules
    .filter(({ id }) => !off.has(id))
    .flatMap((rule) => rule.find(read).map((fault) => toFinding(rule.id, fault)));
}

export function judge(whole: Whole): Finding[] {
  return find('publication', whole);
}

/** Gives the function that judges a single entry. Withdrawn entries are not judged. */
export function toJudge(house: House): (entry: Entry) => Finding[] {
  return (entry) => (isAsked(entry) ? find('entry', toAsked(entry, house), house.style) : []);
}

/** Findings that depend on several entries, or are in `publication.yaml`. */
export function judgeTogether(all: readonly Entry[], about: PublicationData): Finding[] {
  return find('entries', { entries: all.filter(isAsked), about }, about.style);
}

/** All findings about some entries that do not need the whole publication. */
export function judgeEntries(entries: readonly Entry[], about: PublicationData): Finding[] {
  return [...entries.flatMap(toJudge(about)), ...judgeTogether(entries, about)];
}

/** Findings from comparing items with kept pages. */
export function judgeByPages(all: readonly Entry[], kept: Kept): Finding[] {
  if (kept.pages.size === 0 && kept.seen.size === 0) return [];
  return find('pages', {
    entries: all.filter(isAsked).filter((entry) => isOf(entry, 'coverage')),
    kept,
  });
}

/** Things that are said to have been done on a day after `today` (`2025-04-10`, at the desk in its zone). */
export function judgeByDay(entry: Entry, today: string, zone: string): Finding[] {
  return find('today', { entry, today, zone });
}

/** Silent changes since the last release. */
export function judgeChanges(publication: Whole['publication'], released: Released): Finding[] {
  return find('released', toReleaseChanges(publication, released));
}

function isAsked({ data }: Entry): boolean {
  return data.status !== 'withdrawn';
}
