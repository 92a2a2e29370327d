/** Words in quotation marks, of any pair that newspapers use. */

export interface Quoted {
  /** Between the marks, without the comma that only stands there for the sentence around it. */
  readonly text: string;
  /** With the marks. */
  readonly at: readonly [number, number];
}

const MARKS =
  /“([^“”]{1,3000})”|„([^„“”]{1,3000})[“”]|«([^«»]{1,3000})»|»([^«»]{1,3000})«|「([^「」]{1,3000})」|『([^『』]{1,3000})』|(?<![\p{L}\p{N}])"([^"]{1,3000})"(?![\p{L}\p{N}])|(?<![\p{L}\p{N}’‘])‘([^‘]{20,1000}?)’(?![\p{L}\p{N}])/gu;
/** Fewer are a word that somebody used, and stand for nothing by themselves; of letters that are words, twice as many. */
const [FEWEST_WORDS, FEWEST_IDEOGRAPHS] = [4, 8];

/** Of words that are long enough to be somebody’s. */
export function listQuoted(text: string): Quoted[] {
  return listMarked(text).filter((quoted) => isLong(quoted.text));
}

/** Of all that stands in marks. */
export function listMarked(text: string): Quoted[] {
  return [...text.matchAll(MARKS)].map((match) => {
    const inner = match.slice(1).find(Boolean) ?? '';
    const plain = inner.trim().replace(/[,،\uFF0C]$/, '');
    return { text: plain, at: [match.index, match.index + match[0].length] };
  });
}

function isLong(text: string): boolean {
  const ideographs = text.match(/\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}/gu)?.length ?? 0;
  return ideographs >= FEWEST_IDEOGRAPHS || text.split(/\s+/).length >= FEWEST_WORDS;
}
