/** Old addresses as the `_redirects` file of Netlify, Cloudflare Pages and others; our preview reads the same file. */
import { toPrinted } from '../site/addresses/print.ts';
import type { Redirect } from '../model/redirects.ts';

/** One line each: `/old /new 301`. Addresses of content hold no white space. */
export function toRedirectsFile(redirects: readonly Redirect[], base: string): string {
  return redirects
    .map(({ from, to }) => `${toPrinted(base, from)} ${toPrinted(base, to)} 301\n`)
    .join('');
}

/** The table of such a file of a site under `base`, from old path below it to new address. */
export function parseRedirects(text: string, base: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return new Map(
    lines.flatMap(([from = '', to = '']): [string, string][] =>
      from.startsWith(`${base}/`) && to.startsWith('/') ? [[from.slice(base.length), to]] : [],
    ),
  );
}
