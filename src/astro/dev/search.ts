/** Search in dev: indexed in the background, at the start and when the editor pauses, and served from the cache. */
import { createReadStream, existsSync, rmSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { toIndexPartUrl } from '../../model/addresses/files.ts';
import { toContext } from '../../subjects/context.ts';
import { indexShards, toShardDir } from '../../search/pagefind/index-shards.ts';
import { makeShards, setServedShards, toIndexLanguage } from '../../search/pagefind/site-shards.ts';
import type { Session } from '../../session/session.ts';

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
const FILE = new RegExp(
  `^${toIndexPartUrl('([0-9a-f]{16})')}${String.raw`((?:[a-z]+/)?[\w-]+(?:\.[\w-]+)*)`}$`,
);

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

  setServedShards([]);
  follow();
  return {
    follow,
    serve: (path, response, next) => {
      const [, digest = '', file = ''] = FILE.exec(path) ?? [];
      const target = join(toShardDir(cacheDir, digest), file);
      if (!served.includes(digest) || !existsSync(target) || !statSync(target).isFile()) {
        next();
        return;
      }
      if (file.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
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
