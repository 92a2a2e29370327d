/** Changes of the files on the desk, made to their texts by the desk. */
import type { KindName } from '../../content/kinds/kinds.ts';
import type { Value } from '../edit/value.ts';
import type { Change, Opened } from '../protocol.ts';
import { ask } from './ask.ts';
import { Left } from './dom.ts';
import { findPlaced, type Held, toId, toMonth, withDisk } from './pile.ts';
import { getAt, listMarkChanges, toMarks, toShown } from './values.ts';
import type { Work } from './work.ts';

/** Makes the changes that `listOf` gives; `suggestions` are those before it, where some are taken. */
export async function makeChanges(
  work: Work,
  inside: string,
  listOf: (file: Opened) => readonly Change[],
  suggestions = work.pile.suggestions,
): Promise<void> {
  const { pile } = work;
  const before = pile.find(inside);
  const changes = before === undefined ? [] : listOf(before);
  const [change] = changes;
  if (before === undefined || change === undefined) return;
  const isOwn = before === pile.file;
  let after = await askFor(before, changes);
  if (isOwn && before.seen === undefined)
    after = await rename(after, changes, toMonth(work.clip, work.start));
  const next = withDisk(after, before);
  const marked = isOwn ? await markAlso(work, before, next) : [];
  const state = pile.state();
  if (!pile.put(before, next)) return;
  for (const [made, now] of marked) pile.put(made, now);
  const detail = findPlaced(changes, before, next);
  if (detail !== undefined) work.dispatchEvent(new CustomEvent('placed', { detail }));
  const place = 'body' in change ? 'body' : change.path.join('.');
  pile.keep(state && { ...state, suggestions }, place, performance.now());
  work.tellChanged();
}

/** What was made for a draft waits with it, and goes out with it. */
async function markAlso(work: Work, before: Held, after: Held): Promise<[made: Held, now: Held][]> {
  const marked: [Held, Held][] = [];
  for (const made of work.also.values()) {
    const changes = listMarkChanges(made.data, before.data, after.data);
    if (changes.length > 0) marked.push([made, withDisk(await askFor(made, changes), made)]);
  }
  return marked;
}

export function askFor(
  { inside, text }: Pick<Held, 'inside' | 'text'>,
  changes: readonly Change[],
): Promise<Opened> {
  return ask<Opened>('change', { inside, text, changes });
}

/** Makes what a field is to name; it is saved with the file, and waits with it if that is a draft. Gives its id. */
export function create(
  work: Work,
  kind: KindName,
  name: string,
  more: Readonly<Record<string, Value>> = {},
): Promise<string> {
  return work.next(async (isLeft) => {
    const caption = work.start.forms[kind]?.caption ?? 'name';
    const data = { [caption]: name, ...more, ...toMarks(work.file?.data) };
    const made = await ask<Opened>('begin', { kind, name, data });
    if (isLeft()) throw new Left();
    const id = toId(made);
    // Two that are called alike are one, until an editor says otherwise.
    if (work.picks.some((pick) => pick.kind === kind && pick.id === id)) return id;
    work.pile.keep(work.pile.state(), made.inside);
    work.pile.also.set(made.inside, made);
    work.tellChanged();
    return id;
  });
}

const NAMED = /^(?:title$|name$|dates\.happened$|sources\b)/;

/**
 * Where something new lies follows its title until it is saved, and an item the month of what it reports. `month` is that of
 * the page, where the item says none.
 */
async function rename(file: Opened, changes: readonly Change[], month: string): Promise<Opened> {
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
