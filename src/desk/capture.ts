/** Words that were selected in a page → what the page and the publication know of them as a statement. */
import type { Clip } from './clip/clip.ts';
import { toKnown } from './clip/known.ts';
import { buildNames, findNames } from './clip/names.ts';
import type { Block } from './clip/page.ts';
import { listSentenceEnds } from './clip/sentences.ts';
import { toLexicon } from './clip/lexicon.ts';
import type { Reading } from '../build/session.ts';
import { toWords } from './chosen-words.ts';
import { findSaid } from './said.ts';
import { findVoices } from './speaker.ts';
import type { Capture, Selected } from './protocol.ts';
import { toCapture } from './to-capture.ts';

type Range = readonly [start: number, end: number];

export interface Capturing {
  readonly reading: Reading;
  readonly clip: Clip;
  readonly paragraphs: readonly string[];
  readonly selected: Selected;
}

/** What neither the page nor the publication says is left out: an editor types it. */
export function captureWords({ reading, clip, paragraphs, selected }: Capturing): Capture {
  const { about, entries } = reading;
  const { paragraph } = selected;
  if (about === undefined) return { words: '', fields: [], questions: [] };
  const blocks = paragraphs.map(toBlock);
  const block = blocks.find(({ text }) => text === paragraph) ?? toBlock(paragraph, blocks.length);
  const known = toKnown(about, entries);
  const lexicon = toLexicon(reading.publication?.words, clip.language?.value);
  const { namings } = findNames(buildNames(known), blocks.includes(block) ? blocks : [block]);
  const { at, isQuoted } = toWords(paragraph, [selected.start, selected.end]);
  const sentence = toSentence(paragraph, at);
  const own = namings.filter((naming) => naming.block === block);
  const voices = findVoices(block, sentence, at, own, lexicon);
  const speaker = selected.by ?? voices.speaker;
  const isThere = known.entities.some(({ id }) => id === speaker);
  const origin = `paragraph ${String(blocks.indexOf(block) + 1)}`;
  const kind = {
    name: 'kind',
    value: isQuoted ? 'quote' : 'paraphrase',
    origin: isQuoted ? 'in quotation marks' : 'no quotation marks',
  };
  const found = {
    words: paragraph.slice(...at).replace(/[,،,]$/u, ''),
    by: speaker !== undefined && isThere ? { name: 'by', value: speaker, origin } : undefined,
    speaker,
    said: findSaid(paragraph, sentence, at, clip.published?.value, lexicon),
    around: paragraph,
    more: [kind],
  };
  return {
    ...toCapture(reading, found, selected),
    likely: voices.likely,
    ...(speaker !== undefined && !isThere && { stranger: speaker }),
  };
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
