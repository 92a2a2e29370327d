/** Folders in which indexes are to be made, and the processes that take them from one list, each as it has time. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { MEMORY_LIMIT, toMemoryError } from '../../content/problems/memory-error.ts';
import { RECORDS_FILE } from './index-files.ts';

export interface IndexOrder {
  /** A folder with its records in it. */
  readonly dir: string;
  /** Where it goes when its index is whole. */
  readonly place: string;
  readonly language: string;
}

/** What a process is sent after its last order. */
export const END = 'end';

/** The index could not be made; the message says why, mostly in Pagefind’s words. Too little memory is a MemoryError. */
export class SearchIndexError extends Error {}

export interface IndexQueue {
  /** Starts a process before there is work for it, so that its own start is over by then. */
  start(): void;
  add(order: IndexOrder): void;
  /** From now on so many processes share what nobody has taken yet. */
  allow(processes: number): void;
  /** Resolves when all that was added is made; rejects with what failed first. Nothing is added after it. */
  end(): Promise<void>;
  /** Ends all processes at once, whatever they are at; `end` rejects with `reason`. */
  stop(reason?: unknown): void;
}

const PROCESS = join(import.meta.dirname, `index-process${extname(import.meta.filename)}`);
/** Megabytes for what is young: a third less memory in all, for a hundredth more work. */
const SMALL = ['--max-semi-space-size=4'];

/**
 * Each process takes a quarter of a gigabyte. They find their records on the disk, and agree there on who takes them: this
 * process is busy with pages, and would let them wait.
 */
export function openIndexQueue(processes = 2): IndexQueue {
  const orders: IndexOrder[] = [];
  const children = new Map<ChildProcess, Promise<void>>();
  let allowed = processes;
  let isEnded = false;
  let failure: unknown;

  const start = () => {
    const child = spawn(process.execPath, [...SMALL, ...MEMORY_LIMIT, PROCESS], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const ended = follow(child)
      .catch((error: unknown) => (failure ??= error))
      .then(() => void children.delete(child));
    children.set(child, ended);
    for (const order of orders) send(child, order);
    if (isEnded) send(child, END);
  };
  const startWanted = () => {
    const waiting = orders.filter(({ dir }) => existsSync(join(dir, RECORDS_FILE))).length;
    const wanted = Math.min(allowed, orders.length) - children.size;
    for (let more = Math.min(wanted, waiting); more > 0; more -= 1) start();
  };
  return {
    start,
    add: (order) => {
      orders.push(order);
      for (const child of children.keys()) send(child, order);
      startWanted();
    },
    allow: (count) => {
      allowed = count;
      startWanted();
    },
    end: async () => {
      isEnded = true;
      for (const child of children.keys()) send(child, END);
      while (children.size > 0) await Promise.all(children.values());
      if (failure !== undefined) throw failure as Error;
    },
    stop: (reason) => {
      failure ??= reason;
      for (const child of children.keys()) child.kill();
    },
  };
}

function send(child: ChildProcess, message: IndexOrder | typeof END): void {
  // Of a process that is gone its end tells more.
  child.send(message, () => undefined);
}

/** Resolves when the process has ended well; it dies with this one, as the channel tells it. */
async function follow(child: ChildProcess): Promise<void> {
  const stop = () => child.kill();
  process.once('exit', stop);
  let said = '';
  let failure: unknown;
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.on('message', (order) => {
    try {
      putInPlace(order as IndexOrder);
    } catch (error) {
      failure ??= error;
    }
  });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject).once('close', () => {
      resolve();
    });
  }).finally(() => process.off('exit', stop));
  if (failure !== undefined) throw failure as Error;
  const { exitCode, signalCode } = child;
  if (exitCode === 0) return;
  const why = said.trim() || `its process ended with ${String(exitCode ?? signalCode)}`;
  throw toMemoryError(child, said) ?? new SearchIndexError(`The search index failed: ${why}`);
}

/** As soon as it is whole, so that what was done when a build is killed is not lost. */
function putInPlace({ dir, place }: IndexOrder): void {
  rmSync(place, { recursive: true, force: true });
  renameSync(dir, place);
}
