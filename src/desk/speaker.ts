/** Whose words somebody has chosen in a page. */
import { getWhen } from '../model/item.ts';
import type { Thing } from '../model/thing.ts';
import { earliest, latest } from '../time/bounds.ts';
import { fromDayText } from '../time/calendar.ts';
import type { Lexicon } from './clip/lexicon.ts';
import type { Naming } from './clip/names.ts';
import { listNearDays } from './clip/days.ts';
import type { Block } from './clip/page.ts';
import { listQuoted, listSentenceEnds, type Range } from './clip/sentences.ts';
import { listQuotations } from './clip/quotations.ts';
import { findSpeech } from './clip/speech.ts';

export interface Voices {
  /** An id, or a name that the publication does not have: who is said to have said it. */
  readonly speaker?: string;
  /** The ids of people who are named beside the words, the nearest first, of whom nobody says that they said it. */
  readonly likely: readonly string[];
}

/**
 * Who is said to have said it, and who else may have. Whom the words themselves name, and whom other quotations name, is spoken
 * of. `sentence` is around the words at `at`; `namings` are those of the block.
 */
export function findVoices(
  block: Block,
  sentence: Range,
  at: Range,
  namings: readonly Naming[],
  lexicon?: Lexicon,
): Voices {
  const { text } = block;
  const quoted = listQuoted(text);
  const index = quoted.findIndex((quote) => quote.at[0] <= at[0] && quote.at[1] >= at[1]);
  const around = namings.filter(
    (naming) => !isWithin(naming.at, at) && !quoted.some((quote) => isWithin(naming.at, quote.at)),
  );
  // Whom a later sentence names has another turn.
  const ended = listSentenceEnds(text).find((end) => end >= at[1]) ?? text.length;
  const people = around.filter(
    ({ entity, at: named }) => entity.kind === 'person' && named[0] < ended,
  );
  const toGap = (naming: Naming) =>
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

function isWithin([start, end]: Range, [from, until]: Range): boolean {
  return start >= from && end <= until;
}

/** On which day somebody said what stands in a page. */
export interface Said {
  /** A day, or a time that ends with one. */
  readonly value: string;
  readonly day: string;
  readonly origin: string;
}

/**
 * The day that the sentence around the words gives, of several the nearest to them; else that they were said by the day of the
 * page, which nobody needs to tell. `published` is a day, or a moment that begins with one.
 */
export function findSaid(
  text: string,
  [from, until]: Range,
  [start, end]: Range,
  published: string | undefined,
  lexicon?: Lexicon,
): Said | undefined {
  const day = /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0];
  const near = listNearDays(text, day === undefined ? undefined : fromDayText(day), lexicon).filter(
    ({ at }) => at[0] >= from && at[1] <= until && (at[1] <= start || at[0] >= end),
  );
  const toGap = (at: Range) => Math.min(Math.abs(at[0] - end), Math.abs(start - at[1]));
  const [first] = near.toSorted((a, b) => toGap(a.at) - toGap(b.at));
  if (first !== undefined)
    return first.value === null
      ? undefined
      : { value: first.value, day: first.value, origin: `“${first.words}”` };
  return day === undefined
    ? undefined
    : { value: `/${day}`, day, origin: 'no day beside the words; not later than the page' };
}

/** The office that a person held on a day, if it is one alone. */
export function findRole(person: Thing, day: string, zone: string): string | undefined {
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
