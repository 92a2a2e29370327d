import type { Credit, Doubt, Image } from './clip.ts';
import { type Known, toSame } from './known.ts';
import { type Lexicon, ofLexicon } from './lexicon.ts';
import { type Block, type Claim, listClaims, toPlainText } from './page.ts';

interface Picture {
  readonly caption: string;
  readonly credit: string | undefined;
  readonly isDrawn: boolean;
  readonly origin: string;
}

/** The first picture of the page that has a caption or a credit, with who made it. */
export function findImage(
  claims: readonly Claim[],
  blocks: readonly Block[],
  known: Known,
  lexicon: Lexicon,
): { readonly image: Image | null; readonly doubts: readonly Doubt[] } {
  const picture = findPrinted(blocks, lexicon) ?? findTold(claims, lexicon);
  if (picture === undefined) return { image: null, doubts: [] };
  const { caption, credit, isDrawn, origin } = picture;
  const parsed = credit === undefined ? undefined : parseCredit(credit, known, lexicon);
  const role = isDrawn ? 'illustrator' : 'photographer';
  const credits: Credit[] = parsed === undefined ? [] : [{ role, ...parsed, origin }];
  const unread: Doubt[] =
    credit === undefined || parsed !== undefined
      ? []
      : [{ field: 'image.credits', why: 'the credit cannot be taken apart', candidates: [credit] }];
  return {
    image: { caption: caption === '' ? null : { value: caption, origin }, credits },
    doubts: unread,
  };
}

function findPrinted(blocks: readonly Block[], lexicon: Lexicon): Picture | undefined {
  for (const { text, line, role } of blocks) {
    const isCaption = role === 'caption';
    const found = findCreditLine(text, isCaption, lexicon);
    if (found === undefined && !isCaption) continue;
    const { caption = text, credit, isDrawn = false } = found ?? {};
    return { caption, credit, isDrawn, origin: `line ${line}` };
  }
  return undefined;
}

function findTold(claims: readonly Claim[], lexicon: Lexicon): Picture | undefined {
  const [caption] = listClaims(claims, 'caption');
  const [credit] = listClaims(claims, 'credit');
  const first = caption ?? credit;
  if (first === undefined) return undefined;
  const whole = toPlainText(caption?.value ?? '');
  const printed = findCreditLine(whole, true, lexicon);
  return {
    caption: printed?.caption ?? whole,
    credit: credit === undefined ? printed?.credit : toPlainText(credit.value),
    isDrawn: printed?.isDrawn ?? false,
    origin: first.origin,
  };
}

const toLabels = ofLexicon(({ any }) => {
  const by = any('clip.credit.by');
  return {
    // “She took the credit: …”
    label: new RegExp(
      `(?<label>\\scredits?(?!\\p{L})|${any('clip.credit')})(?: ${any('clip.credit.of')})?\\s*(?<mark>(?:${by}\\s*)?[:\\uFF1A\\uFF1D]|\\.{2,}|…|${by})\\s*(?<credit>.{2,160})$`,
      'iu',
    ),
    by: new RegExp(`^${by}$`, 'iu'),
    drawn: new RegExp(any('clip.credit.drawn'), 'iu'),
    divider: new RegExp(
      `\\s*(?<mark>[/\\uFF0F]|\\s[—–-]\\s|,?\\s+via\\s+|\\s+${any('clip.credit.for')}\\s+|\\s*\\|\\s*)\\s*`,
      'iu',
    ),
  };
});
const IN_BRACKETS = /[(\uFF08](?<credit>[^()\uFF08\uFF09]{2,120})[)\uFF09]\s*\.?$/u;

/** “REUTERS/Jane Roe”, behind the last point of the caption. */
const AGENCY_FIRST = /(?<=^|[.!?] )(?<credit>\p{Lu}{2,}(?: Photo)?\/\p{Lu}[^/.]{2,60})$/u;

