/**
 * Opens a page, a file, an unsaved text or something new. Each function asks the desk first, and returns what then opens
 * it at once.
 */
import type { KindName } from '../../content/kinds/kinds.ts';
import type {
  ChosenWords,
  GivenWords,
  OpenClip,
  Opened,
  Suggestion,
  Waiting,
} from '../protocol.ts';
import { say } from '../words/say.ts';
import { ask, NoAnswer } from './ask.ts';
import type { CaptureCard } from './capture-card.ts';
import { announce } from './dom.ts';
import { rename } from './making.ts';
import { findOwnPage, hasSource, type OpenedHeld, toMonth, withDisk } from './pile.ts';
import { type KeptCard, type UnsavedFile, type Version, withTyped } from './unsaved.ts';
import { getValueAt, toShownValue } from './values.ts';
import type { Work } from './work.ts';

export type Lay = () => void;

export async function openClipPage(work: Work, name: string): Promise<Lay> {
  const clip = await ask('clip', { name });
  const data = { dates: { added: work.start.today }, status: 'draft' };
  const month = toMonth(clip, work.start);
  const begun = { kind: 'coverage', name: `page ${name.slice(0, 8)}`, data, month };
  const file = await ask('begin', begun);
  return () => {
    work.takeClip(clip);
    work.lay({ ...file, page: name });
    suggest(work, clip.suggestions);
  };
}

/** Adds who signs: each item has a curator. */
function suggest(work: Work, suggestions: readonly Suggestion[]): void {
  const { signed, defaults } = work.start;
  const own = signed === undefined ? [] : [{ path: ['credits'], ...signed }];
  // What the page says comes first, then what the publication says.
  work.pile.suggestions = [...suggestions, ...defaults, ...own].filter(
    ({ path: [name] }, at, all) =>
      name === 'sources' || all.findIndex((one) => one.path[0] === name) === at,
  );
  work.tell('file');
}

/** `undefined` for a saved page that is not kept any more, or cannot be read. */
export async function askForPage(name: string): Promise<OpenClip | undefined> {
  return ask('clip', { name }).catch((error: unknown) => {
    if (error instanceof NoAnswer) throw error;
    return undefined;
  });
}

/** Opens the saved page that it covers as well, of several that of this `name`; without one, the open page stays. */
export async function openFile(work: Work, inside: string, name?: string): Promise<Lay> {
  const page = name ?? work.start.inbox.find(({ covered }) => covered.includes(inside))?.name;
  const [file, clip] = await Promise.all([
    ask('open', { inside }),
    page === undefined ? undefined : askForPage(page),
  ]);
  return () => {
    if (clip !== undefined) work.takeClip(clip);
    work.lay(file);
    // Git may be slow.
    void work.history().catch(() => undefined);
  };
}

/** A page that is kept again goes beside the open item that names it, if none of its pages is there. */
export async function bringBeside(work: Work, pages: readonly Waiting[]): Promise<boolean> {
  const { opening, file, clip, unsaved } = work;
  if (file === undefined || findOwnPage(clip, file) !== undefined || unsaved.cards.has('page'))
    return false;
  const page = pages.find(({ url }) => hasSource(file, url));
  const kept = page && (await askForPage(page.name));
  if (kept === undefined || work.opening !== opening) return false;
  work.takeClip(kept);
  announce(say.opening.beside({ title: kept.title }));
  return true;
}

