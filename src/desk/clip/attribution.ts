/** Speakers whom no verb of speech names: “according to Mara Quist”, “Mara Quist: …”, “she”, after a sentence about her. */
import { type Lexicon, ofLexicon, toAlternatives } from './lexicon.ts';
import type { NameForms } from './names.ts';
import { listQuotedRanges, listSentenceEnds, type TextRange } from './sentences.ts';
import SIGNS from './signs.json' with { type: 'json' };
import {
  type NamedSpeaker,
  listCandidates,
  type Speech,
  toNobody,
  toSpeechWords,
} from './speech.ts';

const toWords = ofLexicon(({ any, weekdays, months }) => ({
  according: new RegExp(any('clip.according'), 'giu'),
  /** What may stand between the name and the words. */
  that: new RegExp(
    `^\\s*(?:,[^.;:“”«»]{1,80})?[,:]?\\s*(?:${any('clip.according.that')})?\\s*$`,
    'iu',
  ),
  relative: new RegExp(`${any('clip.verbs.idle')}|(?<!\\p{L})\\p{L}+ing(?!\\p{L})`, 'iu'),
  office: new RegExp(any('clip.offices'), 'iu'),
  article: new RegExp(any('clip.articles'), 'iu'),
  weekday: new RegExp(
    `^${toAlternatives([...weekdays, ...months].flat().filter((name) => !name.includes('1')))}$`,
    'iu',
  ),
}));

const isPerson = ({ kind }: NamedSpeaker) => kind === 'person' || kind === 'unknown';

/** “According to Mara Quist, …”, before the words or behind them. */
export function findAccording(
  text: string,
  { before, after }: { readonly before: TextRange; readonly after: TextRange },
  namings: readonly NameForms[],
  lexicon?: Lexicon,
): Speech | undefined {
  const { according, that } = toWords(lexicon);
  const words = toSpeechWords(lexicon);
  for (const [from, until] of [before, after]) {
    const isBehind = from === after[0];
    for (const match of text.slice(from, until).matchAll(according)) {
      const [start, end] = [from + match.index, from + match.index + match[0].length];
      const lead = text.slice(from, start);
      if (
        isBehind
          ? !/^\s*[,،]?\s*$/u.test(lead)
          : !/(?:^|[,;،])\s*(?:\p{L}{1,4}\s|\d\d?[h:.]\d\d\s)?$/u.test(lead)
      )
        continue;
      const people = listCandidates(text, [end, until], namings, words);
      // “According to the mayor of Rivera Alta, Lucía Prado, …”
      const late = people.find(
        ({ kind, from: at }) => kind === 'person' && words.officeAndComma.test(text.slice(end, at)),
      );
      const [one = people[0], other] =
        late === undefined ? people : people.slice(people.indexOf(late));
      if (one === undefined || !isPerson(one)) return toNobody([start, end]);
      const gap = text.slice(end, one.from);
      const rest = text.slice(one.until, isBehind ? until : before[1]);
      const isPlain =
        (words.onlyLeads.test(gap) || (one.kind === 'person' && words.officeAndComma.test(gap))) &&
        !words.belongs.test(rest) &&
        !words.anotherFollows.test(rest) &&
        !words.doubts.test(lead) &&
        (isBehind ? /^\s*(?:[,.،]|$)/u.test(rest) : other === undefined && that.test(rest));
      return isPlain
        ? { speaker: one.speaker, isPronoun: false, at: [start, one.until] }
        : toNobody([start, end]);
    }
  }
  return undefined;
}