/** `isCaption` says that the text is a caption by its markup: only there a name in brackets is a credit. */
export function findCreditLine(text: string, isCaption: boolean, lexicon?: Lexicon) {
  const words = toLabels(lexicon);
  const labelled = words.label.exec(text);
  // The label stands by itself, or right behind the last point of the caption.
  if (labelled !== null && /(?:^|[.!?。)”"’\s|])$/u.test(text.slice(0, labelled.index))) {
    const { label = '', mark = '', credit = '' } = labelled.groups ?? {};
    // “Photographs by the dozen”
    if (words.by.test(mark) && /^\p{Ll}/u.test(credit)) return undefined;
    const caption = text.slice(0, labelled.index).trim();
    return { caption, credit: credit.trim(), isDrawn: words.drawn.test(label) };
  }
  const bracketed = isCaption ? (IN_BRACKETS.exec(text) ?? AGENCY_FIRST.exec(text)) : null;
  if (bracketed === null) return undefined;
  const credit = bracketed.groups?.credit ?? '';
  return { caption: text.slice(0, bracketed.index).trim(), credit, isDrawn: false };
}

/**
 * Reads “Jane Roe/Some Agency — Some Library”, “AP Photo/Jane Roe”, “Jane Roe for The Paper”, “Jane Roe/AFP via Getty”. The
 * first of two is a person, unless only the second can be one.
 */
export function parseCredit(
  line: string,
  known: Known,
  lexicon?: Lexicon,
): Omit<Credit, 'origin' | 'role'> | undefined {
  const parts = line.replace(/^©\s*|[\s.]+$/gu, '').split(toLabels(lexicon).divider);
  const words = parts.filter((_, index) => index % 2 === 0).map((part) => part.trim());
  const marks = parts
    .filter((_, index) => index % 2 === 1)
    .map((mark) => mark.trim().toLowerCase());
  if (words.some((word) => word === '') || words.length > 3) return undefined;
  const [first = '', second, third] = words;
  const body = (word: string) => findBody(word, known);
  if (second === undefined) {
    const own = body(first);
    if (own === undefined) return isName(first) ? toCredit(first) : undefined;
    return toCredit(null, own);
  }
  const own = body(first);
  if (own !== undefined && third === undefined && body(second) === undefined)
    return isName(second) ? toCredit(second, own) : undefined;
  const name = own === undefined && isName(first) ? first : null;
  if (name === null && own === undefined) return undefined;
  const bodies = [own, body(second) ?? second, third && (body(third) ?? third)].filter(Boolean);
  const [organization = null, via = null] = bodies as string[];
  if (marks.at(-1) === 'via' && bodies.length === 1) return toCredit(name, null, organization);
  return toCredit(name, organization, via);
}

function toCredit(
  name: string | null,
  organization: string | null = null,
  via: string | null = null,
) {
  return { name, organization, via };
}

/** An outlet or an organization by any of its names, or by its initials: in such a line they stand for nothing else. */
function findBody(words: string, known: Known): string | undefined {
  const plain = toSame(words);
  const bodies = known.entities.filter(({ kind }) => kind === 'outlet' || kind === 'organization');
  const byName = bodies.filter(({ names }) =>
    names.some((name) => name.toLowerCase() === plain.toLowerCase()),
  );
  if (byName.length === 1) return byName[0]?.id;
  const short = plain.replace(/ (?:photos?|pictures)$/i, '');
  if (short !== plain) return findBody(short, known);
  if (!/^\p{Lu}{2,5}$/u.test(plain)) return undefined;
  const initials = bodies.filter(({ names }) => names.some((name) => toInitials(name) === plain));
  return initials.length === 1 ? initials[0]?.id : undefined;
}

function toInitials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => !/^(?:the|of|de|la|and)$/i.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

function isName(words: string): boolean {
  const list = words.split(/\s+/);
  const isUnspacedName = /^[\p{sc=Han}\p{sc=Hang}]{2,4}$/u.test(words);
  return (
    isUnspacedName ||
    (list.length >= 2 && list.length <= 5 && /^\p{L}/u.test(words) && !/\d/.test(words))
  );
}
