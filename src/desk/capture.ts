/** Words that were selected in a page → what the page and the publication know of them as a statement. */
import type { Clip } from '../clip/clip.ts';
import { toKnown } from '../clip/known.ts';
import { buildNames, findNames } from '../clip/names.ts';
import type { Block } from '../clip/page.ts';
import { listSentenceEnds } from '../clip/sentences.ts';
import { toThing } from '../model/thing.ts';
import { toSureSlug } from '../search/slug.ts';
import type { Reading } from '../session/session.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isFailure } from '../time/when-failure.ts';
import { listAsked } from './asked.ts';
import { toWords } from './chosen-words.ts';
import { findRole } from './role.ts';
import { findSaid } from './said.ts';
import { findSpeaker } from './speaker.ts';
import type { Capture, Selected } from './protocol.ts';

type Range = readonly [start: number, end: number];
type Field = Capture['fields'][number];

export interface Capturing {
  readonly reading: Reading;
  readonly clip: Clip;
  readonly paragraphs: readonly string[];
  readonly selected: Selected;
}

/** What neither the page nor the publication says is left out: an editor types it. */
export function captureWords({ reading, clip, paragraphs, selected }: Capturing): Capture {
  const { about, entries, publication } = reading;
  const { paragraph } = selected;
  if (about === undefined) return { words: '', fields: [], questions: [] };
  const blocks = paragraphs.map(toBlock);
  const block = blocks.find(({ text }) => text === paragraph) ?? toBlock(paragraph, blocks.length);
  const known = toKnown(about, entries);
  const { namings } = findNames(buildNames(known), blocks.includes(block) ? blocks : [block]);
  const { at, isQuoted } = toWords(paragraph, [selected.start, selected.end]);
  const words = paragraph.slice(...at).replace(/[,،,]$/u, '');
  const sentence = toSentence(paragraph, at);
  const own = namings.filter((naming) => naming.block === block);
  const speaker = selected.by ?? findSpeaker(block, sentence, at, own);
  const person = entries.find(({ id, kind }) => kind === 'person' && id === speaker);
  const origin = `paragraph ${String(blocks.indexOf(block) + 1)}`;
  const said = findSaid(paragraph, sentence, at, clip.published?.value);
  const day = selected.said === undefined ? said?.day : toWhen(selected.said, about.zone);
  const role = person && day && findRole(toThing(person), day, about.zone);
  const fields = [
    speaker !== undefined && known.entities.some(({ id }) => id === speaker)
      ? { name: 'by', value: speaker, origin }
      : [],
    role === undefined ? [] : { name: 'as', value: role, origin: 'held on that day' },
    said === undefined ? [] : { name: 'said', value: said.value, origin: said.origin },
    {
      name: 'kind',
      value: isQuoted ? 'quote' : 'paraphrase',
      origin: isQuoted ? 'in quotation marks' : 'no quotation marks',
    },
    ...toId(words, selected.taken),
  ].flat() satisfies Field[];
  const isStranger = speaker !== undefined && !known.entities.some(({ id }) => id === speaker);
  return {
    words,
    fields,
    questions: publication === undefined ? [] : listAsked(publication, speaker, day),
    ...(isStranger && { stranger: speaker }),
  };
}

/** As it is written, if it is a date by now. */
function toWhen(text: string, zone: string): string | undefined {
  return isFailure(parseWhen(text, { zone })) ? undefined : text;
}

function toBlock(text: string, index: number): Block {
  return { text, line: index + 1, role: 'text', isFrame: false };
}

function toSentence(text: string, [start, end]: Range): Range {
  const ends = listSentenceEnds(text);
  return [
    ends.findLast((one) => one <= start) ?? 0,
    ends.find((one) => one > end + 1) ?? text.length,
  ];
}

/** A few of the words, and a number if others have begun so. */
function toId(words: string, taken: readonly string[]): Field[] {
  const short = toSureSlug(words, 'words').split('-').slice(0, 5).join('-');
  const free = [
    short,
    ...Array.from({ length: 50 }, (_, index) => `${short}-${String(index + 2)}`),
  ];
  const id = free.find((one) => !taken.includes(one));
  return id === undefined ? [] : [{ name: 'id', value: id, origin: 'from the words' }];
}
