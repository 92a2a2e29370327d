/** A day of the story: what was said, published, done and decided on it, each by its own date as written. */
import type { Words } from '../../words/words.ts';
import type { Item } from '../item.ts';
import type { Measure, MeasureChange } from '../measures/measure.ts';
import type { Publication } from '../publication.ts';
import { listTopicQuestions } from '../questions/as-of.ts';
import type { Question, State } from '../questions/question.ts';
import type { Statement } from '../statements/statement.ts';
import type { Thing } from '../thing.ts';

export interface Day {
  readonly on: string;
  readonly entry: Thing<'day'> | undefined;
  /** Said and made public on this day, in the order of saying. */
  readonly said: readonly Statement[];
  /** Said on this day but made public later, in the order of saying. */
  readonly late: readonly Statement[];
  /** Items whose piece was published on this day, if all that they report was public by its end; by hour. */
  readonly published: readonly Item[];
  /** Items that became public as a whole on this day, and whose piece has another date or none. */
  readonly byThen: readonly Item[];
  /** Said earlier and public from this day on, in items listed on another day, in the order of saying. */
  readonly heard: readonly Statement[];
  readonly happened: readonly Happened[];
  /** Decisions, and decisions that took effect. */
  readonly decided: readonly Decided[];
  /** Questions whose status changed. */
  readonly turns: readonly Turn[];
}

export interface Happened {
  readonly what: Thing<'event'> | Item;
  readonly isClaimed: boolean;
  /** It fell on this day or on one near it: only limits are known. */
  readonly isWithin: boolean;
  /** Which of its days this is, if it lasted several. */
  readonly part: { readonly number: number; readonly of: number } | undefined;
  /** The first item to report it on this day or later; for an item, itself; `undefined` if no item reports it. */
  readonly by: Item | undefined;
  /** The first day on which a reader could know about it. */
  readonly knownOn: string;
}

export interface Decided {
  readonly measure: Measure;
  readonly change: MeasureChange;
  /** Decided on this day; otherwise decided earlier, and in force from this day on. */
  readonly isNew: boolean;
}

export interface Turn {
  readonly question: Question;
  readonly state: State;
  readonly before: State;
}

export function hasRecord(day: Day): boolean {
  return !isEmptyDay({ ...day, happened: day.happened.filter(({ isWithin }) => !isWithin) });
}

/** Whether nothing is on record for the day, not even something that may have fallen on it. */
export function isEmptyDay(day: Day): boolean {
  const { said, late, published, byThen, heard, happened, decided, turns } = day;
  return [said, late, published, byThen, heard, happened, decided, turns].every(
    ({ length }) => length === 0,
  );
}

/** The items whose statements or reports belong to the day. */
export function listDayItems(day: Day): Item[] {
  const { said, late, heard, published, byThen, happened, turns } = day;
  const statements = [
    ...said,
    ...late,
    ...heard,
    ...turns.flatMap(({ state }) => state.statements),
  ];
  return [
    ...new Set([
      ...statements.map(({ item }) => item),
      ...published,
      ...byThen,
      ...happened.flatMap(({ by }) => by ?? []),
    ]),
  ];
}

/** The number of each sort of thing, in the order of the pages. Something that lasts several days counts once. */
export function listHoldings(say: Words['days']['holds'], days: readonly Day[]): string[] {
  const sum = (count: (day: Day) => number) => days.reduce((total, day) => total + count(day), 0);
  const happened = days.flatMap((day) => day.happened.filter(({ isWithin }) => !isWithin));
  const rows = [
    [sum(({ said, late, heard }) => said.length + late.length + heard.length), say.said],
    [sum(({ published }) => published.length), say.published],
    [sum(({ byThen }) => byThen.length), say.byThen],
    [new Set(happened.map(({ what }) => what)).size, say.happened],
    [sum(({ decided }) => decided.length), say.decided],
    [sum(({ turns }) => turns.length), say.turns],
  ] as const;
  return rows.flatMap(([count, tell]) => (count === 0 ? [] : [tell({ n: count })]));
}

/** A line about days on which the desk has written nothing: “On record: three statements and one decision.” */
export function toHoldingLine(
  { text, days: say }: Pick<Words, 'text' | 'days'>,
  days: readonly Day[],
  quiet: string,
): string {
  const holdings = listHoldings(say.holds, days);
  return holdings.length === 0 ? quiet : say.onRecord({ list: text.list(holdings) });
}

/** Leaves out what nobody could know on that day. */
export function narrowToTopic(publication: Publication, day: Day, topic: Thing<'topic'>): Day {
  const questions = new Set(listTopicQuestions(publication, topic));
  const isOf = ({ topics }: { readonly topics: readonly Thing[] }) => topics.includes(topic);
  return {
    ...day,
    entry: undefined,
    said: day.said.filter(({ item }) => isOf(item)),
    late: [],
    heard: day.heard.filter(({ item }) => isOf(item)),
    published: day.published.filter(isOf),
    byThen: day.byThen.filter(isOf),
    happened: day.happened.filter(
      ({ by, knownOn }) => knownOn <= day.on && by !== undefined && isOf(by),
    ),
    decided: day.decided.filter(({ measure: { thing } }) =>
      topic.data.series.some((id) => id === thing.data.series),
    ),
    turns: day.turns.filter(({ question }) => questions.has(question)),
  };
}

export function narrowToQuestion(day: Day, { thing, statements }: Question): Day {
  const own = new Set(statements);
  return {
    ...day,
    entry: undefined,
    said: day.said.filter((one) => own.has(one)),
    late: [],
    // Also those that are otherwise listed under their items, which are not shown here.
    heard: statements.filter((one) => one.knownOn === day.on && !day.said.includes(one)),
    published: [],
    byThen: [],
    happened: [],
    decided: [],
    turns: day.turns.filter(({ question }) => question.thing === thing),
  };
}
