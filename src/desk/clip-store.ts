/** Saved pages. A page is read again whenever it is opened, and nothing in it ever runs. */
import { basename, join } from 'node:path';
import { z } from 'zod';
import { toFileDigest } from '../build/publish/digest.ts';
import {
  keepAsked,
  keepPage,
  readAsked,
  toClipsDir,
  listPageNames,
  readSaved,
  readSavedText,
} from '../build/clips.ts';
import { DISK, findStats } from '../build/publish/disk.ts';
import { type ContentReading, toToday, type View } from '../build/session.ts';
import type { Publication } from '../model/publication.ts';
import { chooseWords } from '../words/words.ts';
import { cleanUrl, toAddressHost, toPieceKey } from './clip/address.ts';
import { clipApart } from './clip/clip-apart.ts';
import type { Candidate, Clip } from './clip/clip.ts';
import { toMain } from './clip/language.ts';
import { type Known, toKnown } from './clip/known.ts';
import { findTurn } from './clip/sentences.ts';
import { findCovering, type FoundPiece, isOfOneDay, toTitleKey } from './covering.ts';
import type { Value } from './edit/value.ts';
import type { Suggestion } from './protocol.ts';
import { AskError, orExplain } from './requests.ts';
import { listTopicsByWords } from './topic-words.ts';
import { say } from './words/say.ts';

const NAME = /^[0-9a-f]{16}$/;

/** `covered` are the files of items that cover the page already; `unread` is its file, if that cannot be read. */
export function listInbox(view: View) {
  const dir = toClipsDir(view.settings.contentDir);
  const reading = view.read();
  return listPageNames(dir)
    .map((name) => {
      const kept = readSaved(dir, name, KEPT);
      const clip = kept ?? UNREAD;
      return {
        name,
        title:
          toPageTitle(
            clip,
            clip.title === null ? listParagraphs(readSavedText(dir, name) ?? '') : [],
          ) || name,
        url: clip.url?.value,
        published: clip.published?.value ?? '',
        covered: listCovering(clip, reading),
        ...(kept === undefined && { unread: `${basename(dir)}/${name}.json` }),
      };
    })
    .toSorted(
      (a, b) =>
        Math.min(1, a.covered.length) - Math.min(1, b.covered.length) ||
        (a.published < b.published ? 1 : -1),
    );
}

interface SavedPage {
  readonly name: string;
  readonly published: string | undefined;
  readonly isCovered: () => boolean;
}

/**
 * Finds the saved page of a piece: by its own address or one under which it was asked for; `isLike` also by outlet and
 * title.
 */
export function openPages(
  view: View,
): (
  piece: FoundPiece,
  isLike?: boolean,
) => { readonly name: string; readonly isCovered: () => boolean } | undefined {
  const dir = toClipsDir(view.settings.contentDir);
  const pages = new Map<string, SavedPage>();
  for (const name of listPageNames(dir)) {
    const clip = readSaved(dir, name, KEPT) ?? UNREAD;
    const { url, outlet, title } = clip;
    const isCovered = () => listCovering(clip, view.read()).length > 0;
    const page = { name, published: clip.published?.value, isCovered };
    for (const address of [...readAsked(dir, name), ...(url === null ? [] : [url.value])])
      pages.set(toPieceKey(address), page);
    if (outlet !== null && title !== null) pages.set(toTitleKey(outlet.value, title.value), page);
  }
  return ({ url, title, outlet, published }, isLike = false) => {
    const own = pages.get(toPieceKey(url));
    if (own !== undefined || !isLike || outlet === undefined) return own;
    const like = pages.get(toTitleKey(outlet, title));
    return like !== undefined && isOfOneDay(like.published, published) ? like : undefined;
  };
}

/** Reads the page again, with what the publication has by now. Throws AskError for a page that is not there. */
export async function openClip(view: View, name: string) {
  const dir = toClipsDir(view.settings.contentDir);
  const path = join(dir, `${name}.page`);
  if (!NAME.test(name) || findStats(DISK, path)?.isFile() !== true)
    throw new AskError(404, say.clipStore.gone);
  const bytes = DISK.readFileSync(path);
  return (await readBytes(view, name, bytes, readSaved(dir, name, KEPT)?.url?.value)).opened;
}

