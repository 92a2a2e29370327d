/**
 * What is put before an address when it is printed. The addresses of this folder begin at the root of the publication,
 * and nothing else is put before them anywhere.
 */

/** Gives the address as it is known outside the site; `siteUrl` has no final slash. */
export function toAbsolute({ siteUrl }: { readonly siteUrl: string }, url: string): string {
  return `${siteUrl}${url}`;
}
