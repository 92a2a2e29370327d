/** `verify`: tells whether a site still says what its releases recorded. Exit code 1 if something was changed in silence. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toCount } from '../content/prose/words.ts';
import { readPublished } from '../outputs/chain/published.ts';
import type { Release } from '../outputs/chain/release.ts';
import { verify } from '../outputs/chain/verify.ts';
import { RELEASES_URL, toJsonUrl, toReleaseUrl } from '../site/addresses/files.ts';
import type { Given } from './arguments.ts';
import { say, UsageError } from './exit.ts';

/** What is published at an address without the first slash; `undefined` if nothing is. */
type Read = (path: string) => Promise<unknown>;

export async function runVerify({ words, values, usage }: Given<never, 'head'>): Promise<number> {
  const [site = ''] = words;
  const read = openSite(site);
  const list = (await read(RELEASES_URL)) as { readonly releases?: readonly unknown[] } | undefined;
  const count = list?.releases?.length ?? 0;
  if (count === 0)
    throw new UsageError(
      `${site} publishes no releases of its record (${RELEASES_URL}). Usage: ${usage}`,
    );
  const releases: unknown[] = [];
  for (let number = 1; number <= count; number += 1)
    releases.push(await read(toReleaseUrl(number)));
  const { without = {} } = (releases.at(-1) as Partial<Release> | undefined)?.head ?? {};
  const lists = await Promise.all(
    Object.keys(without).map(async (name) => {
      const list = await readPublished(read, name, without);
      return list ?? `${toJsonUrl(name)} is missing, or is no data file of Dateline.`;
    }),
  );
  const lost = lists.filter((list) => typeof list === 'string');
  const records = new Map(lists.filter((list) => typeof list !== 'string').flat());
  const given = { releases, kept: values.head, ...(lost.length === 0 && { records }) };
  const { findings: found, last, digest } = await verify(given);
  const findings = [...lost, ...found];
  for (const finding of findings) say(finding);
  if (findings.length > 0 || last === undefined || digest === undefined) {
    say(`${toCount(findings.length, 'finding', 'findings')} in ${site}`);
    return 1;
  }
  const signed = last.key === null ? 'not signed' : `signed by ${last.key}`;
  say(
    `Nothing was changed in silence: ${toCount(last.entries, 'entry', 'entries')}, ${toCount(count, 'release', 'releases')}, ${signed}.`,
  );
  say(`Keep this, to see later whether the past was changed: ${String(last.number)}:${digest}`);
  return 0;
}

function openSite(site: string): Read {
  if (!/^https?:\/\//.test(site))
    return async (path) => {
      try {
        return JSON.parse(await readFile(join(site, path), 'utf8')) as unknown;
      } catch {
        return undefined;
      }
    };
  const base = site.replace(/\/+$/, '');
  return async (path) => {
    const answer = await fetch(base + path).catch(() => {
      throw new UsageError(`${base} does not answer: look at the address, or at the network.`);
    });
    return answer.ok ? (answer.json() as Promise<unknown>).catch(() => undefined) : undefined;
  };
}
