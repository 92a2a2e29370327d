/** What a search in plain words asks for, and the one answer that the record has ready for it. */
import type { ThingRow, ThingsFile } from '../../outputs/search/search-json.ts';
import type { RateRow, RateAnswer } from '../../outputs/search/told.ts';
import { isJoining, PARTICLES, toBare, toKey } from '../letters.ts';
import { isRunning, listTyped, RUNNING } from '../words.ts';

export type Reply =
  | {
      readonly kind: 'rate';
      readonly rates: readonly (readonly [RateRow, RateAnswer | undefined])[];
    }
  | { readonly kind: 'thing'; readonly row: ThingRow; readonly also: string | undefined }
  | { readonly kind: 'word'; readonly term: string; readonly meaning: string };

type Lexicon = Pick<ThingsFile, 'stop' | 'synonyms'>;

/** How the parts of a name must be covered: a name of many words is not meant by one of them. */
const HALF = 0.5;
const ALL = 0.99;
/** A long question may have a word that the page of it lacks. */
const MOST_OF = 0.75;
const RUN = new RegExp(`(?:${RUNNING})+`, 'gu');
/** One dictionary has Chinese and Japanese. */
const PARTS = new Intl.Segmenter('zh', { granularity: 'word' });
const WORDS = /[\p{L}\p{N}\u3099\u309A]+/gu;
const QUOTED = /["“”„«»「」『』]/;

/** The words that the index should look for: those of the query that ask for something, or all if none does. */
export function toSought(q: string, { stop }: Lexicon): string {
  if (QUOTED.test(q)) return q;
  const stops = toStops(stop);
  const typed = listTyped(q);
  const left = typed.map((word) => dropStops(word, stops));
  // As typed, words that letters join to others stay one.
  return left.every((one, at) => one.join(' ') === typed[at]) || left.flat().length === 0
    ? q
    : left.flat().join(' ');
}

/** For each word or name in the query, the words that may take its place. */
export function listWider(q: string, { synonyms }: Lexicon): readonly (readonly string[])[] {
  const words = listTyped(q);
  const wider: (readonly string[])[] = [];
  for (let at = 0; at < words.length;) {
    const spans = [3, 2, 1].map((size) => words.slice(at, at + size));
    const [own = [], group = []] = spans
      .map((span) => [span, findGroup(span.join(' '), synonyms)] as const)
      .find(([, found]) => found !== undefined) ?? [words.slice(at, at + 1)];
    wider.push(
      group.reduce<readonly string[]>(
        (all, one) =>
          all.some((other) => isInflected(toKey(other), toKey(one))) ? all : [...all, one],
        [own.join(' ')],
      ),
    );
    at += own.length;
  }
  return wider;
}

function findGroup(words: string, synonyms: Lexicon['synonyms']) {
  return synonyms.find((group) => group.some((one) => toKey(one) === toKey(words)));
}

/** Forms with one stem, which the index finds together. */
function isInflected(a: string, b: string): boolean {
  const stem = Math.min(a.length, b.length) - 1;
  return a === b || (stem > 2 && a.slice(0, stem) === b.slice(0, stem));
}

interface Stops {
  readonly words: ReadonlySet<string>;
  /** One or more of those in scripts without spaces. */
  readonly runs: RegExp | undefined;
}

function toStops(stop: readonly string[]): Stops {
  const keys = stop.map(toKey);
  const runs = keys.filter(isRunning);
  return {
    words: new Set(keys),
    runs: runs.length === 0 ? undefined : new RegExp(`^(?:${runs.join('|')})+$`, 'u'),
  };
}

/** What is left of a word: nothing, all, or of letters without spaces the words between those that are dropped. */
function dropStops(word: string, { words, runs }: Stops): string[] {
  if (words.has(toKey(word))) return [];
  if (runs === undefined || !isRunning(word)) return [word];
  const parts = Array.from(PARTS.segment(word.normalize('NFC')), ({ segment }) =>
    runs.test(toKey(segment)) ? ' ' : segment,
  );
  return parts.join('').split(' ').filter(Boolean);
}

/** The words of a text that count, each group of synonyms as one. */
function makeToTerms({ stop, synonyms }: Lexicon) {
  const stops = toStops(stop);
  const groups = synonyms
    .flatMap((words, at) => words.map((word) => ({ key: toWords(word).trim(), at })))
    .filter(({ key }) => key !== '')
    .sort((a, b) => b.key.length - a.key.length)
    .map(({ key, at }) => ({ at, pattern: toPattern(key) }));
  return (text: string): string[] => {
    const whole = groups.reduce(
      (rest, { pattern, at }) => rest.replace(pattern, ` =${String(at)} `),
      toWords(text),
    );
    return whole
      .split(' ')
      .flatMap((word) => dropStops(word, stops))
      .map(toBare)
      .filter((word) => word.length > 1 || isRunning(word) || /\p{N}/u.test(word));
  };
}

function toWords(text: string): string {
  const apart = toKey(text).replace(RUN, ' $& ');
  return ` ${(apart.match(WORDS) ?? []).join(' ')} `;
}

function toPattern(key: string): RegExp {
  if (isRunning(key)) return new RegExp(key, 'gu');
  return new RegExp(`(?<= )${isJoining(key) ? PARTICLES : ''}${key}(?= )`, 'gu');
}

/** How much of the word the text has: all or nothing; of letters without spaces, those in pairs that it has. */
function share(term: string, tokens: readonly string[]): number {
  if (!isRunning(term)) return tokens.some((token) => isSame(term, token)) ? 1 : 0;
  const text = tokens.filter(isRunning).join(' ');
  if (term.length === 1) return text.includes(term) ? 1 : 0;
  const has = Array.from(
    term,
    (_, at) => text.includes(term.slice(at, at + 2)) && at + 1 < term.length,
  );
  return has.filter((one, at) => one || has[at - 1]).length / term.length;
}

/** Forms of one word: the same start, and little after it. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (/[=\p{N}]/u.test(a + b)) return false;
  // “And”, “in” and “to” are letters before the word.
  if (isJoining(a))
    return long.length - short.length < 3
      ? long.endsWith(short)
      : short.length > 3 && long.includes(short);
  if (short.length < 4) return false;
  let same = 0;
  while (short[same] === long[same] && same < short.length) same += 1;
  return (
    long.length - same <= Math.min(4, same / 2) &&
    (same === short.length || (same > 4 && short.length - same < 4))
  );
}

/** `day`, if the query has one, is the day of the rates. */
export function findReply(q: string, file: ThingsFile, day?: string): Reply | undefined {
  const toTerms = makeToTerms(file);
  const terms = [...new Set(toTerms(q))];
  if (terms.length === 0) return undefined;
  const rates = findRates(terms, file, toTerms, day);
  if (rates.length > 0) return { kind: 'rate', rates };
  if (day !== undefined) return undefined;
  const rows = file.things.map((row) => ({ row, names: row[2].map(toTerms) }));
  return (
    findQuestion(terms, file, rows, toTerms) ??
    findNamed('measure', terms, rows) ??
    findNamed('person', terms, rows) ??
    findWord(terms, file, toTerms)
  );
}

function findRates(
  terms: readonly string[],
  { rates, last }: ThingsFile,
  toTerms: (text: string) => string[],
  day: string | undefined,
) {
  const on = day === undefined || day > last ? last : day;
  return rates.flatMap((row) => {
    const heads = row.heads.flatMap(toTerms);
    const all = [...heads, ...toTerms(row.about)];
    const isHead = terms.some((term) => share(term, heads) === 1);
    const others = terms.filter((term) => share(term, all) < ALL);
    // Of a day, the numbers and the month are no words of the rate; a day alone asks for its rates.
    const words =
      day === undefined
        ? others
        : others.filter((term) => !/\p{N}|^[年月日号號]$/u.test(term)).slice(1);
    const isAsked = isHead || (day !== undefined && terms.length === others.length);
    const step = row.steps.findLast(([from]) => from <= on);
    return isAsked && words.length === 0 ? [[row, step] as const] : [];
  });
}

interface Named {
  readonly row: ThingRow;
  readonly names: readonly (readonly string[])[];
}

/** The question with most of the words, if its title has the ones that matter. */
function findQuestion(
  terms: readonly string[],
  file: ThingsFile,
  rows: readonly Named[],
  toTerms: (text: string) => string[],
): Reply | undefined {
  const others = file.names.map(toTerms);
  const names = [...rows.map((row) => row.names.flat()), ...others];
  const weights = terms.map((term) => {
    const count = names.filter((tokens) => share(term, tokens) >= HALF).length;
    return Math.log(2 + names.length / (1 + count));
  });
  const cover = (tokens: readonly string[]) =>
    sum(terms.map((term, at) => (weights[at] ?? 0) * share(term, tokens))) / sum(weights);
  const people = rows.filter(({ row }) => row[0] === 'person').flatMap((row) => row.names.flat());
  const named = [...people, ...others.flat()];
  const asked = rows.filter(({ row }) => row[0] === 'question');
  const isOne = asked.filter(({ names: [title = []] }) => cover(title) >= ALL).length === 1;
  const found = asked
    .map(({ row, names: [title = []] }) => {
      const { text = '', sides = [] } = row[4];
      const more = [text, ...sides.map(([, name, words = '']) => `${name} ${words}`)];
      const whole = cover([...title, ...more.flatMap(toTerms)]);
      // A name alone asks nothing, unless a single question is about it; nobody asks a question by a person’s name.
      const names = isOne ? people : named;
      const asks = terms.some((term) => share(term, title) >= ALL && share(term, names) < ALL);
      return { row, title: asks ? cover(title) : 0, whole, length: title.length };
    })
    .filter(({ title, whole }) =>
      terms.length > 3 ? title > HALF && whole > MOST_OF : title > HALF && whole >= ALL,
    )
    .sort((a, b) => b.title + b.whole - a.title - a.whole || a.length - b.length);
  return found[0] && { kind: 'thing', row: found[0].row, also: undefined };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The thing that has this name, or the only one whose names have all the words. */
function findNamed(
  kind: 'measure' | 'person',
  terms: readonly string[],
  rows: readonly Named[],
): Reply | undefined {
  const all = rows
    .filter(({ row }) => row[0] === kind)
    .flatMap(({ row, names }) => {
      const fits = names.map((name) => toFit(terms, name));
      const best = Math.max(...fits);
      return best > 0 ? [{ row, best, name: row[2][fits.indexOf(best)] }] : [];
    });
  const exact = all.filter(({ best }) => best >= ALL);
  const [one, ...others] = exact.length > 0 ? exact : all;
  if (one === undefined || others.length > 0) return undefined;
  return { kind: 'thing', row: one.row, also: one.name === one.row[2][0] ? undefined : one.name };
}

/** 0 if the name lacks a word; else how much of the name the words are. */
function toFit(terms: readonly string[], name: readonly string[]): number {
  if (!terms.every((term) => share(term, name) >= ALL)) return 0;
  return name.filter((token) => share(token, terms) >= ALL).length / name.length;
}

function findWord(
  terms: readonly string[],
  { terms: words }: ThingsFile,
  toTerms: (text: string) => string[],
): Reply | undefined {
  const word = words.find(([term]) => toFit(terms, toTerms(term)) >= HALF);
  return word && { kind: 'word', term: word[0], meaning: word[1] };
}
