/** Where sentences end, as precisely as pages need it. */

export type TextRange = readonly [start: number, end: number];

/** A full stop after these ends no sentence. */
const SHORT =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Adm|Rev|Hon|St|Jr|Sr|No|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Nr|bzw|ca|M|Mme|\p{L}|(?:\p{L}\.)+\p{L})$/u;
/** “am 14. Januar”: a day, not an end. */
const DAY = /(?:^|\s)\d{1,2}$/u;
const MONTH =
  /^\s(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/u;
const STOP = /[.!?…।]+["”’»)\]]*(?=\s)|[。!?\uFF01\uFF1F]["”」』)\uFF09]*/gu;

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

/**
 * British papers quote by the sign of the apostrophe. It closes nothing within a word, after “n” (rock ’n’ roll), or, after
 * an s, before another word (the dockers’ strike); where it is straight, only after a stop or a comma.
 */
const SINGLE =
  "(?<![\\p{L}\\p{N}’‘.,!?…])‘([^‘]{12,1000}?)(?:(?<!s|’n)’(?![\\p{L}\\p{N}])|(?<=s)’(?=\\s*(?:[-,.;:!?)\\]—–]|$)))|(?<![\\p{L}\\p{N}'])'(?=[\\p{L}\\p{N}])((?:[^']|(?<=\\p{L})'(?=[\\p{L} ])){12,1000}?[,.!?…])'(?![\\p{L}\\p{N}])";
/** What stands between two marks, with quotations within it. */
const between = (open: string, close: string) =>
  `${open}((?:[^${open}${close}]|${open}[^${open}${close}]*${close}){1,3000})${close}`;
const toMarks = (guillemets: string) =>
  new RegExp(
    `${between('“', '”')}|„([^„“”]{1,3000})[“”]|${guillemets}|${between('「', '」')}|${between('『', '』')}|(?<![\\p{L}\\p{N}])"(?=\\S)([^"]{1,3000})(?<=\\S)"(?![\\p{L}\\p{N}])|${SINGLE}`,
    'gu',
  );
/** A text has «French» or »German« marks; in the other direction stands what is between two quotations. */
const [FRENCH, GERMAN] = [toMarks(between('«', '»')), toMarks(between('»', '«'))];
/** Shorter quotations are single terms, not statements; in scripts of letters, the minimum is double. */
const [FEWEST_WORDS, FEWEST_IDEOGRAPHS] = [4, 8];

export function listQuotedRanges(text: string): Quoted[] {
  return listMarked(text).filter((quoted) => isLong(quoted.text));
}

export function listMarked(text: string): Quoted[] {
  const isGerman = /[«»]/u.exec(text)?.[0] === '»';
  return [...text.matchAll(isGerman ? GERMAN : FRENCH)].map((match) => {
    const inner = match.slice(1).find(Boolean) ?? '';
    const plain = inner.trim().replace(/[,،\uFF0C]$/, '');
    return { text: plain, at: [match.index, match.index + match[0].length] };
  });
}

export function isLong(text: string): boolean {
  const ideographs = text.match(/\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}/gu)?.length ?? 0;
  return ideographs >= FEWEST_IDEOGRAPHS || text.split(/\s+/).length >= FEWEST_WORDS;
}

/** What stands before an answer, or before what somebody says in a transcript. */
const TURN_LABEL = /^(?:.{0,70}[:\uFF1A.)\]】\uFF09—–-]\s*|\p{L}\s)?$/u;

/** A paragraph that is a whole turn of somebody, after a label: where it begins, and who speaks. */
export function findTurn<Said extends Pick<Quoted, 'text'>>(text: string, all: readonly Said[]) {
  for (const quotation of all) {
    const from = text.length - quotation.text.length;
    const isWhole = isLong(quotation.text) && text.endsWith(quotation.text);
    if (isWhole && TURN_LABEL.test(text.slice(0, from))) return { from, quotation };
  }
  return undefined;
}

// Selected words as the words of a statement.

/** Drops the marks around the words, and says whether there were any; marks within them stay. */
export function trimToWords(
  text: string,
  [start, end]: TextRange,
): { at: TextRange; isQuoted: boolean } {
  const single = listMarked(text).find(
    ({ at: [from, until] }) =>
      /['‘]/.test(text.charAt(from)) && end <= until && text.slice(start, from).trim() === '',
  );
  if (single !== undefined && end > single.at[0]) {
    const from = Math.max(start, single.at[0] + 1);
    const words = text.slice(from, Math.min(end, single.at[1] - 1));
    const lead = words.length - words.trimStart().length;
    return { at: [from + lead, from + words.trimEnd().length], isQuoted: true };
  }
  const [first, last] = [/[^\s“”„«»"「」]/u, /[“”„«»"「」\s]+$/u];
  const lead = text.slice(start, end).search(first);
  const from = lead < 0 ? start : start + lead;
  const bare = from + text.slice(from, end).replace(last, '').length;
  const until =
    bare + (isOpen(text.slice(from, bare)) && /^[”»」]/u.test(text.slice(bare)) ? 1 : 0);
  const opened = [...text.slice(0, from).matchAll(/[“„«「"]/gu)].at(-1)?.index ?? -1;
  const closed = [...text.slice(0, from).matchAll(/[”»」]/gu)].at(-1)?.index ?? -1;
  const isWithin = listMarked(text).some(({ at }) => at[0] <= from && from < at[1]);
  return { at: [from, until], isQuoted: isWithin || opened > closed };
}

/** The words in parts, if somebody else’s stand between them: “We will act,” he said, “tomorrow.” */
export function listSaidParts([start, end]: TextRange, quoted: readonly Quoted[]): TextRange[] {
  const isHalf = quoted.some(
    ({ at: [from, until] }) => from <= start && start < until && until < end,
  );
  if (!isHalf) return [[start, end]];
  return quoted
    .map(({ at: [from, until] }) => [Math.max(from + 1, start), Math.min(until - 1, end)] as const)
    .filter(([from, until]) => from < until);
}

/** Marks what is left out between the parts. */
export function joinSaid(text: string, parts: readonly TextRange[]): string {
  return parts
    .map((at) =>
      text
        .slice(...at)
        .trim()
        .replace(/[,،\uFF0C]$/u, ''),
    )
    .join(' […] ');
}

function isOpen(words: string): boolean {
  const count = (marks: RegExp) => words.match(marks)?.length ?? 0;
  return count(/[“„«「]/gu) > count(/[”»」]/gu);
}
