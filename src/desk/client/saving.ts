/** Saves: asks why a released text changed, and merges what somebody else has changed. */
import type { Clash } from '../save.ts';
import { sayField } from '../words/field-names.ts';
import { say } from '../words/say.ts';
import { ask } from './ask.ts';
import { askOne, Left, makeElement, announce, retract } from './dom.ts';
import { lookAtDisk, resolve, saveToDisk } from './making.ts';
import { openFile, openKept, openMade } from './opening.ts';
import { askWhich, askWhy } from './panels.ts';
import type { OpenedHeld } from './pile.ts';
import { toSaved } from './problems.ts';
import type { Mixed } from './unsaved.ts';
import { findHourAhead } from './values.ts';
import type { Work } from './work.ts';

/** The running save, so that no two ask at once. */
const running = new WeakMap<Work, Promise<boolean>>();

/**
 * Resolves to whether it was saved; rejects with what prevents it. A call during a save waits for it, and then saves what
 * was typed since.
 */
export function save(work: Work): Promise<boolean> {
  const before = running.get(work);
  const done = before === undefined ? saveOnce(work) : saveRest(work, before);
  running.set(work, done);
  const end = () => {
    if (running.get(work) === done) running.delete(work);
  };
  done.then(end, end);
  return done;
}

async function saveRest(work: Work, before: Promise<boolean>): Promise<boolean> {
  const { opening } = work;
  const isSaved = await before;
  await work.settle();
  if (work.opening !== opening) throw new Left();
  return isSaved && work.isDirty ? saveOnce(work) : isSaved;
}

async function saveOnce(work: Work): Promise<boolean> {
  await work.settle();
  const { file, opening } = work;
  if (file === undefined) throw new Error(say.saving.nothingOpen);
  const met = await lookAtDisk(work);
  if (met !== undefined) {
    await meet(work, met);
    return false;
  }
  const mayGo = (await mayHide(work)) && (await mayChange(work));
  if (work.opening !== opening) throw new Left();
  if (!mayGo) {
    announce(say.saving.notSaved);
    return false;
  }
  const { clash, isReplaced = false } = await saveToDisk(work);
  if (clash !== undefined) {
    await meet(work, clash);
    return false;
  }
  await saySaved(work, isReplaced);
  await work.renew();
  await work.history();
  return true;
}

/** Asks before something that others refer to is withdrawn or becomes a draft. */
async function mayHide({ file, start }: Work): Promise<boolean> {
  if (file?.seen === undefined) return true;
  const { inside, text, data } = file;
  const { hidden, namers } = await ask('namers', { inside, text });
  if (hidden === undefined || namers.length === 0) return true;
  const list = makeElement(
    'ul.namers',
    namers.map(({ inside: from, title, fields }) =>
      makeElement(
        'li',
        `${title} `,
        makeElement('code', from),
        ` ${fields.map(sayField).join(', ')}`,
      ),
    ),
  );
  const hour = findHourAhead(data, start.news.zone) ?? '';
  const how = hidden === 'withdrawn' ? hidden : hour === '' ? 'draft' : 'hour';
  const words = say.saving.hides[how]({ inside, n: namers.length, hour });
  const answers = { stay: say.saving.changeThose, go: say.saving.anyway[how] };
  return (await askOne(say.saving.referred, [makeElement('p', words), list], answers)) === 'go';
}

/** Asks why a released text changed; resolves to `false` if cancelled. */
async function mayChange(work: Work): Promise<boolean> {
  const { file, opening } = work;
  if (file?.seen === undefined || isDraft(file.data)) return true;
  const { since } = await work.history();
  if (since?.isSilent !== true || work.opening !== opening) return true;
  const answer = await askWhy(since);
  if (answer === undefined) return false;
  if (answer !== 'none') await work.correct(answer.type, answer.why);
  return true;
}

