/** The thread that reads one page, within limits set from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeClip } from './make-clip.ts';
import { PageError } from './read-page.ts';
import type { ClipAnswer, Task } from './clip-apart.ts';

const { bytes, known, wanted } = workerData as Task;
parentPort?.postMessage('ready');
parentPort?.postMessage(await read());

async function read(): Promise<ClipAnswer> {
  try {
    return await makeClip(bytes, known, wanted);
  } catch (error) {
    if (error instanceof PageError) return { why: error.message };
    throw error;
  }
}
