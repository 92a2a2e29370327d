/**
 * Who is said to have said something, by the words around it. A name that stands near a verb is not yet who speaks: “the
 * governor of New Mexico said”, “an aide to Mara Quist said”. Only a name that is the subject itself counts.
 */
import type { Naming } from './names.ts';
import type { Lexicon } from './lexicon.ts';
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
  readonly kind: 'person' | 'organization' | 'outlet' | 'unknown';
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
  readonly at: readonly [number, number];
}

/**
 * Looks in `text` from `from` to `until`, which stands before the words or after them; `undefined` without a verb of speech
 * that could be theirs. `namings` are those of the block. Of a clause that somebody else says, denies, asks or supposes nobody
 * knows who spoke, if anybody did.
 */
export function findSpeech(
  text: string,
  [from, until]: readonly [number, number],
  namings: readonly Naming[],
  side: 'before' | 'after',
  lexicon?: Lexicon,
): Speech | undefined {
  const speech = findSubject(text, [from, until], namings, side, lexicon);
  if (speech?.speaker === undefined) return speech;
  const words = toSpeechWords(lexicon);
  const [start, end] = speech.at;
  const isDoubtful =
    words.reported.test(text.slice(from, start)) ||
    words.doubts.test(text.slice(from, end)) ||
    (side === 'after' && words.doubtsBehind.test(text.slice(end, until))) ||
    namings.some(
      ({ at }) => at[0] > start && at[1] < end && words.verbAside.test(text.slice(at[1], end)),
    );
  return isDoubtful ? { ...speech, speaker: undefined, isPronoun: false } : speech;
}

