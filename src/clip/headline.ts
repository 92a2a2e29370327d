import type { Found } from './clip.ts';
import type { Block, Claim } from './page.ts';
import { listClaims, settle, toDoubt, type Settled } from './settle.ts';
import { toPlainText } from './page.ts';

const LONGEST = 200;
/** A mail begins with who wrote it, and its subject is none of the piece. */
const MAIL_HEAD = /^(?:From|To|Sent|Date|Subject|Von|An|Datum|Betreff|De|À|Objet)\s?:/iu;

/**
 * The headline: what the markup says or, where it says nothing, the first line of the text that can be one. `blocks` are those
 * of the text.
 */
export function findTitle(claims: readonly Claim[], blocks: readonly Block[]): Settled {
  const site = listClaims(claims, 'site').map(({ value }) => toPlainText(value));
  const told = claims
    .filter(({ field }) => field === 'title')
    .map(({ value, origin, isWeak }) => ({
      value: withoutSite(toPlainText(value), site),
      origin,
      isWeak,
    }));
  const strong = told.filter(({ isWeak }) => isWeak !== true);
  const headings = blocks
    .filter(({ role }) => role === 'heading')
    .map(({ text, line }) => ({ value: text, origin: `heading, line ${String(line)}` }));
  const [heading] = headings;
  const sure = [...strong, ...told].find((one) =>
    headings.some(({ value }) => isSame(value, one.value)),
  );
  if (sure !== undefined) return { found: toFound(sure), doubts: [] };
  if (strong.length > 0 && heading !== undefined) {
    const why = 'the markup has another headline than the page';
    return { found: null, doubts: [toDoubt('title', why, [heading, ...strong])] };
  }
  if (strong.length > 0) return settle('title', strong.map(toFound), toKey);
  if (told.length > 0 && heading === undefined) return settle('title', told.map(toFound), toKey);
  if (heading !== undefined)
    return headings.length === 1 || told.length === 0
      ? { found: heading, doubts: [] }
      : {
          found: null,
          doubts: [toDoubt('title', 'no heading is the title of the page', [heading, ...told])],
        };
  const [line] = blocks;
  if (line === undefined || line.text.length > LONGEST || MAIL_HEAD.test(line.text))
    return { found: null, doubts: [] };
  return { found: { value: line.text, origin: `line ${String(line.line)}` }, doubts: [] };
}

function toFound({ value, origin }: Found): Found {
  return { value, origin };
}

/** `Headline - The Paper`, `Headline | The Paper`. */
function withoutSite(title: string, sites: readonly string[]): string {
  const parts = /^(.*\S)\s+[|–—-]\s+(\S.*)$/u.exec(title);
  const [, own, site = ''] = parts ?? [];
  return own !== undefined && sites.some((one) => isSame(one, site)) ? own : title;
}

function isSame(a: string, b: string): boolean {
  return toKey(a) === toKey(b);
}

function toKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