/** A draft may be saved with mistakes, but nobody should take it for finished. */
async function saySaved(work: Work, isReplaced: boolean): Promise<void> {
  const { file } = work;
  if (file === undefined) return;
  const { inside, text, data } = file;
  const asked = ask('check-model', { texts: { [inside]: text } });
  const problems = await asked.catch(() => undefined);
  // The list says what the message counts.
  if (problems !== undefined && work.file?.text === text) work.takeProblems(problems);
  const done = toSaved(isDraft(data), problems ?? [], inside);
  const said = isReplaced ? say.saving.replaced({ said: done }) : done;
  announce(said, isReplaced);
  // What is typed from here on is not saved.
  const drop = () => {
    if (!work.isDirty) return;
    retract(said);
    work.removeEventListener('file', drop);
  };
  work.on('file', drop);
}

/** Who has written what is on the disk, in the words of a question and of messages. */
type Hand = typeof say.saving.others;
const OTHERS: Hand = say.saving.others;
/** The version that this editor chose of a file in conflict. */
export const SETTLED: Hand = say.saving.settled;
/** Another version that she asked git for. */
export const FETCHED: Hand = say.saving.fetched;

/** Merges what is on the disk now, where both did not change the same. Asks otherwise. */
async function meet(work: Work, clash: Clash, hand = toHand(work, clash)): Promise<void> {
  if (clash.isInConflict === true) {
    const room = say.panes.titles.changes;
    announce(say.saving.inConflict({ inside: clash.inside, room }), true);
    return;
  }
  if (isTaken(work, clash)) {
    await meetTaken(work, clash);
    return;
  }
  const own = work.also.get(clash.inside) ?? work.file;
  if (own?.inside !== clash.inside) throw new Left();
  const { inside, theirs = '' } = clash;
  const { unsaved } = work;
  const mixed = unsaved.mixed?.inside === inside ? unsaved.mixed : undefined;
  const merged = await merge(inside, own.base, own.text, clash.theirs);
  if (mixed === undefined && merged.isWhole) {
    await resolve(work, clash, merged.text);
    announce(hand.both, true);
    return;
  }
  announce(hand.wrote, true);
  const onMixed = (text: string) => {
    unsaved.mixed = { inside, ours: own.text, theirs, text };
    work.keep();
  };
  const mine = mixed ? await mergeMixed(mixed, own.text, clash.theirs) : merged.text;
  if ((await settle(work, hand.title, clash, { mine, onMixed })) === undefined) {
    putOff.set(work, { key: toKey(clash), hand });
    return;
  }
  unsaved.mixed = undefined;
  work.keep();
}

/** What an editor has put off: a save asks again, nothing else does. */
const putOff = new WeakMap<Work, { readonly key: string; readonly hand: Hand }>();

const toKey = ({ inside, digest }: Clash) => `${inside} ${digest ?? ''}`;

function toHand(work: Work, clash: Clash): Hand {
  const last = putOff.get(work);
  return last?.key === toKey(clash) ? last.hand : OTHERS;
}

/** Shows the open file as a command has left it on the disk; both versions, if it has unsaved changes. */
export async function meetDisk(work: Work, hand = OTHERS): Promise<void> {
  await work.settle();
  const clash = work.file?.seen === undefined ? undefined : await lookAtDisk(work);
  const isLater = clash?.isInConflict === true || (clash && toKey(clash) === putOff.get(work)?.key);
  if (clash === undefined || isLater === true) return;
  if (work.isDirty || clash.theirs === undefined) await meet(work, clash, hand);
  else await resolve(work, clash, clash.theirs);
  work.tell('saved');
}

/** A text merged by hand, with what was typed and what others wrote since. */
async function mergeMixed(
  { inside, text, ours: base, theirs: seen }: Mixed,
  ours: string,
  theirs: string | undefined,
): Promise<string> {
  const now = await ask('merge', { inside, base, ours: text, theirs: ours, isBoth: true });
  return (await merge(inside, seen, now.text, theirs)).text;
}

