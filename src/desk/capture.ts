/** Selected or typed words → what the page and the publication know of them as a statement. */
import type { ContentReading } from '../build/session.ts';
import { getWhen } from '../model/item.ts';
import type { Publication } from '../model/publication.ts';
import { isEntityKind, isKind, type Thing, toThing } from '../model/thing.ts';
import { toSureSlug } from '../search/slug.ts';
import { earliest, latest } from '../time/bounds.ts';
import { fromDayText } from '../time/calendar.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isFailure } from '../time/when.ts';
import type { Clip } from './clip/clip.ts';
import { listNearDays } from './clip/days.ts';
import { toKnown } from './clip/known.ts';
import { type Lexicon, toLexicon } from './clip/lexicon.ts';
import { findEntry, toLastHour } from './clip/live.ts';
import { guessOther } from './clip/language.ts';
import { buildNames, countOf, findNames, type NameForms } from './clip/names.ts';
import type { Block } from './clip/page.ts';
import { listQuotations, listSpokenRanges } from './clip/quotations.ts';
import {
  findTurn,
  isLong,
  joinSaid,
  listQuotedRanges,
  listSaidParts,
  listSentenceEnds,
  type TextRange,
  trimToWords,
} from './clip/sentences.ts';
import { findSpeech } from './clip/speech.ts';
import { listRequests } from './asked.ts';
import type { Capture, GivenWords, Selected, TypedWords } from './protocol.ts';
import { listSaid, type SaidAlready } from './said-already.ts';
import { chooseSource, readWritten, type WrittenItem } from './statement-source.ts';
import { listOfficesBeside } from './strangers.ts';
import { say } from './words/say.ts';

/** Fields that neither the page nor the publication knows are left out: an editor types them. */
export function captureWords(
  reading: ContentReading,
  clip: Clip,
  paragraphs: readonly string[],
  selected: Selected,
): Capture {
  const { about, entries } = reading;
  const { paragraph } = selected;
  if (about === undefined) return { words: '', fields: [], questions: [] };
  const blocks = paragraphs.map(toBlock);
  const entry = findEntry(clip, paragraphs, paragraph);
  const block = blocks.find(({ text }) => text === paragraph) ?? toBlock(paragraph, blocks.length);
  const known = toKnown(about, entries);
  const lexicon = toLexicon(reading.publication?.words, clip.language?.value);
  const { namings } = findNames(buildNames(known), blocks.includes(block) ? blocks : [block]);
  const { at: chosen, isQuoted } = trimToWords(paragraph, [selected.start, selected.end]);
  const own = namings.filter((naming) => naming.block === block);
  const turn = findTurn(paragraph, clip.quotations);
  const isTurn = turn !== undefined && turn.from <= chosen[0];
  const parts = isTurn ? [chosen] : listSaidParts(chosen, listSpokenRanges(paragraph, lexicon));
  const [at = chosen] = parts;
  const sentence = toSentence(paragraph, at);
  const voices = findVoices(block, sentence, at, own, lexicon);
  const spoken = isTurn ? (turn.quotation.speaker ?? undefined) : voices.speaker;
  const speaker = selected.by ?? spoken;
  const isKnown = (id: string | undefined) => known.entities.some((entity) => entity.id === id);
  const isThere = isKnown(speaker);
  const named = spoken ?? (isTurn ? undefined : findStranger(clip, paragraph, sentence, at));
  const stranger = isKnown(named) ? undefined : named;
  const isStrange = [undefined, toSureSlug(stranger ?? '', 'person')].includes(selected.by);
  const [office] =
    stranger !== undefined && isStrange && !isThere
      ? listOfficesBeside(stranger, [paragraph, ...paragraphs], lexicon)
      : [];
  const origin = say.capture.paragraph({ n: blocks.indexOf(block) + 1 });
  const [value, marks] = isTurn
    ? ['quote', say.capture.answer]
    : isQuoted
      ? ['quote', say.capture.inQuotes]
      : ['paraphrase', say.capture.noQuotes];
  const found = {
    words: joinSaid(paragraph, parts),
    by: speaker !== undefined && isThere && { name: 'by', value: speaker, origin },
    speaker,
    office: office !== undefined && {
      ...{ name: 'as', value: office, origin: say.capture.besideName },
      isDoubtful: true as const,
    },
    said: findSaid(paragraph, sentence, at, toLastHour(clip, entry), lexicon),
    published: entry && { name: 'published', value: entry.published, origin: say.capture.entry },
    around: paragraph,
    language: clip.language?.value,
    more: { name: 'kind', value, origin: marks },
  };
  return {
    ...toCapture(reading, found, selected),
    ...chooseSource(reading, readWritten(selected), clip, selected.isBegun),
    likely: voices.likely,
    ...(stranger !== undefined && selected.by === undefined && { stranger }),
  };
}

