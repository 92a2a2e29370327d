import { basename } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Resolves to the message that the module posts, or `undefined` if it ends without one; rejects if it fails or
 * `signal` aborts.
 */
export async function runThread(
  module: string,
  { signal, ...options }: WorkerOptions & { readonly signal?: AbortSignal },
): Promise<unknown> {
  const worker = new Worker(module, options);
  try {
    return await new Promise<unknown>((resolve, reject) => {
      worker
        .once('message', resolve)
        .once('error', reject)
        .once('exit', (code) => {
          if (code === 0) resolve(undefined);
          else reject(new Error(`the thread ${basename(module)} ended with code ${String(code)}`));
        });
      signal?.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
  } finally {
    await worker.terminate();
  }
}
