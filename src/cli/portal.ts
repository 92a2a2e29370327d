/** `portal` builds publications side by side, and a front, feeds and one search for all of them. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { buildPortal } from '../build/portal/build-portal.ts';
import { attempt } from '../content/problems/attempt.ts';
import { findSiteFault } from '../content/kinds/url.ts';
import { toSiteUrl } from '../site/addresses/print.ts';
import type { Given } from './arguments.ts';
import { printLine, UsageError } from './exit.ts';

/** Of a folder, as a part of addresses; ours begin with `_`. */
const NAME = /^[a-z0-9][a-z0-9-]*$/;
const OURS = ['search', 'index'];

export async function runPortal({
  words,
  values: { out = '', url = '', name = '', about = '', language = 'en' },
  usage,
}: Given<'portal'>): Promise<number> {
  const dirs = words.map((dir) => resolve(dir));
  const refuse = (message: string) => new UsageError(`${message}. Usage: ${usage}`);
  if ([out, url, name].some((value) => value.trim() === ''))
    throw refuse('Say where the portal goes, its address and its name: --out, --url, --name');
  const fault = findSiteFault(url);
  if (fault !== undefined)
    throw refuse(`--url is “${url}”: the address ${fault.message}; ${fault.remedy}`);
  const siteUrl = toSiteUrl(url);
  if (new URL(siteUrl).pathname !== '/')
    throw refuse('--url is the root of a host: leave out the path');
  if (attempt(() => new Intl.Locale(language)) === undefined)
    throw refuse(`--language is “${language}”: write a language as en or zh-Hans`);
  for (const dir of dirs) {
    const folder = basename(dir);
    if (!existsSync(join(dir, 'content')))
      throw refuse(`${dir} is no publication: it has no folder “content”`);
    if (!NAME.test(folder) || OURS.includes(folder))
      throw refuse(
        `${dir} gives its publication the address /${folder}: name the folder with small letters, digits and hyphens, and not “search”`,
      );
    if (dirs.some((other) => other !== dir && basename(other) === folder))
      throw refuse(`Two folders are named ${folder}, and would have one address: rename one`);
  }
  return (await buildPortal({ name, about, siteUrl, language }, dirs, resolve(out), printLine))
    ? 0
    : 1;
}
