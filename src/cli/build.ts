/** `build` checks the content, then builds the site into OUT_DIR; `join` builds it of shards. Exit codes as for check. */
import { resolve } from 'node:path';
import { buildSite } from '../build/run/build-site.ts';
import { readSettings, toCopyWithDrafts, toShard } from '../build/settings.ts';
import type { Given } from './arguments.ts';
import { printLine, UsageError } from './exit.ts';

export async function build({
  values: { drafts, precompress, shard, out },
  usage,
}: Given<'build'>): Promise<number> {
  const settings = { ...readSettings(process.env), precompress };
  if (shard === undefined && out !== undefined)
    throw new UsageError('--out goes with --shard; the site goes to OUT_DIR');
  if (shard !== undefined) {
    const [, of = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(shard) ?? []).map(Number);
    if (of < 1 || of > count || out === undefined || drafts === true || precompress === true)
      throw new UsageError(
        `Write --shard 2/7 --out DIR for the second of seven shards, and nothing else. Usage: ${usage}`,
      );
    return (await buildSite(toShard(settings, { index: of - 1, count }, out), printLine)) ? 0 : 1;
  }
  const built = await buildSite(drafts === true ? toCopyWithDrafts(settings) : settings, printLine);
  return built ? 0 : 1;
}

/** Makes the site of all its shards. */
export async function joinShards({ words, values }: Given<'join'>): Promise<number> {
  const shards = words.map((dir) => resolve(dir));
  const settings = { ...readSettings(process.env), precompress: values.precompress, shards };
  return (await buildSite(settings, printLine)) ? 0 : 1;
}
