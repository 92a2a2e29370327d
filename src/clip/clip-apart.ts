/** A page comes from anywhere, and may be made to keep its reader busy: it is read in a thread with an end. */
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Known } from './known.ts';
import type { Clipped, Wanted } from './make-clip.ts';
import { PageError } from './read-page.ts';

export interface Task {
  readonly bytes: Uint8Array;
  readonly known: Known;
  readonly wanted: Wanted;
}

export type Answer = Clipped | { readonly why: string };

const THREAD = join(import.meta.dirname, `clip-thread${extname(import.meta.filename)}`);
export const MOST_SECONDS = 10;
const MOST_MEGABYTES = 1500;

/** Rejects with PageError for bytes that hold no page, or one that takes longer, or more memory, than any page does. */
export async function clipApart(task: Task, seconds = MOST_SECONDS): Promise<Clipped> {
  const answer = await runApart<Answer>(THREAD, task, seconds);
  if ('why' in answer) throw new PageError(answer.why);
  return answer;
}

/** What the thread at the path `thread` posts of `task`, whatever it is at when its time is over. Rejects with PageError. */
export async function runApart<Posted>(
  thread: string,
  task: unknown,
  seconds: number,
): Promise<Posted> {
  const worker = new Worker(thread, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Posted>((resolve, reject) => {
      worker.once('message', resolve).once('error', (error: Error) => {
        reject(toPageError(error));
      });
      timer = setTimeout(() => {
        reject(new PageError(`it takes longer than ${String(seconds)} seconds`));
      }, seconds * 1000);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function toPageError(error: Error): Error {
  const isFull = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isFull ? new PageError('it takes more memory than any page does') : error;
}
