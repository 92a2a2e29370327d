import { expect, test } from 'vitest';
import { watchDisk } from '../../test/support/failing-disk.ts';
import { makeMemoryDisk } from '../../test/support/memory-disk.ts';
import { AskError } from './answer.ts';
import { orExplain } from './explain-disk.ts';
import { saveText } from './save.ts';

const SAVE = { inside: 'topics/fish.mdx', text: 'new', seen: undefined };

test('a full disk is told in words, and what to do', () => {
  const full = watchDisk(makeMemoryDisk(), () => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  });
  const save = () => orExplain('fish is not saved', () => saveText(full, '/content', SAVE));
  expect(save).toThrow(AskError);
  expect(save).toThrow('fish is not saved: the disk is full. Make room, and save again');
});

test('another mistake stays what it is', () => {
  expect(() =>
    orExplain('fish is not saved', () => {
      throw new RangeError('x');
    }),
  ).toThrow(new RangeError('x'));
});