/** The only person named in the sentence, outside quotation marks, whom the publication does not have. */
function findStranger({ unknown }: Clip, text: string, [from, until]: TextRange, at: TextRange) {
  const quoted = listQuotedRanges(text).map((quote) => quote.at);
  const own = [at, ...quoted]
    .reduce((rest, [a, b]) => rest.slice(0, a) + ' '.repeat(b - a) + rest.slice(b), text)
    .slice(from, until);
  const toFamily = (words: string) => words.split(' ').at(-1) ?? words;
  const named = unknown.filter(
    ({ kind, words }) => kind === 'person' && countOf(own, toFamily(words)) > 0,
  );
  return named.length === 1 ? named[0]?.words : undefined;
}

function toBlock(text: string, index: number): Block {
  return { text, line: index + 1, role: 'text', isFrame: false };
}

function toSentence(text: string, [start, end]: TextRange): TextRange {
  const ends = listSentenceEnds(text);
  return [
    ends.findLast((one) => one <= start) ?? 0,
    ends.find((one) => one > end + 1) ?? text.length,
  ];
}

type CapturedField = Capture['fields'][number];

interface FoundWords {
  readonly words: string;
  readonly by: CapturedField | false;
  /** The speaker, even if the publication does not have that person. */
  readonly speaker: string | undefined;
  /** As printed beside the name of a speaker whom the publication does not have. */
  readonly office?: CapturedField | false;
  readonly said: SpokenDay | undefined;
  /** If it has an hour of its own on the page. */
  readonly published?: CapturedField | undefined;
  /** Of the page or the report. */
  readonly language: string | undefined;
  /** The text around the words: questions are compared with it. */
  readonly around: string;
  /** Where they were said, or whether they are quoted. */
  readonly more: CapturedField | false;
}

/** What an editor entered takes precedence over what was found. */
function toCapture(reading: ContentReading, found: FoundWords, given: GivenWords): Capture {
  const { about, entries, publication } = reading;
  const { words, by, said, published, around, more, office = false } = found;
  if (about === undefined) return { words, fields: [], questions: [] };
  const speaker = given.by ?? found.speaker;
  const person = entries.find(({ id, kind }) => kind === 'person' && id === speaker);
  const day = given.said === undefined ? said?.day : toWhen(given.said, about.zone);
  const role = person && day && findRole(toThing(person), day, about.zone);
  const lang = guessOther(words, given.language ?? about.language, found.language);
  return {
    words,
    fields: [
      by,
      role !== undefined ? { name: 'as', value: role, origin: say.capture.heldThatDay } : office,
      said !== undefined && { name: 'said', value: said.value, origin: said.origin },
      published !== undefined && published,
      more,
      lang !== undefined && { name: 'lang', ...lang, isDoubtful: true as const },
      words !== '' && toId(words, given.taken),
    ].filter((field) => field !== false),
    questions:
      publication === undefined
        ? []
        : listRequests(publication, speaker, day, `${around} ${words}`),
    ...(publication !== undefined && { already: listAlready(publication, speaker, words, day) }),
  };
}

function listAlready(
  publication: Publication,
  speaker: string | undefined,
  words: string,
  day: string | undefined,
): SaidAlready[] {
  if (speaker === undefined) return [];
  return listSaid(publication, speaker, words, day, toLexicon(publication.words));
}

function toWhen(text: string, zone: string): string | undefined {
  return isFailure(parseWhen(text, { zone })) ? undefined : text;
}

/** The first few words, with a number if another statement has that id. */
function toId(words: string, taken: readonly string[]): CapturedField | false {
  const short = toSureSlug(words, 'words').split('-').slice(0, 5).join('-');
  const free = [short, ...Array.from({ length: 50 }, (_, index) => `${short}-${index + 2}`)];
  const value = free.find((one) => !taken.includes(one));
  return value !== undefined && { name: 'id', value, origin: say.capture.fromWords };
}

/** Suggests a speaker only if the item names nobody else who can speak. Throws EditError for fields that cannot be read. */
export function captureTyped(reading: ContentReading, typed: TypedWords): Capture {
  const item = readWritten(typed);
  const likely = item.entities.filter((id) => canSpeak(reading, id));
  const speaker = likely.length === 1 ? likely[0] : undefined;
  // Of several sources, an editor says which one it is.
  const source = item.sources[typed.source ?? (item.sources.length > 1 ? -1 : 0)];
  const isOfficial = source?.official === 'yes' || isOfOffice(reading, source?.outlet);
  const found = {
    words: typed.words.trim(),
    by: speaker !== undefined && {
      ...{ name: 'by', value: speaker },
      origin: say.capture.onlyName,
    },
    speaker,
    said: findSaidByItem(item, source?.published, isOfficial, reading.about?.zone ?? 'UTC'),
    around: item.title,
    language: source?.language,
    more: isOfficial && { name: 'venue', value: 'document', origin: say.capture.officialSource },
  };
  return { ...toCapture(reading, found, typed), likely, ...chooseSource(reading, item) };
}

