/** Everything on record by its day, in one pass. */
import { listByWhen } from '../../time/compare-when.ts';
import { findWrittenDay } from '../../time/written-day.ts';
import type { Item } from '../item.ts';
import type { Measure } from '../measures/measure.ts';
import type { Publication } from '../publication.ts';
import type { Question } from '../questions/question.ts';
import { isPublishedOn } from '../statements/known-day.ts';
import type { Statement } from '../statements/statement.ts';
import { isKind } from '../thing.ts';
import type { Day, Decided, Happened, Turn } from './day.ts';
import { listHappened } from './list-happened.ts';
import { orderSaid } from './order-said.ts';

interface OpenDay extends Day {
  readonly said: Statement[];
  readonly late: Statement[];
  readonly published: Item[];
  readonly byThen: Item[];
  readonly heard: Statement[];
  readonly happened: Happened[];
  readonly decided: Decided[];
  readonly turns: Turn[];
  entry: Day['entry'];
}

/** By the day (`2025-04-24`); days without anything are left out. */
export function buildDays(publication: Publication): ReadonlyMap<string, Day> {
  const { record, things } = publication;
  const days = new Map<string, OpenDay>();
  const open = (on: string): OpenDay => {
    const day = days.get(on) ?? openDay(on);
    days.set(on, day);
    return day;
  };
  for (const statement of record.statements) placeStatement(publication, statement, open);
  for (const { said } of days.values()) said.splice(0, said.length, ...orderSaid(said));
  for (const item of listByPiece(publication.items)) {
    const day = open(record.knownOn.get(item.url) ?? '');
    (isPublishedOn(item, day.on) ? day.published : day.byThen).push(item);
  }
  for (const { on, happened } of listHappened(publication)) open(on).happened.push(happened);
  for (const measure of record.measures.values()) placeChanges(measure, open);
  for (const question of record.questions.values()) placeTurns(question, open);
  for (const thing of things.get('day') ?? [])
    if (isKind(thing, 'day')) open(thing.id).entry = thing;
  return days;
}

function openDay(on: string): OpenDay {
  return {
    on,
    entry: undefined,
    said: [],
    late: [],
    published: [],
    byThen: [],
    heard: [],
    happened: [],
    decided: [],
    turns: [],
  };
}

type Open = (on: string) => OpenDay;

/** On the day of saying; from that on which it became public again, if that was later, unless its item tells of it then. */
function placeStatement({ record }: Publication, statement: Statement, open: Open): void {
  const { said, knownOn, item } = statement;
  const on = findWrittenDay(said.when);
  if (on !== undefined && on >= knownOn) {
    open(on).said.push(statement);
    return;
  }
  if (on !== undefined) open(on).late.push(statement);
  if (record.knownOn.get(item.url) !== knownOn) open(knownOn).heard.push(statement);
}

/** By when their pieces were published, as far as their dates tell. */
function listByPiece(items: readonly Item[]): Item[] {
  return listByWhen(items, ({ pieces, day, zone, url }) => ({
    ...(pieces[0]?.published ?? { when: day, zone }),
    id: url,
  }));
}

/** An entry whose day is not known to the day stands nowhere; one that only says that another began, with that. */
function placeChanges(measure: Measure, open: Open): void {
  const begun = new Set(
    // What is changed and holds on the same day is told by its change.
    measure.changes.flatMap(({ holds, decided, status, data }) =>
      holds === decided && status !== 'amended' ? [] : [`${holds} ${String(data.rate)}`],
    ),
  );
  for (const change of measure.changes) {
    const { holds, decided, status, data } = change;
    const on = findWrittenDay(change.on);
    const isTold = status === 'in-force' && begun.has(`${decided} ${String(data.rate)}`);
    if (on !== undefined && !isTold) open(on).decided.push({ measure, change, isNew: true });
    if (holds !== decided) open(holds).decided.push({ measure, change, isNew: false });
  }
}

function placeTurns(question: Question, open: Open): void {
  question.states.forEach((state, index) => {
    const before = question.states[index - 1];
    if (state.on === undefined || before === undefined || state.since !== state.on) return;
    open(state.on).turns.push({ question, state, before });
  });
}
