/** `verify`: tells whether a site still says what its releases recorded. Exit code 1 if something was changed in silence. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toCount } from '../content/prose/words.ts';
import { findUnsaid } from '../outputs/chain/page.ts';
import { type Published, readPublished } from '../outputs/chain/published.ts';
import type { ReleaseHead } from '../outputs/chain/release.ts';
import { toRelease, verify } from '../outputs/chain/verify.ts';
import { RELEASES_URL, toHtmlUrl, toReleaseUrl } from '../site/addresses/files.ts';
import type { Given } from './arguments.ts';
import { say, UsageError } from './exit.ts';

interface Site {
  /** The JSON at an address; `undefined` if nothing is there, or no JSON. */
  readonly read: (path: string) => Promise<unknown>;
  /** The text of a page. */
  readonly readPage: (path: string) => Promise<string | undefined>;
}

export async function runVerify({ words, values, usage }: Given<never, 'head'>): Promise<number> {
  const [name = ''] = words;
  const site = openSite(name);
  const { read } = site;
  const list = (await read(RELEASES_URL)) as { readonly releases?: unknown } | undefined;
  const listed: unknown[] = Array.isArray(list?.releases) ? list.releases : [];
  if (listed.length === 0)
    throw new UsageError(
      `${name} publishes no releases of its record (${RELEASES_URL}). Usage: ${usage}`,
    );
  const releases: unknown[] = [];
  for (let number = 1; number <= listed.length; number += 1)
    releases.push(await read(toReleaseUrl(number)));
  const without = releases.map((one) => toRelease(one)?.head.without).findLast(Boolean) ?? {};
  const { records, faults } = await readPublished(read, without);
  const given = { releases, listed, kept: values.head, ...(faults.length === 0 && { records }) };
  const { findings, doubts, notes, last, digest } = await verify(given);
  const unsaid = await listUnsaid(site, records);
  const wrong = [...faults, ...findings, ...unsaid, ...doubts];
  for (const line of [...wrong, ...notes]) say(line);
  if (wrong.length > 0) say(`${toCount(wrong.length, 'finding', 'findings')} in ${name}`);
  else {
    const signed = last?.key ? `signed by ${last.key}` : 'not signed';
    say(
      `Nothing was changed in silence: ${toCount(records.size, 'entry', 'entries')}, ${toCount(listed.length, 'release', 'releases')}, ${signed}.`,
    );
  }
  say(tellCompared(records.size, without));
  if (wrong.length > 0 || digest === undefined) return 1;
  say(`Keep this, to see later whether the past was changed: ${String(last?.number)}:${digest}`);
  return 0;
}

const AT_ONCE = 16;

/** What the record has and the page of the entry does not say, in sentences. */
async function listUnsaid({ readPage }: Site, records: Published['records']): Promise<string[]> {
  const found: string[] = [];
  const all = [...records];
  let missing = 0;
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const look = all.slice(at, at + AT_ONCE).map(async ([key, record]) => {
      const page = await readPage(`/${key}`);
      if (page === undefined) missing += 1;
      const words = page === undefined ? undefined : findUnsaid(record, page, records);
      if (page === undefined) return [`/${key} has no page, but the record has the entry.`];
      return words === undefined
        ? []
        : [`The page /${key} does not say what the record has: “${words}”`];
    });
    found.push(...(await Promise.all(look)).flat());
  }
  return missing === all.length && missing > 0
    ? ['None of the entries has a page: only the data files could be compared.']
    : found;
}

/** What the result is about, and what not. */
function tellCompared(entries: number, without: ReleaseHead['without']): string {
  const left = Object.entries(without).flatMap(([name, fields]) =>
    fields.filter((field) => field !== 'url').map((field) => `${field} in ${name}`),
  );
  return `Compared: ${toCount(entries, 'entry', 'entries')} (${Object.keys(without).join(', ')}), and the title, summary and text of each page. Not compared: ${left.join(', ')}, and what else is made from the entries: statements, rates, tables, feeds; pictures, and the look.`;
}

function openSite(site: string): Site {
  const open = /^https?:\/\//.test(site)
    ? openHost(site.replace(/\/+$/, ''))
    : (path: string) => readFile(join(site, path), 'utf8').catch(() => undefined);
  return {
    read: async (path) => {
      try {
        return JSON.parse((await open(path)) ?? '') as unknown;
      } catch (error) {
        if (error instanceof SyntaxError) return undefined;
        throw error;
      }
    },
    // A host has pages at addresses without an ending.
    readPage: (path) => open(/^https?:\/\//.test(site) ? path : toHtmlUrl(path)),
  };
}

/** Withdrawn pages are there, with the status that says so. */
function openHost(base: string): (path: string) => Promise<string | undefined> {
  return async (path) => {
    const answer = await fetch(base + path).catch(() => {
      throw new UsageError(`${base} does not answer: look at the address, or at the network.`);
    });
    return answer.ok || answer.status === 410 ? answer.text() : undefined;
  };
}
