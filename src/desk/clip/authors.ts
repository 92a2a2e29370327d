import type { Doubt, Found } from './clip.ts';
import { type Known, toSame } from './known.ts';
import { type Lexicon, ofLexicon } from './lexicon.ts';
import { type Block, type Claim, listClaims, toDoubt, toPlainText } from './page.ts';

const toBylines = ofLexicon(({ any }) => ({
  by: new RegExp(`^${any('clip.by')}[\\s:\\uFF1A]+(?=\\S)`, 'iu'),
  /** Words that no name of a person has. */
  nobody: new RegExp(`${any('clip.nobody')}|社$|网$`, 'iu'),
  between: new RegExp(
    `\\s*(?:,|;|、|،|&|${any('clip.and')}|(?<=\\s)\\(?${any('clip.with')}(?=\\s))\\s*`,
    'u',
  ),
}));
type Bylines = ReturnType<typeof toBylines>;

/**
 * The names of a byline; one that may be an agency’s, or the paper’s own, is in doubt. So are all of them where the page prints
 * others than its markup has.
 */
export function findAuthors(
  claims: readonly Claim[],
  blocks: readonly Block[],
  known: Known,
  lexicon?: Lexicon,
): { readonly authors: readonly Found[]; readonly doubts: readonly Doubt[] } {
  const words = toBylines(lexicon);
  const isBody = toBodyTest(
    known,
    words,
    listClaims(claims, 'site').map(({ value }) => value),
  );
  const told = listNames(listClaims(claims, 'author'), words);
  const printed = listNames(listBylines(blocks, words), words);
  const isPerson = (one: Found) => !isBody(one);
  const people = { told: told.filter(isPerson), printed: printed.filter(isPerson) };
  const isShared = people.told.some((one) => people.printed.some((other) => isSame(one, other)));
  if (people.told.length > 0 && people.printed.length > 0 && !isShared) {
    const why = 'the page prints others than its markup has';
    return { authors: [], doubts: [toDoubt('authors', why, [...people.printed, ...people.told])] };
  }
  // Where the markup names an agency alone, the line that is printed may name the people.
  const names = [...told, ...(people.told.length === 0 ? printed : people.printed)];
  const once = names.filter(
    (one, index) => names.findIndex((other) => isSame(one, other)) === index,
  );
  return {
    authors: once.filter(isPerson),
    doubts: once.filter(isBody).map(({ value, origin }) => ({
      field: 'authors',
      why: 'the byline may be an agency’s',
      candidates: [`${value} (${origin})`],
    })),
  };
}

function isSame(a: Found, b: Found): boolean {
  return toSame(a.value).toLowerCase() === toSame(b.value).toLowerCase();
}

function listNames(found: readonly Found[], words: Bylines): Found[] {
  return found.flatMap(({ value, origin }) =>
    splitNames(toPlainText(value), words).map((name) => ({ value: name, origin })),
  );
}

function toBodyTest(
  { entities }: Known,
  { nobody }: Bylines,
  sites: readonly string[],
): (found: Found) => boolean {
  const bodies = new Set(
    entities
      .filter(({ kind }) => kind === 'outlet' || kind === 'organization')
      .flatMap((entity) => entity.names.map((name) => name.toLowerCase())),
  );
  const own = new Set(sites.map((site) => toSame(toPlainText(site)).toLowerCase()));
  return ({ value }) =>
    own.has(toSame(value).toLowerCase()) ||
    bodies.has(toSame(value).toLowerCase()) ||
    nobody.test(value) ||
    // “Le Monde”, “Libération”, “AFP”
    /^(?:the|le|la|les|der|die|das|el|il) /i.test(value) ||
    /^\p{sc=Latn}+$/u.test(value);
}

/** “By Friday they must pay” has no names. */
const LIKE_NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|da|dos|van|von|der|den|bin|al|el|la|le|in|of) )*\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u;

/** A line of the text that begins with “By” and is no longer than names are. */
function listBylines(blocks: readonly Block[], words: Bylines): Found[] {
  const marked = blocks.filter(({ role }) => role === 'byline');
  const lines = marked.length > 0 ? marked : blocks.slice(0, 20);
  return lines
    .filter(({ text }) => words.by.test(text) && text.length <= 120)
    .filter(
      ({ text }) =>
        marked.length > 0 || splitNames(text, words).every((name) => LIKE_NAME.test(name)),
    )
    .slice(0, 1)
    .map(({ text, line }) => ({ value: text, origin: `line ${line}` }));
}

function splitNames(byline: string, { by, between }: Bylines): string[] {
  return byline
    .replace(by, '')
    .split(between)
    .map((name) => name.replace(/^\(|\)$/g, '').trim())
    .filter((name) => name !== '' && name.length <= 80 && !/\d|@|^https?:/i.test(name));
}

// From where a report was sent: “PORTSEA, Norland, Feb. 12 (ANP) — ”, as it begins.

/** Further down no report begins. */
const MOST_ABOVE = 12;
const BEHIND =
  /^(?:, [\p{L} .]{2,30})?(?:,? (?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? (?:\p{Ll}{2} )?\p{L}{3,10}\.?)(?:,? \d{4})?)?(?: ?[(\uFF08][\p{L} /.-]{2,30}[)\uFF09])?\s*(?:[—–]|-{1,2}(?=\s)|\. ?[—–])/u;
/** “新华社北京2月12日电” */
const CHINESE = /^(?:\p{sc=Han}{2,6}(?:社|网|網))(?=\p{sc=Han})/u;
const CHINESE_BEHIND = /^(?:\d{1,2}月)?\d{1,2}日(?:电|電|讯|訊)/u;

/** The place of the publication; of the first paragraph that begins with one. */
export function findDateline(blocks: readonly Block[], { entities }: Known): Found | null {
  const places = entities.filter(({ kind }) => kind === 'place');
  for (const { text, line, role } of blocks.slice(0, MOST_ABOVE)) {
    if (role !== 'text') continue;
    const same = toSame(text);
    const agency = CHINESE.exec(same)?.[0] ?? '';
    const behind = agency === '' ? BEHIND : CHINESE_BEHIND;
    const start = same.slice(agency.length).toLowerCase();
    const ids = places
      .filter(({ names }) =>
        names.some(
          (name) =>
            start.startsWith(name.toLowerCase()) &&
            behind.test(text.slice(agency.length + name.length)),
        ),
      )
      .map(({ id }) => id);
    const [id] = ids;
    if (id !== undefined && ids.length === 1) return { value: id, origin: `line ${line}` };
  }
  return null;
}
