import type { Value } from '../edit/value.ts';
import type { Change, Opened } from '../protocol.ts';
import { ask } from './ask.ts';
import { getAt, toShown } from './shown.ts';

/** Of which an address is made. */
const NAMED = /^(?:title$|name$|dates\.happened$|sources\b)/;

/**
 * Where something new lies follows its title until it is saved, and an item the month of what it reports. `month` is that of
 * the page, where the item says none.
 */
export async function rename(
  file: Opened,
  changes: readonly Change[],
  month: string,
): Promise<Opened> {
  const { inside, text, data } = file;
  const title = getAt(data, ['title']) ?? getAt(data, ['name']);
  const isNamed = changes.some((one) => 'path' in one && NAMED.test(one.path.join('.')));
  if (!isNamed || title === undefined) return file;
  const asked = { inside, text, name: toShown(title), month: findMonth(data) ?? month };
  // An answer that is lost leaves it where it is until the title changes again.
  return ask<Opened>('rename', asked).catch(() => file);
}

function findMonth(data: Value): string | undefined {
  return [getAt(data, ['dates', 'happened']), getAt(data, ['sources', 0, 'published'])].flatMap(
    (when) => /\d{4}-\d\d/.exec(toShown(when ?? ''))?.[0] ?? [],
  )[0];
}
