/** The names in a byline, and the place in a dateline. */
import type { Candidate } from './clip.ts';
import { toSame } from './known.ts';
import { ofLexicon } from './lexicon.ts';
import { type Facts, inDoubt, listPageClaims, toPlainText } from './page.ts';

const toBylines = ofLexicon(({ any }) => ({
  by: new RegExp(`^${any('clip.by')}[\\s:\\uFF1A]+(?=\\S)`, 'iu'),
  /** Words that are in no name of a person. */
  nobody: new RegExp(`${any('clip.nobody')}|社$|网$`, 'iu'),
  between: new RegExp(
    `\\s*(?:,|;|、|،|&|${any('clip.and')}|(?<=\\s)\\(?${any('clip.with')}(?=\\s))\\s*`,
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
    const why = 'the page prints others than its markup has';
    inDoubt(facts, 'authors', why, [...theirs, ...ours]);
    return [];
  }
  // If the markup names only an agency, the printed line may name people.
  const names = [...claimed, ...(ours.length === 0 ? printed : theirs)];
  const once = [...Map.groupBy(names, ({ value }) => toKey(value)).values()].flatMap(
    ([first]) => first ?? [],
  );
  return once.filter((one) => {
    if (!isBody(one.value)) return true;
    inDoubt(facts, 'authors', 'the byline may be an agency’s', [one]);
    return false;
  });
}

function toBodyTest(facts: Facts, { nobody }: Bylines): (name: string) => boolean {
  const bodies = new Set([
    ...facts.known.entities
      .filter(({ kind }) => kind === 'outlet' || kind === 'organization')
      .flatMap(({ names }) => names.map((name) => name.toLowerCase())),
    ...listPageClaims(facts, 'site').map(({ value }) => toKey(toPlainText(value))),
  ]);
  return (name) =>
    bodies.has(toKey(name)) ||
    nobody.test(name) ||
    // “Le Monde”, “Libération”, “AFP”
    /^(?:the|le|la|les|der|die|das|el|il) /i.test(name) ||
    /^\p{sc=Latn}+$/u.test(name);
}

/** “By Friday they must pay” has no names. */
const LIKE_NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|da|dos|van|von|der|den|bin|al|el|la|le|in|of) )*\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u;

/** A line of the text that begins with “By” and is as short as names are. */
function listBylines({ blocks }: Facts, words: Bylines): Candidate[] {
  const marked = blocks.filter(({ role }) => role === 'byline');
  const line = (marked.length > 0 ? marked : blocks.slice(0, 20)).find(
    ({ text, role }) =>
      words.by.test(text) &&
      text.length <= 120 &&
      (role === 'byline' || splitNames(text, words).every((name) => LIKE_NAME.test(name))),
  );
  return line === undefined ? [] : [{ value: line.text, origin: `line ${line.line}` }];
}

function splitNames(byline: string, { by, between }: Bylines): string[] {
  return byline
    .replace(by, '')
    .split(between)
    .map((name) => name.replace(/^\(|\)$/g, '').trim())
    .filter((name) => name !== '' && name.length <= 80 && !/\d|@|^https?:/i.test(name));
}

// Datelines: “PORTSEA, Norland, Feb. 12 (ANP) — ” at the start of a report.

/** Reports begin among the first blocks. */
const MAX_ABOVE = 12;
const BEHIND =
  /^(?:, [\p{L} .]{2,30})?(?:,? (?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? (?:\p{Ll}{2} )?\p{L}{3,10}\.?)(?:,? \d{4})?)?(?: ?[(\uFF08][\p{L} /.-]{2,30}[)\uFF09])?\s*(?:[—–]|-{1,2}(?=\s)|\. ?[—–])/u;
/** “新华社北京2月12日电” */
const CHINESE = /^(?:\p{sc=Han}{2,6}(?:社|网|網))(?=\p{sc=Han})/u;
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
      return { value: first.id, origin: `line ${line}` };
  }
  return null;
}
