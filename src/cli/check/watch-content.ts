/** Checks again whenever the writing pauses. */
import { watch } from 'node:fs';
import { followContent } from '../../astro/dev/follow-content.ts';
import { isContent } from '../../content/disk/list-files.ts';
import type { Session } from '../../build/session.ts';

/** Resolves when the process is told to end. */
export async function watchContent(session: Session, check: () => Promise<unknown>): Promise<void> {
  const { contentDir } = session.settings;
  let running = Promise.resolve();
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const follower = followContent({
    session,
    onRead: () => {
      running = running
        .then(() => {
          tell(`\n${new Date(session.settings.clock()).toTimeString().slice(0, 8)}`);
        })
        .then(check)
        .then(
          () => undefined,
          (error: unknown) => {
            tell(error instanceof Error ? error.message : String(error));
          },
        );
    },
    onFailure: (message) => {
      if (message !== undefined) tell(message);
    },
  });
  // What no watcher hears is found by the look at the whole folder that is taken anyhow.
  const watcher = watch(contentDir, { recursive: true }, (event, name) => {
    const inside = name?.replaceAll('\\', '/') ?? '';
    if (inside === '' || event === 'rename') follower.onMore();
    else if (isContent(inside)) follower.onFile(inside);
  });
  watcher.on('error', () => undefined);
  tell('Watching; end with Ctrl-C');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  watcher.close();
  follower.close();
}
