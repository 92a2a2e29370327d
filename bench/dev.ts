import { setTimeout as wait } from 'node:timers/promises';
import { findMedian } from './report/median.ts';
import { fetchPage, findSaid, poll, secondsSince, withServer, type Server } from './server.ts';
import type { System } from './system.ts';

/** Seconds. */
export interface DevTimes {
  /** From the start of the command to the first byte of a good answer for `/`. */
  readonly firstByte: number;
  /** From the save of an item until its page, which was open before, shows the new title. */
  readonly edits: readonly number[];
  readonly medianEdit: number | undefined;
  readonly worstEdit: number;
}

const EDIT_COUNT = 5;

/** Runs the development server on what `system` has prepared, and ends it; not before `rest` is over, in milliseconds. */
export async function measureDev(system: System, rest = 0): Promise<DevTimes> {
  const start = performance.now();
  return withServer(system, 'dev', async (server) => {
    const address = await poll(
      server,
      'says its address',
      () => findSaid(server, /https?:\/\/localhost:\d+/)?.[0],
    );
    await poll(server, 'answers /', async () => (await fetchPage(`${address}/`))?.status);
    const firstByte = secondsSince(start);
    const edits: number[] = [];
    for (let edit = 0; edit <= EDIT_COUNT; edit++)
      edits.push(await timeEdit(system, server, edit, address));
    // The first only opens the page.
    edits.shift();
    await wait(rest);
    return { firstByte, edits, medianEdit: findMedian(edits), worstEdit: Math.max(...edits) };
  });
}

async function timeEdit(
  system: System,
  server: Server,
  edit: number,
  address: string,
): Promise<number> {
  const start = performance.now();
  const { page, text } = await system.change('title', edit);
  await poll(server, `shows “${text}” at /${page}`, async () => {
    const found = await fetchPage(`${address}/${page}`);
    return (await found?.text())?.includes(text) === true ? true : undefined;
  });
  return secondsSince(start);
}
