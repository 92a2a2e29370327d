/** Publishes a draft, and those that it refers to. */
import type { Opened } from '../protocol.ts';
import { say } from '../words/say.ts';
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
  announce(hour === undefined ? say.draftMark.published : say.draftMark.publishedOn({ hour }));
}

async function askWith(drafts: readonly Opened[]): Promise<boolean | undefined> {
  const list = makeElement(
    'ul',
    drafts.map(({ inside }) => makeElement('li', makeElement('code', inside))),
  );
  const words = makeElement('p', say.draftMark.drafts);
  const answer = await askOne(say.draftMark.title, [words, list], {
    ...{ all: say.draftMark.all, alone: say.draftMark.alone },
  });
  return answer && answer === 'all';
}
