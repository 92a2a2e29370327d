import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runApart } from './clip-apart.ts';
import { PageError } from './read-page.ts';

const BUSY = resolve('test/support/busy-thread.ts');

test.each(['loop', 'pattern'])(
  'a thread that is busy with a %s ends when its time is over',
  async (way) => {
    const start = performance.now();
    await expect(runApart(BUSY, way, 0.5)).rejects.toThrow('it takes longer than 0.5 seconds');
    expect(performance.now() - start).toBeLessThan(5000);
  },
);

test('a thread that fills the memory ends, and nothing else does', async () => {
  await expect(runApart(BUSY, 'memory', 60)).rejects.toThrow(PageError);
});
