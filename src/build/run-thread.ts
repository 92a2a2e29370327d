import { basename } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Resolves to what the module posts, or to nothing when it ends well without; rejects if it fails, or if `signal` stops it. */
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
