/** What a speaker has said already: the same words, and words that differ by a hedge or a little. */
import { diffIndices } from 'node-diff3';
import { perObject } from '../content/problems/memoize.ts';
import { getWhen } from '../model/item.ts';
import type { Publication } from '../model/publication.ts';
import type { Statement } from '../model/statements/statement.ts';
import { isTelling, toSaying } from '../rules/repeats.ts';
import { earliest, latest } from '../time/bounds.ts';
import { type Lexicon, ofLexicon } from './clip/lexicon.ts';

/** Words as they stand; those that only one of two texts has are `isOther`. */
export interface Compared {
  readonly text: string;
  readonly isOther?: true;
}

/** `address` is as content writes it; `then` and `now` are the two wordings, absent where they are the same. */
export interface SaidAlready {
  readonly address: string;
  readonly title: string;
  readonly said: string;
  readonly how: 'same' | 'hedge' | 'near';
  readonly then?: readonly Compared[];
  readonly now?: readonly Compared[];
}

/** Nobody compares more. */
const MOST = 3;

/**
 * The latest statements of a speaker with these words, then the nearest others. Leaves out what was certainly said after
 * the day `said`: it cannot be repeated.
 */
export function listSaid(
  publication: Publication,
  speaker: string,
  words: string,
  said: string | undefined,
  lexicon?: Lexicon,
): SaidAlready[] {
  if (!isTelling(words)) return [];
  const { zone } = publication.about;
  const before = listBySpeaker(publication.record)
    .get(speaker)
    ?.filter(
      ({ said: { when, zone: there } }) =>
        said === undefined || earliest(when, there) <= latest(getWhen(said, zone), zone),
    )
    .toReversed();
  const saying = toSaying(words);
  const found = (before ?? []).flatMap((statement) => {
    const same = [statement.words, statement.original ?? ''].some(
      (one) => toSaying(one) === saying,
    );
    const near = same ? { cost: 0, how: 'same' as const } : compare(statement, words, lexicon);
    return near === undefined ? [] : [{ statement, near }];
  });
  return found
    .toSorted((a, b) => toRank(a.near) - toRank(b.near))
    .slice(0, MOST)
    .map(({ statement: { address, item, said: day }, near: { cost: _cost, ...near } }) => ({
      address: address.slice(1),
      title: item.caption,
      said: day.when.text,
      ...near,
    }));
}

function toRank({ how, cost }: Pick<SaidAlready, 'how'> & { readonly cost: number }): number {
  return how === 'same' ? -1 : cost;
}

const listBySpeaker = perObject(({ statements }: Publication['record']) =>
  Map.groupBy(statements, ({ speaker }) => speaker?.id),
);

// Two wordings, word by word.

interface Word {
  readonly key: string;
  readonly at: readonly [start: number, end: number];
}

const WORD =
  /\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|[^\P{L}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}][\p{L}\p{M}'’]*|\p{N}+(?:[.,]\p{N}+)*/gu;

function listWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    key: word.toLowerCase().replaceAll('’', "'"),
    at: [index, index + word.length],
  }));
}

const getWords = perObject(({ words }: Statement) => listWords(words));

/** One word in five may differ, hedges apart. */
const MOST_OTHER = 5;

/** `cost` is how many words differ, hedges apart; `undefined` if too many do. */
function compare(statement: Statement, words: string, lexicon?: Lexicon) {
  const [then, now] = [getWords(statement), listWords(words)];
  const longer = Math.max(then.length, now.length);
  const counts = new Set(then.map(({ key }) => key));
  const shared = now.filter(({ key }) => counts.has(key)).length;
  // Most pairs have nothing in common, and need no closer look.
  if (shared * 2 < longer) return undefined;
  const [a, b] = [then, now].map((all) => all.map(({ key }) => key));
  const regions = diffIndices(a ?? [], b ?? []);
  const parts = {
    then: cut(
      statement.words,
      then,
      regions.map(({ buffer1 }) => buffer1),
    ),
    now: cut(
      words,
      now,
      regions.map(({ buffer2 }) => buffer2),
    ),
  };
  const others = [...parts.then, ...parts.now].flatMap((one) => (one.isOther ? [one.text] : []));
  const hedge = getHedges(lexicon);
  const rest = others.map((text) => text.replace(hedge, ' '));
  const cost = rest.reduce((sum, text) => sum + listWords(text).length, 0);
  // “May” stands where “will” stood.
  const isHedge = cost <= 1 && rest.some((text, index) => text !== others[index]);
  if (cost > Math.max(2, longer / MOST_OTHER)) return undefined;
  return { cost, how: isHedge ? ('hedge' as const) : ('near' as const), ...parts };
}

const getHedges = ofLexicon(({ any }) => new RegExp(any('clip.hedges'), 'giu'));

/** The whole text in parts; `others` are the runs of its words that the other text does not have. */
function cut(
  text: string,
  words: readonly Word[],
  others: readonly (readonly [first: number, length: number])[],
): Compared[] {
  const parts: Compared[] = [];
  let end = 0;
  for (const [first, length] of others) {
    if (length === 0) continue;
    const start = words[first]?.at[0] ?? 0;
    const until = words[first + length - 1]?.at[1] ?? start;
    if (start > end) parts.push({ text: text.slice(end, start) });
    parts.push({ text: text.slice(start, until), isOther: true });
    end = until;
  }
  return end < text.length ? [...parts, { text: text.slice(end) }] : parts;
}
