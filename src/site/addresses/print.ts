/**
 * What is put before an address when it is printed. The addresses of this folder begin at the root of the publication,
 * and nothing else is put before them anywhere: `toPrinted` is the one that does it within the site, for markup,
 * styles and scripts by way of `print-in.ts`, and `toAbsolute` outside of it.
 */

interface Site {
  /** As `toSiteUrl` gives it. */
  readonly siteUrl: string;
}

/** What a path may hold so that no page, style sheet, script or configuration of a server reads it otherwise. */
const UNSAFE = /[^\w\-.~%/@+=]/g;

/**
 * Gives the address of a site as it is printed: the host in ASCII, no port that goes without saying, the path without a
 * final slash, every character in it encoded that means something to somebody. Throws TypeError for what is no address.
 */
export function toSiteUrl(address: string): string {
  const { origin, pathname } = new URL(address);
  const path = pathname.replace(/\/+/g, '/').replace(/\/$/, '');
  return origin + path.replace(UNSAFE, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Gives the path under the host at which the site stands, as in `/fish`; `''` at the root. */
export function toBase({ siteUrl }: Site): string {
  return siteUrl.replace(/^[^:]+:\/\/[^/]+/, '');
}

export function toPrinted(base: string, url: string): string {
  return `${base}${url}`;
}

export function toAbsolute({ siteUrl }: Site, url: string): string {
  return `${siteUrl}${url}`;
}

/** Gives the address that `toAbsolute` has made `absolute` of. */
export function fromAbsolute({ siteUrl }: Site, absolute: string): string {
  return absolute.slice(siteUrl.length);
}

// Writes the path under the host into what is finished: pages, style sheets and scripts, in which every address begins
// at the root. At the root of a host nothing is touched.

/** Attributes that hold one address. Those of our scripts are among them: where a thing is, or by which they know it. */
const ADDRESSES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'cite',
  'data',
  'xlink:href',
  'data-days',
  'data-key',
  'data-program',
  'data-since',
]);
/** Those that hold several, with what belongs to each. */
const SETS = new Set(['srcset', 'imagesrcset']);
/** One that holds a list of addresses as JSON. */
const SHARDS = 'data-shards';

/** A comment; an element whose text is no markup, with its text; any other start of an element. */
const PART =
  /<!--[\s\S]*?-->|(<(script|style|textarea|title)\b[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>)([\s\S]*?)(?=<\/\2)|<[a-z][^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/g;
const MAY_HOLD = /(?:=\s*["']?|;\s*url=|,\s*|&quot;)\/(?!\/)/i;

/** Gives a page of a site under `base`. Addresses that `isOther` tells are not the publication’s stay as they are. */
export function printInHtml(
  html: string,
  base: string,
  isOther: (url: string) => boolean = () => false,
): string {
  if (base === '') return html;
  const toUrl = (url: string) =>
    !/^\/(?![/\\])/.test(url) || isOther(url) ? url : toPrinted(base, url);
  const replaceIn = (value: string, pattern: RegExp) =>
    value.replace(pattern, (_, before: string, url: string) => before + toUrl(url));
  const toValue = (name: string, value: string) => {
    if (ADDRESSES.has(name)) return toUrl(value);
    if (SETS.has(name)) return replaceIn(value, /(^|,\s+|^\s+)(\/[^\s]*)/g);
    if (name === SHARDS) return replaceIn(value, /(&quot;|")(\/[^&"]*)/g);
    // `<meta http-equiv="refresh">`
    return name === 'content' ? replaceIn(value, /^(\s*\d+\s*;\s*url=)(\/.*)/i) : value;
  };
  const toTag = (tag: string) =>
    MAY_HOLD.test(tag)
      ? tag.replace(ATTRIBUTE, (_, name: string, equals: string, given: string) => {
          const quote = /^["']/.exec(given)?.[0] ?? '';
          const value = quote === '' ? given : given.slice(1, -1);
          return `${name}${equals}${quote}${toValue(name.toLowerCase(), value)}${quote}`;
        })
      : tag;
  return html.replace(PART, (part: string, tag?: string, name?: string, text?: string) => {
    if (tag === undefined) return part.startsWith('<!') ? part : toTag(part);
    return (
      toTag(tag) + (name?.toLowerCase() === 'style' ? printInCss(text ?? '', base) : (text ?? ''))
    );
  });
}

/** Gives a style sheet of a site under `base`. */
export function printInCss(css: string, base: string): string {
  if (base === '') return css;
  return css.replace(
    /(\burl\(\s*["']?|@import\s+["'])(\/(?!\/)[^"')]*)/gi,
    (_, before: string, url: string) => `${before}${toPrinted(base, url)}`,
  );
}

/**
 * Gives a module of this folder as scripts of a site under `base` have it: what they ask for and lead to begins with the
 * base, as it does on pages.
 */
export function printInAddresses(code: string, base: string): string {
  return code.replace(
    /(['`])(\/(?!\/))/g,
    (_, quote: string, url: string) => quote + toPrinted(base, url),
  );
}

/** Gives any module of scripts with a name of its own for all that the browser keeps, `dateline.` and a word. */
export function printInKeys(code: string, base: string): string {
  return code.replace(
    /(['"])(dateline\.\w+)\1/g,
    (_, quote: string, key: string) => `${quote}${key}${base}${quote}`,
  );
}
