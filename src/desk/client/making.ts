/** Changes the texts of the open files, by way of the desk. */
import type { KindName } from '../../content/kinds/kinds.ts';
import type { Value } from '../edit/value.ts';
import type { FieldChange, Opened } from '../protocol.ts';
import type { Clash } from '../save.ts';
import { say } from '../words/say.ts';
import { ask } from './ask.ts';
import { announce, Left } from './dom.ts';
import {
  findOwnPage,
  findPlaced,
  pickPage,
  type OpenedHeld,
  listMade,
  toHeld,
  toPileId,
  toMonth,
  withDisk,
} from './pile.ts';
import { getValueAt, listMarkChanges, placeStep, toMarks, toShownValue } from './values.ts';
import type { Work } from './work.ts';

/** Makes the changes that `listOf` returns. `suggestions` are those before the change, for undo. */
export async function makeChanges(
  work: Work,
  inside: string,
  listOf: (file: Opened) => readonly FieldChange[],
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
    after = await rename(after, changes, toMonth(findOwnPage(work.clip, work.file), work.start));
  const next = withDisk(after, before);
  const marked = isOwn ? await markAlso(work, before, next) : [];
  const state = pile.state();
  if (!pile.put(before, next)) return;
  for (const [made, now] of marked) pile.put(made, now);
  dropUnnamed(pile, before);
  const detail = findPlaced(changes, before, next);
  if (detail !== undefined) work.dispatchEvent(new CustomEvent('placed', { detail }));
  const place = 'body' in change ? 'body' : change.path.join('.');
  pile.keep(state && { ...state, suggestions }, place, performance.now());
  work.tellChanged();
}

/** What was made for a name goes with the name; undo brings both back. */
function dropUnnamed(pile: Work['pile'], before: OpenedHeld): void {
  for (const made of [...pile.also.values()]) {
    const isNamed = ({ text }: OpenedHeld) => text.includes(toPileId(made));
    const others = pile.list().filter((one) => one !== made);
    if (made.seen === undefined && isNamed(before) && !others.some(isNamed))
      pile.also.delete(made.inside);
  }
}

async function markAlso(
  work: Work,
  before: OpenedHeld,
  after: OpenedHeld,
): Promise<[made: OpenedHeld, now: OpenedHeld][]> {
  const marked: [OpenedHeld, OpenedHeld][] = [];
  for (const made of work.also.values()) {
    const changes = listMarkChanges(made.data, before.data, after.data);
    if (changes.length > 0) marked.push([made, withDisk(await askFor(made, changes), made)]);
  }
  return marked;
}

export function askFor(
  { inside, text }: Pick<OpenedHeld, 'inside' | 'text'>,
  changes: readonly FieldChange[],
): Promise<Opened> {
  return ask('change', { inside, text, changes });
}

/**
 * Creates a file for a field to refer to. It is saved with the open file, and is a draft if that is one. Resolves to its
 * id.
 */
export function create(
  work: Work,
  kind: KindName,
  name: string,
  more: Readonly<Record<string, Value>> = {},
): Promise<string> {
  return work.next(async (isLeft) => {
    const caption = work.start.forms[kind]?.caption ?? 'name';
    const data = { [caption]: name, ...more, ...toMarks(work.file?.data) };
    const made = await ask('begin', { kind, name, data });
    if (isLeft()) throw new Left();
    const id = toPileId(made);
    // Two of the same name are one, until an editor says otherwise.
    if (work.picks.some((pick) => pick.kind === kind && pick.id === id)) return id;
    work.pile.keep(work.pile.state(), made.inside);
    work.pile.also.set(made.inside, made);
    work.tellChanged();
    if (work.start.parties.length > 0 && (kind === 'person' || kind === 'organization'))
      announce(say.making.chooseSide({ kind, name }));
    return id;
  });
}

/** Makes an unsaved thing one of another kind, with the fields that both have; what names it still does. */
export function changeKind(work: Work, inside: string, kind: KindName): Promise<void> {
  return work.next(async (isLeft) => {
    const { pile, start } = work;
    const before = pile.find(inside);
    const { fields = [], format } = start.forms[kind] ?? {};
    if (before === undefined) return;
    const has = new Set(fields.map(({ name }) => name));
    const kept = Object.entries(before.data).filter(([name]) => has.has(name));
    const begun = { kind, name: toPileId(before), data: Object.fromEntries(kept) };
    const made = await ask('begin', begun);
    const hasBody = before.body !== '' && format === 'mdx';
    const after = hasBody ? await askFor(made, [{ body: before.body }]) : made;
    if (isLeft()) return;
    pile.keep(pile.state(), 'kind');
    pile.put(before, after);
    work.tellChanged();
    const place = `[data-file="${CSS.escape(after.inside)}"] [data-path="kind"]`;
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>(place)?.focus();
  });
}

