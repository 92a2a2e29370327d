/**
 * Bytes of a feed → its entries: RSS 0.9 to 2.0, Atom, JSON Feed, sitemaps of news. The parser knows no document types:
 * it expands no entity that a feed declares, and opens nothing.
 */
import sax, { type QualifiedTag, type SAXParser, type Tag } from 'sax';
import { cleanUrl } from '../clip/address.ts';
import { toPlainText } from '../clip/page.ts';
import { decodePage } from '../clip/read-page.ts';
import { say } from '../words/say.ts';

/** Why bytes are no feed; the message completes “cannot be read: …”. */
export class FeedError extends Error {}

export interface NewsEntry {
  /** Without tracking, whole. */
  readonly url: string;
  readonly title: string;
  /** A day, or an hour in UTC; `''` if the feed does not say it. */
  readonly published: string;
  /** What the feed says of the piece beside its title, only to look for names in it. */
  readonly about: string;
}

const MOST_ENTRIES = 2000;
const MOST_LEVELS = 64;
/** Characters of a field that are read. */
const MOST_OF_FIELD = 8000;
const LONGEST_TITLE = 200;
/** The parser checks its limits after each part. */
const PART = 32_768;

type Part = 'title' | 'link' | 'origin' | 'guid' | 'date' | 'updated' | 'about';
type Raw = Partial<Record<Part, string>> & { base?: string | undefined };

/** Fields by the names of the elements in which formats have them. */
const PARTS: Readonly<Record<string, Part>> = {
  title: 'title',
  'news:title': 'title',
  link: 'link',
  loc: 'link',
  'feedburner:origlink': 'origin',
  guid: 'guid',
  pubdate: 'date',
  published: 'date',
  'dc:date': 'date',
  'news:publication_date': 'date',
  updated: 'updated',
  lastmod: 'updated',
  description: 'about',
  summary: 'about',
  content: 'about',
  'content:encoded': 'about',
  category: 'about',
  'news:keywords': 'about',
};
const ENTRIES = ['item', 'entry', 'url'];