function findSubject(
  text: string,
  [from, until]: readonly [number, number],
  namings: readonly Naming[],
  side: 'before' | 'after',
  lexicon?: Lexicon,
): Speech | undefined {
  const words = toSpeechWords(lexicon);
  const part = text.slice(from, until);
  const candidates = listCandidates(text, [from, until], namings, words);
  const verbs = [...part.matchAll(words.verbs)].map((verb) => ({
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
  const isInverted = before === undefined;
  if (side === 'before' && isOthers(text, [end, until], { word, isInverted, candidates }, words))
    return { speaker: undefined, isPronoun: false, at: [start, end] };
  if (before !== undefined)
    return { speaker: before.speaker, isPronoun: false, at: [before.from, end] };
  const isAsked = words.asking.test(word);
  const after = isAsked
    ? undefined
    : candidates.find((one) => one.from >= end && isSubjectAfter(text, end, one, words));
  if (after !== undefined) return { speaker: after.speaker, isPronoun: false, at: [start, end] };
  const isPronoun =
    words.pronounWithin.test(word) ||
    words.pronoun.test(text.slice(from, start)) ||
    words.pronoun.test(text.slice(end, end + 8));
  // “…, dijo el martes Mara Quist”
  const behindDay = end + (words.weekdayFirst.exec(text.slice(end, until))?.[0].length ?? 0);
  const late =
    side === 'after' && !isAsked && !isPronoun && behindDay > end
      ? candidates.find((one) => one.from === behindDay)
      : undefined;
  if (late !== undefined && isSubjectAfter(text, behindDay, late, words))
    return { speaker: late.speaker, isPronoun, at: [start, behindDay] };
  return { speaker: undefined, isPronoun, at: [start, end] };
}

/** Japanese: the name with は or が before the quotation, the verb behind it. */
export function findJapaneseSpeech(
  text: string,
  [from, start]: readonly [number, number],
  end: number,
  namings: readonly Naming[],
  lexicon?: Lexicon,
): Speech | undefined {
  const words = toSpeechWords(lexicon);
  const verb = words.behind.exec(text.slice(end, end + 30))?.[0];
  if (verb === undefined) return undefined;
  const behind = /^[^。]*。?/u.exec(text.slice(end + verb.length))?.[0] ?? '';
  if (words.doubts.test(text.slice(from, start)) || words.doubtsBehind.test(behind))
    return { speaker: undefined, isPronoun: false, at: [start, start] };
  const topic = new RegExp(`^(?:${words.honorifics}|[\\p{sc=Han}]{1,8}(?:相|官|長))?[はがも]`, 'u');
  const known = listCandidates(text, [from, start], namings, words).findLast((one) =>
    topic.test(text.slice(one.until, start)),
  );
  const [name] =
    known === undefined
      ? [
          ...text
            .slice(from, start)
            .matchAll(/(?<!\p{sc=Han})(\p{sc=Han}{2,5})(?:氏|さん)[はが]/gu),
        ].map(([, one]) => one)
      : [known.speaker];
  return { speaker: name, isPronoun: false, at: [known?.from ?? start, start] };
}

function listCandidates(
  text: string,
  [from, until]: readonly [number, number],
  namings: readonly Naming[],
  { titles, article, articleFirst }: Words,
): Candidate[] {
  const named = namings.filter(({ at }) => at[0] >= from && at[1] <= until);
  const known = named.flatMap(({ at, entity }): Candidate[] => {
    const { kind } = entity;
    return kind === 'person' || kind === 'organization' || kind === 'outlet'
      ? [{ speaker: entity.id, kind, from: at[0], until: at[1] }]
      : [];
  });
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

/** Whether words before a quotation lead from the verb to somebody else: “said that Otto Brandt had called it”. */
function isOthers(
  text: string,
  [end, until]: readonly [number, number],
  {
    word,
    isInverted,
    candidates,
  }: {
    readonly word: string;
    readonly isInverted: boolean;
    readonly candidates: readonly Candidate[];
  },
  words: Words,
): boolean {
  if (words.others.test(text.slice(end, until))) return true;
  if (words.asking.test(word)) return false;
  const behind = candidates.filter((one) => one.from >= end && one.until <= until);
  // “said: “…”” is over; a name in the office of who spoke, or one that is spoken of, is no subject.
  return behind.some(
    (one, index) =>
      !(isInverted && index === 0 && isSubjectAfter(text, end, one, words)) &&
      !words.preposition.test(text.slice(end, one.from)),
  );
}

function isSubjectBefore(
  text: string,
  [from, verb]: readonly [number, number],
  one: Candidate,
  candidates: readonly Candidate[],
  words: Words,
): boolean {
  if (one.until > verb) return false;
  const [lead, gap] = [text.slice(from, one.from), text.slice(one.until, verb)];
  if (/\p{sc=Han}/u.test(text.slice(one.from, one.until))) {
    const holdsOther = candidates.some((other) => other.from >= one.until && other.until <= verb);
    return (
      CHINESE_GAP.test(gap) &&
      CHINESE_LEAD.test(gap) &&
      !CHINESE_OTHER.test(gap) &&
      !holdsOther &&
      CHINESE_CLAUSE.test(lead)
    );
  }
  if (/\p{sc=Arab}/u.test(text.slice(one.from, one.until)))
    return /^\s*$/u.test(gap) && isFree(lead);
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
  if (/\p{sc=Arab}/u.test(text.slice(one.from, one.until))) return isArabicOffice(gap);
  if (/\p{sc=Han}/u.test(text.slice(one.from, one.until))) return false;
  if (words.belongs.test(rest) || words.anotherFollows.test(rest)) return false;
  if (one.kind === 'person' && words.officeAndComma.test(gap)) return true;
  // In German the article says whether somebody speaks or is spoken to: “sagte der Deutschen Presse-Agentur”.
  if (one.kind !== 'person' && /(?<!\p{L})der(?!\p{L})/u.test(gap)) return false;
  return words.onlyLeads.test(gap);
}

/** “قال وزير الخارجية …”: an office ends with its article, a word that owns the name does not. */
function isArabicOffice(gap: string): boolean {
  const words = gap.trim() === '' ? [] : gap.trim().split(/\s+/u);
  return (
    words.length <= 4 &&
    words.every((word) => /^(?:ال\p{L}+|رئيسة?|وزيرة?|نائبة?|مديرة?|سفيرة?)$/u.test(word)) &&
    (words.length === 0 || (words.at(-1) ?? '').startsWith('ال')) &&
    isFree(gap)
  );
}

/** Whether no letter that means “to” or “with” is written together with the name. */
function isFree(lead: string): boolean {
  return !/[لبك]$/u.test(lead);
}
