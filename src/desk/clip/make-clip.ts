/** Bytes of a page → what it says of itself. It reads nothing but the bytes, and asks no network. */
import { toAddressKey } from '../../content/kinds/url.ts';
import type { CalendarDay } from '../../time/calendar.ts';
import { findAccess, findLanguage, findSection, findUrl } from './metadata.ts';
import { findAuthors, findDateline } from './authors.ts';
import type { Clip, Doubt, Found } from './clip.ts';
import { findTitle } from './headline.ts';
import { findImage } from './image.ts';
import type { Known } from './known.ts';
import { findLack, type Lexicon, toLexicon } from './lexicon.ts';
import { findMoment } from './moments.ts';
import { buildNames, findNames, type Naming } from './names.ts';
import { listNearDays } from './near-dates.ts';
import { isNoise, listRelated } from './html-blocks.ts';
import { findOutlet } from './outlet.ts';
import { type Block, type Page, toDoubt } from './page.ts';
import { printPage } from './print-page.ts';
import { readPrintedMoment } from './printed-moments.ts';
import { listQuotations } from './quotations.ts';
import { LOST, readPage } from './read-page.ts';
import { listStrangers, listTopics } from './mentions.ts';

export interface Clipped {
  readonly clip: Clip;
  readonly text: string;
}

export interface Wanted {
  /** Where an editor says that the page stands. */
  readonly url?: string | undefined;
  readonly today?: string | undefined;
}

/** Throws PageError for bytes that hold no page. */
export async function makeClip(
  bytes: Uint8Array,
  known: Known,
  wanted: Wanted = {},
): Promise<Clipped> {
  const page = await readPage(bytes, wanted.url, toLexicon(known.words));
  return { clip: dropLost(toClip(page, known, wanted)), text: printPage(page) };
}

/** Of each field its value with where it was read, or `null`. */
function toClip(page: Page, known: Known, { url: told, today }: Wanted = {}): Clip {
  const { claims, told: readers } = page;
  const language = findLanguage(claims);
  const lexicon = toLexicon(known.words, language.found?.value);
  const related = new Set(page.tree.children.length === 0 ? listRelated(page.blocks, lexicon) : []);
  const isNotContent = (block: Block) => isNoise(block, lexicon) || related.has(block);
  const noise = readers === undefined ? page.blocks.filter(isNotContent) : [];
  const aside = new Set(noise);
  const blocks = readers === undefined ? page.blocks.filter((block) => !aside.has(block)) : [];
  const naming = readers ?? blocks;
  const url = findUrl(claims, told);
  const address = url.found?.value;
  const title = findTitle(claims, blocks, lexicon);
  const outlet = findOutlet(claims, url.found, blocks, noise, known);
  const { authors, doubts: bylines } = findAuthors(claims, blocks, known, lexicon);
  const hints = { claims, blocks, url: address, today, lexicon };
  const published = findMoment('published', hints);
  const updated = findMoment('updated', hints);
  const access = findAccess(claims, noise, lexicon);
  const section = findSection(claims);
  const { image, doubts: pictures } = findImage(claims, blocks, known, lexicon);
  const day = toDay(published.found?.value);
  const { namings, ambiguous } = findNames(buildNames(known), naming);
  const entities = countEntities(namings);
  const quotations = listQuotations(blocks, namings, day, lexicon);
  const strangers = { blocks: naming, namings, authors, image, quotations };
  const settled = [title, outlet, published, updated, url, access, language, section];
  return {
    title: title.found,
    outlet: outlet.found,
    authors,
    published: published.found,
    updated: updated.found,
    url: url.found,
    archive: url.archive,
    access: access.found,
    language: language.found,
    section: section.found,
    place: findDateline(blocks, known),
    image,
    entities,
    unknown: listStrangers(known, strangers),
    topics: listTopics(known, naming, entities),
    quotations,
    dates: listDates(blocks, day, lexicon),
    noise: noise.map(({ text }) => shorten(text)),
    doubts: [
      ...page.doubts,
      ...settled.flatMap(({ doubts }) => doubts),
      ...(url.archive?.on === null ? [toDoubt('archive', UNDATED, [url.archive.url])] : []),
      ...bylines,
      ...pictures,
      ...[...ambiguous].map(([words, ids]) =>
        toDoubt('entities', `“${words}” is the name of several`, ids),
      ),
      ...listLacks(language.found?.value, known),
      ...listCovered(address, known),
    ],
    draft: null,
  };
}

