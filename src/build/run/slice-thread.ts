/** A thread that prints a slice: see `slices.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { openBundle } from '../../astro/printer/kept-bundle.ts';
import { openLeaves } from '../leaves.ts';
import { openSession } from '../session.ts';
import { openWork, printSlice, type ThreadTask } from './slices.ts';
import { NOTHING_BEFORE } from './write-outputs.ts';

const { heads, key, now, ...task } = workerData as ThreadTask;
const settings = { ...task.settings, clock: () => now };
const session = openSession(settings);
const leaves = openLeaves(session);
if (leaves.digestOf('content') !== task.content)
  throw new Error('the content was changed while it was printed: build again');
const work = openWork(session, { leaves, known: undefined, isIntact: () => false });
const bundle = await openBundle(settings, key);
if (bundle === undefined) throw new Error('the bundle of templates is gone: build again');
const printing = { bundle: { ...bundle, heads }, before: NOTHING_BEFORE };
parentPort?.postMessage(await printSlice(work, printing, task));
