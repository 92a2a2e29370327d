/** The names in a byline, and the place in a dateline. */
import type { Candidate } from './clip.ts';
import { toSame } from './known.ts';
import { ofLexicon } from './lexicon.ts';
import { type Facts, inDoubt, listPageClaims, toPlainText } from './page.ts';
import { say } from '../words/say.ts';

const toBylines = ofLexicon(({ any }) => ({
  by: new RegExp(`^${any('clip.by')}[\\s:\\uFF1A・\\uFF1D]+(?=\\S)`, 'iu'),
  /** “来源:城报 作者:林若水 2031年11月20日” */
  within: new RegExp(
    `(?:^|\\s)${any('clip.by')}[:\\uFF1A]\\s?(?<name>\\p{sc=Han}{2,4})(?=\\s|$|[)\\uFF09])`,
    'u',
  ),
  /** “Jane Roe (earlier)” */
  aside: new RegExp(`\\s*[(\\uFF08](?!${any('clip.with')}\\s)[^()]{0,60}[)\\uFF09]`, 'giu'),
  /** Words that are in no name of a person. */
  nobody: new RegExp(`${any('clip.nobody')}|社$|网$`, 'iu'),
  between: new RegExp(
    `\\s*(?:,|;|、|،|&|(?<=\\s)/(?=\\s)|${any('clip.and')}|(?<=\\s)\\(?${any('clip.with')}(?=\\s))\\s*`,
    'u',
  ),
}));
type Bylines = ReturnType<typeof toBylines>;

const toKey = (name: string) => toSame(name).toLowerCase();

/**
 * Names that may be those of an agency or of the paper are in doubt; if the page prints other names than its markup, all
 * are.
 */
export function findAuthors(facts: Facts): Candidate[] {
  const words = toBylines(facts.lexicon);
  const isBody = toBodyTest(facts, words);
  const split = ({ value, origin }: Candidate) =>
    splitNames(toPlainText(value), words).map((name) => ({ value: name, origin }));
  const claimed = listPageClaims(facts, 'author').flatMap(split);
  const printed = listBylines(facts, words).flatMap(split);
  const [ours, theirs] = [claimed, printed].map((names) =>
    names.filter((one) => !isBody(one.value)),
  );
  if (ours === undefined || theirs === undefined) return [];
  const keys = new Set(theirs.map(({ value }) => toKey(value)));
  if (ours.length > 0 && theirs.length > 0 && !ours.some(({ value }) => keys.has(toKey(value)))) {
    inDoubt(facts, 'authors', say.authors.others, [...theirs, ...ours]);
    return [];
  }
  // If the markup names only an agency, the printed line may name people.
  const names = [...claimed, ...(ours.length === 0 ? printed : theirs)];
  const once = [...Map.groupBy(names, ({ value }) => toKey(value)).values()].flatMap(
    ([first]) => first ?? [],
  );
  return once.filter((one) => {
    if (!isBody(one.value)) return true;
    inDoubt(facts, 'authors', say.authors.agency, [one]);
    return false;
  });
}

function toBodyTest(facts: Facts, { nobody }: Bylines): (name: string) => boolean {
  const bodies = new Set([
    ...facts.known.entities
      .filter(({ kind }) => kind === 'outlet' || kind === 'organization')
      .flatMap(({ names }) => names.map((name) => name.toLowerCase())),
    ...[...listPageClaims(facts, 'site'), ...listPageClaims(facts, 'body')].map(({ value }) =>
      toKey(toPlainText(value)),
    ),
  ]);
  return (name) =>
    bodies.has(toKey(name)) ||
    nobody.test(name) ||
    // “nwi/pk”
    (/\p{Ll}/u.test(name) && !/\p{Lu}/u.test(name)) ||
    // “Le Monde”, “Libération”, “AFP”
    /^(?:the|le|la|les|der|die|das|el|il) /i.test(name) ||
    /^(?:\p{sc=Latn}+|\p{sc=Cyrl}+)$/u.test(name);
}

