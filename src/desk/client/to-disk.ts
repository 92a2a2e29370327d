/** What is asked of the disk for the files on the desk: what lies there, to save them, and to go on from what others wrote. */
import type { Clash, Opened, Saved } from '../protocol.ts';
import { ask } from './ask.ts';
import { type Held, listMade, toHeld, withDisk } from './pile.ts';
import { askFor, makeChanges } from './making.ts';
import { listMarkChanges, placeStep } from './values.ts';
import type { Work } from './work.ts';

/** Gives what somebody else has written meanwhile to one of the files that are to be saved; nothing is written. */
export function lookAtDisk(work: Work): Promise<Clash | undefined> {
  return work.next(async () => (await ask<Saved>('look', { files: listToSave(work) })).clash);
}

/**
 * Gives the file in which somebody else has written meanwhile, and nothing of it was written then; `isReplaced` if they wrote
 * in the moment of the save, and undo shows what.
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
    const { saved, clash, replaced } = await ask<Saved>('save', { files: listToSave(work) });
    if (isLeft()) return { clash };
    const made = also.filter(({ inside }) => saved[inside] !== undefined);
    // They are there from now on, also before the desk is asked again.
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

/** What somebody wrote in the moment of the save can be had again: undo shows it, redo what was saved. */
async function keepReplaced({ pile }: Work, inside: string, text: string): Promise<void> {
  // A text whose fields cannot be read stands in no form.
  const asked = ask<Opened>('change', { inside, text, changes: [] });
  const theirs = await asked.catch(() => undefined);
  const state = pile.state();
  if (theirs === undefined || state === undefined) return;
  pile.keep({ ...state, file: withDisk(theirs, state.file) }, 'body');
}

function listToSave({ pile }: Work): { inside: string; text: string; seen: string | undefined }[] {
  return pile.list().map(({ inside, text, seen }) => ({ inside, text, seen }));
}

/** Goes on from what the other has written, with this text, and with what was made for it. */
export function resolve(
  work: Work,
  clash: Clash,
  text: string,
  made: readonly Held[] = [],
): Promise<void> {
  return work.next(async (isLeft) => {
    const { pile } = work;
    const { inside, theirs, digest } = clash;
    const before = pile.find(inside);
    if (before === undefined) return;
    const after = await ask<Opened>('change', { inside: before.inside, text, changes: [] });
    if (isLeft()) return;
    const isThere = theirs !== undefined && digest !== undefined;
    pile.put(before, { ...after, ...(isThere && { seen: digest, base: theirs }) });
    for (const one of made) pile.also.set(one.inside, one);
    // What stood here before did not know of theirs: to go back to it would write over them unseen.
    pile.forgetSteps();
    work.tellChanged(text !== theirs || pile.also.size > 0);
  });
}

/** Drafts that are to go out with the file are saved before it, without their marks. */
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
