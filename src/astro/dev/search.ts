/** Search in dev: indexed in the background, at the start and when the editor pauses, and served from the cache. */
import { createReadStream, rmSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { INDEX_URL, toIndexFolderUrl } from '../../site/addresses/files.ts';
import { toContext } from '../../site/context.ts';
import { indexShards, toShardDir } from '../../search/pagefind/index-shards.ts';
import { makeShards, setServedShards, toIndexLanguage } from '../../search/pagefind/site-shards.ts';
import type { Session } from '../../build/session.ts';

export interface SearchServer {
  /** Says that content has changed; the index follows two seconds after the last change. */
  follow(): void;
  /** Answers for a file of an index that is there; `next` is called for every other path. */
  serve(path: string, response: ServerResponse, next: () => void): void;
  /** Ends what is waiting. */
  close(): void;
}

/** Milliseconds between the last change and the index: a large one takes all cores for seconds, and pages come first. */
const PAUSE = 2000;
const PAUSE_PER_ENTRY = 0.5;
const FILE = new RegExp(String.raw`^${INDEX_URL}/((?:[a-z0-9]+/){1,3}[\w-]+(?:\.[\w-]+)*)$`);

/** Starts indexing after the same pause. A failure is printed and leaves the last index as it is. */
export function serveSearch(
  session: Session,
  write: (line: string) => void = toStderr,
): SearchServer {
  const { cacheDir, siteUrl } = session.settings;
  let timer: NodeJS.Timeout | undefined;
  let served: readonly string[] = [];
  let running = Promise.resolve();

  const index = async () => {
    const { publication } = session.read();
    if (publication === undefined) return;
    const shards = [...makeShards(toContext(publication, siteUrl))];
    await indexShards(shards, toIndexLanguage(publication), cacheDir);
    const digests = shards.map(({ digest }) => digest);
    setServedShards(shards);
    // A build may use folders that are not ours, so only those that an edit here has replaced go.
    for (const digest of served.filter((one) => !digests.includes(one))) {
      rmSync(toShardDir(cacheDir, digest), { recursive: true, force: true });
    }
    served = digests;
  };
  const start = () => {
    running = running.then(index).catch((error: unknown) => {
      write(error instanceof Error ? error.message : String(error));
    });
  };

  const follow = () => {
    clearTimeout(timer);
    timer = setTimeout(start, PAUSE + PAUSE_PER_ENTRY * session.read().entries.length);
  };

  /** Of what the indexes share, the one of any. */
  const find = (path: string) =>
    served
      .flatMap((digest) => {
        const folder = toIndexFolderUrl(digest, path.slice(INDEX_URL.length + 1));
        const inside = path.startsWith(folder) ? [path.slice(folder.length)] : [];
        return inside.map((file) => join(toShardDir(cacheDir, digest), file));
      })
      .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());

  setServedShards([]);
  follow();
  return {
    follow,
    serve: (path, response, next) => {
      const target = FILE.test(path) ? find(path) : undefined;
      if (target === undefined) {
        next();
        return;
      }
      if (path.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
      createReadStream(target)
        .once('error', () => response.destroy())
        .pipe(response);
    },
    close: () => {
      clearTimeout(timer);
    },
  };
}

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}