const NAMED = /^(?:title$|name$|dates\.happened$|sources\b)/;

/**
 * Until it is saved, the path of a new file follows its title, and that of an item also the month of its news; `month` is
 * that of the page, in case the item has none.
 */
export async function rename(
  file: Opened,
  changes: readonly FieldChange[],
  month: string,
): Promise<Opened> {
  const { inside, text, data } = file;
  const title = getValueAt(data, ['title']) ?? getValueAt(data, ['name']);
  const isNamed = changes.some((one) => 'path' in one && NAMED.test(one.path.join('.')));
  if (!isNamed || title === undefined) return file;
  const asked = { inside, text, name: toShownValue(title), month: findMonth(data) ?? month };
  // Without an answer the path stays until the title changes again.
  return ask('rename', asked).catch(() => file);
}

function findMonth(data: Value): string | undefined {
  return [
    getValueAt(data, ['dates', 'happened']),
    getValueAt(data, ['sources', 0, 'published']),
  ].flatMap((when) => /\d{4}-\d\d/.exec(toShownValue(when ?? ''))?.[0] ?? [])[0];
}

// Saving, and what follows if somebody else has changed a file.

/** Resolves to the first of the files to be saved that somebody else has changed. Writes nothing. */
export function lookAtDisk(work: Work): Promise<Clash | undefined> {
  return work.next(async () => (await ask('look', { files: listToSave(work) })).clash);
}

/**
 * Resolves to `clash`, a file that somebody else has changed, which is not written. `isReplaced` if they wrote at the
 * moment of the save: undo shows their text.
 */
export function saveToDisk(
  work: Work,
): Promise<{ clash?: Clash | undefined; isReplaced?: boolean }> {
  return work.next(async (isLeft) => {
    const { pile } = work;
    if (pile.file !== undefined) await makeChanges(work, pile.file.inside, placeStep);
    const { file } = pile;
    if (file === undefined) return {};
    const also = [...pile.also.values()];
    const { saved, clash, replaced } = await ask('save', { files: listToSave(work) });
    if (isLeft()) return { clash };
    const made = also.filter(({ inside }) => saved[inside] !== undefined);
    // They exist from now on, even before the desk is asked again.
    const picks = [...work.start.picks, ...listMade(work.start, made)];
    work.start = { ...work.start, picks };
    pile.drop(made);
    const digest = saved[file.inside];
    if (digest === undefined) {
      work.keep();
      return { clash };
    }
    const next = { ...file, seen: digest, base: file.text };
    pile.put(file, next);
    work.isDirty = false;
    work.keep();
    const theirs = replaced?.[file.inside];
    if (theirs !== undefined) await keepReplaced(work, next.inside, theirs);
    work.tell('file');
    work.tell('saved');
    return { clash, isReplaced: theirs !== undefined };
  });
}

/** Undo shows what somebody wrote at the moment of the save; redo shows what was saved. */
async function keepReplaced({ pile }: Work, inside: string, text: string): Promise<void> {
  // The form cannot show a text whose fields cannot be read.
  const asked = ask('change', { inside, text, changes: [] });
  const theirs = await asked.catch(() => undefined);
  const state = pile.state();
  if (theirs === undefined || state === undefined) return;
  pile.keep({ ...state, file: withDisk(theirs, state.file) }, 'body');
}

function listToSave({ pile }: Work) {
  return pile.list().map(({ inside, text, seen, page }) => ({ inside, text, seen, page }));
}

export function resolve(
  work: Work,
  clash: Clash,
  text: string,
  made: readonly OpenedHeld[] = [],
): Promise<void> {
  return work.next(async (isLeft) => {
    const { pile } = work;
    const { inside, theirs, digest } = clash;
    const before = pile.find(inside);
    if (before === undefined) return;
    const after = await ask('change', { inside: before.inside, text, changes: [] });
    if (isLeft()) return;
    const isThere = theirs !== undefined && digest !== undefined;
    const disk = isThere && { seen: digest, base: theirs };
    pile.put(before, withDisk(after, { ...pickPage(before), ...disk }));
    for (const one of made) pile.also.set(one.inside, one);
    // Earlier steps lack the other's changes: undo would overwrite them unseen.
    pile.forgetSteps();
    work.tellChanged(text !== theirs || pile.also.size > 0);
  });
}

export function bringAlso(work: Work, drafts: readonly Opened[]): Promise<void> {
  return work.next(async (isLeft) => {
    const changed = await Promise.all(
      drafts.map(async (draft) => {
        const held = toHeld(draft);
        const changes = listMarkChanges(held.data, held.data, {});
        return withDisk(await askFor(held, changes), held);
      }),
    );
    if (isLeft()) return;
    work.pile.keep(work.pile.state(), 'status');
    for (const file of changed) work.pile.also.set(file.inside, file);
    work.tellChanged();
  });
}
