/**
 * The process that reads one page. Its main thread only watches the reading thread: however busy that is, its time is
 * counted, and if it fills the memory, only this process ends.
 */
import { Worker } from 'node:worker_threads';

export interface Order {
  /** The path of a thread. It posts twice: anything when it is ready, then its answer. */
  readonly thread: string;
  readonly task: unknown;
  /** Of processor time since the thread was ready, so that a busy machine does not count. */
  readonly seconds: number;
  readonly megabytes: number;
}

export type Ended<Posted> =
  { readonly answer: Posted } | { readonly over: 'time' | 'memory' } | { readonly failure: Error };

const PAUSE = 50;

// Without its parent, nobody waits for the answer.
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
