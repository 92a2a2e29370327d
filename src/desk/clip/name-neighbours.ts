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

const HAN = /^\p{sc=Han}+$/u;
/** In Chinese a ministry is named without its country at home only. */
const COUNTRIES: readonly (readonly [chinese: RegExp, own: RegExp])[] = (
  [
    ['中国|中國|中华人民共和国|我国', 'China|Chinese|中国|中國|中华'],
    ['美国|美國|美', 'United States|U\\.?S\\b|America|美国|美國'],
    ['日本|(?<!\\d)日', 'Japan|日本'],
    ['俄罗斯|俄羅斯|俄', 'Russia|俄罗斯|俄羅斯'],
    ['英国|英國|英', 'United Kingdom|\\bUK\\b|Brit|英国|英國'],
    ['德国|德國|德', 'German|德国|德國'],
    ['法国|法國|法', 'France|French|法国|法國'],
    ['韩国|韓國|韩|韓', 'South Korea|韩国|韓國'],
    ['朝鲜|朝鮮|朝', 'North Korea|朝鲜|朝鮮'],
    ['印度|印', 'India|印度'],
    ['加拿大', 'Canad|加拿大'],
    ['澳大利亚|澳', 'Australia|澳大利亚'],
    ['台湾|台灣|台', 'Taiwan|台湾|台灣'],
    ['乌克兰|烏克蘭|乌', 'Ukrain|乌克兰'],
    ['以色列|以', 'Israel|以色列'],
    [
      '[\\p{sc=Han}]{1,6}(?:国|國|斯坦|尼亚|利亚|维亚|兰|亚)|(?:伊朗|伊拉克|越南|菲律宾|墨西哥|巴西|阿根廷|荷兰|瑞士|瑞典|欧盟|古巴|埃及|南非|土耳其|意大利|西班牙|新加坡|沙特)',
      '(?!)',
    ],
  ] as const
).map(([chinese, own]) => [new RegExp(`(?:${chinese})$`, 'u'), new RegExp(own, 'u')]);

/** “美国财政部” is not the ministry of China, and “财政部长” is who heads it. */
export function isOfOtherCountry(
  text: string,
  [start, end]: readonly [number, number],
  { kind, names }: KnownEntity,
): boolean {
  if (kind !== 'organization' || !HAN.test(text.slice(start, end))) return false;
  if (/^[长長]/u.test(text.slice(end))) return true;
  const before = text.slice(Math.max(0, start - 12), start);
  const country = COUNTRIES.find(([chinese]) => chinese.test(before));
  return country !== undefined && !names.some((name) => country[1].test(name));
}

/** What goes on behind a name of two letters, as a third would make another name of it: “林剑桥”. */
const BEHIND_SHORT =
  /^(?:$|[^\p{sc=Han}]|[说說称稱表指强強回写寫认認宣在于於和与與及等对對向就将將已也还還又则則是的会會访訪主出答问問氏先女总總部发發今昨当當随隨接要介透警告批同跟被把让讓从從未没沒不再曾可能应應来來去抵离離提签簽谈談重呼敦否承拒证證补補继繼参參率讲講赴或并並而但给給由因这這近此时時后後前方团團本一周週星上下早晚])/u;
const NO_PERSON_BEHIND =
  /^(?:大厦|大廈|集团|集團|酒店|基金|大学|大學|大桥|公司|中心|机场|機場|大道|塔)/u;

/** Whether Chinese letters that go on behind the name of a person make another name of it. */
export function isLongerName(
  text: string,
  [start, end]: readonly [number, number],
  { kind }: KnownEntity,
): boolean {
  const [name, after] = [text.slice(start, end), text.slice(end, end + 4)];
  if (kind !== 'person' || !HAN.test(name)) return false;
  return NO_PERSON_BEHIND.test(after) || (name.length === 2 && !BEHIND_SHORT.test(after));
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
  return (
    isInCredit || (REPORTED.test(before) && !NO_PAPER.test(before)) || isReporting(before, after)
  );
}

/** “Mr. Bloomberg”, and a word that only begins a sentence. */
const NO_PAPER = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:the )?$/iu;
/** “Fortune said to favour the brave”, “Dawn reported early”, “The Star reported to duty” */
const NO_REPORT =
  /^\s*(?:(?:report(?:s|ed)?|said|says|told) (?:to|for|early|late|at|in|back|sick)(?!\p{L}))/iu;

function isReporting(before: string, after: string): boolean {
  return !NO_PAPER.test(before) && REPORTS.test(after) && !NO_REPORT.test(after);
}
