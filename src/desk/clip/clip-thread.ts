/** The thread that reads one page, within limits set from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeClip } from './make-clip.ts';
import { PageError } from './read-page.ts';
import type { ClipAnswer, ClipTask } from './clip-apart.ts';
import { sayIn } from '../words/say.ts';
import { chooseDeskWords } from '../words/words.ts';

const { bytes, known, wanted, tag } = workerData as ClipTask;
parentPort?.postMessage('ready');
parentPort?.postMessage(await sayIn(chooseDeskWords(tag), read));

async function read(): Promise<ClipAnswer> {
  try {
    return await makeClip(bytes, known, wanted);
  } catch (error) {
    if (error instanceof PageError) return { why: error.message };
    throw error;
  }
}
