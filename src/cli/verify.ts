/** `verify`: tells whether a site still says what its releases recorded. Exit code 1 if something was changed in silence, 2 if the site cannot be read now. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toCount } from '../content/prose/words.ts';
import { findUnsaid } from '../outputs/chain/page.ts';
import { type Published, readPublished } from '../outputs/chain/published.ts';
import type { ReleaseHead } from '../outputs/chain/release.ts';
import {
  openHost,
  parsePublished,
  type PublishedSite,
  UnreadableError,
} from '../outputs/chain/site.ts';
import { verify } from '../outputs/chain/verify.ts';
import { RELEASES_URL, toHtmlUrl, toReleaseUrl } from '../site/addresses/files.ts';
import type { Given } from './arguments.ts';
import { printLine, UsageError } from './exit.ts';

export async function runVerify({ words, values, usage }: Given<'verify'>): Promise<number> {
  const [name = ''] = words;
  const site = openSite(name);
  const { read } = site;
  const list = await read(RELEASES_URL);
  const { releases: listed } = (list ?? {}) as { readonly releases?: unknown };
  if (list === undefined)
    throw new UsageError(
      `${name} publishes no releases of its record (${RELEASES_URL}). Usage: ${usage}`,
    );
  if (!Array.isArray(listed) || listed.length === 0)
    throw new UsageError(`${name}${RELEASES_URL} cannot be read as a list of releases.`);
  const releases = await Promise.all(listed.map((_, index) => read(toReleaseUrl(index + 1))));
  const { findings, doubts, notes, last, digest, published, without } = await verify({
    ...{ releases, listed, kept: values.head },
    look: (fields) => readPublished(read, fields),
  });
  const { records } = published;
  const { hasPages, unsaid } = await listUnsaid(site, records);
  const wrong = [...findings, ...unsaid, ...doubts];
  for (const line of [...wrong, ...notes]) printLine(line);
  if (!hasPages)
    printLine('None of the entries has a page: only the data files could be compared.');
  if (wrong.length > 0) printLine(`${toCount(wrong.length, 'finding', 'findings')} in ${name}`);
  else {
    const signed = last?.key ? `signed by ${last.key}` : 'not signed';
    printLine(
      `The recorded entries are unchanged: ${toCount(records.size, 'entry', 'entries')}, ${toCount(listed.length, 'release', 'releases')}, ${signed}. What is made from them (statements, tables, statuses) is not covered.`,
    );
  }
  printLine(tellCompared(records.size, without, hasPages));
  if (wrong.length > 0 || digest === undefined) return 1;
  printLine(
    `Keep this, to see later whether the past was changed: ${String(last?.number)}:${digest}`,
  );
  return 0;
}

/** Pages that are held in memory. */
const AT_ONCE = 16;

/** What the record has and the page of the entry does not say, in sentences. */
async function listUnsaid({ readPage }: PublishedSite, records: Published['records']) {
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
  const hasPages = missing < all.length || all.length === 0;
  return { hasPages, unsaid: hasPages ? found : [] };
}

/** What the result is about, and what not. */
function tellCompared(entries: number, without: ReleaseHead['without'], hasPages: boolean): string {
  const left = Object.entries(without).flatMap(([name, fields]) =>
    fields.filter((field) => field !== 'url').map((field) => `${field} in ${name}`),
  );
  return `Compared: ${toCount(entries, 'entry', 'entries')} (${Object.keys(without).join(', ')})${hasPages ? ', and the title, summary and text of each page' : ''}. Not compared: ${hasPages ? '' : 'pages, '}${left.join(', ')}, and what else is made from the entries: statements, rates, tables, feeds; pictures, and the look.`;
}

function openSite(name: string): PublishedSite {
  if (/^https?:\/\//.test(name)) return openHost(name.replace(/\/+$/, ''));
  return {
    read: async (path) => parsePublished(await readInside(join(name, path))),
    // A host has pages at addresses without an ending.
    readPage: (path) => readInside(join(name, toHtmlUrl(path))),
  };
}

async function readInside(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code)) return undefined;
    throw new UnreadableError(path, code);
  }
}
