/** Reads a page in a process with limits: it may come from anywhere, and be made to waste time or memory. */
import { fork, type ChildProcess } from 'node:child_process';
import { totalmem } from 'node:os';
import { extname, join } from 'node:path';
import { toMemoryError } from '../../content/problems/memory-error.ts';
import type { Ended, Order } from './clip-process.ts';
import type { Known } from './known.ts';
import type { Clipped, ClipWanted } from './make-clip.ts';
import { PageError } from './read-page.ts';
import { say } from '../words/say.ts';

export interface Task {
  readonly bytes: Uint8Array;
  readonly known: Known;
  readonly wanted: ClipWanted;
}

/** `tag` is the language of its words for editors: the thread does not hear at which desk it works. */
export type ClipTask = Task & { readonly tag: string };

export type ClipAnswer = Clipped | { readonly why: string };

type Limits = Pick<Order, 'seconds' | 'megabytes'>;

const toSibling = (name: string) =>
  join(import.meta.dirname, `${name}${extname(import.meta.filename)}`);

/**
 * A page of several megabytes takes seconds, and less than a gigabyte for each. These limits stop pages without end. The
 * one on memory protects other programs: half of the machine's memory, or of the container's.
 */
function toLimits(): Limits {
  const given = process.constrainedMemory();
  const all = given > 0 ? Math.min(given, totalmem()) : totalmem();
  return { seconds: 30, megabytes: Math.floor(all / 2 / 1024 / 1024) };
}

/** Rejects with PageError for bytes that are no page, or a page that exceeds the limits. */
export async function clipApart(task: Task, limits: Partial<Limits> = {}): Promise<Clipped> {
  const answer = await runApart<ClipAnswer>(
    toSibling('clip-thread'),
    { ...task, tag: say.tag },
    limits,
  );
  if ('why' in answer) throw new PageError(answer.why);
  return answer;
}

/** The answer of the thread at the path `thread`. Rejects with PageError if it exceeds the limits. */
export async function runApart<Posted>(
  thread: string,
  task: unknown,
  limits: Partial<Limits>,
): Promise<Posted> {
  const order: Order = { thread, task, ...toLimits(), ...limits };
  const child = fork(toSibling('clip-process'), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  try {
    const ended = await listen<Posted>(child, order);
    if ('answer' in ended) return ended.answer;
    if ('failure' in ended) throw ended.failure;
    throw new PageError(toWhy(ended.over, order));
  } finally {
    child.kill('SIGKILL');
  }
}

/** If V8 itself ends the process, it filled its memory before the watcher saw the limit. */
function listen<Posted>(child: ChildProcess, order: Order): Promise<Ended<Posted>> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child
      .once('message', (ended) => resolve(ended as Ended<Posted>))
      .once('error', reject)
      // Not on exit: the answer may come after that.
      .once('close', (code, signal) => {
        const error = toMemoryError(child, said);
        if (error?.dump !== undefined) resolve({ over: 'memory' });
        else if (error !== undefined) reject(new PageError(say.clipApart.ended));
        else reject(new Error(`the reader of pages ended with ${String(code ?? signal)}\n${said}`));
      });
    child.send(order, (error) => {
      // The exit says more than a task that could not be sent.
      if (error !== null && child.connected) reject(error);
    });
  });
}

function toWhy(over: 'time' | 'memory', { seconds, megabytes }: Order): string {
  return over === 'time'
    ? say.clipApart.tooLong({ n: seconds })
    : say.clipApart.tooMuch({ n: megabytes });
}
