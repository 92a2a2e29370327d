/** The first picture of the page with a caption or a credit, and who made it. */
import type { ClipCredit, Image } from './clip.ts';
import { type Known, toSame } from './known.ts';
import { type Lexicon, ofLexicon } from './lexicon.ts';
import { type Facts, inDoubt, listPageClaims, toPlainText } from './page.ts';
import SIGNS from './signs.json' with { type: 'json' };
import { say } from '../words/say.ts';

export function findImage(facts: Facts): Image | null {
  const picture = findPrinted(facts) ?? findClaimed(facts);
  if (picture === undefined) return null;
  const { caption, credit, isDrawn, isBare, origin } = picture;
  const parsed = credit === undefined ? undefined : parseCredit(credit, facts.known, facts.lexicon);
  if (isOneWord(caption) || isGlued(caption)) {
    inDoubt(facts, 'image.caption', say.image.noCaption, [caption]);
    return { caption: null, credits: [] };
  }
  if (isBare === true || (credit !== undefined && parsed === undefined))
    inDoubt(facts, 'image.credits', say.image.noParts, [credit ?? '']);
  const role: ClipCredit['role'] = isDrawn ? 'illustrator' : 'photographer';
  return {
    caption: caption === '' ? null : { value: caption, origin },
    credits: parsed === undefined || isBare === true ? [] : [{ role, ...parsed, origin }],
  };
}

interface Picture {
  readonly caption: string;
  readonly credit?: string | undefined;
  readonly isDrawn: boolean;
  /** Whether only its form makes the end a credit: whose name it is, is in doubt. */
  readonly isBare?: boolean;
}

/** “Video”, “1/5”: a label. */
function isOneWord(caption: string): boolean {
  return (
    caption !== '' &&
    ((/^\P{sc=Han}{1,30}$/u.test(caption) &&
      !/\s/u.test(caption) &&
      !/\p{sc=Hira}|\p{sc=Kana}|\p{sc=Thai}/u.test(caption)) ||
      /^\p{sc=Han}{1,3}$/u.test(caption))
  );
}

