/**
 * `build` checks the content, then builds the site into OUT_DIR; `publish` also puts it where a server finds it;
 * `release` records the content as published, see `src/build/released.ts`. Exit codes as for check.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { holdContent } from '../build/beside.ts';
import { checkPublication } from '../build/check.ts';
import { addRelease, makeKey, readRecorded, readSigner } from '../build/record-releases.ts';
import { toManifestPath, writeManifest } from '../build/released.ts';
import { reportProblems } from '../build/report.ts';
import { buildSite, goBackTo, publishSite, publishToStore } from '../build/run/build-site.ts';
import { openSession } from '../build/session.ts';
import { readSettings, toCopyWithDrafts, toShard } from '../build/settings.ts';
import { toCount } from '../content/prose/words.ts';
import type { Given } from './arguments.ts';
import { say, UsageError } from './exit.ts';

export async function build({
  values: { drafts, precompress, shard, out },
  usage,
}: Given<'drafts' | 'precompress', 'out' | 'shard'>): Promise<number> {
  const settings = { ...readSettings(process.env), precompress };
  if (shard !== undefined || out !== undefined) {
    const [, of = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(shard ?? '') ?? []).map(Number);
    if (of < 1 || of > count || out === undefined || drafts === true || precompress === true)
      throw new UsageError(
        `Write --shard 2/7 --out DIR for the second of seven shards, and nothing else. Usage: ${usage}`,
      );
    return (await buildSite(toShard(settings, { index: of - 1, count }, out), say)) ? 0 : 1;
  }
  const built = await buildSite(drafts === true ? toCopyWithDrafts(settings) : settings, say);
  return built ? 0 : 1;
}

/** Makes the site of all its shards. */
export async function joinShards({ words, values }: Given<'precompress'>): Promise<number> {
  const shards = words.map((dir) => resolve(dir));
  const settings = { ...readSettings(process.env), precompress: values.precompress, shards };
  return (await buildSite(settings, say)) ? 0 : 1;
}

type Publishing = Given<'back' | 'dry-run' | 'precompress' | 'purge', 'endpoint' | 'to'>;

export async function publish({ values, usage }: Publishing): Promise<number> {
  const { to = '', back = false, endpoint, 'dry-run': isDry = false, purge = false } = values;
  const { precompress } = values;
  if (to.trim() === '') throw new UsageError(`Say where to publish: --to DIR. Usage: ${usage}`);
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
    return (await publishToStore(readSettings(process.env), store, options, say)) ? 0 : 1;
  }
  if (/^\w+:\/\//.test(to))
    throw new UsageError(
      `Write --to DIR, or --to s3://bucket with --endpoint URL. Usage: ${usage}`,
    );
  if (isDry || purge || endpoint !== undefined)
    throw new UsageError(`--dry-run, --purge and --endpoint are for buckets. Usage: ${usage}`);
  const dir = resolve(to);
  const settings = { ...readSettings(process.env), precompress };
  if (!back) return (await publishSite(settings, dir, say)) ? 0 : 1;
  if (!existsSync(dir)) throw new UsageError(`There is no ${dir}. Usage: ${usage}`);
  await goBackTo(dir, say);
  return 0;
}

/** A manifest that cannot be read does not matter: it is about to be replaced. */
const REPLACED = ['released.broken', 'released.old'];

type Releasing = Given<'key-lost' | 'clock-was-ahead', 'key' | 'next-key' | 'new-key'>;

export function release({ values }: Releasing): Promise<number> {
  const settings = readSettings(process.env);
  const made = values['new-key'];
  if (made !== undefined) {
    makeKey(resolve(made), settings);
    say(
      `${resolve(made)} signs releases from now on: \`--key\`. Keep a copy where nobody else can read it.`,
    );
    return Promise.resolve(0);
  }
  const read = (path: string | undefined) =>
    path === undefined ? undefined : readSigner(resolve(path));
  const [key, next] = [read(values.key), read(values['next-key'])];
  const keys = {
    ...(next === undefined ? { signer: key } : { signer: next, former: key }),
    isKeyLost: values['key-lost'],
    wasClockAhead: values['clock-was-ahead'],
  };
  return holdContent(settings.contentDir, async () => {
    const session = openSession(settings);
    const problems = await checkPublication(session);
    if (reportProblems(problems.filter(({ code }) => !REPLACED.includes(code)))) return 1;
    const added = await addRelease(session, keys);
    const count = writeManifest(session);
    session.save();
    say(`${toCount(count, 'entry', 'entries')} in ${toManifestPath(settings.contentDir)}`);
    const last = readRecorded(settings.contentDir).rows.at(-1)?.number ?? 0;
    say(
      added === undefined
        ? `No new release: nothing has changed since release ${String(last)}`
        : `Release ${String(last)} in ${added.path}, ${toCount(added.head.entries, 'entry', 'entries')}: ${String(last)}:${added.digest}`,
    );
    return 0;
  });
}
