/** The record: who said what, when, what contradicts it, what was done, and what of it we corrected. */
import type { PublicationData } from '../content/kinds/publication.ts';
import type { Finding } from './entry.ts';
import type { Item } from './item.ts';
import type { Register } from './register.ts';
import type { Thing } from './thing.ts';
import { isPublished } from './visible.ts';
import { buildMeasures, findLostSeries } from './measures/build-measures.ts';
import { buildQuestions } from './questions/build-questions.ts';
import { buildStatements } from './statements/build-statements.ts';
import { findEarlyOverride } from './questions/check-override.ts';
import { findLapsedVerdict } from './questions/check-verdict.ts';
import { findFaults } from './statements/check-statement.ts';
import {
  listCorrections,
  listSourceChanges,
  type Correction,
  type SourceChange,
} from './corrections.ts';
import { toItemKnownDay } from './statements/known-day.ts';
import type { Measure } from './measures/measure.ts';
import type { Question } from './questions/question.ts';
import { buildSeries, type Series } from './measures/series.ts';
import type { Statement } from './statements/statement.ts';

export interface PublicRecord {
  /** In the order of saying, see `Statements.statements`. */
  readonly statements: readonly Statement[];
  readonly byAddress: ReadonlyMap<string, Statement>;
  /** Statements by the address of their item, speaker, body spoken for, or question, in the order of saying. */
  readonly of: ReadonlyMap<string, readonly Statement[]>;
  /** By address. */
  readonly questions: ReadonlyMap<string, Question>;
  /** By address, in the order of the first entry of their history. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** In the order of `publication.yaml`. */
  readonly series: readonly Series[];
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** Newest first. */
  readonly sourceChanges: readonly SourceChange[];
  /** From which day an item counts in what was known then, by its address; see `toItemKnownDay`. */
  readonly knownOn: ReadonlyMap<string, string>;
  /** The first and the last day on which something of the record became known; `undefined` if it is empty. */
  readonly days: Days | undefined;
}

export interface Days {
  readonly first: string;
  readonly last: string;
}

/** `locale` is the tag by which names are listed. `items` are all there are; the record has what is published, and the corrections of `things`, which are those that are out. */
export function buildRecord(
  register: Register,
  about: PublicationData,
  items: readonly Item[],
  things: readonly Thing[],
  locale: string,
): {
  readonly record: PublicRecord;
  /** Those of drafts and withdrawn ones too, by address: they are checked. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** Looks for what is wrong. */
  readonly listFindings: () => Finding[];
} {
  const { statements, all, findings } = buildStatements(register, about, items, locale);
  const questions = buildQuestions(register, about, statements, all);
  const allMeasures = buildMeasures(register, about);
  const measures = allMeasures.filter(({ thing }) => isPublished(thing));
  const published = items.filter(isPublished);
  const asked = [...questions.questions].filter(([, { thing }]) => isPublished(thing));
  const of = groupStatements(statements);
  const knownOn = new Map(
    published.map((item) => [item.url, toItemKnownDay(item, of.get(item.url) ?? [])]),
  );
  const record: PublicRecord = {
    statements,
    byAddress: new Map(statements.map((statement) => [statement.address, statement])),
    of,
    questions: new Map(asked),
    measures: toMap(measures),
    series: (about.series ?? []).map((data) => buildSeries(data, measures)),
    corrections: listCorrections(things),
    sourceChanges: listSourceChanges(published),
    knownOn,
    days: findDays([
      ...knownOn.values(),
      ...asked.flatMap(([, question]) => listStateDays(question)),
    ]),
  };
  const listFindings = () => {
    // Hidden items too: what was judged on them was judged.
    const days = items.map((item) => toItemKnownDay(item, of.get(item.url) ?? []));
    const first = findDays(days)?.first;
    return [
      ...findings,
      ...all.flatMap(findFaults),
      ...questions.findings,
      ...[...questions.questions.values()].flatMap((question) => [
        ...findEarlyOverride(question, first, about.zone),
        ...findLapsedVerdict(question),
      ]),
      ...findLostSeries(register, about),
    ];
  };
  return { record: Object.freeze(record), measures: toMap(allMeasures), listFindings };
}

function groupStatements(statements: readonly Statement[]): Map<string, Statement[]> {
  const grouped = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { item, speaker, onBehalfOf, about } = statement;
    for (const url of new Set(
      [item, speaker, ...onBehalfOf, about].flatMap((thing) => thing?.url ?? []),
    )) {
      const list = grouped.get(url);
      if (list === undefined) grouped.set(url, [statement]);
      else list.push(statement);
    }
  }
  return grouped;
}

function toMap(measures: readonly Measure[]): Map<string, Measure> {
  return new Map(measures.map((measure) => [measure.thing.url, measure]));
}

function listStateDays({ states }: Question): string[] {
  return states.flatMap(({ on }) => on ?? []);
}

function findDays(days: readonly string[]): Days | undefined {
  let first = days[0];
  let last = first;
  for (const day of days) {
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }
  return first === undefined || last === undefined ? undefined : { first, last };
}
