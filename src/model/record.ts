/** The record: who said what and when, what contradicts it, what was done, and which corrections we made. */
import { compareValues } from '../time/compare-when.ts';
import { perObject } from '../content/problems/memoize.ts';
import type { Source } from '../content/kinds/coverage.ts';
import type { KindData } from '../content/kinds/kinds.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { buildMeasures, type Measure } from './measures/measure.ts';
import { buildSeries, type Series } from './measures/series.ts';
import { buildQuestions, type Question } from './questions/question.ts';
import { buildStatements } from './statements/build-statements.ts';
import { type Statement, toItemKnownDay } from './statements/statement.ts';
import type { Item } from './item.ts';
import type { Lost } from './references.ts';
import type { Register } from './register.ts';
import type { Thing } from './thing.ts';
import { isPublished } from './visible.ts';

export interface PublicRecord {
  /** In the order of saying, see `buildStatements`. */
  readonly statements: readonly Statement[];
  readonly byAddress: ReadonlyMap<string, Statement>;
  /** By the address of their item, speaker, body spoken for, or question, in the order of saying. */
  readonly of: ReadonlyMap<string, readonly Statement[]>;
  readonly questions: ReadonlyMap<string, Question>;
  /** By address, in the order of the first entry of their history. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** In the order of `publication.yaml`. */
  readonly series: readonly Series[];
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** Newest first. */
  readonly sourceChanges: readonly SourceChange[];
  /** The day from which an item counts as known, by its address; see `toItemKnownDay`. */
  readonly knownOn: ReadonlyMap<string, string>;
  /** The first and last day on which something on record became known; `undefined` if the record is empty. */
  readonly days: Days | undefined;
}

export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The record with drafts and withdrawn things, which are checked but not shown. */
export interface WholeRecord {
  /** In the order of saying. */
  readonly statements: readonly Statement[];
  /** By address, as are measures. */
  readonly questions: ReadonlyMap<string, Question>;
  readonly measures: ReadonlyMap<string, Measure>;
}

/** `locale` is the tag for listing names; `items` are all items, `things` those with a page. */
export function buildRecord(
  register: Register,
  about: PublicationData,
  items: readonly Item[],
  things: readonly Thing[],
  locale: string,
): { readonly record: PublicRecord; readonly whole: WholeRecord; readonly lost: readonly Lost[] } {
  const { statements, all, lost } = buildStatements(register, about, items, locale);
  const { questions, lost: evidence } = buildQuestions(register, about, statements, all);
  const allMeasures = buildMeasures(register, about);
  const measures = allMeasures.filter(({ thing }) => isPublished(thing));
  const published = items.filter(isPublished);
  const asked = [...questions].filter(([, { thing }]) => isPublished(thing));
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
  return {
    record: Object.freeze(record),
    whole: { statements: all, questions, measures: toMap(allMeasures) },
    lost: [...lost, ...evidence],
  };
}

/** Some of the statements of a record, in its order. */
export function listInRecord(
  { statements }: Pick<PublicRecord, 'statements'>,
  some: readonly Statement[],
): Statement[] {
  const places = toPlaces(statements);
  const toPlace = ({ address }: Statement) => places.get(address) ?? places.size;
  return some.toSorted((a, b) => toPlace(a) - toPlace(b));
}

const toPlaces = perObject(
  (statements: readonly Statement[]): ReadonlyMap<string, number> =>
    new Map(statements.map(({ address }, place) => [address, place])),
);

function groupStatements(statements: readonly Statement[]): Map<string, Statement[]> {
  const pairs = statements.flatMap((statement) => {
    const { item, speaker, onBehalfOf, about } = statement;
    const urls = [item, speaker, ...onBehalfOf, about].flatMap((thing) => thing?.url ?? []);
    return [...new Set(urls)].map((url) => ({ url, statement }));
  });
  const byUrl = [...Map.groupBy(pairs, ({ url }) => url)];
  return new Map(byUrl.map(([url, all]) => [url, all.map(({ statement }) => statement)]));
}

function toMap(measures: readonly Measure[]): Map<string, Measure> {
  return new Map(measures.map((measure) => [measure.thing.url, measure]));
}

function listStateDays({ states }: Question): string[] {
  return states.flatMap(({ on }) => on ?? []);
}

function findDays(days: readonly string[]): Days | undefined {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

type CorrectionData = NonNullable<KindData['coverage']['corrections']>[number];

export interface Correction extends CorrectionData {
  readonly thing: Thing;
  /** Its place in the list of its thing, from 0. */
  readonly index: number;
}

type ChangeData = NonNullable<Source['changes']>[number];

/** A change to a piece by those who published it. */
interface SourceChange extends ChangeData {
  readonly item: Item;
  readonly source: Source;
}

/** Newest first; within a day by the address of the item, in the order of its sources. */
function listSourceChanges(items: readonly Item[]): SourceChange[] {
  return items
    .filter(({ data }) => data.sources.some(({ changes }) => changes !== undefined))
    .flatMap((item) =>
      item.data.sources.flatMap((source) =>
        (source.changes ?? []).map((change) => ({ ...change, item, source })),
      ),
    )
    .sort((a, b) => compareValues(b.on, a.on) || compareValues(a.item.url, b.item.url));
}

/** Newest first; within a day by address, later entries of a list first. */
function listCorrections(things: Iterable<Thing>): Correction[] {
  return [...things]
    .flatMap((thing) =>
      (thing.data.corrections ?? []).map((correction, index) => ({ ...correction, thing, index })),
    )
    .sort(
      (a, b) =>
        compareValues(b.on, a.on) || compareValues(a.thing.url, b.thing.url) || b.index - a.index,
    );
}
