/** Bytes of a page → what it says about itself. Reads only the bytes, and uses no network. */
import { findUrl, toPieceKey, withoutCopy } from './address.ts';
import { findAuthors, findDateline } from './authors.ts';
import type { Clip, Candidate } from './clip.ts';
import { listNearDays } from './days.ts';
import { findLanguage } from './language.ts';
import { toLiveEntries } from './live.ts';
import { findAccess, findOutlet } from './metadata.ts';
import { isNoise, listRelated } from './html-blocks.ts';
import { findImage } from './image.ts';
import type { Known } from './known.ts';
import { findLack, toLexicon } from './lexicon.ts';
import { buildNames, findNames, listStrangers, listTopics, type NameForms } from './names.ts';
import { findMoment, findUpdate } from './moments.ts';
import { listMomentsOf } from './printed-moments.ts';
import { type Facts, inDoubt, type Page } from './page.ts';
import { printPage } from './print-page.ts';
import { listQuotations } from './quotations.ts';
import { LOST, readPage } from './read-page.ts';
import { findSection } from './section.ts';
import { findTitle } from './title.ts';
import { fromDayText } from '../../time/calendar.ts';
import { say } from '../words/say.ts';

export interface Clipped {
  readonly clip: Clip;
  readonly text: string;
}

export interface ClipWanted {
  readonly url?: string | undefined;
  /** The day at the desk, as in `2025-02-12`: a later date on a page is wrong. */
  readonly today?: string | undefined;
}

export async function makeClip(
  bytes: Uint8Array,
  known: Known,
  wanted: ClipWanted = {},
): Promise<Clipped> {
  const page = await readPage(bytes, wanted.url, toLexicon(known.words));
  return { clip: dropLost(toClip(page, known, wanted)), text: printPage(page) };
}

/** In the order in which editors read them; doubts about reading the page come before. */
const DOUBTED = [
  ...['title', 'outlet', 'published', 'updated', 'url', 'access', 'language', 'section'],
  ...['archive', 'authors', 'image.credits'],
];

function toClip(page: Page, known: Known, { url: given, today }: ClipWanted): Clip {
  const { claims, reported } = page;
  const doubts: Clip['doubts'][number][] = [];
  const language = findLanguage({ claims, doubts }, page);
  const lexicon = toLexicon(known.words, language?.value);
  const related = new Set(page.tree.children.length === 0 ? listRelated(page.blocks, lexicon) : []);
  const { text: blocks = [], noise = [] } = reported
    ? {}
    : Object.groupBy(page.blocks, (block) =>
        isNoise(block, lexicon) || related.has(block) ? 'noise' : 'text',
      );
  const { url, archive } = findUrl({ claims, doubts }, given);
  const own = withoutCopy(claims, archive);
  const facts: Facts = { claims: own, blocks, noise, known, lexicon, doubts };
  const published = findMoment(facts, 'published', url?.value, today);
  const naming = reported ?? blocks;
  const { namings, ambiguous } = findNames(buildNames(known), naming);
  const entities = countEntities(namings);
  const day = /^\d{4}-\d\d-\d\d/.exec(published?.value ?? '')?.[0];
  const on = day === undefined ? undefined : fromDayText(day);
  const authors = findAuthors(facts);
  const image = findImage(facts);
  const quotations = listQuotations(blocks, namings, on, lexicon, known.entities);
  if (archive?.on === null) inDoubt(facts, 'archive', say.makeClip.noDay, [archive.url]);
  const clip = {
    title: findTitle(facts),
    outlet: findOutlet(facts, url),
    authors,
    published,
    updated: findUpdate(facts, published, today),
    ...(page.live !== undefined && { live: toLiveEntries(page.live) }),
    url,
    archive,
    access: findAccess(facts),
    language,
    section: findSection(facts),
    place: findDateline(facts),
    image,
    entities,
    unknown: listStrangers(known, naming, namings, { authors, image, quotations }, lexicon),
    topics: listTopics(known, naming, entities),
    quotations,
    dates: listDates(facts, on),
    noise: noise.map(({ text }) => shorten(text)),
  };
  doubts.sort((a, b) => DOUBTED.indexOf(a.field) - DOUBTED.indexOf(b.field));
  for (const [words, ids] of ambiguous)
    inDoubt(facts, 'entities', say.makeClip.several({ words }), ids);
  doubtWords(facts, language?.value);
  doubtCovered(facts, url?.value);
  return { ...clip, doubts: [...page.doubts, ...doubts], draft: null };
}

function countEntities(namings: readonly NameForms[]): Clip['entities'] {
  return [...Map.groupBy(namings, ({ entity }) => entity.id)]
    .map(([id, all]) => {
      const [longest] = all.toSorted((a, b) => b.words.length - a.words.length);
      return { id, words: longest?.words ?? '', count: all.length };
    })
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Each date once, in order, without that of the page itself. */
function listDates({ blocks, lexicon }: Facts, day: Parameters<typeof listNearDays>[1]) {
  const all = blocks
    .filter((block) => listMomentsOf(block, lexicon).length === 0)
    .flatMap(({ text }) => listNearDays(text, day, lexicon))
    .map(({ words, value }) => ({ words, value }));
  return [...new Map(all.map((one) => [`${one.words}\n${String(one.value)}`, one])).values()];
}

const MAX_SHOWN = 200;

function shorten(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
}

function doubtWords(facts: Facts, language: string | undefined): void {
  const lack = language === undefined ? undefined : findLack(language, facts.known.words);
  if (lack === undefined) return;
  const why = say.makeClip.lacksWords({ tag: lack.tag });
  const candidates = lack.missing.map(([key, what]) => `${what} (${key})`);
  inDoubt(facts, 'words', why, candidates);
}

function doubtCovered(facts: Facts, address: string | undefined): void {
  const key = address && toPieceKey(address);
  const paths = facts.known.covered.filter(([own]) => own === key).map(([, path]) => path);
  if (paths.length > 0)
    facts.doubts.push({
      field: 'url',
      why: say.makeClip.covered,
      candidates: paths,
    });
}

/** A value with a lost letter is in doubt: nobody knows which letter it was. */
function dropLost(clip: Clip): Clip {
  const facts = { doubts: [...clip.doubts] };
  const isWhole = (field: string, text: string) => {
    if (!text.includes(LOST)) return true;
    inDoubt(facts, field, say.makeClip.lost, [text]);
    return false;
  };
  const keep = (field: string, found: Candidate | null) =>
    found !== null && isWhole(field, found.value) ? found : null;
  const { image } = clip;
  return {
    ...clip,
    title: keep('title', clip.title),
    section: keep('section', clip.section),
    authors: clip.authors.filter(({ value }) => isWhole('authors', value)),
    image: image && {
      caption: keep('image.caption', image.caption),
      credits: image.credits.filter(({ name, organization, via }) =>
        isWhole('image.credits', [name, organization, via].filter(Boolean).join(', ')),
      ),
    },
    unknown: clip.unknown.filter(({ words }) => !words.includes(LOST)),
    quotations: clip.quotations.filter(({ text }) => isWhole('quotations', text)),
    doubts: facts.doubts,
  };
}
