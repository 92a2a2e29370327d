/** What stands beside a name and tells whether it is one, or part of another. */
import type { KnownEntity } from './known.ts';
import type { Block } from './page.ts';

/** Before `of` there stands no person: a body, or a water. */
const BODY_OF =
  /(?:Bank|Gulf|University|Republic|Sea|Bay|Strait|Government|Embassy|Ministry|Court|Parliament|Federation|Association|Chamber|Institute|Museum|Church|Party|Radio|Voice|City|Port|Kingdom|Council|Commission|House|Isle|Lake|Mount|Cape) (?:of|and the) $/;
/** The next word of a headline in capitals that is no part of a name. */
const GOES_ON =
  /^ (?:Says?|Said|Will|Has|Is|Was|To|And|Or|In|On|At|For|With|Over|After|As|By|From|Vs|Against|But|That|Who)\b/;

interface Place {
  readonly block: Block;
  readonly at: readonly [number, number];
  readonly entity: KnownEntity;
}

/** A part of the world, and the new world, make another place of it. */
const COMPASS =
  /(?:^|\s)(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|New|Greater|Little|Outer|Inner) $/;
const NO_NAME =
  /^(?:President|Vice|Prime|Minister|Premier|Chancellor|Secretary|Senator|Sen|Representative|Rep|Governor|Gov|General|Gen|Admiral|Ambassador|Chairman|Chairwoman|Chair|Leader|King|Queen|Prince|Princess|Pope|Judge|Justice|Professor|Prof|Mayor|Director|Spokesman|Spokeswoman|Spokesperson|Commissioner|Deputy|Former|Sir|Lord|Lady|Dame|Mr|Mrs|Ms|Miss|Mx|Dr|US|EU|UK|And|The|But|In|On|At|As|For|From|When|While|With|After|Before|If|Since|Both|That|This|To|Of|By|Even|Yet|So|Now|Like|Unlike|Under|Until|Meanwhile|Will|Did|Does|Is|Was|Has|Can|Should|Why|How|What|Who|Président|Präsident|Kanzler|Ministre)\.?$/;

/**
 * Whether a name of one word is part of a longer one that the publication does not have: “South China Sea”, “Air China”,
 * “Bank of China”, “Trump Tower”. A word before a family name is looked at by `isLastOfOther`.
 */
export function isPartOfOther(
  text: string,
  [start, end]: readonly [number, number],
  { language, isFamily }: { readonly language: string; readonly isFamily: boolean },
): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  if (/^,? (?:Jr|Sr|II|III|IV)\b/.test(after)) return true;
  if (!/^\p{Lu}[\p{L}\p{M}'.]*$/u.test(text.slice(start, end))) return false;
  if (COMPASS.test(before) || BODY_OF.test(before)) return true;
  // German writes every noun with a capital.
  if (language.startsWith('de')) return false;
  if (/^ \p{Lu}[\p{L}\p{M}]+/u.test(after) && !GOES_ON.test(after)) return true;
  return !isFamily && findWordBefore(before) !== undefined;
}

/** The word before a family name that says that somebody is meant who is not the one known by it: “Melania Trump”. */
export function isLastOfOther({ block, at, entity }: Place): boolean {
  const before = block.text.slice(Math.max(0, at[0] - 40), at[0]);
  const word = findWordBefore(before);
  return word !== undefined && !entity.offices.includes(word);
}

/** A word with a capital that is neither an office nor one that only begins a sentence. */
function findWordBefore(before: string): string | undefined {
  const [, word] = /(\p{Lu}[\p{L}\p{M}.'’-]*) $/u.exec(before) ?? [];
  return word === undefined || NO_NAME.test(word) ? undefined : word;
}

/** Whether a word of an office that the person has stands before a family name. Every family has a “Mr.” */
export function hasOwnOffice({ block, at, entity }: Place): boolean {
  const before = block.text.slice(Math.max(0, at[0] - 40), at[0]);
  const [, word] = /(\p{L}+)\.? $/u.exec(before) ?? [];
  return word !== undefined && entity.offices.includes(word);
}

/** “Reyes, a cook”, “Reyes, 45”: so somebody is told of who is new to readers. */
export function isIntroduced({ block, at }: Place): boolean {
  return /^, (?:(?:an?|who is an?|une?|eine?)(?= \p{L})|\d{1,3}(?=[ ,.]))/u.test(
    block.text.slice(at[1], at[1] + 20),
  );
}

/** Of two words and more, or letters that are no word: such a name is nothing else. */
const UNMISTAKABLE =
  /^(?:(?:The|Le|La|Les|Der|Die|Das|El|Il) \S+|(?!(?:The|Le|La|Les|Der|Die|Das|El|Il) )\S+)[ -]\p{Lu}|^(?:\p{Lu}{2,3}|[B-DF-HJ-NP-TV-XZ]{4,})$|[^\p{sc=Latn}\p{Zs}\p{P}\p{N}]/u;
const REPORTS =
  /^(?:['’]s)?,? (?:(?:has |had |first |also |earlier |newspaper |magazine |news agency |agency )?(?:report(?:s|ed)|said|says|wrote|writes|told|quot(?:es|ed)|cit(?:es|ed)|publish(?:es|ed)|reveal(?:s|ed)|not(?:es|ed)|confirm(?:s|ed)|learn(?:s|ed)|ask(?:s|ed)|interview(?:s|ed)|berichte(?:t|te)|melde(?:t|te)|schr(?:eibt|ieb)|rapporte|écrit|révèle|indique)|reporter|journalist|correspondent|photographer|editor|columnist|newspaper|magazine|news agency|poll|interview|editorial|report)(?!\p{L})/u;
const REPORTED =
  /(?:\b(?:told|tells|according to|reported by|published (?:by|in)|interview with|speaking (?:to|with)|spoke (?:to|with)|said to|statement to|wrote in|writing in|writing for|writes (?:in|for)|cited by|quoted by|obtained by|seen by|via|laut|gegenüber|zufolge|selon|d['’]après|sagte der|sagte dem|à l['’]|au journal)\s*(?:the )?|©\s*|\()$/iu;

/** Whether words beside a name say that an outlet is meant: that it reports, or that somebody told it something. */
export function isMeantAsOutlet({ block, at }: Place): boolean {
  const { text } = block;
  const name = text.slice(...at);
  if (UNMISTAKABLE.test(name) || name === text) return true;
  const [before, after] = [text.slice(Math.max(0, at[0] - 40), at[0]), text.slice(at[1])];
  const isInCredit = before.endsWith('/') || /^\/\p{Lu}/u.test(after);
  return isInCredit || REPORTED.test(before) || REPORTS.test(after);
}
