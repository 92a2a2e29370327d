/** The header and redirect rules of a portal for hosts and servers, and the file that marks its folder. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { HEADER_RULES, type HeaderRule, isRuleFor } from '../../outputs/headers.ts';
import { parseHeaders, parseRedirects, toHeadersFile } from '../../outputs/hosts/host-files.ts';
import { countSite, listOutgrown } from '../../outputs/hosts/limits.ts';
import type { ServerInput } from '../../outputs/hosts/nginx.ts';
import { toFileUrl } from '../../site/addresses/files.ts';
import { PORTAL_FILE } from '../folders.ts';
import { DISK, readJsonFile } from '../publish/disk.ts';
import { listTree } from '../publish/tree.ts';
import { writeWhole } from '../publish/write-whole.ts';
import { SettingsError } from '../settings.ts';

const MARK = z.object({
  /** As made by `toSiteUrl`. */
  url: z.string(),
  /** The names of their folders. */
  publications: z.array(z.string()),
});

export function writeMark(out: string, mark: z.infer<typeof MARK>): void {
  writeWhole(DISK, join(out, PORTAL_FILE), `${JSON.stringify(mark)}\n`);
}

/**
 * The rules of all. Those of the front are for its own addresses, since Cloudflare would join what two rules say; what
 * the first one says of all is taken back in each publication.
 * @param headers the `_headers` of the publications
 */
export function printPortalHeaders(urls: readonly string[], headers: readonly string[]): string {
  const own = HEADER_RULES.filter(
    (rule) => isForAll(rule) || urls.some((url) => isRuleFor(rule.path, url)),
  );
  return toHeadersFile([...own, ...headers.flatMap((text) => parseHeaders(text, ''))], '');
}

function isForAll({ path }: HeaderRule): boolean {
  return path === '/*';
}

/** What hosts that read `_headers` do not take of the whole. */
export function listTooMuchOfAll(out: string): string[] {
  const sizes = Object.fromEntries(listTree(DISK, out).map((path) => [path, 0]));
  const counts = countSite(sizes, readText(out, '_headers'), readText(out, '_redirects'));
  return ['cloudflare-pages', 'netlify'].flatMap((name) => listOutgrown(name, counts));
}

/** What servers have to know of a portal; `undefined` if the folder is none. */
export function readServedPortal(
  dir: string,
): Required<Omit<ServerInput, 'root' | 'isPacked'>> | undefined {
  const mark = MARK.safeParse(readJsonFile(DISK, join(dir, PORTAL_FILE))).data;
  if (mark === undefined) return undefined;
  const { host, protocol } = new URL(mark.url);
  const entrances = mark.publications.map(toFileUrl);
  const moved = [...parseRedirects(readText(dir, '_redirects'), '')];
  return {
    ...{ host, isSecure: protocol === 'https:', base: '', gone: [], entrances },
    rules: parseHeaders(readText(dir, '_headers'), ''),
    redirects: [...moved, ...entrances.map((url) => [url, `${url}/`] as const)].map(
      ([from, to]) => ({ from, to }),
    ),
  };
}

/** @throws SettingsError if the folder is no portal */
export function openPortal(dir: string) {
  const served = readServedPortal(dir);
  if (served === undefined)
    throw new SettingsError(`${resolve(dir)} is no portal: the command \`portal\` makes one`);
  return served;
}

function readText(dir: string, name: string): string {
  return readFileSync(join(dir, name), 'utf8');
}