/** “… on Tuesday night Jane Roe/AFP”: nothing says where the caption ends. */
function isGlued(caption: string): boolean {
  return /\p{Lu}[\p{L}'’.-]+\s?\/\s?\p{Lu}[\p{L} ]{1,30}$/u.test(caption);
}

function findPrinted({
  blocks,
  known,
  lexicon,
}: Facts): (Picture & { origin: string }) | undefined {
  for (const { text, line, role } of blocks) {
    const isCaption = role === 'caption';
    if (isByline(text, lexicon)) continue;
    const found = findCreditLine(text, isCaption, lexicon);
    // In the text, a sentence may go on behind “photo:”.
    if (found !== undefined && !isCaption && !parseCredit(found.credit ?? '', known, lexicon))
      continue;
    if (isCaption && isOneWord(found?.caption ?? text) && found === undefined) continue;
    if (found !== undefined || isCaption)
      return { caption: text, isDrawn: false, ...found, origin: say.shared.line({ n: line }) };
  }
  return undefined;
}

function findClaimed(facts: Facts): (Picture & { origin: string }) | undefined {
  const [caption] = listPageClaims(facts, 'caption');
  const [credit] = listPageClaims(facts, 'credit');
  const origin = (caption ?? credit)?.origin;
  if (origin === undefined) return undefined;
  const whole = toPlainText(caption?.value ?? '');
  return {
    ...(findCreditLine(whole, true, facts.lexicon) ?? { caption: whole, isDrawn: false }),
    ...(credit !== undefined && { credit: toPlainText(credit.value) }),
    origin,
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

/** “REUTERS/Jane Roe”, after the last sentence of the caption. */
const AGENCY_FIRST = /(?<=^|[.!?] )(?<credit>\p{Lu}{2,}(?: Photo)?\/\p{Lu}[^/.]{2,60})$/u;

/** Behind the last sentence, without a label: “Jane Roe for The Paper”, “Jane Roe/AFP”, “JANE ROE”. */
const PERSON =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: (?:(?:de|da|dos|van|von|der|den|bin|al|el|la|le) )*\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3}";
const AT_END = new RegExp(
  `(?<=[.!?…][”"»)]? )(?<credit>(?<person>${PERSON})(?: ?\\/ ?\\p{Lu}[\\p{L} .-]{1,40}| (?:for|für|pour|para|для) (?:the |The |le |la |el |die |das )?\\p{Lu}[^.!?]{1,40})?)\\.?$`,
  'u',
);

/** `isCaption` says that the markup makes the text a caption: only there is a name in brackets a credit. */
export function findCreditLine(
  text: string,
  isCaption: boolean,
  lexicon?: Lexicon,
): Picture | undefined {
  const words = toLabels(lexicon);
  const labelled = words.label.exec(text);
  // The label stands alone, or right after the end of the caption.
  if (labelled !== null && /(?:^|[.!?।。)”"’\s|])$/u.test(text.slice(0, labelled.index))) {
    const { label = '', mark = '', credit = '' } = labelled.groups ?? {};
    // “Photographs by the dozen”
    if (words.by.test(mark) && /^\p{Ll}/u.test(credit)) return undefined;
    const caption = text.slice(0, labelled.index).trim();
    return { caption, credit: credit.trim(), isDrawn: words.drawn.test(label) };
  }
  const bracketed = isCaption ? (IN_BRACKETS.exec(text) ?? AGENCY_FIRST.exec(text)) : null;
  if (bracketed === null) {
    const { credit, person } = (isCaption ? AT_END.exec(text)?.groups : undefined) ?? {};
    if (credit === undefined) return undefined;
    const caption = text.slice(0, text.lastIndexOf(credit)).trim();
    return { caption, credit, isDrawn: false, isBare: credit === person };
  }
  const credit = bracketed.groups?.credit ?? '';
  return { caption: text.slice(0, bracketed.index).trim(), credit, isDrawn: false };
}

/**
 * Parses “Jane Roe/Some Agency — Some Library”, “AP Photo/Jane Roe”, “Jane Roe for The Paper”, “Jane Roe/AFP via Getty”.
 * The first of two is a person, unless only the second can be one.
 */
export function parseCredit(
  line: string,
  known: Known,
  lexicon?: Lexicon,
): Omit<ClipCredit, 'origin' | 'role'> | undefined {
  const parts = line.replace(/^©\s*|[\s.]+$/gu, '').split(toLabels(lexicon).divider);
  const words = parts.filter((_, index) => index % 2 === 0).map((part) => part.trim());
  const [first = '', second, third] = words;
  if (words.includes('') || words.length > 3) return undefined;
  const body = (word: string) => findBody(word, known);
  const own = body(first);
  if (own !== undefined && second === undefined) return toCredit(null, own);
  // “AP Photo/Jane Roe”
  if (own !== undefined && second !== undefined && third === undefined && !body(second))
    return isName(second) ? toCredit(second, own) : undefined;
  // “Norland Press Agency”, “EUROPA PRESS”
  if (own === undefined && BODY.test(first) && /^\P{Ll}\S*\s|\p{Lo}/u.test(first))
    return second ? undefined : toCredit(null, first);
  if (
    own === undefined &&
    (!isName(first) || (second === undefined && !/\p{Ll}|[^\p{L}\s.'’-]|\p{Lo}/u.test(first)))
  )
    return undefined;
  const name = own === undefined ? first : null;
  const rest = [second, third].filter((word) => word !== undefined);
  const [organization, via] = [own, ...rest.map((word) => body(word) ?? word)].filter(
    (one) => one !== undefined,
  );
  if (via === undefined && parts.at(-2)?.trim().toLowerCase() === 'via')
    return toCredit(name, null, organization);
  return toCredit(name, organization, via);
}

function toCredit(name: string | null, organization?: string | null, via?: string) {
  return { name, organization: organization ?? null, via: via ?? null };
}

/** An outlet or an organization by any of its names, or by its initials, which mean nothing else in a credit. */
function findBody(words: string, known: Known): string | undefined {
  const plain = toSame(words);
  const key = plain.toLowerCase();
  const bodies = known.entities.filter(({ kind }) => kind === 'outlet' || kind === 'organization');
  const [byName, other] = bodies.filter(({ names }) =>
    names.some((name) => name.toLowerCase() === key),
  );
  if (byName !== undefined && other === undefined) return byName.id;
  const short = plain.replace(/ (?:photos?|pictures)$/i, '');
  if (short !== plain) return findBody(short, known);
  if (!/^\p{Lu}{2,5}$/u.test(plain)) return undefined;
  const [only, ...rest] = bodies.filter(({ names }) =>
    names.some((name) => toInitials(name) === plain),
  );
  return rest.length === 0 ? only?.id : undefined;
}

function toInitials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => !/^(?:the|of|de|la|and)$/i.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

const BODY = new RegExp(`(?<!\\p{L})(?:${SIGNS.wordsOfPictureBodies})(?!\\p{L})`, 'iu');
const NAME = new RegExp(
  `^(?:${PERSON}|\\p{sc=Arab}{2,}(?: \\p{sc=Arab}{2,}){1,3}|\\p{sc=Kana}[\\p{sc=Kana}ー]*[・ ][\\p{sc=Kana}ー・]+|[\\p{sc=Han}\\p{sc=Hang}]{2,5}|[\\p{Lo}\\p{M}]+(?: [\\p{Lo}\\p{M}]+){1,3})$`,
  'u',
);

function isName(words: string): boolean {
  return NAME.test(words) && !/\d/.test(words);
}

const toBy = ofLexicon(
  ({ any }) =>
    new RegExp(`^${any('clip.by')}[\\s:\uFF1A]+${PERSON}(?:$|,| ${any('clip.and')} )`, 'u'),
);

function isByline(text: string, lexicon?: Lexicon): boolean {
  return text.length <= 120 && toBy(lexicon).test(text.charAt(0).toLowerCase() + text.slice(1));
}