const UNDATED = 'its address does not say on which day the copy was made';

function countEntities(namings: readonly Naming[]): Clip['entities'] {
  return [...Map.groupBy(namings, ({ entity }) => entity.id)]
    .map(([id, all]) => ({ id, words: toLongest(all), count: all.length }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

function toLongest(namings: readonly Naming[]): string {
  return namings.reduce(
    (longest, { words }) => (words.length > longest.length ? words : longest),
    '',
  );
}

/** Each once, in the order of the page; the day of the page itself is none of them. */
function listDates(
  blocks: readonly Block[],
  day: CalendarDay | undefined,
  lexicon: Lexicon,
): Clip['dates'] {
  const said = blocks.filter(({ text }) => readPrintedMoment(text, lexicon) === undefined);
  const all = said.flatMap(({ text }) => listNearDays(text, day, lexicon));
  const known = new Map(
    all.map(({ words, value }) => [`${words}\n${String(value)}`, { words, value }]),
  );
  return [...known.values()];
}

function toDay(published: string | undefined): CalendarDay | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '') ?? [];
  if (year === undefined) return undefined;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

const MOST_SHOWN = 200;

function shorten(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`;
}

/** What of a page in its language nobody could read. */
function listLacks(language: string | undefined, { words }: Known): Doubt[] {
  const lack = language === undefined ? undefined : findLack(language, words);
  if (lack === undefined) return [];
  const why = `clip lacks words of “${lack.tag}”, so it may have missed what follows: write them in content/words/${lack.tag}.yaml, under the keys in brackets`;
  const candidates = lack.missing.map(([key, what]) => `${what} (${key})`);
  return [{ field: 'words', why, candidates }];
}

function listCovered(address: string | undefined, { covered }: Known): Doubt[] {
  if (address === undefined) return [];
  const key = toAddressKey(address);
  const paths = covered.filter(([own]) => own === key).map(([, path]) => path);
  return paths.length === 0
    ? []
    : [{ field: 'url', why: 'the piece at this address is covered already', candidates: paths }];
}

/** Values in which a letter was lost are in doubt: nobody knows which it was. */
const FIELDS = ['title', 'section'] as const;

function dropLost(clip: Clip): Clip {
  const doubts: Doubt[] = [];
  const isLost = (field: string, text: string) => {
    if (!text.includes(LOST)) return false;
    doubts.push({ field, why: 'letters of it were lost', candidates: [text] });
    return true;
  };
  const keep = (field: string, found: Found | null) =>
    found === null || isLost(field, found.value) ? null : found;
  const [title, section] = FIELDS.map((field) => keep(field, clip[field]));
  return {
    ...clip,
    title: title ?? null,
    section: section ?? null,
    authors: clip.authors.filter(({ value }) => !isLost('authors', value)),
    image: clip.image && {
      caption: keep('image.caption', clip.image.caption),
      credits: clip.image.credits.filter(
        ({ name, organization, via }) =>
          !isLost(
            'image.credits',
            [name, organization, via].filter((one) => one !== null).join(', '),
          ),
      ),
    },
    unknown: clip.unknown.filter(({ words }) => !words.includes(LOST)),
    quotations: clip.quotations.filter(({ text }) => !isLost('quotations', text)),
    doubts: [...clip.doubts, ...doubts],
  };
}
