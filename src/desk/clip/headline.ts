import type { Found } from './clip.ts';
import type { Lexicon } from './lexicon.ts';
import {
  type Block,
  type Claim,
  listClaims,
  settle,
  type Settled,
  inDoubt,
  NOTHING,
  toPlainText,
} from './page.ts';
import { readPrintedMoment } from './printed-moments.ts';
import { isAddressLine } from './read-page.ts';

const LONGEST = 200;
/** What a page calls its sort: a short message has no title, and its page says no more. */
const SORT =
  /^(?:post|tweet|thread|status|message|toot|reply|note|story|article|news|home|homepage|video|photo|untitled|document|beitrag|nachricht|artikel|startseite|publication|statut|accueil|帖子|推文|微博|贴文|貼文|文章|正文|首页|منشور|تغريدة|مقال|ポスト|投稿|ツイート)(?:\s*[/|·–—-]\s*(?:X|Twitter|Facebook|Truth Social|Mastodon|Threads|Bluesky|LinkedIn|Weibo))?$/iu;
/** A mail begins with who wrote it, and its subject is none of the piece. */
const MAIL_HEAD = /^(?:From|To|Sent|Date|Subject|Von|An|Datum|Betreff|De|À|Objet)\s?:/iu;

/**
 * The headline: what the markup says or, where it says nothing, the first line of the text that can be one. `blocks` are those
 * of the text.
 */
export function findTitle(
  claims: readonly Claim[],
  blocks: readonly Block[],
  lexicon: Lexicon,
): Settled {
  const site = listClaims(claims, 'site').map(({ value }) => toPlainText(value));
  const all = claims.filter(({ field }) => field === 'title');
  const told = all
    .map(({ value, origin, isWeak }) => ({
      value: withoutSite(toPlainText(value), site),
      origin,
      isWeak,
    }))
    .filter(({ value }) => !SORT.test(value));
  const strong = told.filter(({ isWeak }) => isWeak !== true);
  const headings = blocks
    .filter(({ role, text }) => role === 'heading' && !SORT.test(text))
    .map(({ text, line }) => ({ value: text, origin: `heading, line ${line}` }));
  const [heading] = headings;
  const sure = [...strong, ...told].find((one) =>
    headings.some(({ value }) => isSame(value, one.value)),
  );
  if (sure !== undefined) return { found: toFound(sure), doubts: [] };
  if (strong.length > 0 && heading !== undefined) {
    const why = 'the markup has another headline than the page';
    return inDoubt('title', why, [heading, ...strong]);
  }
  if (strong.length > 0) return settle('title', strong.map(toFound), toKey);
  if (told.length > 0 && heading === undefined) return settle('title', told.map(toFound), toKey);
  if (heading !== undefined)
    return headings.length === 1 || told.length === 0
      ? { found: heading, doubts: [] }
      : inDoubt('title', 'no heading is the title of the page', [heading, ...told]);
  if (all.length > 0) return NOTHING;
  // What a text is copied with, an address or a date, stands above its headline.
  const line = blocks
    .slice(0, MOST_ABOVE)
    .find(({ text }) => !isAddressLine(text) && readPrintedMoment(text, lexicon) === undefined);
  const isLong = line === undefined || line.text.length > LONGEST;
  if (isLong || MAIL_HEAD.test(line.text) || SORT.test(line.text)) return NOTHING;
  return { found: { value: line.text, origin: `line ${line.line}` }, doubts: [] };
}

const MOST_ABOVE = 5;

function toFound({ value, origin }: Found): Found {
  return { value, origin };
}

/** `Headline - The Paper`, `Headline | The Paper`. */
function withoutSite(title: string, sites: readonly string[]): string {
  // Chinese titles have no blank there: “标题-新华网”, “标题_新华网”.
  const parts =
    /^(.*\S)\s+[|–—-]\s+(\S.*)$/u.exec(title) ??
    /^(.*\p{sc=Han}[^-_|—–]*)[-_|—–]+([^-_|—–]{2,12})$/u.exec(title);
  const [, own, site = ''] = parts ?? [];
  if (own === undefined) return title;
  const isSite = sites.some((one) => isSame(one, site)) || CHINESE_SITE.test(site);
  return isSite ? withoutSite(own, sites) : title;
}

const CHINESE_SITE =
  /^(?:(?:新华|人民|央视|中新|中国|环球|澎湃|凤凰|新浪|搜狐|网易|腾讯|光明|参考消息|观察者|界面|财新|联合早报|BBC|FT|RFI|德国之声)\p{sc=Han}{0,6}|\p{sc=Han}{1,8}(?:网|網|新闻|新聞|日报|日報|晚报|晚報|早报|早報|时报|時報|周刊|客户端|频道|頻道|通讯社|通訊社|政府网))$/u;

function isSame(a: string, b: string): boolean {
  return toKey(a) === toKey(b);
}

function toKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
