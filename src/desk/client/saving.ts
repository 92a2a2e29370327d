/** From what is written to what lies on the disk: a reason for what was released, and both texts where two have written. */
import type { Clash } from '../protocol.ts';
import { askWhich, askWhy } from './panels.ts';
import { say } from './say.ts';
import type { Work } from './work.ts';

/** Longer than a field waits before it is written. */
const SETTLED = 130;

/** Throws with what stands in the way. */
export async function save(work: Work): Promise<void> {
  // What is being typed counts as well.
  const active = document.activeElement;
  if (active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement)
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
    say('Saved');
    await work.renew();
    await work.history();
    return;
  }
  say('Not saved: somebody has written to it meanwhile', true);
  await settle(work, 'Somebody has written to this file meanwhile', clash, work.file?.text ?? '');
}

/** Lays a text that was kept unsaved beside what lies on the disk. */
export async function offerUnsaved(work: Work): Promise<void> {
  const { file } = work;
  const kept = file === undefined ? undefined : work.unsaved.find(file.inside);
  if (file?.seen === undefined || kept === undefined) return;
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
