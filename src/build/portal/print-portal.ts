/** The files of a portal: a front that lists publications, a search across them, and what is new in any. */
import type { OutputFile } from '../../outputs/output-file.ts';
import { element, type Xml, type XmlChild } from '../../outputs/print/xml.ts';
import {
  FEED_FILES,
  FEED_LIST_URL,
  ICON_SVG_URL,
  ICON_URL,
  ROBOTS_URL,
  SITEMAP_INDEX_URL,
  toFeedUrl,
  toFileUrl,
  toHtmlUrl,
  toPath,
} from '../../site/addresses/files.ts';
import { FEEDS_URL, FRONT_URL, NOT_FOUND_URL, SEARCH_URL } from '../../site/addresses/pages.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import { toDayText } from '../../time/calendar.ts';
import { toDirection } from '../../time/words/clocks.ts';
import { toFormed } from '../../time/words/language.ts';
import { toDayPoint } from '../../time/words/point-words.ts';
import { toPieces } from '../../time/words/words.ts';
import { toDayAt } from '../../time/zone.ts';
import { fillSlots } from '../../words/slots.ts';
import { getWords, type Words } from '../../words/words.ts';
import { listPortalFeeds } from './portal-feeds.ts';
import { printPortalHeaders } from './portal-hosts.ts';
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
  /** Those that a first visit shows only if they load at once. */
  readonly fonts: readonly string[];
  readonly script: string;
}

/** How many questions and entries of each publication the front shows. */
const SHOWN = 3;

export function listPortalFiles(
  portal: Portal,
  members: readonly Member[],
  assets: PortalAssets,
): OutputFile[] {
  const words = getWords(portal.language);
  const { notFound, outputs, search } = words;
  const print = (url: string, title: string, ...main: readonly XmlChild[]) => ({
    path: url === FRONT_URL ? 'index.html' : toPath(toHtmlUrl(url)),
    body: printPage(portal, members, assets, { url, title, main }),
  });
  const list = printMembers(members, words);
  const files = [
    print(FRONT_URL, portal.name, printHead(portal.name, portal.about, words), list),
    print(SEARCH_URL, search.title, printSearch(words, members)),
    print(
      FEEDS_URL,
      outputs.feedsOf({ publication: portal.name }),
      printFeeds(portal, members, words),
    ),
    print(NOT_FOUND_URL, notFound.title, printHead(notFound.title, notFound.lede, words), list),
    ...listPortalFeeds(portal, members, words),
    { path: toPath(ROBOTS_URL), body: toRobots(portal, members) },
  ];
  const urls = [SEARCH_URL, ...assets.styles, ...files.map(({ path }) => toFileUrl(path))];
  const headers = members.map((one) => one.headers);
  return [
    ...files,
    { path: '_headers', body: printPortalHeaders(urls, headers) },
    { path: '_redirects', body: members.map((one) => one.redirects).join('') },
  ];
}

/** Crawlers look for it at the root alone. */
function toRobots(portal: Portal, members: readonly Member[]): string {
  const maps = members.map(({ path }) => toAbsolute(portal, `${path}${SITEMAP_INDEX_URL}`));
  return `User-agent: *\nAllow: /\n\n${maps.map((map) => `Sitemap: ${map}\n`).join('')}`;
}

function printPage(
  { name, about, siteUrl, language }: Portal,
  members: readonly Member[],
  { styles, fonts, script }: PortalAssets,
  { url, title, main }: { url: string; title: string; main: readonly XmlChild[] },
): string {
  const { frame, portal, search } = getWords(language);
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title === name ? name : `${title} | ${name}`),
    about && element('meta', { name: 'description', content: about }),
    url === NOT_FOUND_URL
      ? element('meta', { name: 'robots', content: 'noindex' })
      : element('link', { rel: 'canonical', href: toAbsolute({ siteUrl }, url) }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('link', { rel: 'icon', href: ICON_URL, type: 'image/png', sizes: '180x180' }),
    element('link', { rel: 'icon', href: ICON_SVG_URL, type: 'image/svg+xml', sizes: 'any' }),
    element('link', {
      rel: 'alternate',
      type: 'application/atom+xml',
      title: name,
      href: toFeedUrl('', 'atom'),
    }),
    fonts.map((href) =>
      element('link', {
        rel: 'preload',
        href,
        as: 'font',
        type: 'font/woff2',
        crossorigin: 'anonymous',
      }),
    ),
    styles.map((href) => element('link', { rel: 'stylesheet', href })),
    url === SEARCH_URL ? element('script', { type: 'module', src: script }, ' ') : undefined,
  );
  const links = [
    [FRONT_URL, portal.publications],
    [SEARCH_URL, search.title],
    [FEEDS_URL, frame.nav.follow],
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
    element(
      'footer',
      { class: 'foot' },
      members.map(({ feed }) =>
        element('p', {}, element('span', inTongue(feed.language), feed._rights)),
      ),
    ),
  );
  return `<!doctype html>\n${element('html', inTongue(language), head, body).xml}\n`;
}

