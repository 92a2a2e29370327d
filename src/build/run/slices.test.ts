import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runThread } from '../run-thread.ts';
import { joinSlices, toSliceCount } from './slices.ts';

const page = { reads: [], assets: [] };

test('slices are joined page by page, and output by output', () => {
  const sets = { 'set a': { reads: ['entry a.mdx'] } };
  const joined = joinSlices([
    {
      pages: { '/a': page },
      written: 1,
      left: { '/[x]': ['/c'] },
      outputs: { feeds: toOutput('feed.xml') },
      sets: {},
    },
    {
      pages: { '/b': page },
      written: 0,
      left: { '/[x]': ['/d'] },
      outputs: { data: toOutput('a.json') },
      sets,
    },
  ]);
  expect(joined).toEqual({
    pages: { '/a': page, '/b': page },
    written: 1,
    left: { '/[x]': ['/c', '/d'] },
    outputs: { feeds: toOutput('feed.xml'), data: toOutput('a.json') },
    sets,
  });
});

test('one file that two of them have made is refused', () => {
  const [a, b] = [{ feeds: toOutput('a.xml') }, { data: toOutput('A.xml') }].map((outputs) => ({
    pages: {},
    written: 0,
    left: {},
    outputs,
    sets: {},
  }));
  expect(() => joinSlices([a, b].flatMap((one) => one ?? []))).toThrow(
    'two outputs claim A.xml: feeds and data',
  );
});

function toOutput(path: string) {
  return { files: [path], reads: [] };
}

test('a small build is one slice, and a large one leaves a core for the search index', () => {
  const routes = (count: number) => ({ '/[x]': Array.from({ length: count }, () => '/a') });
  const count = (pages: number, cores: number, workers?: number) =>
    toSliceCount({ workers }, routes(pages), cores);
  expect([count(1999, 8), count(2000, 3), count(2000, 4), count(2000, 8)]).toEqual([1, 1, 3, 4]);
  expect([count(1, 1, 0), count(1, 1, 3)]).toEqual([1, 3]);
});

test('a thread gives what it posts, ends without, or fails with its own error', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'threads-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  const run = (code: string, signal?: AbortSignal) => {
    const path = join(dir, 'thread.mjs');
    writeFileSync(path, `import { parentPort, workerData } from 'node:worker_threads';\n${code}`);
    return runThread(path, { workerData: { a: 1 }, ...(signal && { signal }) });
  };
  expect(await run('parentPort.postMessage(workerData.a)')).toBe(1);
  expect(await run('')).toBe(undefined);
  await expect(run("throw new Error('no paper')")).rejects.toThrow('no paper');
  await expect(run('process.exit(3)')).rejects.toThrow('thread.mjs ended with code 3');
  const stopper = new AbortController();
  const stopped = run('setInterval(() => undefined, 1000)', stopper.signal);
  stopper.abort(new Error('enough'));
  await expect(stopped).rejects.toThrow('enough');
});