/** “Mara Quist, on the steps of the town hall: “…””; not the title of a book, or the words on a sign. */
export function findColon(
  text: string,
  [from, start]: TextRange,
  quote: { readonly text: string; readonly at: TextRange },
  namings: readonly NameForms[],
  lexicon?: Lexicon,
): Speech | undefined {
  const before = text.slice(from, start);
  if (!/[:\uFF1A]\s*$/u.test(before)) return undefined;
  const isSentence =
    /[.!?…。,，]$/u.test(text.slice(start, quote.at[1] - 1).trimEnd()) ||
    /^\s*[.。]/u.test(text.slice(quote.at[1]));
  const capitals = quote.text.split(/\s+/u).filter((word) => word.length > 3);
  const isTitle = capitals.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > capitals.length;
  if (!isSentence || isTitle) return undefined;
  const words = toSpeechWords(lexicon);
  const [one, other] = withoutPlaces(
    text,
    from,
    listCandidates(text, [from, start], namings, words).filter(isPerson),
    words,
  );
  if (one === undefined || other !== undefined) return undefined;
  const [lead, gap] = [text.slice(from, one.from), text.slice(one.until, start)];
  const isSubject =
    words.onlyLeads.test(lead) || (one.kind === 'person' && words.officeAndComma.test(lead));
  const isPlain =
    /^(?:,[^“”«»:;]{1,60})?\s*[:\uFF1A]\s*$/u.test(gap) && !toWords(lexicon).relative.test(gap);
  return isSubject && isPlain && !words.doubts.test(before)
    ? { speaker: one.speaker, isPronoun: false, at: [one.from, one.until] }
    : undefined;
}

/** Without the unknown names in the office of the last: “the mayor of Rivera Alta, Lucía Prado”. */
function withoutPlaces(
  text: string,
  start: number,
  people: readonly NamedSpeaker[],
  { officeAndComma }: ReturnType<typeof toSpeechWords>,
): readonly NamedSpeaker[] {
  const last = people.at(-1);
  if (last?.kind !== 'person' || !officeAndComma.test(text.slice(start, last.from))) return people;
  return people.filter(({ kind, from }) => kind !== 'unknown' || from < start);
}

/** The subject of the sentence before the words, if the paragraph has named nobody else, known or unknown. */
export function findNamedBefore(
  text: string,
  until: number,
  namings: readonly NameForms[],
  lexicon?: Lexicon,
): string | undefined {
  const words = toSpeechWords(lexicon);
  const quoted = listQuotedRanges(text);
  const people = listCandidates(text, [0, until], namings, words)
    .filter(isPerson)
    .filter(({ from }) => !quoted.some(({ at }) => at[0] <= from && from < at[1]));
  const one = people.at(-1);
  if (one === undefined) return undefined;
  const ends = listSentenceEnds(text);
  const start = ends.findLast((end) => end <= one.from) ?? 0;
  const others = withoutPlaces(text, start, people, words);
  if (others.some(({ speaker }) => speaker !== one.speaker)) return undefined;
  const end = ends.find((at) => at >= one.until) ?? text.length;
  // Another sentence between them may be about somebody else.
  if (ends.some((at) => at > end && at < until) || end > until) return undefined;
  const [lead, rest] = [text.slice(start, one.from), text.slice(one.until, end)];
  const isSubject =
    words.onlyLeads.test(lead) ||
    (one.kind === 'person' && words.officeAndComma.test(lead)) ||
    (/[,،]\s*$/u.test(lead) &&
      lead.length < 80 &&
      one.kind === 'person' &&
      words.clause.test(lead));
  const told = rest.replace(/^,[^,]{1,80},/u, '').replace(/[.\s]+$/u, '');
  return isSubject &&
    !words.belongs.test(rest) &&
    !words.anotherFollows.test(rest) &&
    isOfNobodyElse(told, toWords(lexicon))
    ? one.speaker
    : undefined;
}

const MOST_TOLD = 4;
const APPEARS = new RegExp(`(?<!\\p{L})(?:${SIGNS.wordsOfAppearing})(?!\\p{L})`, 'iu');
/** “her sister”, “a neighbour” */
const SOMEBODY = new RegExp(`(?<!\\p{L})(?:${SIGNS.wordsOfSomebody})(?!\\p{L})`, 'iu');

/** Whether the rest of the sentence says that the person speaks, or names nobody whom “she” may mean. */
function isOfNobodyElse(told: string, words: ReturnType<typeof toWords>): boolean {
  if (words.office.test(told) || SOMEBODY.test(told)) return false;
  if (APPEARS.test(told)) return true;
  // Without articles, an object cannot be told from a person.
  const isBare = /^[\s\p{sc=Latn}]*$/u.test(told) && !words.article.test(told);
  const all = told.split(/\s+/u).filter(Boolean);
  const capitals = all.filter((word) => /^\p{Lu}/u.test(word) && !words.weekday.test(word));
  return isBare && all.length <= MOST_TOLD && capitals.length === 0;
}
