/** Decides by the words beside a name whether it is that name, or part of another. */
import type { KnownEntity } from './known.ts';
import type { Block } from './page.ts';
import type { TextRange } from './sentences.ts';
import SIGNS from './signs.json' with { type: 'json' };

interface Place {
  readonly block: Block;
  readonly at: TextRange;
  readonly entity: KnownEntity;
}

const NEAR = 40;
const toBefore = (text: string, start: number) => text.slice(Math.max(0, start - NEAR), start);

/** Before `of` these are an organization or a sea, not a person. */
const BODY_OF = new RegExp(`(?:${SIGNS.bodiesBeforeOf}) (?:of|and the) $`);
/** The next word of a capitalized headline that does not belong to the name. */
const GOES_ON = new RegExp(`^ (?:${SIGNS.wordsAfterNames})\\b`);
/** Directions and “New” make another place of a name. */
const COMPASS = new RegExp(`(?:^|\\s)(?:${SIGNS.partsOfWorld}) $`);
/** An office, or a word that only begins a sentence. */
const NO_NAME = new RegExp(`^(?:${SIGNS.capitalsBeforeNames})\\.?$`);

/**
 * Whether a one-word name is part of a longer one that the publication does not have: “South China Sea”, “Air China”,
 * “Bank of China”, “Trump Tower”. For the word before a family name, see `isLastOfOther`.
 */