export async function openText(work: Work, version: Version): Promise<Lay> {
  const { file, also, mixed } = version;
  const [opened, made] = await Promise.all([openKept(file), openMade(also)]);
  const { page } = file;
  // A page that was fetched again has another name.
  const { inbox } = work.start;
  const kept =
    inbox.find(({ name }) => name === page) ?? inbox.find(({ url }) => hasSource(opened, url));
  const clip = kept && (await askForPage(kept.name));
  // The title may have been typed a moment before the page was closed.
  const isNew = file.seen === undefined;
  const named = isNew ? await rename(opened, file.typed, toMonth(clip, work.start)) : opened;
  return () => {
    if (clip !== undefined) work.takeClip(clip);
    work.lay({ ...named, ...(page !== undefined && { page: clip?.name ?? page }) });
    if (page !== undefined && clip === undefined) {
      const { data } = opened;
      const address = getValueAt(data, ['sources', 0, 'url']) ?? getValueAt(data, ['title']);
      announce(say.opening.lost({ page: toShownValue(address ?? file.inside) }), true);
    }
    for (const one of made) work.pile.also.set(one.inside, one);
    work.unsaved.mixed = mixed;
    work.tellChanged();
    work.takeUp(version);
  };
}

/** Opens the file with this text as an unsaved change; undo brings back what is on the disk. */
export async function openVersion(work: Work, inside: string, version: Opened): Promise<Lay> {
  const there = await ask('open', { inside }).catch((error: unknown) => {
    if (error instanceof NoAnswer) throw error;
    return undefined;
  });
  return () => {
    work.lay(there ?? version);
    const { pile } = work;
    if (there !== undefined && pile.file !== undefined) {
      pile.keep(pile.state(), 'body');
      pile.put(pile.file, withDisk(version, pile.file));
    }
    work.tellChanged(there?.text !== version.text);
    announce(say.opening.version);
  };
}

export function openMade(also: readonly UnsavedFile[]): Promise<OpenedHeld[]> {
  return Promise.all(also.map(async (made) => withDisk(await openKept(made), made)));
}

/** Includes what was typed; as comments, if the desk cannot write it into the fields. */
export async function openKept({ inside, text, typed }: UnsavedFile): Promise<Opened> {
  try {
    return await ask('change', { inside, text, changes: typed });
  } catch (error) {
    if (error instanceof NoAnswer || typed.length === 0) throw error;
    return ask('change', { inside, text: withTyped(text, typed), changes: [] });
  }
}

export async function begin(work: Work, kind: KindName, name: string): Promise<Lay> {
  const data = {
    ...(name !== '' && { [work.start.forms[kind]?.caption ?? 'title']: name }),
    ...(kind === 'coverage' && { dates: { added: work.start.today } }),
    status: 'draft',
  };
  const begun = await ask('begin', { kind, name, data });
  return () => {
    work.lay(begun);
    if (kind === 'coverage') suggest(work, []);
    work.isDirty = true;
    work.keep();
  };
}

/**
 * Opens the card for words selected in the page or, without a selection, for words to be typed; `kept` is what was
 * entered before. Announces if no item is
 * open.
 */
export async function openCard(
  work: Work,
  card: CaptureCard,
  onEnd: () => void,
  chosen?: ChosenWords,
  kept?: KeptCard,
): Promise<void> {
  const { opening } = work;
  await work.settle();
  const { file } = work;
  if (work.opening !== opening) return;
  if (file?.kind !== 'coverage') {
    announce(say.opening.itemFirst, true);
    return;
  }
  if (card.isBegun) {
    card.querySelector('textarea')?.focus();
    announce(say.opening.addFirst, true);
    return;
  }
  const language = getValueAt(file.data, ['language']);
  const own = typeof language === 'string' && { language };
  const listTaken = (text: string) =>
    [...text.matchAll(/<Statement\s[^>]*?\bid="([^"]+)"/g)].map(([, id]) => id);
  const from = {
    ask: ({ words, ...given }: Omit<GivenWords, 'taken'> & { readonly words: string }) => {
      // A source may have been added since.
      const { inside, text, page } = work.file ?? file;
      const isBegun = page !== undefined && page === chosen?.clip;
      const at = chosen === undefined ? { words } : { ...chosen, isBegun };
      return ask('capture', { ...at, inside, text, taken: listTaken(text), ...own, ...given });
    },
    ...{ chosen, onEnd },
  };
  await card.open(from, kept);
}
