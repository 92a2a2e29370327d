/** Facts from the markup or from a line of their own: language, section, access, outlet and title. */
import { toAddressHost } from './address.ts';
import type { ClipAccess, Candidate } from './clip.ts';
import { type KnownEntity, toSame } from './known.ts';
import { ofLexicon } from './lexicon.ts';
import { toMasthead } from './masthead.ts';
import { listMomentsOf } from './printed-moments.ts';
import {
  type Block,
  type Facts,
  inDoubt,
  listPageClaims,
  settleCandidates,
  toBareWords,
  toPlainText,
} from './page.ts';
import { ADDRESS_LINE } from './read-text.ts';
import SIGNS from './signs.json' with { type: 'json' };

export function findLanguage(facts: Pick<Facts, 'claims' | 'doubts'>): Candidate | null {
  const found = listPageClaims(facts, 'language').flatMap(({ value, origin }) => {
    const tag = toTag(value);
    return tag === undefined ? [] : [{ value: tag, origin }];
  });
  // `en` and `en-GB` do not contradict each other.
  return settleCandidates(facts, 'language', found, (tag) => new Intl.Locale(tag).language);
}

function toTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

export function findSection(facts: Facts): Candidate | null {
  return settleCandidates(facts, 'section', listPageClaims(facts, 'section'), (name) =>
    name.toLowerCase(),
  );
}

const PAID = ['registration', 'metered', 'subscription'] as const;
const ALL: readonly ClipAccess[] = ['free', ...PAID];

const toWalls = ofLexicon(({ any }) =>
  PAID.map((value) => ({ value, pattern: new RegExp(any(`clip.access.${value}`), 'iu') })),
);

export function findAccess(facts: Facts): Candidate<ClipAccess> | null {
  const walls = facts.noise.flatMap(({ text, line }): Candidate<ClipAccess>[] =>
    toWalls(facts.lexicon)
      .filter(({ pattern }) => pattern.test(text))
      .map(({ value }) => ({ value, origin: `line ${line}` })),
  );
  const claims = listPageClaims(facts, 'free');
  const open = claims.find(({ value }) => OPEN.test(value));
  const closed = claims.find(({ value }) => CLOSED.test(value));
  if (open !== undefined) {
    const free = { value: 'free' as const, origin: open.origin };
    if (closed === undefined && walls.length === 0) return free;
    const why = 'the page says that it is free, and that it is not';
    return inDoubt(facts, 'access', why, [free, ...walls]);
  }
  const named = listPageClaims(facts, 'access').flatMap(
    ({ value, origin }): Candidate<ClipAccess>[] =>
      ALL.filter((word) => word === value).map((word) => ({ value: word, origin })),
  );
  const all = [...named, ...walls];
  if (all.length > 0 || closed === undefined) return settleCandidates(facts, 'access', all);
  const why = `it is not free (${closed.origin}), and nothing says what it takes`;
  return inDoubt(facts, 'access', why, PAID);
}

const OPEN = /^(?:true|yes|free|https?:\/\/schema\.org\/true)$/i;
const CLOSED = /^(?:false|no|locked|metered|https?:\/\/schema\.org\/false)$/i;

/**
 * The outlet of the publication that published the page: by host, or by the name of the site. Without either, a line that
 * is only the name of an outlet counts.
 */
export function findOutlet(facts: Facts, url: Candidate | null): Candidate | null {
  const { entities, hosts } = facts.known;
  const outlets = entities.filter(({ kind }) => kind === 'outlet');
  const host = url === null ? '' : toAddressHost(url.value);
  const sites = listPageClaims(facts, 'site');
  const byHost = hosts
    .filter(([own]) => own !== '' && (host === own || host.endsWith(`.${own}`)))
    .map(([, id]) => id);
  const byName = outlets.filter((outlet) => sites.some(({ value }) => isCalled(outlet, value)));
  const ids = [...new Set([...byHost, ...byName.map(({ id }) => id)])];
  const [id] = ids;
  if (id !== undefined && ids.length === 1) {
    const origin = byHost.length > 0 ? 'host of the canonical address' : (sites[0]?.origin ?? '');
    return { value: id, origin };
  }
  const doubt = (why: string, candidates: readonly string[]) =>
    inDoubt(facts, 'outlet', why, candidates);
  const named = sites.map(({ value }) => value);
  if (ids.length > 1) return doubt('the page is of several by its host and its name', ids);
  if (host !== '') return doubt(`the publication has no outlet at ${host}`, [host, ...named]);
  if (sites.length > 0) return doubt('the publication has no outlet of that name', named);
  return (
    findNamedAlone(facts, outlets) ??
    doubt('the page does not say where it comes from', listSpokenOf(facts.noise, outlets))
  );
}

function findNamedAlone({ blocks, lexicon }: Facts, outlets: readonly KnownEntity[]) {
  // A gazette prints what ministries order under their names.
  const { gazette } = toMasthead(lexicon);
  if (blocks.slice(0, 3).some(({ text }) => text.length < 80 && gazette.test(text)))
    return undefined;
  const [first, ...rest] = blocks.flatMap(({ text, line }) =>
    outlets
      .filter((outlet) => isCalled(outlet, text))
      .map(({ id }) => ({ value: id, origin: `line ${line}` })),
  );
  return rest.some(({ value }) => value !== first?.value) ? undefined : first;
}

