/** `watch-here.ts CONTENT NOW`: one run of the watch that may ask servers of this machine, to be killed. */
import { openSession } from '../../src/build/session.ts';
import { openWorld } from '../../src/desk/watch/get.ts';
import { runWatch } from '../../src/desk/watch/watch.ts';
import { fetchAnywhere } from '../../src/outputs/links/fetch-outside.ts';
import { toTestSettings } from './settings.ts';

const [, , content = '', time] = process.argv;
const now = () => Number(time);
const world = openWorld('https://record.example', now, {
  fetch: fetchAnywhere,
  wait: () => Promise.resolve(),
  patience: 300_000,
});
await runWatch(openSession(toTestSettings(content, { clock: now })), world, () => undefined);
