import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { killSession } from './measure.ts';
import { findMedian } from './report/median.ts';
import { StepFailure } from './phases.ts';
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
/** A development server that runs, or has ended. */
interface Server {
  readonly child: ChildProcess;
  readonly log: string;
}

const EDIT_COUNT = 5;
const POLL_MILLISECONDS = 20;
const PATIENCE_SECONDS = 120;

/** Runs the development server on what `system` has prepared, and ends it with all its processes; not before `rest` is over, in milliseconds. */
export async function measureDev(system: System, rest = 0): Promise<DevTimes> {
  const start = performance.now();
  const server = startServer(system);
  const kill = (): void => killSession(server.child.pid);
  process.once('exit', kill);
  try {
    const address = await poll(server, 'says its address', () => findAddress(server.log));
    await poll(server, 'answers /', async () => (await fetchPage(`${address}/`))?.status);
    const firstByte = secondsSince(start);
    const edits: number[] = [];
    for (let edit = 0; edit <= EDIT_COUNT; edit++)
      edits.push(await timeEdit(system, server, edit, address));
    // The first only opens the page.
    edits.shift();
    await wait(rest);
    return { firstByte, edits, medianEdit: findMedian(edits), worstEdit: Math.max(...edits) };
  } finally {
    kill();
    process.removeListener('exit', kill);
  }
}

function startServer(system: System): Server {
  const log = join(system.folder, 'dev.log');
  const descriptor = openSync(log, 'w');
  const [bin = ''] = system.steps[0]?.args ?? [];
  const child = spawn(process.execPath, [bin, 'dev'], {
    cwd: system.site,
    env: { ...system.env, ASTRO_DEV_BACKGROUND: '0' },
    stdio: ['ignore', descriptor, descriptor],
    detached: true,
  });
  closeSync(descriptor);
  return { child, log };
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

/** Tries until `find` has something. Throws if the server ends, or keeps us waiting too long. */
async function poll<T>(
  server: Server,
  aim: string,
  find: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const start = performance.now();
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (server.child.exitCode !== null || server.child.signalCode !== null) {
      throw new StepFailure(`The development server ended before it ${aim}`, server.log);
    }
    if (secondsSince(start) > PATIENCE_SECONDS) {
      throw new StepFailure(
        `${PATIENCE_SECONDS} seconds, and the development server never ${aim}`,
        server.log,
      );
    }
    await wait(POLL_MILLISECONDS);
  }
}

function findAddress(log: string): string | undefined {
  return /https?:\/\/localhost:\d+/.exec(stripVTControlCharacters(readFileSync(log, 'utf8')))?.[0];
}

/** Undefined where nobody answers, or not with a page. */
async function fetchPage(url: string): Promise<Response | undefined> {
  const response = await fetch(url).catch(() => undefined);
  if (response?.ok === true) return response;
  await response?.body?.cancel();
  return undefined;
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
