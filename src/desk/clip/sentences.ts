/** Where sentences end, as far as a page needs it. */

/** After these a point ends no sentence. */
const SHORT =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Adm|Rev|Hon|St|Jr|Sr|No|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Nr|bzw|ca|M|Mme|\p{L}|(?:\p{L}\.)+\p{L})$/u;
const STOP = /[.!?…]+["”’»)\]]*(?=\s)|[。!?\uFF01\uFF1F]["”」』)\uFF09]*/gu;

/** The places just behind the end of each sentence but the last. */
export function listSentenceEnds(text: string): number[] {
  return [...text.matchAll(STOP)].flatMap((match) => {
    const isPoint = match[0] === '.';
    if (isPoint && SHORT.test(text.slice(Math.max(0, match.index - 12), match.index))) return [];
    const end = match.index + match[0].length;
    return /^\s*[\p{Ll}]/u.test(text.slice(end, end + 3)) ? [] : [end];
  });
}

/** The sentences of a text, one after the other. */
export function listSentences(text: string): string[] {
  const ends = [0, ...listSentenceEnds(text), text.length];
  return ends
    .slice(1)
    .map((end, index) => text.slice(ends[index], end).trim())
    .filter((sentence) => sentence !== '');
}
