/** The files of a portal: a front that lists publications, a search across them, and what is new in any. */
import {
  type FeedData,
  type FeedEntry,
  toAtom,
  toJsonFeed,
  toRss,
} from '../../outputs/feeds/feed-formats.ts';
import { HEADER_RULES } from '../../outputs/headers.ts';
import { toHeadersFile } from '../../outputs/hosts/host-files.ts';
import type { OutputFile } from '../../outputs/output-file.ts';
import { element, toDocument, type Xml, type XmlChild } from '../../outputs/print/xml.ts';
import {
  FEED_FILES,
  FEED_LIST_URL,
  FEED_STYLE_URL,
  toFeedUrl,
  toHtmlUrl,
  toPath,
} from '../../site/addresses/files.ts';
import { FRONT_URL, SEARCH_URL } from '../../site/addresses/pages.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import { fromDayText } from '../../time/calendar.ts';
import { toDirection } from '../../time/words/clocks.ts';
import { toDayPoint } from '../../time/words/point-words.ts';
import { toWhenWords } from '../../time/words/words.ts';
import { getWords, type Words } from '../../words/words.ts';
import type { Member } from './read-member.ts';

export interface Portal {
  readonly name: string;
  readonly about: string;
  /** As made by `toSiteUrl`. */
  readonly siteUrl: string;
  readonly language: string;
}

/** Addresses of what browsers load for the pages. */
export interface PortalAssets {
  readonly styles: readonly string[];
  readonly script: string;
}

/** How many questions and entries of each publication the front shows, and how many entries of all the feeds have. */
const [SHOWN, IN_FEEDS] = [3, 50];

export function listPortalFiles(
  portal: Portal,
  members: readonly Member[],
  assets: PortalAssets,
): OutputFile[] {
  const feed = toFeed(portal, members);
  const print = (url: string, title: string, ...main: readonly XmlChild[]) => ({
    path: url === FRONT_URL ? 'index.html' : toPath(toHtmlUrl(url)),
    body: printPage(portal, assets, url, title, main),
  });
  const words = getWords(portal.language);
  return [
    print(FRONT_URL, portal.name, printFront(portal, words, members)),
    print(SEARCH_URL, words.search.title, printSearch(words, members)),
    { path: FEED_FILES.atom, body: toAtom(feed) },
    { path: FEED_FILES.rss, body: toRss(feed) },
    { path: FEED_FILES.json, body: toJsonFeed(feed) },
    { path: toPath(FEED_LIST_URL), body: toOpml(portal, words, members) },
    // Those of publications are for their folders.
    {
      path: '_headers',
      body: [toHeadersFile(HEADER_RULES, ''), ...members.map((one) => one.headers)].join('\n'),
    },
    { path: '_redirects', body: members.map((one) => one.redirects).join('') },
  ];
}

function printPage(
  { name, about, siteUrl, language }: Portal,
  { styles, script }: PortalAssets,
  url: string,
  title: string,
  main: readonly XmlChild[],
): string {
  const { frame, outputs, search } = getWords(language);
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title === name ? name : `${title} | ${name}`),
    element('meta', { name: 'description', content: about }),
    element('link', { rel: 'canonical', href: toAbsolute({ siteUrl }, url) }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('link', {
      rel: 'alternate',
      type: 'application/atom+xml',
      title: name,
      href: toFeedUrl('', 'atom'),
    }),
    styles.map((href) => element('link', { rel: 'stylesheet', href })),
    url === SEARCH_URL ? element('script', { type: 'module', src: script }, ' ') : undefined,
  );
  const links = [
    [FRONT_URL, frame.nav.latest],
    [SEARCH_URL, search.title],
    [FEED_LIST_URL, outputs.feedsOf({ publication: name })],
  ].map(([href = '', text]) =>
    element(
      'li',
      {},
      element('a', { href, 'aria-current': href === url ? 'page' : undefined }, text),
    ),
  );
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: '#main' }, frame.skip),
    element(
      'header',
      { class: 'mast' },
      element(
        'div',
        { class: 'mast-top broad' },
        element('p', { class: 'wordmark' }, element('a', { href: FRONT_URL }, name)),
      ),
      element('nav', { class: 'nav', 'aria-label': frame.nav.label }, element('ul', {}, links)),
    ),
    element('main', { id: 'main', tabindex: '-1' }, main),
  );
  return `<!doctype html>\n${element('html', inTongue(language), head, body).xml}\n`;
}

function printFront(
  { name, about, language }: Portal,
  words: Words,
  members: readonly Member[],
): XmlChild {
  return [
    element(
      'header',
      { class: 'head' },
      element('h1', {}, name),
      element('p', { class: 'lede' }, about),
    ),
    printForm(words),
    element(
      'section',
      { class: 'mt', 'aria-labelledby': 'publications' },
      element(
        'div',
        { class: 'rh' },
        element('h2', { id: 'publications' }, words.portal.publications),
      ),
      members.map((member) => printMember(member, words, language)),
    ),
  ];
}

