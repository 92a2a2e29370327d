/** Publishes a draft, and those that it refers to. */
import type { Opened } from '../protocol.ts';
import { ask } from './ask.ts';
import { announce, askOne, makeElement } from './dom.ts';
import { bringAlso } from './making.ts';
import { findHourAhead } from './values.ts';
import type { Work } from './work.ts';

/** Removes the draft mark of the open file and, if the editor agrees, those of the drafts that it refers to. */
export async function unmark(work: Work): Promise<void> {
  await work.settle();
  const { file, opening } = work;
  if (file === undefined) return;
  const { inside, text } = file;
  const drafts = (await ask('drafts', { inside, text })).filter(
    (draft) => !work.also.has(draft.inside),
  );
  const isWithThem = drafts.length > 0 && work.opening === opening && (await askWith(drafts));
  if (isWithThem === undefined) return;
  await work.setField(inside, ['status'], undefined);
  if (isWithThem) await bringAlso(work, drafts);
  const hour = findHourAhead(work.file?.data, work.start.news.zone);
  const when = hour === undefined ? 'Published with the next build' : `Published on ${hour}`;
  announce(`${when} once you save`);
}

async function askWith(drafts: readonly Opened[]): Promise<boolean | undefined> {
  const list = makeElement(
    'ul',
    drafts.map(({ inside }) => makeElement('li', makeElement('code', inside))),
  );
  const words = makeElement('p', 'A published file may not refer to drafts. This one refers to:');
  const answer = await askOne('It refers to drafts', [words, list], {
    all: 'Publish them too',
    alone: 'Publish only this one',
  });
  return answer && answer === 'all';
}
