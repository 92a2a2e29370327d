/** Where sentences end, as precisely as pages need it. */

export type TextRange = readonly [start: number, end: number];

/** A full stop after these ends no sentence. */
const SHORT =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Adm|Rev|Hon|St|Jr|Sr|No|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Nr|bzw|ca|M|Mme|\p{L}|(?:\p{L}\.)+\p{L})$/u;
/** “am 14. Januar”: a day, not an end. */
const DAY = /(?:^|\s)\d{1,2}$/u;
const MONTH =
  /^\s(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/u;
const STOP = /[.!?…]+["”’»)\]]*(?=\s)|[。!?\uFF01\uFF1F]["”」』)\uFF09]*/gu;

export function listSentenceEnds(text: string): number[] {
  return [...text.matchAll(STOP)].flatMap((match) => {
    const isPoint = match[0] === '.';
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const end = match.index + match[0].length;
    const isDay = DAY.test(before) && MONTH.test(text.slice(end, end + 12));
    if (isPoint && (SHORT.test(before) || isDay)) return [];
    return /^\s*[\p{Ll}]/u.test(text.slice(end, end + 3)) ? [] : [end];
  });
}

export function listSentences(text: string): string[] {
  const ends = [0, ...listSentenceEnds(text), text.length];
  return ends
    .slice(1)
    .map((end, index) => text.slice(ends[index], end).trim())
    .filter((sentence) => sentence !== '');
}

export interface Quoted {
  /** The text between the marks, without a comma that belongs to the sentence around them. */
  readonly text: string;
  readonly at: readonly [number, number];
}

const MARKS =
  /“([^“”]{1,3000})”|„([^„“”]{1,3000})[“”]|«([^«»]{1,3000})»|»([^«»]{1,3000})«|「([^「」]{1,3000})」|『([^『』]{1,3000})』|(?<![\p{L}\p{N}])"([^"]{1,3000})"(?![\p{L}\p{N}])|(?<![\p{L}\p{N}’‘])‘([^‘]{20,1000}?)’(?![\p{L}\p{N}])/gu;
/** Shorter quotations are single terms, not statements; in scripts of letters, the minimum is double. */
const [FEWEST_WORDS, FEWEST_IDEOGRAPHS] = [4, 8];

export function listQuotedRanges(text: string): Quoted[] {
  return listMarked(text).filter((quoted) => isLong(quoted.text));
}

export function listMarked(text: string): Quoted[] {
  return [...text.matchAll(MARKS)].map((match) => {
    const inner = match.slice(1).find(Boolean) ?? '';
    const plain = inner.trim().replace(/[,،\uFF0C]$/, '');
    return { text: plain, at: [match.index, match.index + match[0].length] };
  });
}

export function isLong(text: string): boolean {
  const ideographs = text.match(/\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}/gu)?.length ?? 0;
  return ideographs >= FEWEST_IDEOGRAPHS || text.split(/\s+/).length >= FEWEST_WORDS;
}

// Selected words as the words of a statement.

/** Drops the marks around the words, and says whether there were any; marks within them stay. */
export function trimToWords(
  text: string,
  [start, end]: TextRange,
): { at: TextRange; isQuoted: boolean } {
  const [first, last] = [/[^\s“”„«»"「」]/u, /[“”„«»"「」\s]+$/u];
  const lead = text.slice(start, end).search(first);
  const from = lead < 0 ? start : start + lead;
  const bare = from + text.slice(from, end).replace(last, '').length;
  const until =
    bare + (isOpen(text.slice(from, bare)) && /^[”»」]/u.test(text.slice(bare)) ? 1 : 0);
  const opened = [...text.slice(0, from).matchAll(/[“„«「"]/gu)].at(-1)?.index ?? -1;
  const closed = [...text.slice(0, from).matchAll(/[”»」]/gu)].at(-1)?.index ?? -1;
  return { at: [from, until], isQuoted: opened > closed };
}

function isOpen(words: string): boolean {
  const count = (marks: RegExp) => words.match(marks)?.length ?? 0;
  return count(/[“„«「]/gu) > count(/[”»」]/gu);
}