/** “By Friday they must pay” has no names. */
const LIKE_NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|da|dos|van|von|der|den|bin|al|el|la|le|in|of) )*\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$|^\p{sc=Arab}{2,}(?: \p{sc=Arab}{2,}){1,3}$|^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}々ー]{2,6}(?: [\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{1,5})?$/u;

/** “김민수 기자”, “〔記者林若水／台北報導〕” */
const REPORTERS = [
  /^(?:[[(]?[^\s\])=]{0,12}[=/] ?)?(?<name>\p{sc=Hang}{2,4}(?:[·,] ?\p{sc=Hang}{2,4}){0,3}) (?:선임|인턴)?(?:기자|특파원)(?!\p{sc=Hang})/u,
  /^[〔［[（(]?(?:中央社)?記者(?<name>\p{sc=Han}{2,4}(?:、\p{sc=Han}{2,4})?)[／/]\p{sc=Han}{2,8}(?:報導|電)/u,
];

/** A line of the text that begins with “By” and is as short as names are. */
function listBylines({ blocks }: Facts, words: Bylines): Candidate[] {
  const marked = blocks.filter(({ role }) => role === 'byline');
  const line = (marked.length > 0 ? marked : blocks.slice(0, 20)).find(
    ({ text, role }) =>
      words.by.test(text) &&
      text.length <= 120 &&
      (role === 'byline' || splitNames(text, words).every((name) => LIKE_NAME.test(name))),
  );
  if (line !== undefined) return [{ value: line.text, origin: say.shared.line({ n: line.line }) }];
  for (const { text, line: at } of blocks.slice(0, 12)) {
    const name =
      text.length <= 120
        ? [words.within, ...REPORTERS].map((one) => one.exec(text)?.groups?.name).find(Boolean)
        : undefined;
    if (name !== undefined) return [{ value: name, origin: say.shared.line({ n: at }) }];
  }
  return [];
}

function splitNames(byline: string, { by, between, aside }: Bylines): string[] {
  return (
    byline
      .replace(by, '')
      .replace(/^\p{sc=Han}{0,8}(?:记者|記者)\s*/u, '')
      .replace(aside, '')
      .replace(/,\s(?:à|in|en|aus|from)\s\p{Lu}[\p{L} -]*$/u, '')
      // “Hosted by Jane Roe. Produced by …”
      .replace(/(?<=\p{Ll}{2})\. .*$/u, '')
      .split(between)
      .map((name) => name.replace(/^\(|\)(?=,|$)|\s(?:in|aus|from)\s\p{Lu}.*$/gu, '').trim())
      .filter((name) => name !== '' && name.length <= 80 && !/\d|@|^https?:/i.test(name))
  );
}

// Datelines: “PORTSEA, Norland, Feb. 12 (ANP) — ” at the start of a report.

/** Reports begin among the first blocks. */
const MAX_ABOVE = 12;
const BEHIND =
  /^(?:, [\p{L} .]{2,30})?(?:,? (?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? (?:\p{Ll}{2} )?\p{L}{3,10}\.?)(?:,? \d{4})?)?(?: ?[(\uFF08][\p{L} /.-]{2,30}[)\uFF09])?\s*(?:[—–]|-{1,2}(?=\s)|\. ?[—–])/u;
/** “新华社北京2月12日电” */
const CHINESE = /^[(\uFF08]?(?:\p{sc=Han}{1,6}(?:社|网|網|报|報|台))(?=\p{sc=Han})/u;
const CHINESE_BEHIND = /^(?:\d{1,2}月)?\d{1,2}日(?:电|電|讯|訊)/u;

/** The place of the publication with which a paragraph near the top begins. */
export function findDateline({ blocks, known }: Facts): Candidate | null {
  const places = known.entities.filter(({ kind }) => kind === 'place');
  for (const { text, line, role } of blocks.slice(0, MAX_ABOVE)) {
    if (role !== 'text') continue;
    const agency = CHINESE.exec(toSame(text))?.[0].length ?? 0;
    const behind = agency === 0 ? BEHIND : CHINESE_BEHIND;
    const start = toSame(text).slice(agency).toLowerCase();
    const [first, ...others] = places.filter(({ names }) =>
      names.some(
        (name) =>
          start.startsWith(name.toLowerCase()) && behind.test(text.slice(agency + name.length)),
      ),
    );
    if (first !== undefined && others.length === 0)
      return { value: first.id, origin: say.shared.line({ n: line }) };
  }
  return null;
}