/** An entity that is not on the disk yet may be a person. */
function canSpeak({ entries }: ContentReading, id: string): boolean {
  const named = entries.filter((entry) => entry.id === id && isEntityKind(entry.kind));
  return named.every(({ kind }) => kind === 'person' || kind === 'organization');
}

function isOfOffice({ entries }: ContentReading, id: string | undefined): boolean {
  return entries.some((entry) => {
    const thing = toThing(entry);
    return thing.id === id && isKind(thing, 'outlet') && thing.data.type === 'government';
  });
}

/** An official source publishes on the day on which something was said; a report, on that day or later. */
function findSaidByItem(
  { dates }: WrittenItem,
  published: string | undefined,
  isOfficial: boolean,
  zone: string,
): SpokenDay | undefined {
  const { happened = '' } = dates;
  const value = toWhen(happened, zone);
  if (value !== undefined) return { value, day: value, origin: say.capture.happened };
  const day = /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0];
  if (day === undefined || toWhen(day, zone) === undefined) return undefined;
  return isOfficial
    ? { value: day, day, origin: say.capture.officialDay }
    : { value: `/${day}`, day, origin: say.capture.notAfterSource };
}

export interface Voices {
  readonly speaker?: string;
  /** The ids of people named near the words, the nearest first. */
  readonly likely: readonly string[];
}

/**
 * The named speaker, and other possible ones. People named within the words or in other quotations do not count.
 * `sentence` surrounds the words at `at`; `namings` are those of the block.
 */
export function findVoices(
  block: Block,
  sentence: TextRange,
  at: TextRange,
  namings: readonly NameForms[],
  lexicon?: Lexicon,
): Voices {
  const { text } = block;
  const quoted = listSpokenRanges(text, lexicon).filter((quote) => isLong(quote.text));
  const index = quoted.findIndex((quote) => quote.at[0] <= at[0] && quote.at[1] >= at[1]);
  const around = namings.filter(
    (naming) => !isWithin(naming.at, at) && !quoted.some((quote) => isWithin(naming.at, quote.at)),
  );
  // A person named in a later sentence speaks there.
  const ended = listSentenceEnds(text).find((end) => end >= at[1]) ?? text.length;
  const people = around.filter(
    ({ entity, at: named }) => entity.kind === 'person' && named[0] < ended,
  );
  const toGap = (naming: NameForms) =>
    Math.min(Math.abs(naming.at[0] - at[1]), Math.abs(at[0] - naming.at[1]));
  const near = people.toSorted((a, b) => toGap(a) - toGap(b)).map(({ entity }) => entity.id);
  const likely = [...new Set(near)];
  if (index >= 0) {
    const told = listQuotations([block], namings, undefined, lexicon)[index]?.speaker;
    return told === null || told === undefined ? { likely } : { speaker: told, likely };
  }
  const spoken =
    findSpeech(text, [at[1], sentence[1]], around, 'after', lexicon) ??
    findSpeech(text, [sentence[0], at[0]], around, 'before', lexicon);
  return spoken?.speaker === undefined ? { likely } : { speaker: spoken.speaker, likely };
}

function isWithin([start, end]: TextRange, [from, until]: TextRange): boolean {
  return start >= from && end <= until;
}

/** The day on which words of a page were said. */
interface SpokenDay {
  /** A day, or a period that ends with one. */
  readonly value: string;
  readonly day: string;
  readonly origin: string;
}

/**
 * The day in the sentence that is nearest to the words; without one, any time up to the day of the page. `published` is a
 * day, or a moment that begins with one.
 */
export function findSaid(
  text: string,
  [from, until]: TextRange,
  [start, end]: TextRange,
  published: string | undefined,
  lexicon?: Lexicon,
): SpokenDay | undefined {
  const day = /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0];
  const near = listNearDays(text, day === undefined ? undefined : fromDayText(day), lexicon).filter(
    ({ at }) => at[0] >= from && at[1] <= until && (at[1] <= start || at[0] >= end),
  );
  const toGap = (at: TextRange) => Math.min(Math.abs(at[0] - end), Math.abs(start - at[1]));
  const [first] = near.toSorted((a, b) => toGap(a.at) - toGap(b.at));
  if (first !== undefined)
    return first.value === null
      ? undefined
      : {
          value: first.value,
          day: first.value,
          origin: say.capture.quoted({ words: first.words }),
        };
  return day === undefined
    ? undefined
    : { value: `/${day}`, day, origin: say.capture.notAfterPage };
}

function findRole(person: Thing, day: string, zone: string): string | undefined {
  const roles = 'roles' in person.data ? (person.data.roles ?? []) : [];
  const said = getWhen(day, zone);
  const held = roles.filter(({ from, to }) => {
    const hasBegun =
      from === undefined || earliest(getWhen(from, zone), zone) <= latest(said, zone);
    return (
      hasBegun && (to === undefined || latest(getWhen(to, zone), zone) >= earliest(said, zone))
    );
  });
  return held.length === 1 ? held[0]?.title : undefined;
}