/** `address` is where the feed was read; `now` in epoch milliseconds. Throws FeedError. */
export function parseFeed(bytes: Uint8Array, address: string, now: number): NewsEntry[] {
  const { text } = decodePage(bytes);
  const raw = /^[\s\uFEFF]*[{[]/.test(text) ? parseJson(text) : parseXml(text, address);
  return raw.flatMap((one) => toEntry(one, address, now));
}

function toEntry(raw: Raw, address: string, now: number): NewsEntry[] {
  const base = raw.base === undefined ? address : (URL.parse(raw.base, address)?.href ?? address);
  const url = [raw.origin, raw.link, raw.guid]
    .map((one) => one && cleanUrl(one, base))
    .find((one) => one !== undefined && one !== '');
  const title = shorten(toText(raw.title ?? ''), LONGEST_TITLE);
  if (!url || title === '') return [];
  const published = toHour(raw.date ?? raw.updated ?? '', now);
  return [{ url, title, published, about: toText(raw.about ?? '') }];
}

export function shorten(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

function parseXml(text: string, address: string): Raw[] {
  const entries: Raw[] = [];
  const bases: (string | undefined)[] = [];
  const page: { feed?: string | undefined } = {};
  let root = '';
  let depth = 0;
  let open: { raw: Raw; depth: number } | undefined;
  let field: { part: Part; text: string; depth: number } | undefined;
  const xml: SAXParser = sax.parser(false, { lowercase: true, noscript: true });
  xml.onopentag = (tag) => {
    depth += 1;
    if (depth > MOST_LEVELS) throw new FeedError(say.shared.tooNested);
    const name = toName(tag);
    root ||= name;
    const base = attribute(tag, 'xml:base');
    bases[depth] = base === undefined ? bases[depth - 1] : join(base, bases[depth - 1] ?? address);
    if (root === 'html') page.feed ??= findNamed(name, tag);
    if (field !== undefined) {
      field.text += ' ';
      return;
    }
    if (open === undefined) {
      if (ENTRIES.includes(name)) open = { raw: { base: bases[depth] }, depth };
      return;
    }
    const part = PARTS[name];
    const isOwn =
      depth === open.depth + 1 || (name.startsWith('news:') && depth === open.depth + 2);
    if (part === undefined || !isOwn) return;
    if (name === 'guid' && attribute(tag, 'ispermalink') === 'false') return;
    const href = attribute(tag, 'href');
    if (part === 'link' && href !== undefined) {
      const rel = attribute(tag, 'rel') ?? 'alternate';
      if (rel === 'alternate') open.raw.link ??= href;
    } else field = { part, text: attribute(tag, 'term') ?? '', depth };
  };
  const take = (words: string) => {
    if (field !== undefined && field.text.length < MOST_OF_FIELD) field.text += words;
  };
  xml.ontext = take;
  xml.oncdata = take;
  xml.onclosetag = () => {
    if (field?.depth === depth && open !== undefined) {
      const { part, text: words } = field;
      if (part === 'about') open.raw.about = `${open.raw.about ?? ''}\n${words}`;
      else if (words.trim() !== '') open.raw[part] ??= words.trim();
      field = undefined;
    }
    if (open?.depth === depth) {
      entries.push(open.raw);
      open = undefined;
    }
    depth -= 1;
  };
  xml.onerror = ({ message }) => {
    if (/buffer/i.test(message)) throw new FeedError(say.feed.noEnd);
    // Feeds with small mistakes are read all the same.
    (xml as { error: unknown }).error = null;
  };
  for (let at = 0; at < text.length && entries.length < MOST_ENTRIES; at += PART)
    xml.write(text.slice(at, at + PART));
  if (entries.length < MOST_ENTRIES) xml.close();
  refuseOther(root, page.feed, address);
  return entries;
}

/** Without the prefix that a feed may give its own elements. */
function toName({ name }: Tag | QualifiedTag): string {
  return name.replace(/^(?:atom|rss|rdf|a10|sm):/, '');
}

function attribute({ attributes }: Tag | QualifiedTag, name: string): string | undefined {
  const value = attributes[name];
  return typeof value === 'string' ? value : value?.value;
}

function join(base: string, above: string): string {
  return URL.parse(base, above)?.href ?? above;
}

function findNamed(name: string, tag: Tag | QualifiedTag): string | undefined {
  const isFeed = /^application\/(?:rss|atom|feed)\+(?:xml|json)$/i.test(
    attribute(tag, 'type') ?? '',
  );
  return name === 'link' && isFeed ? attribute(tag, 'href') : undefined;
}

function refuseOther(root: string, feed: string | undefined, address: string): void {
  if (['rss', 'feed', 'rdf', 'urlset'].includes(root)) return;
  if (root === 'sitemapindex') throw new FeedError(say.feed.otherSitemaps);
  const found = feed === undefined ? undefined : cleanUrl(feed, address);
  if (root === 'html')
    throw new FeedError(
      found === undefined ? say.feed.webPage : say.feed.webPageOf({ feed: found }),
    );
  throw new FeedError(say.feed.noFeed);
}

function parseJson(text: string): Raw[] {
  const feed = attemptJson(text) as { items?: unknown } | null;
  if (!Array.isArray(feed?.items)) throw new FeedError(say.feed.noFeed);
  return (feed.items as unknown[]).slice(0, MOST_ENTRIES).flatMap((item) => {
    if (typeof item !== 'object' || item === null) return [];
    const toWords = (name: string) => {
      const value = (item as Record<string, unknown>)[name];
      return [value]
        .flat()
        .filter((one) => typeof one === 'string')
        .join('\n');
    };
    const names = ['summary', 'content_text', 'content_html', 'tags'] as const;
    const about = names.map((name) => toWords(name).slice(0, MOST_OF_FIELD)).join('\n');
    const link = toWords('url') || toWords('external_url') || toWords('id');
    const date = toWords('date_published') || toWords('date_modified');
    return [{ title: toWords('title').slice(0, MOST_OF_FIELD), link, date, about }];
  });
}

function attemptJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new FeedError(say.feed.noFeed);
  }
}

const INLINE = /<\/?(?:a|abbr|b|bdi|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\b[^<>]*>/gi;
const ENTITIES = (sax as unknown as { ENTITIES: Readonly<Record<string, string | number>> })
  .ENTITIES;

/** Titles and summaries are often HTML, whatever the format says. */
function toText(html: string): string {
  const bare = html.replace(INLINE, '').replace(/<(?:\/?[a-z]|!)[^<>]*>/gi, ' ');
  return toPlainText(
    bare.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,32}));/gi, (whole, ten, hex, name) => {
      const known: string | number | undefined =
        name === undefined ? undefined : ENTITIES[name as string];
      if (typeof known === 'string') return known;
      const code = known ?? Number(ten ?? `0x${hex as string}`);
      return code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000)
        ? String.fromCodePoint(code)
        : whole;
    }),
  );
}

const DAY = 24 * 3_600_000;
const ZONE = /(?:Z|[+-]\d\d:?\d\d|\b(?:UTC?|GMT|[ECMP][SD]T))\s*$/i;

/** Without a zone that everybody knows, only the day. A date in the future is a mistake of the feed. */
export function toHour(text: string, now: number): string {
  const known = ZONE.test(text) ? Date.parse(text) : NaN;
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? text.replace(/\s+\d\d?:\d\d.*$/, '');
  const time = Number.isNaN(known) ? Date.parse(`${day} UTC`) : known;
  if (!(time > 0) || time > now + DAY) return '';
  const whole = new Date(time).toISOString();
  return Number.isNaN(known) ? whole.slice(0, 10) : `${whole.slice(0, 16)}Z`;
}
