/**
 * The one source of the headers sent with every answer; dev, the preview and the files for hosts print it. The content
 * policy starts from nothing. Only the search page may compile WebAssembly and start a worker, which Pagefind needs.
 */
import type { PublicationData } from '../content/kinds/publication.ts';
import type { Embeds } from '../content/kinds/publication-fields.ts';
import {
  ASSETS_URL,
  BIBTEX_URL,
  CALENDAR_FILE,
  CITATIONS_URL,
  CSL_JSON_URL,
  FEED_FILES,
  FEED_LIST_URL,
  INDEX_URL,
  RIS_URL,
  toHtmlUrl,
  toMarkdownUrl,
} from '../site/addresses/files.ts';
import {
  COVERAGE_URL,
  DATA_URL,
  EMBED_URL,
  NOT_FOUND_URL,
  SEARCH_URL,
} from '../site/addresses/pages.ts';
import { element, type Xml } from './print/xml.ts';

export type Headers = Readonly<Record<string, string>>;

export interface HeaderRule {
  /** A path, in which one `*` may stand for any characters. */
  readonly path: string;
  readonly headers: Headers;
}

const CONTENT_POLICY = 'Content-Security-Policy';
/** For answers over TLS alone (RFC 6797, 7.2). */
export const HSTS = 'Strict-Transport-Security';

type Policy = Readonly<Record<string, string>>;

const POLICY: Policy = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'connect-src': "'self'",
  'font-src': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'img-src': "'self'",
  'manifest-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
};

const SEARCH_POLICY: Policy = {
  ...POLICY,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
};

const BASE: Headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Pages and data may change with every build, so browsers ask each time whether their copy is still valid. */
const FRESH: Headers = { 'Cache-Control': 'no-cache' };
const NO_INDEX: Headers = { 'X-Robots-Tag': 'noindex' };
const IMMUTABLE: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** The header that lets pages of other sites read an answer. */
export const OPEN_TO = 'Access-Control-Allow-Origin';

/**
 * For other people’s programs, also for those that run in a page: data, feeds, calendars, citations. Where drafts may
 * be shown, it is not sent, since a page on any other port of the machine could read them.
 */
const OPEN: Headers = { [OPEN_TO]: '*' };

/** An embedded frame has no script, not even one that the publication allows. */
function toEmbedPolicy(embeds: Embeds | undefined): string {
  return toPolicyText({
    'default-src': "'none'",
    'base-uri': "'none'",
    'font-src': "'self'",
    'form-action': "'none'",
    'frame-ancestors': toAncestors(embeds),
    'img-src': "'self'",
    'style-src': "'self'",
  });
}

function toAncestors(embeds: Embeds = 'true'): string {
  if (Array.isArray(embeds)) return embeds.join(' ');
  return embeds === 'true' ? '*' : "'none'";
}

const OPEN_PATHS = [
  `${DATA_URL}/*`,
  ...[...Object.values(FEED_FILES), CALENDAR_FILE].flatMap((name) => [`/${name}`, `/*/${name}`]),
  FEED_LIST_URL,
  BIBTEX_URL,
  RIS_URL,
  CSL_JSON_URL,
  `${CITATIONS_URL}/*`,
  toMarkdownUrl(`${COVERAGE_URL}/*`),
  // Saved pages, which readers open in a viewer.
  '/*.wacz',
];

/**
 * The rules, in order: the headers of all rules that match a path are joined, and later ones win. A site that is
 * `forDesk` is closed to search engines and to pages of other sites.
 */
export function toHeaderRules(about: Ruling = {}, forDesk = false): readonly HeaderRule[] {
  const { embeds, hsts } = about;
  const secure = hsts === undefined ? {} : { [HSTS]: `max-age=${String(hsts)}` };
  const allow = toAllow(about);
  const policy = { [CONTENT_POLICY]: toPolicyText(extend(POLICY, allow)) };
  const search = { [CONTENT_POLICY]: toPolicyText(extend(SEARCH_POLICY, allow)) };
  const open = forDesk ? {} : OPEN;
  return [
    { path: '/*', headers: { ...BASE, ...secure, ...FRESH, ...policy, ...(forDesk && NO_INDEX) } },
    { path: SEARCH_URL, headers: search },
    { path: toHtmlUrl(SEARCH_URL), headers: search },
    ...(forDesk ? [] : OPEN_PATHS.map((path) => ({ path, headers: open }))),
    { path: `${EMBED_URL}/*`, headers: { ...open, [CONTENT_POLICY]: toEmbedPolicy(embeds) } },
    { path: `${ASSETS_URL}/*`, headers: IMMUTABLE },
    { path: `${INDEX_URL}/*`, headers: { ...IMMUTABLE, ...search } },
  ];
}

