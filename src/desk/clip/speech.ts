/**
 * Who is said to have said something, by the words around it. A name that stands near a verb is not yet who speaks: “the
 * governor of New Mexico said”, “an aide to Mara Quist said”. Only a name that is the subject itself counts.
 */
import type { Lexicon } from './lexicon.ts';
import type { Naming } from './names.ts';
import type { Range } from './sentences.ts';
import {
  CHINESE_CLAUSE,
  CHINESE_GAP,
  CHINESE_LEAD,
  CHINESE_OTHER,
  IDLE_AFTER,
  NAME,
  NOUN,
  toSpeechWords,
} from './speech-words.ts';

interface Candidate {
  readonly speaker: string;
  readonly kind: string;
  readonly from: number;
  readonly until: number;
}

type Words = ReturnType<typeof toSpeechWords>;

export interface Speech {
  /** `undefined` where nobody is named who is the subject. */
  readonly speaker: string | undefined;
  /** Whether a pronoun stands for somebody who was named before. */
  readonly isPronoun: boolean;
  /** Where what says who spoke begins, and where it ends: a day beside it is that of the words. */
  readonly at: Range;
}

/** Somebody spoke, and nobody knows who. */
export function toNobody(at: Range, isPronoun = false): Speech {
  return { speaker: undefined, isPronoun, at };
}

/**
 * Looks in `text` from `from` to `until`, which stands before the words or after them; `undefined` without a verb of speech
 * that could be theirs. `namings` are those of the block. Of a clause that somebody else says, denies, asks or supposes nobody
 * knows who spoke, if anybody did.
 */
export function findSpeech(
  text: string,
  [from, until]: Range,
  namings: readonly Naming[],
  side: 'before' | 'after',
  lexicon?: Lexicon,
): Speech | undefined {
  const words = toSpeechWords(lexicon);
  const speech = findSubject(text, [from, until], namings, side, words);
  if (speech?.speaker === undefined) return speech;
  const [start, end] = speech.at;
  const isDoubtful =
    words.reported.test(text.slice(from, start)) ||
    words.doubts.test(text.slice(from, end)) ||
    (side === 'after' && words.doubtsBehind.test(text.slice(end, until))) ||
    namings.some(
      ({ at }) => at[0] > start && at[1] < end && words.verbAside.test(text.slice(at[1], end)),
    );
  return isDoubtful ? toNobody(speech.at) : speech;
}

function findSubject(
  text: string,
  [from, until]: Range,
  namings: readonly Naming[],
  side: 'before' | 'after',
  words: Words,
): Speech | undefined {
  const candidates = listCandidates(text, [from, until], namings, words);
  const verbs = [...text.slice(from, until).matchAll(words.verbs)].map((verb) => ({
    word: verb[0],
    start: from + verb.index,
    end: from + verb.index + verb[0].length,
  }));
  // The verb nearest to the words is theirs.
  const verb = (side === 'before' ? verbs.toReversed() : verbs).find(
    ({ start, end }) =>
      !words.idle.test(text.slice(from, start)) && !IDLE_AFTER.test(text.slice(end, until)),
  );
  if (verb === undefined) return undefined;
  const { word, start, end } = verb;
  // “… and added that …” goes on with who spoke before.
  if (side === 'after' && words.goesOn.test(text.slice(from, start))) return undefined;
  const before = candidates.findLast((one) =>
    isSubjectBefore(text, [from, start], one, candidates, words),
  );
  const isAsked = words.asking.test(word);
  const behind = candidates.filter((one) => one.from >= end);
  const [next] = behind;
  const isInverted = (one: Candidate) => isSubjectAfter(text, end, one, words);
  if (side === 'before') {
    // To somebody else lead “said that Otto Brandt had called it”; a name that is spoken of, or behind “said”, is no subject.
    const own = before === undefined && next && isInverted(next) ? next : undefined;
    const isOthers =
      words.others.test(text.slice(end, until)) ||
      (!isAsked &&
        behind.some((one) => one !== own && !words.preposition.test(text.slice(end, one.from))));
    if (isOthers) return toNobody([start, end]);
  }
  if (before !== undefined)
    return { speaker: before.speaker, isPronoun: false, at: [before.from, end] };
  const after = isAsked ? undefined : behind.find(isInverted);
  if (after !== undefined) return { speaker: after.speaker, isPronoun: false, at: [start, end] };
  const isPronoun =
    words.pronounWithin.test(word) ||
    words.pronoun.test(text.slice(from, start)) ||
    words.pronoun.test(text.slice(end, end + 8));
  if (side === 'before' || isAsked || isPronoun) return toNobody([start, end], isPronoun);
  // “…, dijo el martes Mara Quist”
  const behindDay = end + (words.weekdayFirst.exec(text.slice(end, until))?.[0].length ?? 0);
  const late = behindDay > end ? candidates.find((one) => one.from === behindDay) : undefined;
  return late !== undefined && isSubjectAfter(text, behindDay, late, words)
    ? { speaker: late.speaker, isPronoun, at: [start, behindDay] }
    : toNobody([start, end]);
}

