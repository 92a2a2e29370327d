/**
 * The process in which one page is read. Its main thread does nothing but watch over the one that reads: however busy that
 * one is, its work is counted, and whatever it fills, nobody else’s process ends with it.
 */
import { Worker } from 'node:worker_threads';

export interface Order {
  /** The path of a thread. It posts twice: anything when it is ready, and then its answer. */
  readonly thread: string;
  readonly task: unknown;
  /** Of the processor’s time from when the thread is ready: what else runs on the machine counts for nothing. */
  readonly seconds: number;
  readonly megabytes: number;
}

export type Ended<Posted> =
  { readonly answer: Posted } | { readonly over: 'time' | 'memory' } | { readonly failure: Error };

const PAUSE = 50;

// Without its parent nobody waits for the answer.
process.once('disconnect', () => process.exit());
process.once('message', (order: Order) => run(order));

function run({ thread, task, seconds, megabytes }: Order): void {
  const end = (ended: Ended<unknown>) => process.send?.(ended, () => process.exit());
  const worker = new Worker(thread, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  worker.once('message', () => {
    worker.once('message', (answer: unknown) => end({ answer }));
    const start = process.cpuUsage();
    setInterval(() => {
      const { user, system } = process.cpuUsage(start);
      if ((user + system) / 1e6 > seconds) end({ over: 'time' });
    }, PAUSE);
  });
  worker.once('error', (error: Error) => {
    const isFull = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    end(isFull ? { over: 'memory' } : { failure: error });
  });
}
