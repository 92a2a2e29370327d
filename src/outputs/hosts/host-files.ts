import { getDayPages, listGap, toAskedLead } from '../../model/days/day-pages.ts';
import type { Redirect } from '../../model/redirects.ts';
import { DAY_LIST_URL, toHtmlUrl, toPath } from '../../site/addresses/files.ts';
import { toAskedUrl, toDayUrl } from '../../site/addresses/pages.ts';
import { toAbsolute, toBase, toPrinted } from '../../site/addresses/print.ts';
import { toDirection } from '../../time/words/clocks.ts';
import type { OutputContext, OutputFile } from '../output-file.ts';
import { type HeaderRule, toHeaderRules, toPolicyMeta } from '../headers.ts';
import { element } from '../print/xml.ts';
import { toHtaccess } from './apache.ts';
import type { ServerInput } from './nginx.ts';

/** Files that hosts read; for your own server, use `hosts`. */
export function listHostFiles(context: OutputContext): OutputFile[] {
  const { about, redirects, forDesk } = context.publication;
  const { base, gone } = toServed(context);
  return [
    {
      path: '_headers',
      body: toHeadersFile(toHeaderRules(about, forDesk), base),
    },
    {
      path: '_redirects',
      body: toRedirectsFile(redirects, base, about.host === 'netlify' ? gone : []),
    },
    ...(about.host === 'pages' ? [NO_JEKYLL, ...listRedirectPages(context)] : []),
    ...(about.host === 'apache'
      ? [{ path: '.htaccess', body: toHtaccess(toServed(context)) }]
      : []),
  ];
}

/** What servers have to know of the site. */
export function toServed(context: OutputContext): Omit<ServerInput, 'root' | 'isPacked'> {
  const { about, redirects, withdrawn, forDesk } = context.publication;
  const { host, protocol } = new URL(toAbsolute(context, '/'));
  return {
    ...{ host, isSecure: protocol === 'https:', base: toBase(context) },
    ...{ rules: toHeaderRules(about, forDesk), redirects },
    gone: withdrawn.map(({ url }) => url),
  };
}

/** Otherwise GitHub Pages leaves out names that begin with an underscore, such as `_astro/`. */
const NO_JEKYLL: OutputFile = { path: '.nojekyll', body: '' };

/**
 * The rules as a `_headers` file (Netlify, Cloudflare Pages). If two rules give one header, Cloudflare joins the values
 * with a comma, which would make two content policies their intersection; a line `! Name` takes back what an earlier
 * rule gave. Netlify lets the more specific rule win, and ignores such a line with a note in its log.
 */
export function toHeadersFile(rules: readonly HeaderRule[], base: string): string {
  const placed = rules.map((rule) => ({ ...rule, path: toPrinted(base, rule.path) }));
  return placed.map((rule, index) => printRule(rule, placed.slice(0, index))).join('\n');
}

/** The path under the host at which a site is, according to its `_headers` file. */
export function findBase(file: string): string {
  return /^(.*)\/\*\n/.exec(file)?.[1] ?? '';
}

function printRule({ path, headers }: HeaderRule, before: readonly HeaderRule[]): string {
  const given = before
    .filter((rule) => covers(rule.path, path))
    .flatMap((rule) => Object.keys(rule.headers));
  const again = Object.keys(headers).filter((name) => given.includes(name));
  const lines = [
    ...again.map((name) => `! ${name}`),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return [path, ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function covers(pattern: string, path: string): boolean {
  return pattern.endsWith('*') && path.startsWith(pattern.slice(0, -1));
}

/** The rules of such a file of a site under `base`, with paths within the site; later values win. */
export function parseHeaders(text: string, base: string): HeaderRule[] {
  return text
    .split(/\n(?=\S)/)
    .map((block) => block.split('\n').map((line) => line.trim()))
    .flatMap(([path = '', ...lines]) => {
      if (!path.startsWith('/')) return [];
      const headers = lines.flatMap((line): [string, string][] => {
        const [, name, value] = /^([\w-]+): (.*)$/.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [[name, value]];
      });
      return [{ path: path.slice(base.length), headers: Object.fromEntries(headers) }];
    });
}

function listRedirectPages(context: OutputContext): OutputFile[] {
  const { byUrl, redirects } = context.publication;
  return redirects.map((one) => ({
    path: toPath(toHtmlUrl(one.from)),
    body: toRedirectPage(context, one, byUrl.get(one.to)?.caption ?? toAbsolute(context, one.to)),
  }));
}

/** A page that redirects at once, and shows `caption` where it does not. */
function toRedirectPage(context: OutputContext, { from, to }: Redirect, caption: string): string {
  const { about } = context.publication;
  const url = toPrinted(toBase(context), to);
  const page = element(
    'html',
    { lang: about.language, dir: toDirection(about.language) === 'rtl' ? 'rtl' : undefined },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      toPolicyMeta(from, toHeaderRules(about)),
      element('title', {}, caption),
      element('meta', { name: 'robots', content: 'noindex' }),
      element('link', { rel: 'canonical', href: toAbsolute(context, to.replace(/#.*/, '')) }),
      element('meta', { 'http-equiv': 'refresh', content: `0; url=${url}` }),
    ),
    element('body', {}, element('p', {}, element('a', { href: url }, caption))),
  );
  return `<!doctype html>\n${page.xml}\n`;
}

// Old addresses as the `_redirects` file of Netlify, Cloudflare Pages and others; our preview reads the same file.

/**
 * One line each: `/old /new 301`, and `/gone /gone.html 410!` for what was withdrawn, which only Netlify takes. Addresses
 * of content hold no white space.
 */
export function toRedirectsFile(
  redirects: readonly Redirect[],
  base: string,
  gone: readonly string[] = [],
): string {
  return [
    ...redirects.map(({ from, to }) => [from, to, '301']),
    ...gone.map((url) => [url, toHtmlUrl(url), '410!']),
  ]
    .map(([from = '', to = '', status = '']) =>
      [toPrinted(base, from), toPrinted(base, to), status].join(' ').concat('\n'),
    )
    .join('');
}

/** The table of such a file of a site under `base`, from old path below it to new address. */
export function parseRedirects(text: string, base: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return new Map(
    lines.flatMap(([from = '', to = '', status]): [string, string][] =>
      from.startsWith(`${base}/`) && to.startsWith('/') && status === '301'
        ? [[from.slice(base.length), to]]
        : [],
    ),
  );
}

/**
 * The days that have a page, oldest first, as one JSON array for the date field; nothing without days. The address of
 * each day between two of them is a page that redirects to where it is covered, since hosts limit the number of rules.
 */
export function listDays(context: OutputContext): OutputFile[] {
  const { publication } = context;
  const { days } = getDayPages(publication);
  if (days.length === 0) return [];
  const gaps = days.flatMap((day) =>
    listGap(publication, day).days.map((on) => ({
      path: toPath(toHtmlUrl(toDayUrl(on))),
      body: toRedirectPage(
        context,
        { from: toDayUrl(on), to: toAskedUrl(day, on) },
        toAskedLead(context, on),
      ),
    })),
  );
  return [{ path: toPath(DAY_LIST_URL), body: `${JSON.stringify(days)}\n` }, ...gaps];
}
