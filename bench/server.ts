import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { killSession } from './measure.ts';
import { StepFailure } from './phases.ts';
import type { System } from './system.ts';

/** A development server that runs, or has ended. */
export interface Server {
  readonly child: ChildProcess;
  readonly log: string;
}

const POLL_MILLISECONDS = 20;
const PATIENCE_SECONDS = 120;

/** Runs `command` on what `system` has prepared while `work` goes on, and ends it with all its processes. */
export async function withServer<T>(
  system: System,
  command: 'dev' | 'desk',
  work: (server: Server) => Promise<T>,
): Promise<T> {
  const server = startServer(system, command);
  const kill = (): void => killSession(server.child.pid);
  process.once('exit', kill);
  try {
    return await work(server);
  } finally {
    kill();
    process.removeListener('exit', kill);
  }
}

function startServer(system: System, command: string): Server {
  const log = join(system.folder, `${command}.log`);
  const descriptor = openSync(log, 'w');
  const [bin = ''] = system.steps[0]?.args ?? [];
  const child = spawn(process.execPath, [bin, command], {
    cwd: system.site,
    env: { ...system.env, ASTRO_DEV_BACKGROUND: '0' },
    stdio: ['ignore', descriptor, descriptor],
    detached: true,
  });
  closeSync(descriptor);
  return { child, log };
}

/** What `pattern` matches in all that the server has said. */
export function findSaid({ log }: Server, pattern: RegExp): RegExpExecArray | undefined {
  return pattern.exec(stripVTControlCharacters(readFileSync(log, 'utf8'))) ?? undefined;
}

/** Tries until `find` has something. Throws if the server ends, or keeps us waiting too long. */
export async function poll<T>(
  server: Server,
  aim: string,
  find: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const start = performance.now();
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (server.child.exitCode !== null || server.child.signalCode !== null) {
      throw new StepFailure(`The server ended before it ${aim}`, server.log);
    }
    if (secondsSince(start) > PATIENCE_SECONDS) {
      throw new StepFailure(`${PATIENCE_SECONDS} seconds, and the server never ${aim}`, server.log);
    }
    await wait(POLL_MILLISECONDS);
  }
}

/** Undefined where nobody answers, or not with a page. */
export async function fetchPage(url: string): Promise<Response | undefined> {
  const response = await fetch(url).catch(() => undefined);
  if (response?.ok === true) return response;
  await response?.body?.cancel();
  return undefined;
}

export function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