function printHead(title: string, lede: string, words: Words): Xml {
  return element(
    'header',
    { class: 'head' },
    element('h1', {}, title),
    lede && element('p', { class: 'lede' }, lede),
    printForm(words),
  );
}

function printMembers(members: readonly Member[], words: Words): Xml {
  return element(
    'section',
    { class: 'mt', 'aria-labelledby': 'publications' },
    element(
      'div',
      { class: 'rh' },
      element('h2', { id: 'publications' }, words.portal.publications),
    ),
    members.map((member) => printMember(member, words)),
  );
}

/** What a publication says is in its language; what we say of it is in ours. */
function printMember({ path, feed, questions }: Member, words: Words): Xml {
  const say = (...of: readonly XmlChild[]) => element('span', inTongue(words.tag), of);
  const updated = Math.max(...feed.items.map((item) => Date.parse(item.date_modified)));
  const sayDay = (moment: number, form?: string) => printDay(moment, feed._zone, words, form);
  return element(
    'article',
    { class: 'item', ...inTongue(feed.language) },
    feed.items.length > 0
      ? element(
          'p',
          { class: 'dl' },
          say(fillSlots(words.frame.updated, { day: (form) => sayDay(updated, form) })),
        )
      : undefined,
    element('h3', {}, element('a', { href: `${path}/` }, feed.title)),
    element('p', { class: 'sum' }, feed.description),
    questions
      .slice(0, SHOWN)
      .map(({ url, title, state: { status } }) =>
        element(
          'p',
          { class: 'by' },
          element(
            'span',
            { class: `st ${status}`, ...inTongue(words.tag) },
            words.status.labels[status],
          ),
          ' ',
          element('a', { href: new URL(url).pathname }, title),
        ),
      ),
    feed.items
      .slice(0, SHOWN)
      .map(({ url, title, date_published: date }) =>
        element(
          'p',
          { class: 'by' },
          element('a', { href: new URL(url).pathname }, title),
          ' ',
          say(sayDay(Date.parse(date))),
        ),
      ),
  );
}

/** The day by the clock of the publication, as its own pages say it. */
function printDay(moment: number, zone: string, { dates }: Words, form?: string): XmlChild {
  const day = toDayAt(moment, zone);
  const pieces = toFormed(toPieces(toDayPoint(day), { language: dates }), form, dates);
  return pieces.map(({ text, datetime }) =>
    datetime === undefined ? text : element('time', { datetime: toDayText(day) }, text),
  );
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

/** Browsers show a feed as what it is made of, so this page is where “Follow” leads. */
function printFeeds({ name }: Portal, members: readonly Member[], words: Words): Xml[] {
  const all = [
    { path: '', title: name, href: FRONT_URL, language: words.tag },
    ...members.map(({ path, feed: { title, language } }) => ({
      ...{ path, title, language, href: path + FEEDS_URL },
    })),
  ];
  return [
    element('h1', {}, words.outputs.feedsOf({ publication: name })),
    ...all.map(({ path, title, href, language }) =>
      element(
        'article',
        { class: 'item', ...inTongue(language) },
        element('h2', {}, element('a', { href }, title)),
        element('p', { class: 'by' }, ...listFormats(path)),
      ),
    ),
    element(
      'p',
      { class: 'more' },
      element('a', { href: FEED_LIST_URL, download: '' }, toPath(FEED_LIST_URL)),
    ),
  ];
}

function listFormats(path: string): XmlChild[] {
  const formats = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' } as const;
  return (Object.keys(FEED_FILES) as (keyof typeof FEED_FILES)[]).flatMap((format) => [
    element('a', { href: toFeedUrl(path, format) }, formats[format]),
    ' ',
  ]);
}

/** The script of the page fills it. */
function printSearch(words: Words, members: readonly Member[]): Xml {
  const { portal, search, scripts, text } = words;
  const { first, nothing, silent } = portal;
  const say = { results: scripts.search.results, first, nothing, silent };
  const publications = members.map(({ path, feed }) => ({
    path,
    name: feed.title,
    language: feed.language,
  }));
  return element(
    'div',
    { id: 'search' },
    element('header', { class: 'head' }, element('h1', {}, search.title), printForm(words)),
    element('noscript', {}, element('p', { class: 'notice mt' }, portal.needsScript)),
    element('div', { class: 'note', role: 'status' }, ' '),
    element(
      'section',
      {
        class: 'res mt',
        'aria-label': search.results,
        'data-publications': JSON.stringify(publications),
        'data-words': JSON.stringify({ locale: text.locale, say }),
      },
      ' ',
    ),
  );
}

function inTongue(language: string) {
  return { lang: language, dir: toDirection(language) };
}