/** Nothing is merged with a deleted file, or without the common text before both changes. */
async function merge(
  inside: string,
  base: string | undefined,
  ours: string,
  theirs: string | undefined,
) {
  return base === undefined || theirs === undefined
    ? { text: ours, isWhole: false }
    : ask('merge', { inside, base, ours, theirs });
}

/** Offers the unsaved versions of the open file, `first` before the others, until one is taken or put off. */
export async function offerUnsaved(work: Work, first?: string): Promise<void> {
  const { file, opening } = work;
  if (file?.seen === undefined) return;
  const clash = { inside: file.inside, theirs: file.text, digest: file.seen };
  // One that was never saved is no version of this file, even if it was to have its address.
  const kept = (await work.unsaved.list()).filter(
    ({ file: { inside, seen } }) => inside === file.inside && seen !== undefined,
  );
  for (const version of kept.toSorted((a, b) => Number(b.id === first) - Number(a.id === first))) {
    const { text, typed, base } = version.file;
    const ours = typed.length === 0 ? text : (await openKept(version.file)).text;
    const made = await openMade(version.also);
    if (work.opening !== opening) return;
    const { mixed, cards = [] } = version;
    if (cards.some(([place]) => work.unsaved.cards.has(place))) continue;
    const mine =
      mixed?.inside === file.inside
        ? await mergeMixed(mixed, ours, file.text)
        : (await merge(file.inside, base, ours, file.text)).text;
    if (work.opening !== opening) return;
    if (mine !== file.text || made.length > 0) {
      const onMixed = (by: string) =>
        work.unsaved.mix(version, { inside: file.inside, ours, theirs: file.text, text: by });
      const answer = await settle(work, say.saving.unsaved, clash, { mine, made, onMixed });
      if (answer === undefined) return;
    }
    work.takeUp(version);
    if (work.isDirty) return;
  }
}

async function settle(
  work: Work,
  title: string,
  clash: Clash,
  {
    mine,
    made = [],
    onMixed,
  }: { mine: string; made?: OpenedHeld[]; onMixed: (text: string) => void },
): Promise<string | undefined> {
  const { opening } = work;
  const { lastHand } = clash.theirs === undefined ? {} : await work.history();
  if (work.opening !== opening) throw new Left();
  const hand = lastHand && say.shared.lastCommit({ hand: lastHand });
  const text = await askWhich(title, clash, mine, onMixed, hand);
  // This save has ended without one: a save asked for from here on is another, and waits for the text that was chosen.
  running.delete(work);
  if (text === undefined) return undefined;
  await resolve(work, clash, text, text === clash.theirs && mine !== text ? [] : made);
  announce(say.saving.checkIt);
  return text;
}

export function isDraft(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'status' in data && data.status === 'draft';
}

// A new file at a path that is taken: neither overwrites the other.

/** Whether the file was never opened here, so that nobody has changed it meanwhile. */
function isTaken(work: Work, { inside, theirs }: Clash): boolean {
  const ours = work.also.get(inside) ?? work.file;
  return ours?.inside === inside && ours.seen === undefined && theirs !== undefined;
}

async function meetTaken(work: Work, { inside }: Clash): Promise<void> {
  await work.renew();
  const there = work.start.files.find((file) => file.inside === inside);
  const isOnTheWay = work.also.has(inside);
  const words = say.saving.taken.words({ inside, title: there?.title ?? inside });
  announce(say.saving.taken.said, true);
  const answer = await askOne(say.saving.taken.title, words, {
    stay: say.saving.taken.stay,
    go: isOnTheWay
      ? say.saving.taken.use
      : (await work.unsaved.keep())
        ? say.saving.taken.open({ heading: say.inbox.notSaved })
        : say.saving.taken.discard,
  });
  if (answer === 'go' && isOnTheWay) {
    work.pile.also.delete(inside);
    work.tell('file');
    announce(say.saving.checkIt);
  } else if (answer === 'go') {
    const isWanted = work.want();
    const lay = await openFile(work, inside);
    if (isWanted()) lay();
  }
}
