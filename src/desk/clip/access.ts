/** What a reader needs to read the page, by its markup and by the words of its wall. */
import type { Access, Found } from './clip.ts';
import { ofLexicon, type Lexicon } from './lexicon.ts';
import type { Block, Claim } from './page.ts';
import { listClaims, NOTHING, settle, toDoubt, type Settled } from './settle.ts';

const toWalls = ofLexicon(({ any }) =>
  PAID.map((access) => [access, new RegExp(any(`clip.access.${access}`), 'iu')] as const),
);

/** `noise` are the blocks that are not of its text. */
export function findAccess(
  claims: readonly Claim[],
  noise: readonly Block[],
  lexicon: Lexicon,
): Settled<Access> {
  const walls = noise.flatMap(({ text, line }): Found<Access>[] =>
    toWalls(lexicon)
      .filter(([, pattern]) => pattern.test(text))
      .map(([value]) => ({
        value,
        origin: `line ${String(line)}`,
      })),
  );
  const told = listClaims(claims, 'free').map(({ value, origin }) => ({
    value: toFree(value),
    origin,
  }));
  const isFree = told.find(({ value }) => value === true);
  const isClosed = told.find(({ value }) => value === false);
  if (isFree !== undefined && (isClosed !== undefined || walls.length > 0)) {
    const free = { value: 'free', origin: isFree.origin };
    const why = 'the page says that it is free, and that it is not';
    return { found: null, doubts: [toDoubt('access', why, [free, ...walls])] };
  }
  if (isFree !== undefined) return { found: { ...isFree, value: 'free' }, doubts: [] };
  const named = listClaims(claims, 'access').flatMap(({ value, origin }): Found<Access>[] =>
    ALL.filter((word) => word === value).map((word) => ({ value: word, origin })),
  );
  const settled = settle('access', [...named, ...walls]);
  if (settled.found !== null || settled.doubts.length > 0 || isClosed === undefined) return settled;
  const why = `it is not free (${isClosed.origin}), and nothing says what it takes`;
  return { ...NOTHING, doubts: [{ field: 'access', why, candidates: PAID }] };
}

const PAID = ['registration', 'metered', 'subscription'] as const;
const ALL: readonly Access[] = ['free', ...PAID];

function toFree(value: string): boolean | undefined {
  if (/^(?:true|yes|free|https?:\/\/schema\.org\/true)$/i.test(value)) return true;
  return /^(?:false|no|locked|metered|https?:\/\/schema\.org\/false)$/i.test(value)
    ? false
    : undefined;
}