export const HEADER_RULES: readonly HeaderRule[] = toHeaderRules();

/** The headers of the file at `path` (without query). */
export function toHeaders(path: string, rules = HEADER_RULES): Headers {
  return Object.assign(
    {},
    ...rules.filter((rule) => isRuleFor(rule.path, path)).map(({ headers }) => headers),
  ) as Headers;
}

/** The headers of everything but files: of redirects and errors, which must not be cached for a year. */
export function toOtherHeaders(rules = HEADER_RULES): Headers {
  return toHeaders(toHtmlUrl(NOT_FOUND_URL), rules);
}

export const OTHER_HEADERS: Headers = toOtherHeaders();

type Ruling = Pick<PublicationData, 'allow' | 'embeds' | 'newsletter' | 'hsts'>;

/** The hosts that pages may ask besides their own; a form of the publication may send to its service. */
function toAllow({
  allow = {},
  newsletter,
}: Ruling): Readonly<Record<string, readonly string[] | undefined>> {
  const { action } = newsletter ?? {};
  return action === undefined ? allow : { ...allow, 'form-action': [new URL(action).origin] };
}

function extend(policy: Policy, allow: ReturnType<typeof toAllow>): Policy {
  const more = Object.entries(allow).map(([name, hosts]) => [
    name,
    [policy[name], ...(hosts ?? [])].filter((part) => part !== undefined).join(' '),
  ]);
  return { ...policy, ...(Object.fromEntries(more) as Policy) };
}

export const HEADER_NAMES: readonly string[] = [
  ...new Set(HEADER_RULES.flatMap(({ headers }) => Object.keys(headers))),
];

/** The same for the dev server, whose client has inline styles and uses a socket. */
export function toDevHeaders(path: string, about: Ruling = {}): Headers {
  const own = extend(
    path.replace(/\/$/, '') === SEARCH_URL ? SEARCH_POLICY : POLICY,
    toAllow(about),
  );
  // Dev has its own script on every page.
  const policy = isRuleFor(`${EMBED_URL}/*`, path)
    ? { ...own, 'frame-ancestors': toAncestors(about.embeds) }
    : own;
  return {
    ...BASE,
    // Also for browsers that do not say which page sent the request.
    'Cross-Origin-Resource-Policy': 'same-origin',
    [CONTENT_POLICY]: toPolicyText({
      ...policy,
      'style-src': `${policy['style-src'] ?? ''} 'unsafe-inline'`,
      'connect-src': `${policy['connect-src'] ?? ''} ws: wss:`,
    }),
  };
}

function toPolicyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

export function isRuleFor(pattern: string, path: string): boolean {
  const [start = '', end] = pattern.split('*');
  return end === undefined
    ? pattern === path
    : path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}

// The content policy in the page itself, for hosts that do not send our headers.

/** Directives that browsers ignore in a `meta` element (Content Security Policy, 3.3). */
const BY_HEADER_ONLY = /^(frame-ancestors|report-uri|sandbox)\b/;

export function toPolicyMeta(url: string, rules: readonly HeaderRule[]): Xml {
  const policy = toHeaders(url, rules)[CONTENT_POLICY] ?? '';
  const content = policy
    .split('; ')
    .filter((directive) => !BY_HEADER_ONLY.test(directive))
    .join('; ');
  return element('meta', { 'http-equiv': CONTENT_POLICY, content });
}

/**
 * Puts the policy into a finished page, before everything that it governs but after the declaration of the encoding. A
 * page without a head has nothing to govern before its first element.
 */
export function addPolicy(html: string, url: string, rules: readonly HeaderRule[]): string {
  return html.replace(
    /<head\b[^>]*>(?:\s*<meta charset="[^"]*"\s*\/?>)?/i,
    (start) => start + toPolicyMeta(url, rules).xml,
  );
}