/** What a publication says is in its language; what we say of it is in ours. */
function printMember({ path, feed, questions }: Member, words: Words, language: string): Xml {
  const own = feed.language === language ? {} : inTongue(feed.language);
  const [newest] = feed.items;
  const sayDay = (date: string) => printDay(date, words);
  return element(
    'article',
    { class: 'item' },
    newest && element('p', { class: 'dl' }, sayDay(newest.date_modified)),
    element('h3', own, element('a', { href: `${path}/` }, feed.title)),
    element('p', { class: 'sum', ...own }, feed.description),
    questions
      .slice(0, SHOWN)
      .map(({ url, title, state: { status } }) =>
        element(
          'p',
          { class: 'by' },
          element('span', { class: `st ${status}` }, words.status.labels[status]),
          ' ',
          element('a', { href: new URL(url).pathname, ...own }, title),
        ),
      ),
    feed.items
      .slice(0, SHOWN)
      .map(({ url, title, date_published: date }) =>
        element(
          'p',
          { class: 'by' },
          element('a', { href: new URL(url).pathname, ...own }, title),
          ' ',
          sayDay(date),
        ),
      ),
  );
}

function printDay(date: string, { dates }: Words): Xml {
  const day = date.slice(0, 10);
  const text = toWhenWords(toDayPoint(fromDayText(day)), { language: dates });
  return element('time', { datetime: day }, text);
}

function printForm({ frame }: Words): Xml {
  return element(
    'form',
    { class: 'find', role: 'search', action: SEARCH_URL },
    element('label', { class: 'vh', for: 'q' }, frame.search.label),
    element('input', { id: 'q', name: 'q', type: 'search', autocomplete: 'off', dir: 'auto' }),
    element('button', { type: 'submit' }, frame.search.submit),
  );
}

/** The script of the page fills it. */
function printSearch(words: Words, members: readonly Member[]): Xml {
  const indexes = members.map(({ path, feed, program, shards }) => ({
    path,
    name: feed.title,
    language: feed.language,
    program,
    shards,
  }));
  return element(
    'div',
    {
      id: 'search',
      'data-indexes': JSON.stringify(indexes),
      'data-nothing': words.portal.nothing,
      'data-failed': words.scripts.search.failed,
    },
    element('header', { class: 'head' }, element('h1', {}, words.search.title), printForm(words)),
    element('noscript', {}, element('p', { class: 'notice mt' }, words.portal.needsScript)),
    element('p', { class: 'note', role: 'status' }, ' '),
    element('section', { class: 'res', 'aria-label': words.search.results }, ' '),
  );
}

function toFeed({ name, about, siteUrl, language }: Portal, members: readonly Member[]): FeedData {
  const entries = members
    .flatMap(({ feed }) => feed.items.map((item) => toEntry(item, feed.title, feed.language)))
    .sort((a, b) => b.published - a.published || (a.id < b.id ? -1 : 1))
    .slice(0, IN_FEEDS);
  return {
    id: toAbsolute({ siteUrl }, FRONT_URL),
    title: name,
    description: about,
    language,
    publisher: name,
    rights: members.map(({ feed }) => feed._rights).join(' '),
    pageUrl: toAbsolute({ siteUrl }, FRONT_URL),
    baseUrl: toAbsolute({ siteUrl }, FRONT_URL),
    styleSheet: `${members[0]?.path ?? ''}${FEED_STYLE_URL}`,
    updated: Math.max(0, ...entries.map(({ updated }) => updated)),
    entries,
  };
}

function toEntry(
  item: Member['feed']['items'][number],
  publication: string,
  language: string,
): FeedEntry {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    html: item.content_html,
    language: item.language ?? language,
    authors: [publication],
    categories: item.tags,
    published: Date.parse(item.date_published),
    updated: Date.parse(item.date_modified),
    source: undefined,
    references: [],
  };
}

/** All feeds, those of all publications first. */
function toOpml(portal: Portal, words: Words, members: readonly Member[]): string {
  const title = words.outputs.feedsOf({ publication: portal.name });
  const outline = (text: string, siteUrl: string) =>
    element('outline', {
      ...{ type: 'rss', text, title: text },
      xmlUrl: toAbsolute({ siteUrl }, toFeedUrl('', 'atom')),
      htmlUrl: toAbsolute({ siteUrl }, FRONT_URL),
    });
  const head = element('head', {}, element('title', {}, title));
  const rows = [
    outline(portal.name, portal.siteUrl),
    ...members.map(({ path, feed }) => outline(feed.title, toAbsolute(portal, path))),
  ];
  return toDocument(element('opml', { version: '2.0' }, head, element('body', {}, rows)));
}

function inTongue(language: string) {
  const direction = toDirection(language);
  return { lang: language, dir: direction === 'rtl' ? direction : undefined };
}
