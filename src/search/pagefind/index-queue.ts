/** A queue of folders to index, and the processes that share it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { MEMORY_LIMIT, toMemoryError } from '../../content/problems/memory-error.ts';
import { RECORDS_FILE } from './index-files.ts';

export interface IndexOrder {
  /** A folder with its records in it. */
  readonly dir: string;
  /** Where it moves once its index is complete. */
  readonly place: string;
  readonly language: string;
}

/** Sent to a process after its last order. */
export const END = 'end';

/** The index failed; the message says why, usually in Pagefind's words. Too little memory is a MemoryError instead. */
export class SearchIndexError extends Error {}

export interface IndexQueue {
  /** Starts a process ahead of the first order. */
  start(): void;
  add(order: IndexOrder): void;
  /** Sets how many processes may share the remaining orders. */
  allow(processes: number): void;
  /** Resolves once all orders are done; rejects with the first failure. Nothing may be added after it. */
  end(): Promise<void>;
  /** Kills all processes; `end` then rejects with `reason`. */
  stop(reason?: unknown): void;
}

const PROCESS = join(import.meta.dirname, `index-process${extname(import.meta.filename)}`);
/** Megabytes for young objects: a third less memory for one percent more work. */
const SMALL = ['--max-semi-space-size=4'];

/**
 * Each process takes 250 MB. They find the records on disk and decide there which of them takes an order, since this
 * process is busy with pages and would let them wait.
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
  // If the process is gone, its exit says why.
  child.send(message, () => undefined);
}

/** Resolves when the process has ended well. The child ends with this process, whose channel then closes. */
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

/** Called as soon as an index is complete, so that a killed build loses no finished work. */
function putInPlace({ dir, place }: IndexOrder): void {
  rmSync(place, { recursive: true, force: true });
  renameSync(dir, place);
}
