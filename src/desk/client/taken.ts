/** Where something new would lie, something lies already: neither is written over the other. */
import type { Clash } from '../protocol.ts';
import { askOne } from './dialog.ts';
import { openFile } from './opening.ts';
import { say } from './say.ts';
import type { Work } from './work.ts';

/** Whether it was never opened here, so that nobody has written to it meanwhile. */
export function isTaken(work: Work, { inside, theirs }: Clash): boolean {
  const ours = work.also.get(inside) ?? work.file;
  return ours?.inside === inside && ours.seen === undefined && theirs !== undefined;
}

export async function meetTaken(work: Work, { inside }: Clash): Promise<void> {
  await work.renew();
  const there = work.start.files.find((file) => file.inside === inside);
  const isOnTheWay = work.also.has(inside);
  const words = `${inside} is “${there?.title ?? inside}”. Nothing of it was changed, and what is new is not saved.`;
  say('Not saved: something of that address exists already', true);
  const answer = await askOne('Something of this address exists already', words, {
    stay: 'Stay, and give it another title',
    go: isOnTheWay ? 'Name the one that is there' : 'Open the one that is there, and discard ours',
  });
  if (answer === 'go' && isOnTheWay) {
    work.pile.also.delete(inside);
    work.tell('file');
    say('Check it, and save');
  } else if (answer === 'go') {
    const { id } = work.unsaved;
    const isWanted = work.want();
    const lay = await openFile(work, inside);
    if (!isWanted()) return;
    lay();
    work.unsaved.forget(id);
  }
}
