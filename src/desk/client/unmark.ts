/** A draft is to go out: its mark is taken away, and those of the drafts that it names, if whoever sits there says so. */
import type { Opened } from '../protocol.ts';
import { ask } from './ask.ts';
import { askOne } from './dialog.ts';
import { make } from './dom.ts';
import { findDayAhead } from './marks.ts';
import { say } from './say.ts';
import { bringAlso } from './to-disk.ts';
import type { Work } from './work.ts';

export async function unmark(work: Work): Promise<void> {
  await work.settle();
  const { file, opening } = work;
  if (file === undefined) return;
  const { inside, text } = file;
  const drafts = (await ask<Opened[]>('drafts', { inside, text })).filter(
    (draft) => !work.also.has(draft.inside),
  );
  const isWithThem = drafts.length > 0 && work.opening === opening && (await askWith(drafts));
  if (isWithThem === undefined) return;
  await work.setField(inside, ['status'], undefined);
  if (isWithThem) await bringAlso(work, drafts);
  const day = findDayAhead(work.file?.data, work.start.today);
  const when = day === undefined ? 'It goes out with the next build' : `It goes out on ${day}`;
  say(`${when} once it is saved`);
}

/** `undefined` where it is called off. */
async function askWith(drafts: readonly Opened[]): Promise<boolean | undefined> {
  const list = make(
    'ul',
    {},
    drafts.map(({ inside }) => make('li', {}, make('code', {}, inside))),
  );
  const words = make('p', {}, 'A published file may not name drafts, and this one names:');
  const answer = await askOne('It names drafts', [words, list], {
    all: 'Publish them too',
    alone: 'Only this one',
  });
  return answer && answer === 'all';
}
