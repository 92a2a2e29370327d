/** The text of an item: who says so, how much of it is ours, where it comes from, and in which words. */
import { isOf, type Entry } from '../model/entry.ts';
import { perText } from '../content/problems/memoize.ts';
import { matchBody, stripQuotations, type RuleContext, type RuleFault, type Rule } from './rule.ts';

export const PROSE_RULES: readonly Rule[] = [
  {
    id: 'style.claim',
    reads: 'entry',
    find: ({ entry, locale }) =>
      isOf(entry, 'coverage') && locale.language === 'en' ? listClaims(entry) : [],
  },
  {
    id: 'style.quoted',
    reads: 'entry',
    find: ({ entry }) => (isOf(entry, 'coverage') ? findQuoted(entry) : []),
  },
  {
    id: 'style.dateline',
    reads: 'entry',
    find: ({ entry }) => (isOf(entry, 'coverage') ? findPlaceless(entry) : []),
  },
  { id: 'style.avoid', reads: 'entry', find: listAvoided },
];

/** A claim without a source, in English. */
const CLAIM =
  /\b(?:reportedly|allegedly|purportedly|supposedly|rumou?red|(?:is|are|was|were) (?:believed|understood|thought|said) to|sources (?:say|said)|it (?:is|was) (?:said|believed|understood|thought|claimed) that)\b/gi;
/** Words by which a sentence says who claims it. */
const BY =
  /\b(?:says?|said by|reports?|reported by|writes?|wrote|tells?|told|according to|quot\w+|cit\w+|named?|calls?)\b|<Entity\b/iu;

function listClaims(entry: Entry): RuleFault[] {
  // Few bodies have such words at all, their own or quoted.
  if (entry.body.search(CLAIM) < 0) return [];
  return matchBody(entry, stripQuotations(entry.body), CLAIM)
    .filter(({ match }) => !BY.test(toSentence(entry.body, match.index, match[0].length)))
    .map(({ match, at }) => ({
      ...{ entry, at, field: 'body' },
      slots: { words: match[0] },
    }));
}

/** The sentence around a place, without the words themselves. */
function toSentence(text: string, at: number, length: number): string {
  const before = text.slice(0, at);
  const start = Math.max(...['. ', '? ', '! ', '\n\n'].map((end) => before.lastIndexOf(end)), 0);
  const rest = text.slice(at + length);
  const end = /[.?!](?:\s|$)|\n\n/.exec(rest)?.index ?? rest.length;
  return before.slice(start) + rest.slice(0, end);
}

/** Below this number of words, the share of quotations says nothing. */
const FEW = 60;
const MOST_QUOTED = 0.4;

function findQuoted(entry: Entry): RuleFault[] {
  const { words, quotes, statements } = entry.facts;
  const verbatim = statements.filter(({ kind }) => kind === 'quote');
  const quoted = [...quotes, ...verbatim].reduce((sum, one) => sum + one.words, 0);
  if (words < FEW || quoted / words <= MOST_QUOTED) return [];
  const share = Math.round((100 * quoted) / words);
  return [{ entry, at: ['title'], field: 'body', slots: { share } }];
}

/**
 * A briefing has a room, and reports name its town. Remarks may be made on aircraft and interviews by telephone, so an
 * item that has any of those needs no place.
 */
function findPlaceless(entry: Entry<'coverage'>): RuleFault[] {
  const { statements } = entry.facts;
  const [said] = statements;
  const isBriefed = statements.every(({ venue }) => venue === 'briefing');
  if (entry.data.place !== undefined || said === undefined || !isBriefed) return [];
  return [{ entry, at: ['title'], field: 'place', slots: { id: said.id } }];
}

/** In headlines, summaries and bodies, but not in quotations. */
function listAvoided({ entry, house: { style }, headlines }: RuleContext): RuleFault[] {
  if (style?.avoid === undefined) return [];
  const own = stripQuotations(entry.body);
  return style.avoid.flatMap(({ words, instead, why }) => {
    const pattern = getPattern(words);
    const inTexts = headlines.flatMap(({ text, ...spot }) =>
      (stripQuotations(text).match(pattern) ?? []).slice(0, 1).map((found) => ({ spot, found })),
    );
    const inBody = matchBody(entry, own, pattern).map(({ match, at }) => ({
      spot: { entry, at, field: 'body' },
      found: match[0],
    }));
    return [...inTexts, ...inBody].map(({ spot, found }) => ({
      ...spot,
      row: instead === undefined ? 'style.avoid' : 'style.avoid:instead',
      slots: { words: found.replace(/\s+/g, ' '), why, instead },
    }));
  });
}

/** Matches whole words, in scripts that separate them. */
const getPattern = perText((words): RegExp => {
  const escaped = words
    .replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
    .replace(/\s+/g, String.raw`\s+`);
  const isParted = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    words,
  );
  const edge = (look: string) => (isParted ? `(?${look}[\\p{L}\\p{N}])` : '');
  return new RegExp(`${edge('<!')}${escaped}${edge('!')}`, 'giu');
});
