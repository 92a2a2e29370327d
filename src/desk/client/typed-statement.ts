/** The card of a statement for words that stand in no saved page: they are typed or pasted, and the item tells the rest. */
import type { Capture } from '../protocol.ts';
import { ask } from './ask.ts';
import type { CaptureCard } from './capture-card.ts';
import { listTaken } from './capture-statement.ts';
import { say } from './say.ts';
import type { Work } from './work.ts';

export async function openTyped(work: Work, card: CaptureCard, onEnd: () => void): Promise<void> {
  const { opening } = work;
  await work.settle();
  const { file } = work;
  if (work.opening !== opening) return;
  if (file?.kind !== 'coverage') {
    say('Statements belong in items: open one first', true);
    return;
  }
  const { inside, text } = file;
  const item = { inside, text, taken: listTaken(text) };
  await card.open(work, {
    ask: (said) => ask<Capture>('capture', { ...item, ...said }),
    source: 0,
    onEnd,
  });
}
