import { expect, test } from 'vitest';
import { findPlaced, type OpenedHeld, Pile, Steps, toPlacedPath } from './pile.ts';

function toFile(inside: string, text: string): OpenedHeld {
  const [kind, data] = ['topic' as const, { title: text }];
  return { inside, kind, text, data, body: '', originals: [], url: `/${inside}` };
}

/** Lays a file, and makes another on the way. */
function begin() {
  const pile = new Pile();
  const [file, made] = [toFile('topics/a.mdx', 'a'), toFile('topics/made.mdx', 'made')];
  pile.lay(file);
  pile.keep(pile.state(), 'made');
  pile.also.set(made.inside, made);
  return { pile, file, made };
}

function change(pile: Pile, inside: string, after: OpenedHeld): boolean {
  const before = pile.find(inside);
  pile.keep(pile.state(), 'title');
  return before !== undefined && pile.put(before, after);
}

test('a file is found under the name that it had before its title was another, also after undo', () => {
  const { pile } = begin();
  const next = toFile('topics/b.mdx', 'b');
  expect(change(pile, 'topics/a.mdx', next)).toBe(true);
  expect(pile.find('topics/a.mdx')).toBe(next);
  pile.go('undo');
  expect(pile.find('topics/b.mdx')?.text).toBe('a');
  expect(pile.find('topics/a.mdx')?.text).toBe('a');
  pile.go('redo');
  expect(pile.file).toEqual(next);
});

test('nothing is put in the place of what lies here no more', () => {
  const { pile, file, made } = begin();
  pile.lay(toFile('topics/c.mdx', 'c'));
  expect(pile.put(file, toFile('topics/a.mdx', 'late'))).toBe(false);
  expect(pile.put(made, toFile('topics/made.mdx', 'late'))).toBe(false);
  expect(pile.list().map(({ text }) => text)).toEqual(['c']);
  expect(pile.go('undo')).toBeUndefined();
});

test('undo takes away what was made on the way, unless it was saved; a saved file stays where it lies', () => {
  const unsaved = begin();
  unsaved.pile.go('undo');
  expect(unsaved.pile.also.size).toBe(0);

  const { pile, file, made } = begin();
  change(pile, file.inside, toFile('topics/b.mdx', 'b'));
  pile.drop([made]);
  const saved = { ...toFile('topics/b.mdx', 'b'), seen: 'digest', base: 'b' };
  if (pile.file !== undefined) pile.put(pile.file, saved);
  pile.go('undo');
  expect(pile.also.size).toBe(0);
  expect(pile.file).toEqual({ ...saved, text: 'a', data: { title: 'a' } });
});

const at = (...days: string[]) => ({
  inside: 'measures/dues.mdx',
  kind: 'measure' as const,
  text: '',
  body: '',
  url: '/measures/dues',
  originals: [],
  data: { history: days.map((on) => ({ on })) },
});
const ADD = [{ path: ['history'], add: { on: '2025-02' } }];

test.each([
  [['2025-01', '2025-03'], ['2025-01', '2025-02', '2025-03'], { from: 2, to: 1 }],
  [['2025-01'], ['2025-01', '2025-02'], { from: 1, to: 1 }],
  // Taken out at the end, and put in again.
  [['2025-01', '2025-03', '2025-02'], ['2025-01', '2025-02', '2025-03'], { from: 2, to: 1 }],
])('of %j and %j a step has another place', (before, after, placed) =>
  expect(findPlaced(ADD, at(...before), at(...after))).toEqual(placed),
);

test('a field that was only set has its place', () => {
  const set = [{ path: ['history', 0, 'on'], value: '2025-02' }];
  expect(findPlaced(set, at('2025-01'), at('2025-02'))).toBeUndefined();
});

test.each([
  ['history.3.rate', 'history.1.rate'],
  ['history.1', 'history.2'],
  ['history.2.source+', 'history.3.source+'],
  ['history new 3', 'history new 1'],
  ['history.0.on', 'history.0.on'],
  ['history.4.on', 'history.4.on'],
  ['history.13.on', 'history.13.on'],
  ['title', 'title'],
])('%s is %s when the fourth step becomes the second', (path, now) =>
  expect(toPlacedPath(path, { from: 3, to: 1 })).toBe(now),
);

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