/** Keeps a page, unless `refuse` throws, and opens it. `asked` are other addresses of it. Throws PageError for bytes that are no page. */
export async function addClip(
  view: View,
  bytes: Buffer,
  url: string | undefined,
  refuse: (opened: Awaited<ReturnType<typeof openClip>>) => void = () => undefined,
  asked: readonly string[] = [],
) {
  const name = toFileDigest(bytes).slice(0, 16);
  const { clipped, opened } = await readBytes(view, name, bytes, url);
  refuse(opened);
  const dir = toClipsDir(view.settings.contentDir);
  orExplain(say.clipStore.notKept, () => {
    keepPage(dir, name, { ...clipped, bytes });
    keepAsked(
      dir,
      name,
      [url ?? '', ...asked].flatMap((one) => cleanUrl(one) ?? []),
    );
  });
  return opened;
}

async function readBytes(view: View, name: string, bytes: Buffer, url: string | undefined) {
  const { about, entries, publication } = view.read();
  if (about === undefined) throw new AskError(409, say.shared.noPublication);
  const known = toKnown(about, entries, publication?.words);
  const clipped = await clipApart({ bytes, known, wanted: { url, today: toToday(view) } });
  const { clip, text: markdown } = clipped;
  const noise = new Set(clip.noise.map((one) => toPlain(one)));
  const paragraphs = listParagraphs(markdown);
  const newOutlet = suggestOutlet(clip);
  const selected = findSelected(bytes, paragraphs);
  const opened = {
    name,
    title: toPageTitle(clip, paragraphs) || name,
    clip,
    paragraphs: paragraphs.map((text) => {
      const turn = findTurn(text, clip.quotations);
      return { text, isNoise: noise.has(toPlain(text)), ...(turn && { said: turn.from }) };
    }),
    covered: listCovering(clip, view.read()),
    suggestions: addTopics(suggestFields(clip, known), publication, clip),
    doubts: clip.doubts,
    ...(newOutlet !== undefined && { newOutlet }),
    ...(selected !== undefined && { selected }),
  };
  return { clipped, opened };
}

/** The first selected words, as the browser's button noted them in the page. */
function findSelected(bytes: Buffer, paragraphs: readonly string[]) {
  const head = bytes.subarray(0, 32_768).toString();
  const [, noted] = /<meta name="dateline:selected" content="([^"]*)"/.exec(head) ?? [];
  const [first = ''] = (noted ?? '').split(/\n/);
  const words = first
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const paragraph = words === '' ? -1 : paragraphs.findIndex((text) => text.includes(words));
  const start = paragraphs[paragraph]?.indexOf(words) ?? 0;
  return paragraph < 0 ? undefined : { paragraph, start, end: start + words.length };
}

/** Where the page names no topic, by the words of earlier items. */
function addTopics(
  suggestions: readonly Suggestion[],
  publication: Publication | undefined,
  { title }: Clip,
): Suggestion[] {
  const hasTopics = suggestions.some(({ path }) => path[0] === 'topics');
  const topics =
    hasTopics || publication === undefined
      ? []
      : listTopicsByWords(publication, title?.value ?? '');
  if (topics.length === 0) return [...suggestions];
  const origin = topics.map(({ why }) => why).join(', ');
  return [...suggestions, { path: ['topics'], value: topics.map(({ id }) => id), origin }];
}

