/**
 * What comes before an address when it is printed. The addresses of this folder begin at the root of the publication.
 * Within the site only `toPrinted` adds to them (in markup, styles and scripts, through the functions below); outside,
 * only `toAbsolute`.
 */

interface Site {
  /** As made by `toSiteUrl`. */
  readonly siteUrl: string;
}

/** Everything but characters that pages, style sheets, scripts and server configurations all read as they are. */
const UNSAFE = /[^\w\-.~%/@+=]/g;

/**
 * The address of a site as printed: host in ASCII, no default port, no slash at the end, unsafe characters encoded.
 * Throws a TypeError if it is not an address.
 */
export function toSiteUrl(address: string): string {
  const { origin, pathname } = new URL(address);
  const path = pathname.replace(/\/+/g, '/').replace(/\/$/, '');
  return origin + path.replace(UNSAFE, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The path of the site on its host, as in `/fish`; `''` at the root. */
export function toBase({ siteUrl }: Site): string {
  return siteUrl.replace(/^[^:]+:\/\/[^/]+/, '');
}

export function toPrinted(base: string, url: string): string {
  return `${base}${url}`;
}

export function toAbsolute({ siteUrl }: Site, url: string): string {
  return `${siteUrl}${url}`;
}

/** The same for an address that may also be one of another site. */
export function toFullAddress(site: Site, url: string): string {
  return url.startsWith('/') ? toAbsolute(site, url) : url;
}

export function fromAbsolute({ siteUrl }: Site, absolute: string): string {
  return absolute.slice(siteUrl.length);
}

// Adds the path of the site to finished pages, style sheets and scripts, whose addresses begin at the root. At the root
// of a host, nothing changes.

/** Attributes with one address, among them those that our scripts read. */
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
/** Attributes with several addresses and their descriptors. */
const SETS = new Set(['srcset', 'imagesrcset']);
/** Holds a list of addresses as JSON. */
const SHARDS = 'data-shards';

/** A comment; an element whose text is not markup, with its text; or any other start tag. */
const PART =
  /<!--[\s\S]*?-->|(<(script|style|textarea|title)\b[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>)([\s\S]*?)(?=<\/\2)|<[a-z][^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/g;
const MAY_HOLD = /(?:=\s*["']?|;\s*url=|,\s*|&quot;)\/(?!\/)/i;

/** Prints a page for a site under `base`. Addresses for which `isOther` holds belong to other sites and stay. */
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

/** Prints a style sheet for a site under `base`. */
export function printInCss(css: string, base: string): string {
  if (base === '') return css;
  return css.replace(
    /(\burl\(\s*["']?|@import\s+["'])(\/(?!\/)[^"')]*)/gi,
    (_, before: string, url: string) => `${before}${toPrinted(base, url)}`,
  );
}

/** Prints a module of this folder for scripts of a site under `base`: the addresses it makes begin with the base. */
export function printInAddresses(code: string, base: string): string {
  return code.replace(
    /(['`])(\/(?!\/))/g,
    (_, quote: string, url: string) => quote + toPrinted(base, url),
  );
}

/**
 * Stands for the path of the site in bundled scripts until `printInAsset` puts it in, so that sites under other paths
 * can share a bundle.
 */
export const BASE_MARK = '__DATELINE_BASE__';

/** Prints a bundled file, a script or a style sheet, for a site under `base`. */
export function printInAsset(path: string, text: string, base: string): string {
  return path.endsWith('.css') ? printInCss(text, base) : text.replaceAll(BASE_MARK, base);
}

/** Gives the keys of a module’s browser storage (`dateline.` and a word) a name for this base. */
export function printInKeys(code: string, base: string): string {
  return code.replace(
    /(['"])(dateline\.\w+)\1/g,
    (_, quote: string, key: string) => `${quote}${key}${base}${quote}`,
  );
}
