import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sayIn } from '../words/say.ts';
import { chooseDeskWords } from '../words/words.ts';
import { clipApart, runApart } from './clip-apart.ts';
import { KNOWN, SAVED_TEXT } from './harbour.fixture.ts';
import { PageError } from './read-page.ts';

const BUSY = resolve('test/support/busy-thread.ts');

test.each(['loop', 'pattern'])(
  'a page that keeps its reader busy with a %s is refused in a sentence',
  async (way) => {
    await expect(runApart(BUSY, way, { seconds: 0.5 })).rejects.toThrow(
      new PageError(
        'reading it takes more than 0.5 seconds of the processor: save its text alone, as a .txt file',
      ),
    );
  },
);

test.each([
  ['it', 'riga 1'],
  ['en', 'line 1'],
])('the reader says in the language of the desk where a value is from: %s', async (tag, origin) => {
  const task = { bytes: Buffer.from(SAVED_TEXT), known: KNOWN, wanted: {} };
  const { clip } = await sayIn(chooseDeskWords(tag), () => clipApart(task));
  expect(clip.title?.origin).toBe(origin);
});

test('time in which nothing is done is not counted', async () => {
  await expect(runApart(BUSY, 'sleep', { seconds: 0.5 })).resolves.toBe('slept');
});

test.each(['memory', 'array'])(
  'a page that fills the memory by %s is refused in a sentence, and nothing else ends',
  async (way) => {
    await expect(runApart(BUSY, way, { megabytes: 200 })).rejects.toThrow(
      new PageError(
        'reading it takes more than 200 MB of memory: save its text alone, as a .txt file',
      ),
    );
  },
);

test('a reader that the system ends is told as that, without a figure', async () => {
  await expect(runApart(BUSY, 'killed', {})).rejects.toThrow(
    new PageError('the system ended its reader; memory may be short: try it again'),
  );
});

test('a reader that ends otherwise is a fault of ours', async () => {
  const ended = runApart(BUSY, 'ended', {});
  await expect(ended).rejects.toThrow('the reader of pages ended with SIGTERM');
  await expect(ended).rejects.not.toThrow(PageError);
});
