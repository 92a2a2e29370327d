/** The title of a page, by its markup, its headings or its first lines. */
import type { Candidate } from './clip.ts';
import { toMasthead } from './masthead.ts';
import {
  type Block,
  type Facts,
  inDoubt,
  listPageClaims,
  settleCandidates,
  toBareWords,
  toPlainText,
} from './page.ts';
import { hasZonedClock, listMomentsOf } from './printed-moments.ts';
import { ADDRESS_LINE } from './read-text.ts';
import SIGNS from './signs.json' with { type: 'json' };
import { say } from '../words/say.ts';

const MAX_LENGTH = 200;
const MAX_ABOVE = 5;
/** Names for types of pages: a short post has no title, and its page gives only its type. */
const SORT = new RegExp(
  `^(?:${SIGNS.sortsOfPage})(?:\\s*[/|·–—-]\\s*(?:${SIGNS.socialMedia}))?$`,
  'iu',
);
/** A mail begins with its sender, and its subject is not the title of the piece. */
const MAIL_HEAD = new RegExp(`^(?:${SIGNS.fieldsOfMail})\\s?:`, 'iu');
/** What a program should have filled in: `*|MC:SUBJECT|*`, `{{title}}`, `%%subject%%`. */
const UNFILLED =
  /^(?:\*\|[^|]*\|\*|\{\{[^}]*\}\}|\{%[^%]*%\}|%%[^%]+%%|\$\{[^}]+\}|<%[^%]*%>|\[\[[^\]]+\]\]|\s)+$/u;
/** Who may not read a notice stands above it. */
const WARNING = new RegExp(`^\\P{L}*(?:${SIGNS.startsOfWarnings})`, 'u');
/** “Print – Politics”: the view that a program prints. */
const PRINT_VIEW = new RegExp(
  `^(?:${SIGNS.wordsOfPrintViews})(?:\\s*[-–—|:\uFF1A·]\\s*.*)?$`,
  'iu',
);
const CODE =
  /[\p{L}\p{N}]{2,}\s?(?:[:\uFF1A]|\s[Nn][.oº°]+)\s*[\p{L}\p{N}./-]*\d[\p{L}\p{N}./-]*/gu;

/** Whether words can be no title: what a program or a stock exchange puts above one. */
function isNoTitle(text: string): boolean {
  if (UNFILLED.test(text) || WARNING.test(text)) return true;
  const codes = text.match(CODE) ?? [];
  const size = codes.join('').length;
  // “证券代码:600000 公告编号:2031-07”
  return codes.length > 1 && size * 2 > text.length;
}

export function findTitle(facts: Facts): Candidate | null {
  const { claims, blocks } = facts;
  const sites = listPageClaims(facts, 'site').map(({ value }) => toBareWords(toPlainText(value)));
  const all = claims
    .filter(({ field }) => field === 'title')
    .map((claim) => ({ ...claim, value: dropSite(toPlainText(claim.value), sites) }));
  const names = listPageClaims(facts, 'site').map(({ value }) => toPlainText(value));
  const isDropped = (value: string) => isNoTitle(value) || PRINT_VIEW.test(value);
  const sure = all.filter(
    ({ value }) => !SORT.test(value) && !isPost(value, names) && !isDropped(value),
  );
  if (sure.length === 0 && all.some(({ value }) => isPost(value, names))) return null;
  const titles = sure.map(({ value, origin }) => ({ value, origin }));
  const strong = titles.filter((_, at) => sure[at]?.isWeak !== true);
  const headings = blocks
    .filter(({ role, text }) => role === 'heading' && !SORT.test(text) && !isNoTitle(text))
    .map(({ text, line }) => ({ value: text, origin: say.title.heading({ n: line }) }));
  const [heading] = headings;
  const keys = new Set(headings.map(({ value }) => toBareWords(value)));
  const shown = [...strong, ...titles].find(({ value }) => keys.has(toBareWords(value)));
  if (shown !== undefined) return shown;
  const over = headings.filter((one) => titles.some(({ value }) => isBeforeSite(value, one.value)));
  if (over.length === 1 && strong.length === 0) return over[0] ?? null;
  if (heading !== undefined) {
    const other = strong.length > 0 ? strong : titles;
    // “Environment” over “Environment | Quist waits for the ferry”: a section.
    const key = toBareWords(heading.value);
    const isSection =
      countWords(key) < FEWEST_TITLE_WORDS &&
      titles.some(({ value }) => {
        const rest = toBareWords(value).replace(key, '').trim();
        return rest !== toBareWords(value) && countWords(rest) >= FEWEST_TITLE_WORDS;
      });
    const isAlone = strong.length === 0 && headings.length === 1 && !isSection;
    if (other.length === 0 || isAlone) return heading;
    const why = strong.length > 0 ? say.title.otherHeadline : say.title.noHeading;
    return inDoubt(facts, 'title', why, [heading, ...other]);
  }
  const dropped = all.filter(({ value }) => isDropped(value));
  if (titles.length === 0 && dropped.length > 0)
    return inDoubt(facts, 'title', say.title.noTitle, [...dropped, ...listTop(facts)]);
  if (all.length > 0)
    return settleCandidates(facts, 'title', strong.length > 0 ? strong : titles, toBareWords);
  return findTitleLine(facts);
}

