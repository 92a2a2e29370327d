import type { Doubt, Found } from './clip.ts';
import type { Known } from './known.ts';
import { toSame } from './name-forms.ts';
import { toPlainText, type Block, type Claim } from './page.ts';
import { listClaims } from './settle.ts';

const BY = /^(?:by|von|par|de|文|记者|記者|作者|بقلم)[\s::]+(?=\S)/iu;
/** Words that no name of a person has. */
const NO_PERSON =
  /\b(?:staff|news|desk|agency|agencies|press|editors?|team|media|group|network|times|post|correspondents?|redaktion|rédaction|reporters?)\b|社$|网$|編集部/iu;

/** The names of a byline; one that may be an agency’s is in doubt. */
export function findAuthors(
  claims: readonly Claim[],
  blocks: readonly Block[],
  known: Known,
): { readonly authors: readonly Found[]; readonly doubts: readonly Doubt[] } {
  const isBody = toBodyTest(known);
  const told = listNames(listClaims(claims, 'author'));
  // Where the markup names an agency alone, the line that is printed may name the people.
  const names = told.some((one) => !isBody(one))
    ? told
    : [...told, ...listNames(listBylines(blocks))];
  const once = names.filter(
    ({ value }, index) => names.findIndex((one) => one.value === value) === index,
  );
  return {
    authors: once.filter((one) => !isBody(one)),
    doubts: once.filter(isBody).map(({ value, origin }) => ({
      field: 'authors',
      why: 'the byline may be an agency’s',
      candidates: [`${value} (${origin})`],
    })),
  };
}

function listNames(found: readonly Found[]): Found[] {
  return found.flatMap(({ value, origin }) =>
    splitNames(toPlainText(value)).map((name) => ({ value: name, origin })),
  );
}

function toBodyTest({ entities }: Known): (found: Found) => boolean {
  const bodies = new Set(
    entities
      .filter(({ kind }) => kind === 'outlet' || kind === 'organization')
      .flatMap((entity) => entity.names.map((name) => name.toLowerCase())),
  );
  return ({ value }) =>
    bodies.has(toSame(value).toLowerCase()) ||
    NO_PERSON.test(value) ||
    /^\p{Lu}{2,5}$/u.test(value);
}

/** A line of the text that begins with “By” and is no longer than names are. */
function listBylines(blocks: readonly Block[]): Found[] {
  const marked = blocks.filter(({ role }) => role === 'byline');
  const lines = marked.length > 0 ? marked : blocks.slice(0, 20);
  return lines
    .filter(({ text }) => BY.test(text) && text.length <= 120)
    .filter(({ text }) => marked.length > 0 || /^\S+ \p{Lu}/u.test(text))
    .slice(0, 1)
    .map(({ text, line }) => ({ value: text, origin: `line ${String(line)}` }));
}

function splitNames(byline: string): string[] {
  return byline
    .replace(BY, '')
    .split(/\s*(?:,|;|、|،|&|\band\b|\bund\b|\bet\b)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length <= 80 && !/\d|@|^https?:/i.test(name));
}
