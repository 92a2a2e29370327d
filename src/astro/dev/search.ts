/** Search in dev: indexed in the background, at the start and after pauses in writing, and served from the cache. */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_URL, toIndexFolderUrl } from '../../site/addresses/files.ts';
import { toContext } from '../../site/context.ts';
import { indexShards, toShardDir } from '../../search/pagefind/index-shards.ts';
import { makeShards, setServedShards, toIndexLanguage } from '../../search/pagefind/site-shards.ts';
import type { Session } from '../../build/session.ts';
import { afterPause } from './after-pause.ts';
import type { DevAnswer } from './requests.ts';

/** Milliseconds between the last change and indexing, which can take all cores for seconds, so pages come first. */
const PAUSE = 2000;
const PAUSE_PER_ENTRY = 0.5;
const FILE = new RegExp(String.raw`^${INDEX_URL}/((?:[a-z0-9]+/){1,3}[\w-]+(?:\.[\w-]+)*)$`);

/** Indexes after the same pause. A failure is printed and keeps the last index. */
export function startSearch(session: Session, write?: (line: string) => void) {
  const { cacheDir, siteUrl } = session.settings;
  let served: readonly string[] = [];
  const index = async () => {
    const { publication } = session.read();
    if (publication === undefined) return;
    const shards = [...makeShards(toContext(publication, siteUrl))];
    await indexShards(shards, toIndexLanguage(publication), cacheDir);
    const digests = shards.map(({ digest }) => digest);
    setServedShards(shards);
    // A build may use other folders, so remove only those that this server has replaced.
    for (const digest of served.filter((one) => !digests.includes(one)))
      rmSync(toShardDir(cacheDir, digest), { recursive: true, force: true });
    served = digests;
  };
  const toPause = () => PAUSE + PAUSE_PER_ENTRY * session.read().entries.length;
  const { follow, close } = afterPause(index, toPause, write);
  setServedShards([]);
  follow();
  return {
    /** Call it when content has changed; indexing follows a few seconds after the last change. */
    follow,
    /** A file of any served index; several may share it. */
    find: (path: string): DevAnswer | undefined => {
      if (!FILE.test(path)) return undefined;
      const target = served
        .flatMap((digest) => {
          const folder = toIndexFolderUrl(digest, path.slice(INDEX_URL.length + 1));
          const file = join(toShardDir(cacheDir, digest), path.slice(folder.length));
          return path.startsWith(folder) ? [file] : [];
        })
        .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
      const type = path.endsWith('.js') ? 'text/javascript' : undefined;
      return target === undefined
        ? undefined
        : { body: readFileSync(target), headers: { 'Content-Type': type } };
    },
    close,
  };
}
