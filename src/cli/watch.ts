/**
 * `watch [--once] [--json]`: reads the feeds that outlets name, and keeps what names the story in `content.inbox/` for the
 * desk. Goes on each hour until it is stopped, which it may be at any time. Exit codes of `--once`: 0 fine, 1 if a feed
 * could not be read, 2 usage, 3 disk or lock, or if none could be read.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { tellOutside } from '../build/outside.ts';
import { openSession } from '../build/session.ts';
import { readSettings, type Settings } from '../build/settings.ts';
import { toPrintable } from '../content/problems/print.ts';
import { toCount } from '../content/prose/words.ts';
import { openWorld, type WatchWorld } from '../desk/watch/get.ts';
import { readFound } from '../desk/watch/inbox.ts';
import { type FeedReport, runWatch } from '../desk/watch/watch.ts';
import type { Given } from './arguments.ts';
import { printLine, UsageError } from './exit.ts';

/** A little more than the hour before which no feed is asked again. */
const PAUSE = 3_605_000;

/** Tests alone give `other`, to ask a server of this machine. */
export async function runWatchCommand(
  { values: { once = false, json = false } }: Given<'watch'>,
  other: Partial<WatchWorld> = {},
): Promise<number> {
  for (;;) {
    // An editor may have written content meanwhile.
    const code = await watchOnce(readSettings(process.env), json, other);
    if (once) return code;
    await wait(PAUSE);
  }
}

async function watchOnce(
  settings: Settings,
  json: boolean,
  other: Partial<WatchWorld>,
): Promise<number> {
  const session = openSession(settings);
  const { about } = session.read();
  if (about === undefined)
    throw new UsageError('Without a valid publication.yaml, nothing says what the story is');
  tellOutside({ doing: 'read the feeds of outlets' });
  const token = process.env.GITHUB_TOKEN ?? process.env.GH_TOKEN;
  const world = openWorld(settings.siteUrl ?? about.url, settings.clock, { token, ...other });
  const reports = await runWatch(session, world, (report) => {
    if (!json) printLine(toLine(report));
  });
  const waiting = readFound(settings.contentDir);
  if (json) printLine(JSON.stringify({ feeds: reports, waiting }));
  else if (reports.length === 0)
    printLine('No outlet names a feed: write the address as `feed` in its file in outlets/');
  else printLine(`${toCount(waiting.length, 'page waits', 'pages wait')} at the desk`);
  const asked = reports.filter(({ isAsked }) => isAsked);
  const failed = asked.filter(({ isFailed }) => isFailed);
  if (failed.length === 0) return 0;
  return failed.length === asked.length ? 3 : 1;
}

function toLine({ name, address, said }: FeedReport): string {
  return toPrintable(`${name}: ${said}  ${address}`);
}
