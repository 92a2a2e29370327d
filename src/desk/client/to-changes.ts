/** What an editor has filled in, as changes of a text in which it may have no place yet. */
import type { Value } from '../edit/value.ts';
import type { FieldPath } from '../../content/kinds/field-path.ts';
import type { Change, Opened } from '../protocol.ts';
import { getAt } from './shown.ts';

interface Wanted {
  readonly path: FieldPath;
  readonly value: Value;
}

/** Values below one new element of a list that is there make one element; all others are set where they stand. */
export function toChanges(data: Value, wanted: readonly Wanted[]): Change[] {
  const whole = wanted.map((one) => ({ ...one, at: findMissing(data, one.path) }));
  const elements = Map.groupBy(
    whole.filter(({ at }) => at !== undefined),
    ({ path, at = 0 }) => path.slice(0, at).join('.'),
  );
  return [
    ...whole.filter(({ at }) => at === undefined).map(({ path, value }) => ({ path, value })),
    ...[...elements.values()].flatMap(([first, ...rest]): Change[] => {
      if (first === undefined) return [];
      const at = first.at ?? 0;
      const add = [first, ...rest].reduce<Value>(
        (element, { path, value }) => putAt(element, path.slice(at + 1), value),
        {},
      );
      return [{ path: first.path.slice(0, at), add }];
    }),
  ];
}

/** Where in the path the number of an element stands that its list does not have. */
function findMissing(data: Value, path: FieldPath): number | undefined {
  const at = path.findIndex(
    (part, index) =>
      typeof part === 'number' &&
      Array.isArray(getAt(data, path.slice(0, index))) &&
      getAt(data, path.slice(0, index + 1)) === undefined,
  );
  return at < 0 ? undefined : at;
}

function putAt(into: Value, [first, ...rest]: FieldPath, value: Value): Value {
  if (first === undefined) return value;
  if (typeof first === 'number') {
    const list = Array.isArray(into) ? (into as Value[]) : [];
    return list.toSpliced(first, 1, putAt(list[first] ?? {}, rest, value));
  }
  const group = toGroup(into);
  const below = group[first] ?? {};
  return { ...group, [first]: putAt(below, rest, value) };
}

function toGroup(value: Value): Readonly<Record<string, Value>> {
  const isGroup = typeof value === 'object' && !Array.isArray(value);
  return isGroup ? (value as Readonly<Record<string, Value>>) : {};
}

/** Takes the last step of a measure out and in again, so that it stands in its place by its day. */
export function placeStep({ kind, data }: Opened): Change[] {
  const steps = kind === 'measure' ? getAt(data, ['history']) : undefined;
  if (!Array.isArray(steps) || steps.length < 2) return [];
  const [before, last] = (steps as Value[]).slice(-2).map((step) => getAt(step, ['on']));
  if (typeof before !== 'string' || typeof last !== 'string') return [];
  const exact = Math.min(before.length, last.length);
  if (last.slice(0, exact) >= before.slice(0, exact)) return [];
  return [
    { path: ['history', steps.length - 1], remove: true },
    { path: ['history'], add: (steps as Value[]).at(-1) ?? '' },
  ];
}
