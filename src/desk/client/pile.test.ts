import { expect, test } from 'vitest';
import type { Held } from './held.ts';
import { Pile } from './pile.ts';

function toFile(inside: string, text: string): Held {
  const [kind, data] = ['topic' as const, { title: text }];
  return { inside, kind, text, data, body: '', url: `/${inside}` };
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

function change(pile: Pile, inside: string, after: Held): boolean {
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
