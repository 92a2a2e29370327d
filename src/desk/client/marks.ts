/** What keeps a file from readers, or until when: what is made for a draft has the same. */
import type { Value } from '../edit/value.ts';
import type { Change } from '../protocol.ts';
import { getAt } from './shown.ts';

type Marks = Readonly<Record<string, Value>>;
const NAMES = ['status', 'publish'] as const;

/** None of what is out, and of what was withdrawn. */
export function toMarks(data: Value | undefined): Marks {
  const marks = NAMES.map((name) => [name, getAt(data, [name])] as const);
  return Object.fromEntries(
    marks.flatMap(([name, value]) =>
      value === undefined || (name === 'status' && value !== 'draft') ? [] : [[name, value]],
    ),
  );
}

/** The day that a file waits for, as it is written there; `undefined` for one that waits for none. */
export function findDayAhead(data: Value | undefined, today: string): string | undefined {
  const { publish } = toMarks(data);
  const day = typeof publish === 'string' ? publish.slice(0, 10) : '';
  return day >= today ? day : undefined;
}

/** What becomes of a file that was marked as another one, when that has other marks; nothing where it has marks of its own. */
export function listMarkChanges(own: Value, before: Value, after: Value): Change[] {
  const [now, was, next] = [own, before, after].map(toMarks);
  if (now === undefined || next === undefined || toKey(now) !== toKey(was)) return [];
  if (toKey(was) === toKey(next)) return [];
  return NAMES.flatMap((name): Change[] => {
    const value = next[name];
    if (value !== undefined) return [{ path: [name], value }];
    return now[name] === undefined ? [] : [{ path: [name], remove: true }];
  });
}

function toKey(marks: Marks | undefined): string {
  return JSON.stringify(marks);
}
