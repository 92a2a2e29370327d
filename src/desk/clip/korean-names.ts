/** Korean: the name with its office and particle before the quotation, or after it, and the verb behind. In doubt, none. */
import { type Lexicon, ofLexicon } from './lexicon.ts';
import type { NameForms } from './names.ts';
import type { TextRange } from './sentences.ts';
import { listCandidates, type Speech, toNobody, toSpeechWords } from './speech.ts';

const HANGUL = '\\p{sc=Hang}';
const END = `(?!${HANGUL})`;
const SUBJECT = `(?:은|는|이|가|도|께서)${END}`;
const FAMILIES =
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추소석선설마길연위표명기반왕옥육인맹제모탁국';
/** Words of three syllables that begin like family names. */
const NO_NAME =
  '지난[달해번주]|이[번날].|서울시|부산시|경기도|전라.|강원도|한국.|정부.|오[전후]에|[가-힣]+[의에를을로]';
const NAME = `(?<!${HANGUL})(?<name>(?!(?:${NO_NAME})${END})[${FAMILIES}]${HANGUL}{2})`;
const QUOTING = `(?:이?라고|고|이?라며|며|이?라면서|면서)${END}`;
/** Neither “말했다는 보도” nor “말하지 않았다”. */
const SAID = '(?:다|습니다|으며|고|지만|는데|으나)';
/** Somebody else speaks: another subject stands between the name and the quotation. */
const OTHER_SUBJECT = new RegExp(`(?<!에서|에|로|와|과)${SUBJECT}`, 'u');
const BESIDE_ANOTHER = /(?:[과와,·]|및) ?$/u;

const toKoreanWords = ofLexicon(({ list }) => {
  const any = (key: 'clip.verbs.behind' | 'clip.honorifics') =>
    list(key)
      .filter((word) => /^\p{sc=Hang}/u.test(word))
      .join('|') || '(?!)';
  const office = `(?:(?: (?!${HANGUL}*[의과와] )${HANGUL}{1,8}){0,3}? ${HANGUL}{0,6}(?:${any('clip.honorifics')}))`;
  const said = `[^.“”"]{0,40}?(?:${any('clip.verbs.behind')})${SAID}${END}`;
  return {
    behind: new RegExp(`^${QUOTING} ?${said}`, 'u'),
    /** “…”라며 “…”고 말했다 */
    goesOn: new RegExp(`^(?:이?라며|며|이?라면서|면서)${END}`, 'u'),
    after: new RegExp(`^${QUOTING} ${NAME}${office}${SUBJECT} ${said}`, 'u'),
    named: new RegExp(`${NAME}(?<office>${office}${SUBJECT})`, 'gu'),
    subject: new RegExp(`^${office}?(?:\\([^()]{1,20}\\))?${SUBJECT}`, 'u'),
  };
});

/** Before the first quotation of a sentence: “…”라며 “…”고 말했다. */
function toFirst(text: string, [from, start]: TextRange, goesOn: RegExp): TextRange {
  const open = text.lastIndexOf('“', from - 1);
  if (open < 0 || !goesOn.test(text.slice(from, start).trimEnd())) return [from, start];
  return [text.lastIndexOf('. ', open) + 1, open];
}

export function findKoreanSpeech(
  text: string,
  before: TextRange,
  end: number,
  namings: readonly NameForms[],
  lexicon?: Lexicon,
): Speech | undefined {
  const { behind, goesOn, after, named, subject } = toKoreanWords(lexicon);
  const rest = text.slice(end, end + 100);
  const late = after.exec(rest)?.groups?.name;
  if (late === undefined && !behind.test(rest) && !goesOn.test(rest)) return undefined;
  const words = toSpeechWords(lexicon);
  const [from, start] = toFirst(text, before, goesOn);
  const lead = text.slice(from, start);
  if (words.doubts.test(lead)) return toNobody([start, start]);
  const isAlone = (at: number, until: number) =>
    !BESIDE_ANOTHER.test(text.slice(from, at)) && !OTHER_SUBJECT.test(text.slice(until, start));
  const known = listCandidates(text, [from, start], namings, words).findLast((one) => {
    const own = subject.exec(text.slice(one.until, start))?.[0];
    return own !== undefined && isAlone(one.from, one.until + own.length);
  });
  const stranger = [...lead.matchAll(named)].findLast(({ index, 0: all }) =>
    isAlone(from + index, from + index + all.length),
  );
  return {
    speaker: known?.speaker ?? late ?? stranger?.groups?.name,
    isPronoun: false,
    at: [known?.from ?? start, start],
  };
}
