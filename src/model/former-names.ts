/** From the names of what has moved since a release to those under which it was published. */
import { toWords } from '../content/kinds/kind.ts';
import type { Released, ReleasedRow } from './released.ts';
import { listNamed, type Rename } from './substance.ts';
import { isKind, type Thing } from './thing.ts';

/** `things` come with the key of their row. `undefined` where nothing has another name. */
export function findRename(
  things: readonly (readonly [Thing, key: string | undefined])[],
  released: Released,
): Rename | undefined {
  const names = new Map(
    things.flatMap(([thing, key = '']) => {
      const row = released[key];
      return row === undefined ? [] : listRenamed(thing, key, row);
    }),
  );
  if (names.size === 0) return undefined;
  // In an address and behind a hash; a word of a text is a name only where it is all of it.
  const within = /(#?)([a-z0-9]+(?:[/-][a-z0-9]+)*)/g;
  return (text) =>
    names.get(text) ??
    text.replace(within, (whole, hash: string, name: string) =>
      hash === '' && !name.includes('/') ? whole : hash + (names.get(name) ?? name),
    );
}

/** New names, each with the old one: of the thing, and of its statements, positions and steps. */
function listRenamed(thing: Thing, key: string, row: ReleasedRow): (readonly [string, string])[] {
  const url = thing.url.slice(1);
  const old = key.slice(url.length - thing.id.length);
  const moved: (readonly [string, string])[] =
    key === url
      ? []
      : [
          [url, key],
          [thing.id, old],
          [toWords(thing.id), toWords(old)],
        ];
  const published = new Set([
    ...Object.keys(row.statements ?? {}),
    ...(row.positions ?? []),
    ...(row.steps ?? []),
  ]);
  return [
    ...moved,
    ...listAnchorNames(thing).filter(([now, was]) => published.has(was) && !published.has(now)),
  ];
}

function listAnchorNames(thing: Thing): (readonly [string, string])[] {
  const pair = (now: string, was: readonly string[]) => was.map((one) => [now, one] as const);
  if (isKind(thing, 'question'))
    return Object.entries(thing.data.was ?? {}).map(([was, now]) => [now, was] as const);
  if (isKind(thing, 'measure'))
    return thing.data.history.flatMap(({ id, was = [] }) =>
      id === undefined ? [] : pair(id, was),
    );
  return listNamed(thing).flatMap(({ name, was }) => pair(name, was));
}