const CONTACT =
  /^(?:(?:media|press) )?(?:contact|kontakt|ansprechpartner|rückfragen|контакт|お?問い合わせ|联系|للتواصل)|@|\d{2}[ \d]{5}/iu;
/** Short lines may be names: of whoever releases it, or of a ministry. */
const FEWEST_TITLE_WORDS = 4;

/** “Portsea, Tuesday, 3 February 2026”, and “Ostby Lines plc ("Ostby" or the "Company")”. */
const PLACE_AND_DAY = /^\P{N}{0,40}\b\d{1,2}\.? \p{L}+ \d{4}\.?$/u;
const DEFINITION = /\(\s*(?:the )?["“„«][^)]*["”“»]\s*\)/u;

/** The lines at the top that are neither an address nor a moment, and define no names. */
function listTopLines({ blocks, lexicon }: Facts): Block[] {
  return blocks
    .slice(0, 3 * MAX_ABOVE)
    .filter(
      (block) =>
        ![ADDRESS_LINE, PLACE_AND_DAY, DEFINITION].some((one) => one.test(block.text)) &&
        listMomentsOf(block, lexicon).length === 0,
    );
}

const toLine = ({ text, line }: Block): Candidate => ({
  value: text,
  origin: say.shared.line({ n: line }),
});
const listTop = (facts: Facts) => listTopLines(facts).slice(0, 3).map(toLine);
const isShouted = ({ text }: Block) => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
const COMPANY =
  /(?:\b(?:plc|PLC|Ltd|LTD|Limited|Inc|Corp|AG|SE|NV|N\.V|AB|ASA|SA|S\.A|SpA)\.?|公司|株式会社)$/u;