/** Japanese: the name with は or が before the quotation, the verb behind it. */
export function findJapaneseSpeech(
  text: string,
  [from, start]: Range,
  end: number,
  namings: readonly Naming[],
  lexicon?: Lexicon,
): Speech | undefined {
  const words = toSpeechWords(lexicon);
  const verb = words.behind.exec(text.slice(end, end + 30))?.[0];
  if (verb === undefined) return undefined;
  const behind = /^[^。]*。?/u.exec(text.slice(end + verb.length))?.[0] ?? '';
  const before = text.slice(from, start);
  if (words.doubts.test(before) || words.doubtsBehind.test(behind)) return toNobody([start, start]);
  const topic = new RegExp(`^(?:${words.honorifics}|[\\p{sc=Han}]{1,8}(?:相|官|長))?[はがも]`, 'u');
  const known = listCandidates(text, [from, start], namings, words).findLast((one) =>
    topic.test(text.slice(one.until, start)),
  );
  const name = /(?<!\p{sc=Han})(\p{sc=Han}{2,5})(?:氏|さん)[はが]/u.exec(before)?.[1];
  return { speaker: known?.speaker ?? name, isPronoun: false, at: [known?.from ?? start, start] };
}

const SPEAKERS = ['person', 'organization', 'outlet'];

function listCandidates(
  text: string,
  [from, until]: Range,
  namings: readonly Naming[],
  { titles, article, articleFirst }: Words,
): Candidate[] {
  const named = namings.filter(({ at }) => at[0] >= from && at[1] <= until);
  const known = named
    .filter(({ entity }) => SPEAKERS.includes(entity.kind))
    .map(({ at, entity: { id, kind } }) => ({ speaker: id, kind, from: at[0], until: at[1] }));
  const unknown = [...text.slice(from, until).matchAll(NAME)].flatMap((match): Candidate[] => {
    const office = titles.exec(match[0])?.[0] ?? '';
    const name = match[0].slice(office.length).replace(/['’]s?$|(?<=\p{L}{2})\.$/u, '');
    const start = from + match.index + office.length;
    const isKnown = named.some(({ at }) => at[0] < start + name.length && at[1] > start);
    const isNoun =
      article.test(text.slice(Math.max(0, start - 5), start)) || articleFirst.test(name);
    if (isKnown || !name.includes(' ') || isNoun || NOUN.test(name)) return [];
    return [{ speaker: name, kind: 'unknown', from: start, until: start + name.length }];
  });
  return [...known, ...unknown].sort((a, b) => a.from - b.from);
}

function isSubjectBefore(
  text: string,
  [from, verb]: Range,
  one: Candidate,
  candidates: readonly Candidate[],
  words: Words,
): boolean {
  if (one.until > verb) return false;
  const [lead, gap] = [text.slice(from, one.from), text.slice(one.until, verb)];
  const name = text.slice(one.from, one.until);
  if (/\p{sc=Han}/u.test(name))
    return (
      CHINESE_GAP.test(gap) &&
      CHINESE_LEAD.test(gap) &&
      !CHINESE_OTHER.test(gap) &&
      !candidates.some((other) => other.from >= one.until && other.until <= verb) &&
      CHINESE_CLAUSE.test(lead)
    );
  if (/\p{sc=Arab}/u.test(name)) return /^\s*$/u.test(gap) && isFree(lead);
  if (words.joinedNames.test(lead)) return false;
  // “The head of the port, Li Anran, said”: of names that are not known it may be a place.
  if (/^,\s*$/u.test(gap)) return one.kind === 'person' && words.officeAndComma.test(lead);
  if (!words.joined.test(gap) || !words.clause.test(lead)) return false;
  const aside = /^,\s*(.*?)\s*,\s*$/u.exec(gap)?.[1];
  return !candidates.some((other) => text.slice(other.from, other.until) === aside);
}

/** Between a verb and its name: nothing, or an office. */
function isSubjectAfter(text: string, verb: number, one: Candidate, words: Words): boolean {
  const [gap, rest] = [text.slice(verb, one.from), text.slice(one.until)];
  const name = text.slice(one.from, one.until);
  if (/\p{sc=Arab}/u.test(name)) return isArabicOffice(gap);
  if (/\p{sc=Han}/u.test(name)) return false;
  if (words.belongs.test(rest) || words.anotherFollows.test(rest)) return false;
  if (one.kind === 'person' && words.officeAndComma.test(gap)) return true;
  // In German the article says whether somebody speaks or is spoken to: “sagte der Deutschen Presse-Agentur”.
  if (one.kind !== 'person' && /(?<!\p{L})der(?!\p{L})/u.test(gap)) return false;
  return words.onlyLeads.test(gap);
}

/** “قال وزير الخارجية …”: an office ends with its article, a word that owns the name does not. */
function isArabicOffice(gap: string): boolean {
  const words = gap.split(/\s+/u).filter(Boolean);
  return (
    words.length <= 4 &&
    words.every((word) => /^(?:ال\p{L}+|رئيسة?|وزيرة?|نائبة?|مديرة?|سفيرة?)$/u.test(word)) &&
    (words.at(-1) ?? 'ال').startsWith('ال') &&
    isFree(gap)
  );
}

/** Whether no letter that means “to” or “with” is written together with the name. */
function isFree(lead: string): boolean {
  return !/[لبك]$/u.test(lead);
}
