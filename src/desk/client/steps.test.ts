import { expect, test } from 'vitest';
import { Steps } from './steps.ts';

test('undo goes back step by step, redo forth, and a new change ends what may be made again', () => {
  const steps = new Steps<string>();
  steps.keep('a', 'title', 0);
  steps.keep('b', 'body', 100);
  expect(steps.undo('c')).toEqual({ state: 'b', place: 'body' });
  expect(steps.undo('b')).toEqual({ state: 'a', place: 'title' });
  expect(steps.undo('a')).toBeUndefined();
  expect(steps.redo('a')).toEqual({ state: 'b', place: 'title' });
  steps.keep('b', 'title', 5000);
  expect(steps.redo('d')).toBeUndefined();
  expect(steps.undo('d')).toEqual({ state: 'b', place: 'title' });
});

test('what is typed in one place without a pause is one step; what has no time is one of its own', () => {
  const steps = new Steps<string>();
  steps.keep('a', 'body', 0);
  steps.keep('b', 'body', 300);
  steps.keep('c', 'body', 900);
  steps.keep('d', 'body', 5000);
  steps.keep('e', 'body');
  steps.keep('f', 'body', 5001);
  const back = ['g', 'f', 'e', 'd'].map((now) => steps.undo(now)?.state);
  expect(back).toEqual(['f', 'e', 'd', 'a']);
});
