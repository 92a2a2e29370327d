/** What of a site a host does not take: counted in its files, and in what hosts read. */
import { listHostFiles } from '../outputs/hosts/host-files.ts';
import { countSite, listOutgrown } from '../outputs/hosts/limits.ts';
import type { OutputContext } from '../outputs/output-file.ts';

/** The hosts that a publication may be meant for, by its field `host`. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  headers: ['cloudflare-pages', 'netlify'],
  netlify: ['netlify'],
  pages: ['github-pages', 'gitlab-pages'],
};

/** @param stamps of all files, each of which begins with the size */
export function listTooMuch(
  context: OutputContext,
  stamps: Readonly<Record<string, string>>,
  hosts = MEANT[context.publication.about.host ?? 'headers'] ?? [],
): string[] {
  const sizes = Object.entries(stamps).map(([path, stamp]) => [path, parseInt(stamp, 10)] as const);
  const read = new Map(listHostFiles(context).map(({ path, body }) => [path, body]));
  const counts = countSite(
    Object.fromEntries(sizes),
    read.get('_headers') ?? '',
    read.get('_redirects') ?? '',
  );
  return hosts.flatMap((name) => listOutgrown(name, counts));
}
