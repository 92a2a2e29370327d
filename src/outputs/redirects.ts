/** Old addresses as the `_redirects` file of Netlify, Cloudflare Pages and others; our preview reads the same file. */
import type { Redirect } from '../model/redirects.ts';

/** One line each: `/old /new 301`. Addresses of content hold no white space. */
export function toRedirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/** The table of such a file, from old path to new. */
export function parseRedirects(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return new Map(
    lines.flatMap(([from = '', to = '']): [string, string][] =>
      from.startsWith('/') && to.startsWith('/') ? [[from, to]] : [],
    ),
  );
}
