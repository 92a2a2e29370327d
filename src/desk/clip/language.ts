/** The language of a page: by its markup, else by the script and the small words of its text. */
import { attempt } from '../../content/problems/attempt.ts';
import STOP_WORDS from '../../words/search/stop-words.json' with { type: 'json' };
import type { Candidate } from './clip.ts';
import { type Facts, listPageClaims, type Page, settleCandidates } from './page.ts';
import SIGNS from './signs.json' with { type: 'json' };
import { say } from '../words/say.ts';

export function findLanguage(
  facts: Pick<Facts, 'claims' | 'doubts'>,
  { blocks, reported }: Pick<Page, 'blocks' | 'reported'>,
): Candidate | null {
  const found = listPageClaims(facts, 'language').flatMap(({ value, origin }) => {
    const tag = toTag(value);
    return tag === undefined ? [] : [{ value: tag, origin }];
  });
  // The words of a form are the reader's, not the page's.
  if (found.length === 0 && reported !== undefined) return null;
  if (found.length === 0) {
    const text = blocks.flatMap((block) => (block.isFrame ? [] : [block.text])).join('\n');
    const value = guessLanguage(text.slice(0, MOST_READ));
    return value === undefined ? null : { value, origin: say.language.ofPage };
  }
  // `en` and `en-GB` do not contradict each other.
  return settleCandidates(facts, 'language', found, toMain);
}

/** `en` of `en-GB`; a tag that a half-written item has may be none. */
export function toMain(tag: string): string {
  return new Intl.Locale(toTag(tag) ?? 'und').language;
}

function toTag(text: string): string | undefined {
  return attempt(() => Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0]);
}

const MOST_READ = 20_000;
const FEWEST: readonly [letters: number, words: number] = [40, 25];
/** The share of small words in a text of the language, and how far it is ahead of others. */
const [LEAST_SHARE, LEAST_AHEAD] = [0.18, 1.5];

const WORDS = Object.entries({ ...SIGNS.wordsOfOtherLanguages, ...STOP_WORDS }).map(
  ([tag, words]) => [tag, new Set(words.split(' '))] as const,
);

/** The language of quoted words if it is not `own`: as their words say, else that of the page. It may be wrong. */
export function guessOther(words: string, own: string, ofPage?: string) {
  const guessed = guessLanguage(words, [12, 4]);
  const value = guessed ?? ofPage;
  const isOwn = value === undefined || words === '' || toMain(value) === toMain(own);
  if (isOwn) return undefined;
  return { value, origin: guessed === undefined ? say.language.asReport : say.language.byWords };
}

/** Of languages in Cyrillic: letters that a text has, and letters of its neighbours. */
const LETTERS: Readonly<Record<string, readonly [own: RegExp, others: RegExp]>> = {
  ru: [/[ыэ]/giu, /[іїєґ]/giu],
  uk: [/[іїєґ]/giu, /[ыэёъ]/giu],
};

/** `undefined` unless it is clear, or the text is too short. */
export function guessLanguage(text: string, [letters, fewest] = FEWEST): string | undefined {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const all = count(/\p{L}/gu);
  if (all < letters) return undefined;
  const isMost = (many: number) => many * 10 > all * 7;
  const [han, kana] = [count(/\p{sc=Han}/gu), count(/\p{sc=Hira}|\p{sc=Kana}/gu)];
  if (isMost(han + kana)) {
    if (kana * 10 > han) return kana * 5 > han ? 'ja' : undefined;
    const [simple, full] = [
      count(/[们这国说时对为发会学业东车]/gu),
      count(/[們這國說時對為發會學業東車]/gu),
    ];
    return simple > full * 5 ? 'zh-Hans' : full > simple * 5 ? 'zh-Hant' : 'zh';
  }
  if (isMost(count(/\p{sc=Hang}/gu))) return 'ko';
  // Persian, Urdu and others; Belarusian, Serbian and others.
  if (count(/[پچژگکیٹڈے]/gu) > 0 || count(/[ўјљњћђѓќ]/giu) > 0) return undefined;
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < fewest) return undefined;
  const [first, second] = WORDS.map(([tag, own]) => ({
    tag,
    share: words.filter((word) => own.has(word)).length / words.length,
  })).sort((a, b) => b.share - a.share);
  if (first === undefined || !(first.tag in STOP_WORDS)) return undefined;
  const { tag, share } = first;
  const [own, others] = LETTERS[tag] ?? [];
  if (own !== undefined && !(isMost(count(/\p{sc=Cyrl}/gu)) && count(own) > 0)) return undefined;
  if (others !== undefined && count(others) > 0) return undefined;
  // Arabic joins its small words to others.
  const least = tag === 'ar' || own !== undefined ? LEAST_SHARE / 3 : LEAST_SHARE;
  return share >= least && share >= (second?.share ?? 0) * LEAST_AHEAD ? tag : undefined;
}