export function isPartOfOther(
  text: string,
  [start, end]: TextRange,
  { language, isFamily }: { readonly language: string; readonly isFamily: boolean },
): boolean {
  const before = toBefore(text, start);
  const after = text.slice(end, end + NEAR);
  if (/^,? (?:Jr|Sr|II|III|IV)\b/.test(after)) return true;
  if (!/^\p{Lu}[\p{L}\p{M}'.]*$/u.test(text.slice(start, end))) return false;
  if (COMPASS.test(before) || BODY_OF.test(before)) return true;
  // German capitalizes every noun.
  if (language.startsWith('de')) return false;
  if (/^ \p{Lu}[\p{L}\p{M}]+/u.test(after) && !GOES_ON.test(after)) return true;
  return !isFamily && findWordBefore(before) !== undefined;
}

const HAN = /^\p{sc=Han}+$/u;
/** Chinese omits the country of a ministry only at home. */
const COUNTRIES = Object.entries(SIGNS.countriesInChinese).map(([chinese, own]) => ({
  isBefore: new RegExp(`(?:${chinese})$`, 'u'),
  isIn: new RegExp(own, 'u'),
}));

/** “美国财政部” is not China's ministry, and “财政部长” is its head. */
export function isOfOtherCountry(
  text: string,
  [start, end]: TextRange,
  { kind, names }: KnownEntity,
): boolean {
  if (kind !== 'organization' || !HAN.test(text.slice(start, end))) return false;
  if (/^[长長]/u.test(text.slice(end))) return true;
  const before = text.slice(Math.max(0, start - 12), start);
  const country = COUNTRIES.find(({ isBefore }) => isBefore.test(before));
  return country !== undefined && !names.some((name) => country.isIn.test(name));
}

/** What may follow a name of two characters, since a third could make another name: “林剑桥”. */
const BEHIND_SHORT = new RegExp(`^(?:$|[^\\p{sc=Han}]|[${SIGNS.chineseAfterShortNames}])`, 'u');
const NO_PERSON_BEHIND = new RegExp(`^(?:${SIGNS.chineseAfterBuildings})`, 'u');

/** Whether the next Chinese characters make another name of a person's name. */
export function isLongerName(
  text: string,
  [start, end]: TextRange,
  { kind }: KnownEntity,
): boolean {
  const [name, after] = [text.slice(start, end), text.slice(end, end + 4)];
  if (kind !== 'person' || !HAN.test(name)) return false;
  return NO_PERSON_BEHIND.test(after) || (name.length === 2 && !BEHIND_SHORT.test(after));
}

/** A first name before the family name that means somebody else: “Melania Trump”. */
export function isLastOfOther({ block, at, entity }: Place): boolean {
  const word = findWordBefore(toBefore(block.text, at[0]));
  return word !== undefined && !entity.offices.includes(word);
}

function findWordBefore(before: string): string | undefined {
  const [, word] = /(\p{Lu}[\p{L}\p{M}.'’-]*) $/u.exec(before) ?? [];
  return word === undefined || NO_NAME.test(word) ? undefined : word;
}

/** Whether a word of the person's own office stands before the family name. “Mr.” fits any family. */
export function hasOwnOffice({ block, at, entity }: Place): boolean {
  const [, word = ''] = /(\p{L}+)\.? $/u.exec(toBefore(block.text, at[0])) ?? [];
  return entity.offices.includes(word);
}

/** “Reyes, a cook”, “Reyes, 45”: introduces somebody new to readers. */
export function isIntroduced({ block, at }: Place): boolean {
  return /^, (?:(?:an?|who is an?|une?|eine?)(?= \p{L})|\d{1,3}(?=[ ,.]))/u.test(
    block.text.slice(at[1], at[1] + 20),
  );
}

/** Several words, or initials: such a name means nothing else. */
const UNMISTAKABLE =
  /^(?:(?:The|Le|La|Les|Der|Die|Das|El|Il) \S+|(?!(?:The|Le|La|Les|Der|Die|Das|El|Il) )\S+)[ -]\p{Lu}|^(?:\p{Lu}{2,3}|[B-DF-HJ-NP-TV-XZ]{4,})$|[^\p{sc=Latn}\p{Zs}\p{P}\p{N}]/u;
const REPORTS = new RegExp(
  `^(?:['’]s)?,? (?:(?:has |had |first |also |earlier |newspaper |magazine |news agency |agency )?(?:${SIGNS.verbsOfOutlets})|${SIGNS.nounsOfOutlets})(?!\\p{L})`,
  'u',
);
const REPORTED = new RegExp(`(?:\\b(?:${SIGNS.wordsBeforeOutlets})\\s*(?:the )?|©\\s*|\\()$`, 'iu');
/** “Mr. Bloomberg”, and a word that only begins a sentence. */
const NO_PAPER = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:the )?$/iu;
/** “Fortune said to favour the brave”, “Dawn reported early”, “The Star reported to duty” */
const NO_REPORT =
  /^\s*(?:(?:report(?:s|ed)?|said|says|told) (?:to|for|early|late|at|in|back|sick)(?!\p{L}))/iu;

/** Whether the words beside a name mean the outlet: it reports, or somebody told it something. */
export function isMeantAsOutlet({ block: { text }, at }: Place): boolean {
  const name = text.slice(...at);
  if (UNMISTAKABLE.test(name) || name === text) return true;
  const [before, after] = [toBefore(text, at[0]), text.slice(at[1])];
  if (before.endsWith('/') || /^\/\p{Lu}/u.test(after)) return true;
  if (NO_PAPER.test(before)) return false;
  return REPORTED.test(before) || (REPORTS.test(after) && !NO_REPORT.test(after));
}

const MEN = new RegExp(`^(?:${SIGNS.russianMenInGenitive}) `, 'u');

/** Whether a Russian name is in a case that is no subject's: “помощник Ивана Петрова”. `near` has the verb. */
export function isOblique(name: string, near: string): boolean {
  if (!/^\p{sc=Cyrl}/u.test(name)) return false;
  const isOfMan = /л(?!\p{L})/u.test(near) && !/ла(?!\p{L})/u.test(near);
  return (
    MEN.test(name) ||
    /(?:ой|ей|ого|его|ым|им|ому|ему|ых|у|ю)$/u.test(name) ||
    /^\p{L}+(?:ы|у|ю|ой|ом|ем) /u.test(name) ||
    (isOfMan && /(?:ова|ева|ина|ая)$/u.test(name))
  );
}

/** “Beekeeper Dafydd Moss”, “Finanzvorständin Hedwig Tannert”: three words, of which the first may be an office. */
export function isPerhapsTitled(name: string, before: string): boolean {
  if (!/^\p{Lu}\p{L}+ \p{Lu}\p{L}+ \p{Lu}[\p{L}'’-]+$/u.test(name)) return false;
  return (
    /(?:^|[.!?:”"»“«—–]) ?$/u.test(before) ||
    /^\p{L}{5,}(?:in|ist|or|er|ent|eur|mann|frau) /u.test(name)
  );
}
