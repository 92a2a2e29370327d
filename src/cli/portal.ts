/** `portal` builds publications side by side, and a front, feeds and one search for all of them. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { buildPortal } from '../build/portal/build-portal.ts';
import { assertSafePortal, isMade } from '../build/folders.ts';
import { DISK, toRealPath } from '../build/publish/disk.ts';
import { findSiteFault } from '../content/kinds/url.ts';
import { toSiteUrl } from '../site/addresses/print.ts';
import { findTag, listLanguages } from '../words/words.ts';
import type { Given } from './arguments.ts';
import { printLine, UsageError } from './exit.ts';

/** Of a folder, as a part of addresses; ours begin with `_`. */
const NAME = /^[a-z0-9][a-z0-9-]*$/;
const OURS = ['search', 'feeds', '404', 'index'];

export async function runPortal({
  words,
  values: { out: to = '', url = '', name = '', about = '', language = 'en' },
  usage,
}: Given<'portal'>): Promise<number> {
  const dirs = words.map((dir) => resolve(dir));
  const real = dirs.map((dir) => toRealPath(DISK, dir));
  const out = toRealPath(DISK, resolve(to));
  const refuse = (message: string) => new UsageError(`${message}. Usage: ${usage}`);
  if ([to, url, name].some((value) => value.trim() === ''))
    throw refuse('Say where the portal goes, its address and its name: --out, --url, --name');
  const fault = findSiteFault(url);
  if (fault !== undefined)
    throw refuse(`--url is “${url}”: the address ${fault.message}; ${fault.remedy}`);
  const siteUrl = toSiteUrl(url);
  if (new URL(siteUrl).pathname !== '/')
    throw refuse('--url is the root of a host: leave out the path');
  if (findTag(language) === undefined)
    throw refuse(`--language is “${language}”: choose one of ${listLanguages().join(', ')}`);
  for (const [index, dir] of dirs.entries()) {
    const folder = basename(dir);
    if (real.indexOf(real[index] ?? '') !== index)
      throw refuse(`${dir} is named twice: name it once`);
    if (!existsSync(dir)) throw refuse(`There is no ${dir}`);
    if (!isMade(dir, out) && !existsSync(join(dir, 'content')))
      throw refuse(
        `${dir} is no publication, since it has no folder “content”, and no finished site, since it is not in ${out}`,
      );
    const code = existsSync(join(dir, 'package.json')) ? undefined : findCode(dir);
    if (code !== undefined)
      throw refuse(
        `${join(dir, code)} would be left out, since ${dir} has no package.json: add one, as \`init\` does, or move it away`,
      );
    if (!NAME.test(folder) || OURS.includes(folder))
      throw refuse(
        `${dir} gives its publication the address /${folder}: name the folder with small letters, digits and hyphens, and not “search”`,
      );
    if (dirs.some((other) => other !== dir && basename(other) === folder))
      throw refuse(`Two folders are named ${folder}, and would have one address: rename one`);
  }
  assertSafePortal(dirs, out);
  return (await buildPortal({ name, about, siteUrl, language }, dirs, out, printLine)) ? 0 : 1;
}

/** What only a build in that folder would read. */
function findCode(dir: string): string | undefined {
  return ['public', 'src', 'astro.config.mjs'].find((name) => existsSync(join(dir, name)));
}