/** In plain text: the first line; below the head of a release or a notice, the only one that can be none of it. */
function findTitleLine(facts: Facts): Candidate | null {
  const { release, gazette } = toMasthead(facts.lexicon);
  const all = listTopLines(facts);
  const top = all.slice(0, MAX_ABOVE);
  const isHead =
    (pattern: RegExp) =>
    ({ text }: Block) =>
      text.length < 80 && pattern.test(text);
  const label = top.findIndex(isHead(release));
  const isNotice = top.some(({ text }) => isNoTitle(text));
  // Two lines in capitals: the title, and whose hearing or notice it is.
  const isTwice = top.length > 1 && label < 0 && !isNotice && top.slice(0, 2).every(isShouted);
  if (isTwice || top.slice(0, 2).some(isHead(gazette))) return doubtLines(facts, top);
  const isSentence = ({ text }: Block) => /[.。]["”」]?$/u.test(text);
  const prose = all.findIndex((block) => isSentence(block) && !isNoTitle(block.text));
  const lines = all.slice(0, prose < 0 ? all.length : prose).filter(isTitleLine);
  const [first] = top;
  if (first === undefined) return null;
  // “Strictly for use after 00:01 GMT on Friday”
  if (label < 0 && hasZonedClock(first.text, facts.lexicon)) return doubtLines(facts, top);
  if (label < 0 && !isNotice) {
    const next = lines.find((line) => line !== first);
    // “PORT AUTHORITY OF NORLAND”, above the headline.
    if (isShouted(first) && next !== undefined && !isShouted(next))
      return inDoubt(facts, 'title', say.title.speaker, [toLine(first), toLine(next)]);
    return isTitle(first) ? toLine(first) : null;
  }
  const own = lines.filter((block) => !isHead(release)(block));
  const [only, other] = own;
  if (isNotice) return only && !other ? toLine(only) : doubtLines(facts, other ? own : top);
  // Who releases it stands above the word that says so.
  const below = own.filter((block) => all.indexOf(block) > label);
  const isClear = own.every((block) => below.includes(block) || isShouted(block));
  const [title, next] = below;
  if (title === undefined || !isClear || (isShouted(title) && next !== undefined))
    return doubtLines(facts, own.length > 0 ? own : top);
  return toLine(title);
}

function doubtLines(facts: Facts, lines: readonly Block[]): null {
  return inDoubt(facts, 'title', say.title.severalLines, lines.map(toLine));
}

/** Whether a line may be a title below the head of a release or a notice. */
function isTitleLine({ text }: Block): boolean {
  return (
    !isNoTitle(text) &&
    !CONTACT.test(text) &&
    !COMPANY.test(text) &&
    !/^[(\uFF08].*[)\uFF09]$/u.test(text) &&
    countWords(text) >= FEWEST_TITLE_WORDS
  );
}

function isTitle({ text }: Block): boolean {
  return text.length <= MAX_LENGTH && !MAIL_HEAD.test(text) && !SORT.test(text);
}

const OF_POST = /^.{2,80} (?<site>[\p{L}\p{N}][\p{L}\p{N} .]{0,30}): ?["“«„「].* [/|] \k<site>$/u;

/** “Jane Roe on Chirp: “We will never …””: a post, which has no title. */
function isPost(title: string, sites: readonly string[]): boolean {
  // “Mara Quist (@mara) on Chirp”, “Mara Quist on Chirp: "…" / Chirp”
  if (/\(@[\p{L}\p{N}_.@-]+\)/u.test(title) || OF_POST.test(title)) return true;
  return [...sites, ...SIGNS.socialMedia.split('|')].some((site) => {
    const at = title.indexOf(` ${site}: `);
    return at > 0 && at < 80 && /^["“«„「]/u.test(title.slice(at + site.length + 3));
  });
}

function countWords(text: string): number {
  const ideographs = text.match(/\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}/gu)?.length ?? 0;
  return Math.max(ideographs / 2, text.split(' ').length);
}

/** “A long headline of the page | A Site”: what follows the heading is shorter than it. */
function isBeforeSite(title: string, heading: string): boolean {
  const rest = title.startsWith(heading) ? title.slice(heading.length) : '';
  const [, site] = /^(?:\s+[|–—-]\s+|\s*[|\uFF5C_]\s*)(\S.*)$/u.exec(rest) ?? [];
  return (
    site !== undefined &&
    countWords(heading) >= FEWEST_TITLE_WORDS &&
    countWords(site) < countWords(heading)
  );
}

/** `Headline - The Paper`, `Headline | The Paper`. */
function dropSite(title: string, sites: readonly string[]): string {
  // Chinese titles have no space there: “标题-新华网”, “标题_新华网”.
  const [, own, site = ''] =
    /^(.*\S)\s+[|–—-]\s+(\S.*)$/u.exec(title) ??
    /^(.*\p{sc=Han}[^-_|—–]*)[-_|—–]+([^-_|—–]{2,12})$/u.exec(title) ??
    [];
  const isSite = sites.includes(toBareWords(site)) || CHINESE_SITE.test(site);
  return own !== undefined && isSite ? dropSite(own, sites) : title;
}

const CHINESE_SITE = new RegExp(
  `^(?:(?:${SIGNS.chineseMedia})\\p{sc=Han}{0,6}|\\p{sc=Han}{1,8}(?:${SIGNS.endsOfChineseMedia}))$`,
  'u',
);
