/** What a page quotes, with who is said to have said it, and on which day if the page says so beside it. */
import type { CalendarDay } from '../time/calendar.ts';
import type { Quotation } from './clip.ts';
import type { Naming } from './names.ts';
import { listNearDays, type NearDay } from './near-dates.ts';
import type { Block } from './page.ts';
import { listQuoted, type Quoted } from './quotation-marks.ts';
import { listSentenceEnds } from './sentences.ts';
import { findSpeech, type Speech } from './speech.ts';

/** `blocks` are those of the text; `namings` all that were found in them. */
export function listQuotations(
  blocks: readonly Block[],
  namings: readonly Naming[],
  published: CalendarDay | undefined,
): Quotation[] {
  const byBlock = Map.groupBy(namings, ({ block }) => block);
  return blocks.flatMap((block) =>
    block.role === 'heading' ? [] : listOfBlock(block, byBlock.get(block) ?? [], published),
  );
}

function listOfBlock(
  block: Block,
  namings: readonly Naming[],
  published: CalendarDay | undefined,
): Quotation[] {
  const { text, line } = block;
  const quoted = listQuoted(text);
  if (quoted.length === 0) return [];
  const ends = listSentenceEnds(text);
  const days = listNearDays(text, published);
  let last: string | undefined;
  return quoted.map((quote, index) => {
    const before = toBefore(quote, quoted[index - 1], ends);
    const after = toAfter(quote, quoted[index + 1], ends, text.length);
    const speech = findSpeech(text, after, namings) ?? findSpeech(text, before, namings);
    const isAlone = speech === undefined && /^[\s—–-]*$/u.test(text.slice(...before));
    const speaker = speech?.isPronoun === true || isAlone ? last : speech?.speaker;
    if (speech?.isPronoun !== true || speaker !== undefined) last = speaker ?? last;
    return {
      text: quote.text,
      speaker: speaker ?? null,
      said: speech === undefined ? null : findSaid(text, speech, days),
      origin: `line ${String(line)}`,
    };
  });
}

/** From the end of the sentence before, or of the quotation before. */
function toBefore(quote: Quoted, previous: Quoted | undefined, ends: readonly number[]) {
  const [start] = quote.at;
  const sentence = ends.findLast((end) => end <= start) ?? 0;
  return [Math.max(sentence, previous?.at[1] ?? 0), start] as const;
}

/** To the end of the sentence, or to the next quotation; nothing where the quotation ends a sentence itself. */
function toAfter(quote: Quoted, next: Quoted | undefined, ends: readonly number[], length: number) {
  const [, start] = quote.at;
  const sentence = ends.find((end) => end >= start) ?? length;
  return [start, Math.min(sentence, next?.at[0] ?? length)] as const;
}

/** The day that stands right behind the verb: further on it may be the day of something else. */
function findSaid(text: string, { verbEnd }: Speech, days: readonly NearDay[]): string | null {
  const day = days.find(({ at }) => at[0] >= verbEnd);
  if (day === undefined) return null;
  const gap = text.slice(verbEnd, day.at[0]);
  const isNear =
    gap.length <= 60 && !/[,;:“”"]|\b(?:that|who|which|where|when|after|before)\b/.test(gap);
  return isNear ? day.value : null;
}
