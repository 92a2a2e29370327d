/** From what is written to what lies on the disk: a reason for what was released, and both texts where two have written. */
import type { Clash, Opened, Told } from '../protocol.ts';
import { ask } from './ask.ts';
import { askWhich, askWhy } from './panels.ts';
import { say } from './say.ts';
import { isTaken, meetTaken } from './taken.ts';
import { toSaved } from './to-saved.ts';
import type { Work } from './work.ts';

/** Longer than a field waits before it is written. */
const SETTLED = 130;

/** Throws with what stands in the way. */
export async function save(work: Work): Promise<void> {
  // What is being typed counts as well.
  const active = document.activeElement;
  if (active instanceof HTMLElement && active.matches('textarea, select, [role=combobox]'))
    active.dispatchEvent(new FocusEvent('blur'));
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  await work.settle();
  const { file } = work;
  if (file === undefined) throw new Error('Nothing is open');
  if (file.seen !== undefined && !isDraft(file.data)) {
    const { since } = await work.history();
    if (since?.isSilent === true) {
      const answer = await askWhy(since);
      if (answer === undefined) {
        say('Not saved');
        return;
      }
      if (answer !== 'none') await work.correct(answer.type, answer.why);
    }
  }
  const clash = await work.save();
  if (clash === undefined) {
    await saySaved(work);
    await work.renew();
    await work.history();
    return;
  }
  if (isTaken(work, clash)) {
    await meetTaken(work, clash);
    return;
  }
  say('Not saved: somebody has written to it meanwhile', true);
  await settle(work, 'Somebody has written to this file meanwhile', clash, work.file?.text ?? '');
}

/** A draft may be saved with mistakes in it, and nobody is to take it for finished. */
async function saySaved({ file }: Work): Promise<void> {
  if (file === undefined) return;
  const texts = { [file.inside]: file.text };
  const told = await ask<readonly Told[]>('check-model', { texts }).catch(() => []);
  say(toSaved(isDraft(file.data), told));
}

/** Lays a text that was kept unsaved beside what lies on the disk. */
export async function offerUnsaved(work: Work): Promise<void> {
  const { file } = work;
  if (file?.seen === undefined) return;
  const { inside } = file;
  const typed = work.unsaved.findTyped(inside);
  const kept = typed
    ? (await ask<Opened>('change', { inside, ...typed })).text
    : work.unsaved.find(inside);
  if (kept === undefined) return;
  if (kept === file.text) {
    work.unsaved.forget(file.inside);
    return;
  }
  const clash = { inside: file.inside, theirs: file.text, digest: file.seen };
  await settle(work, 'A text of this file was not saved', clash, kept);
}

async function settle(work: Work, title: string, clash: Clash, mine: string): Promise<void> {
  const { lastHand } = clash.theirs === undefined ? {} : await work.history();
  const text = await askWhich(title, clash, mine, lastHand);
  if (text === undefined) return;
  await work.resolve(clash, text);
  if (text === clash.theirs) work.unsaved.forget(clash.inside);
  say('Look it over, and save');
}

export function isDraft(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'status' in data && data.status === 'draft';
}