export function listParagraphs(markdown: string): string[] {
  return markdown
    .split(/\n\s*\n/)
    .map((part) =>
      part
        .replace(/!?\[((?:[^\]\\]|\\.)*)\]\((?:[^()\\]|\\.|\([^()]*\))*\)/g, '$1')
        .replace(/^\s{0,3}(?:#{1,6}|[*+-]|>|\d+\.)\s+/gm, '')
        .replace(/(\*\*|__)(.+?)\1/g, '$2')
        .replace(/(?<![\p{L}\p{N}])[*_](\S(?:.*?\S)?)[*_](?![\p{L}\p{N}])/gu, '$1')
        .replace(/<(https?:[^>]*)>/g, '$1')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1')
        .replace(/&(amp|lt|gt|quot|#x20);/g, (_, name: string) => ENTITIES[name] ?? ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '' && !/^[*-]{3,}$/.test(part));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function toPlain(text: string): string {
  return text
    .replace(/[\s…]+/g, ' ')
    .trim()
    .slice(0, 120);
}

function listCovering(
  { url, title, outlet, published }: z.infer<typeof KEPT>,
  { entries }: ContentReading,
): string[] {
  const address = { url: url?.value, title: title?.value };
  const of = { outlet: outlet?.value, published: published?.value };
  return findCovering(entries, { ...address, ...of }).map(({ inside }) => inside);
}

const origin = z.string().catch('');
const found = z.object({ value: z.string(), origin }).nullable();
const link = z.object({ value: z.url(), origin }).nullable();
/** What the inbox shows of a page. */
const KEPT = z.object({ title: found, published: found, url: link, outlet: found.catch(null) });

const UNREAD = { title: null, published: null, url: null, outlet: null };

const LONGEST = 60;

/** The title; without one, the site and the first words. `''` for a page that has neither. */
export function toPageTitle(
  { title, url }: Pick<Clip, 'title' | 'url'>,
  [first = '']: readonly string[],
): string {
  if (title !== null) return title.value;
  return [url === null ? '' : toAddressHost(url.value), shorten(first)].filter(Boolean).join(': ');
}

function shorten(text: string): string {
  const letters = Array.from(text);
  if (letters.length <= LONGEST) return text;
  const head = letters.slice(0, LONGEST).join('');
  return `${/^(.{20,})\s\S*$/su.exec(head)?.[1] ?? head}…`;
}

// A page → suggestions for the fields of an item. An editor accepts or ignores them.

export function suggestFields(clip: Clip, known: Known): Suggestion[] {
  const { outlet, title, url, archive, published, access, language, place, topics } = clip;
  const credits = listCredits(clip, known);
  const entities = listEntities(clip);
  const isWithout = url === null && !clip.doubts.some(({ field }) => field === 'url');
  const { noAddress } = chooseWords(known.language).words.sources;
  const whole = { value: credits.map(({ value }) => value), origin: credits[0]?.origin ?? '' };
  const copy = archive?.on && { ...archive, value: { url: archive.url, on: archive.on } };
  const ofSource = (
    name: string,
    found: { readonly value: Value; readonly origin: string } | null | false | '' | undefined,
    insteadOf?: string,
  ) =>
    found && {
      path: ['sources', 0, name],
      value: found.value,
      origin: found.origin,
      ...(insteadOf !== undefined && { insteadOf }),
    };
  return [
    ofSource('outlet', outlet),
    ofSource('title', title),
    ofSource('url', url),
    ofSource('published', published && clip.live ? toStart(published) : published),
    ofSource('access', access),
    ofSource('language', isForeign(clip, known.language) && language),
    ofSource('unlinked', isWithout && { value: noAddress, origin: say.clipStore.noAddress }, 'url'),
    ofSource('archive', copy),
    ofSource('credits', credits.length > 0 && whole),
    place && { path: ['place'], ...place },
    entities.length > 0 && { path: ['entities'], value: entities, origin: say.clipStore.named },
    topics.length > 0 && {
      path: ['topics'],
      value: topics.map(({ id }) => id),
      origin: topics.map(({ why }) => why).join(', '),
    },
  ].filter((one) => typeof one === 'object' && one !== null);
}

/** A live blog is dated by its first entry. */
function toStart({ value, origin }: Candidate): Candidate {
  return { value, origin: say.clipStore.liveStart({ origin }) };
}

/** A page names its own outlet without being about it. */
export function listEntities({ entities, outlet }: Clip): string[] {
  return entities.map(({ id }) => id).filter((id) => id !== outlet?.value);
}

export function isForeign({ language }: Clip, own: string): boolean {
  return language !== null && toMain(language.value) !== toMain(own);
}

/** Authors and makers of pictures, as an item has them. Only entities of the publication are named by id. */
export function listCredits({ authors, image }: Clip, { entities }: Known) {
  const toBody = (field: string, id: string | null) =>
    id !== null && entities.some((one) => one.id === id) && { [field]: id };
  return [
    ...authors.map(({ value, origin }) => ({ value: { role: 'author', name: value }, origin })),
    ...(image?.credits ?? []).map(({ role, name, organization, via, origin }) => ({
      value: {
        role,
        ...(name !== null && { name }),
        ...toBody('organization', organization),
        ...toBody('via', via),
      },
      origin,
    })),
  ];
}

/** An outlet that the publication does not have, as the page names it; no name if the page gives only its address. */
export function suggestOutlet({ outlet, url, doubts }: Clip) {
  if (outlet !== null || url === null) return undefined;
  const host = toAddressHost(url.value);
  const names = doubts.find(({ field }) => field === 'outlet')?.candidates ?? [];
  const name = names.find((one) => toAddressHost(`https://${one.toLowerCase()}`) !== host);
  return { ...(name !== undefined && { name }), homepage: `${new URL(url.value).origin}/` };
}