function isCalled({ names }: KnownEntity, words: string): boolean {
  const toKey = (text: string) => toSame(toPlainText(text)).toLowerCase().replace(/^the /, '');
  const key = toKey(words);
  return names.some((name) => toKey(name) === key);
}

/** Paywalls use the end of a paper's name: “your Times account”. That is a hint to every outlet that it fits. */
function listSpokenOf(noise: readonly Block[], outlets: readonly KnownEntity[]): string[] {
  const words = new Set(noise.flatMap(({ text }) => text.match(/\p{Lu}\p{L}{3,}/gu) ?? []));
  return outlets
    .filter(({ names }) =>
      names.some((name) => name.includes(' ') && words.has(name.split(' ').at(-1) ?? '')),
    )
    .map(({ id }) => id);
}

const MAX_LENGTH = 200;
const MAX_ABOVE = 5;
/** Names for types of pages: a short post has no title, and its page gives only its type. */
const SORT = new RegExp(
  `^(?:${SIGNS.sortsOfPage})(?:\\s*[/|·–—-]\\s*(?:${SIGNS.socialMedia}))?$`,
  'iu',
);
/** A mail begins with its sender, and its subject is not the title of the piece. */
const MAIL_HEAD = new RegExp(`^(?:${SIGNS.fieldsOfMail})\\s?:`, 'iu');

export function findTitle(facts: Facts): Candidate | null {
  const { claims, blocks } = facts;
  const sites = listPageClaims(facts, 'site').map(({ value }) => toBareWords(toPlainText(value)));
  const all = claims
    .filter(({ field }) => field === 'title')
    .map((claim) => ({ ...claim, value: dropSite(toPlainText(claim.value), sites) }));
  const names = listPageClaims(facts, 'site').map(({ value }) => toPlainText(value));
  const sure = all.filter(({ value }) => !SORT.test(value) && !isPost(value, names));
  const titles = sure.map(({ value, origin }) => ({ value, origin }));
  const strong = titles.filter((_, at) => sure[at]?.isWeak !== true);
  const headings = blocks
    .filter(({ role, text }) => role === 'heading' && !SORT.test(text))
    .map(({ text, line }) => ({ value: text, origin: `heading, line ${line}` }));
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
    const why =
      strong.length > 0
        ? 'the markup has another headline than the page'
        : 'no heading is the title of the page';
    return inDoubt(facts, 'title', why, [heading, ...other]);
  }
  if (all.length > 0)
    return settleCandidates(facts, 'title', strong.length > 0 ? strong : titles, toBareWords);
  return findTitleLine(facts);
}

const CONTACT =
  /^(?:(?:media|press) )?(?:contact|kontakt|ansprechpartner|rückfragen|контакт|お?問い合わせ|联系|للتواصل)|@|\d{2}[ \d]{5}/iu;
/** Short lines may be names: of whoever releases it, or of a ministry. */
const FEWEST_TITLE_WORDS = 4;

/** In plain text: the first line, or in a press release the first that can be none of its head. */
function findTitleLine(facts: Facts): Candidate | null {
  const { blocks, lexicon } = facts;
  const { release, gazette } = toMasthead(lexicon);
  const isOther = (block: Block) =>
    ADDRESS_LINE.test(block.text) || listMomentsOf(block, lexicon).length > 0;
  const top = blocks
    .slice(0, 2 * MAX_ABOVE)
    .filter((block) => !isOther(block))
    .slice(0, MAX_ABOVE);
  const isHead =
    (pattern: RegExp) =>
    ({ text }: Block) =>
      text.length < 80 && pattern.test(text);
  const [first] = top;
  const isRelease = top.some(isHead(release));
  // Two lines in capitals: the title, and whose hearing or notice it is.
  const isShouted = ({ text }: Block) => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
  const isTwice = top.length > 1 && !isRelease && top.slice(0, 2).every(isShouted);
  if (isTwice || top.slice(0, 2).some(isHead(gazette))) {
    const lines = top.map(({ text, line }) => ({ value: text, origin: `line ${line}` }));
    return inDoubt(facts, 'title', 'several lines may be the title', lines);
  }
  const line = isRelease
    ? top.find(
        (block) =>
          !isHead(release)(block) &&
          !CONTACT.test(block.text) &&
          !/[.。]$/u.test(block.text) &&
          countWords(block.text) >= FEWEST_TITLE_WORDS,
      )
    : first;
  if (line === undefined || line.text.length > MAX_LENGTH) return null;
  if (MAIL_HEAD.test(line.text) || SORT.test(line.text)) return null;
  return { value: line.text, origin: `line ${line.line}` };
}

/** “Jane Roe on Chirp: “We will never …””: a post, which has no title. */
function isPost(title: string, sites: readonly string[]): boolean {
  return sites.some((site) => {
    const at = title.indexOf(` ${site}: `);
    if (/\(@\w/.test(title) && title.endsWith(` ${site}`)) return true;
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
