/** What is asked of the text of an item: who says so, how much of it is ours, and where it comes from. */
import type { Entry } from '../../model/entry.ts';
import { matchBody } from '../../model/doubt.ts';
import type { Slip } from './style-rule.ts';

/** A claim by nobody, in English. */
const CLAIM =
  /\b(?:reportedly|allegedly|purportedly|supposedly|rumou?red|(?:is|are|was|were) (?:believed|understood|thought|said) to|sources (?:say|said)|it (?:is|was) (?:said|believed|understood|thought|claimed) that)\b/gi;
/** Words by which a sentence says who claims it. */
const BY =
  /\b(?:says?|said by|reports?|reported by|writes?|wrote|tells?|told|according to|quot\w+|cit\w+|named?|calls?)\b|<Entity\b/iu;

/** From so many words on the share of quotations tells something. */
const FEW = 60;
const MOST_QUOTED = 0.4;

/** `language` is that of the item, without a territory. */
export function listProseSlips(entry: Entry<'coverage'>, language: string): Slip[] {
  return [
    ...(language === 'en' ? listClaims(entry) : []),
    ...listQuoted(entry),
    ...listPlaceless(entry),
  ];
}

/** The body with all that is somebody else’s blanked, every offset kept. */
export function toOwnWords(body: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, '_');
  return body
    .replace(/<(Statement|Quote)\b[^>]*>[\s\S]*?<\/\1>/g, blank)
    .replace(/“[^”]*”|„[^“]*“|«[^»]*»|「[^」]*」/gu, blank);
}

function listClaims(entry: Entry<'coverage'>): Slip[] {
  // Few bodies have such words at all, their own or quoted.
  if (entry.body.search(CLAIM) < 0) return [];
  return matchBody(entry, toOwnWords(entry.body), CLAIM)
    .filter(({ match }) => !BY.test(toSentence(entry.body, match.index, match[0].length)))
    .map(({ match, at }) => ({
      at,
      field: 'body',
      code: 'style.claim',
      message: `“${match[0]}” says that somebody claims it, and not who`,
      remedy:
        'name who says so in the same sentence, or leave it out: readers judge a claim by its source',
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

function listQuoted({ facts }: Entry): Slip[] {
  const { words, quotes, statements } = facts;
  const verbatim = statements.filter(({ kind }) => kind === 'quote');
  const quoted = [...quotes, ...verbatim].reduce((sum, one) => sum + one.words, 0);
  if (words < FEW || quoted / words <= MOST_QUOTED) return [];
  return [
    {
      at: ['title'],
      field: 'body',
      code: 'style.quoted',
      message: `${String(Math.round((100 * quoted) / words))} of a hundred words of the text are quoted`,
      remedy:
        'say more of it in words of ours: an item is an account, and quotations are what it rests on',
    },
  ];
}

/**
 * A briefing has a room, and reports of it name the town. Remarks are made aboard aircraft and interviews over a line, so
 * of an item that has any of them nothing can be asked.
 */
function listPlaceless({ data, facts }: Entry<'coverage'>): Slip[] {
  const [said] = facts.statements;
  const briefed = facts.statements.every(({ venue }) => venue === 'briefing');
  if (data.place !== undefined || said === undefined || !briefed) return [];
  return [
    {
      at: ['title'],
      field: 'place',
      code: 'style.dateline',
      severity: 'note',
      message: `no place, though “${said.id}” was said at a briefing`,
      remedy:
        'add `place`, by whose clock readers see the days of the item; leave it out if nobody says where it was',
    },
  ];
}
