/** `publish` builds the site, then puts it where a server finds it. Exit codes as for check. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { goBackTo, publishPortal, publishSite, publishToStore } from '../build/run/publish-site.ts';
import { readSettings } from '../build/settings.ts';
import type { Given } from './arguments.ts';
import { printLine, UsageError } from './exit.ts';

export async function publish({ values, usage }: Given<'publish'>): Promise<number> {
  const { to = '', back = false, endpoint, 'dry-run': isDry = false, purge = false } = values;
  const { precompress, portal } = values;
  if (to.trim() === '') throw new UsageError(`Say where to publish: --to DIR. Usage: ${usage}`);
  if (portal !== undefined) {
    if (to.startsWith('s3:') || back || isDry || purge || precompress === true)
      throw new UsageError(`A portal is published as it is, with --to DIR alone. Usage: ${usage}`);
    const here = readSettings(process.env, process.cwd(), { isNew: true });
    const settings = { ...here, outDir: resolve(portal) };
    await publishPortal(settings, resolve(to), printLine);
    return 0;
  }
  if (to.startsWith('s3:')) {
    if (back)
      throw new UsageError(
        'A bucket keeps no earlier site: check out the commit that was good, and publish that',
      );
    if (precompress === true)
      throw new UsageError('A bucket sends each file as it is: leave out --precompress');
    const { openStore } = await import('../build/bucket/store.ts');
    const store = openStore(to, endpoint, process.env);
    const options = { isDry, purges: purge };
    return (await publishToStore(readSettings(process.env), store, options, printLine)) ? 0 : 1;
  }
  if (/^\w+:\/\//.test(to))
    throw new UsageError(
      `Write --to DIR, or --to s3://bucket with --endpoint URL. Usage: ${usage}`,
    );
  if (isDry || purge || endpoint !== undefined)
    throw new UsageError(`--dry-run, --purge and --endpoint are for buckets. Usage: ${usage}`);
  const dir = resolve(to);
  const settings = { ...readSettings(process.env), precompress };
  if (!back) return (await publishSite(settings, dir, printLine)) ? 0 : 1;
  if (!existsSync(dir)) throw new UsageError(`There is no ${dir}. Usage: ${usage}`);
  await goBackTo(dir, printLine);
  return 0;
}
