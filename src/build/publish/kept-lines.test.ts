import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DISK } from './disk.ts';
import { openLines, readLines, writeLines } from './kept-lines.ts';

let dir: string;
let path: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lines-'));
  path = join(dir, 'cache/lines.jsonl');
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const open = (key = 'k') => openLines<number>(path, key);
const countLines = () => readFileSync(path, 'utf8').split('\n').length - 1;
const TEN = new Map(Array.from({ length: 10 }, (_, index) => [`n${String(index)}`, index]));

/** Writes ten values, then one of them anew, as two commands do. */
function saveTwice(): void {
  open().save(TEN, new Set(TEN.keys()));
  const lines = open();
  lines.save(new Map([...lines.found, ['n3', 33]]), new Set(['n3']));
}

test('what is others is added at the end, and counts', () => {
  saveTwice();
  expect(countLines()).toBe(12);
  expect([...open().found]).toEqual(
    [...TEN].map(([name, value]) => [name, value === 3 ? 33 : value]),
  );
});

test('whatever is saved in turns is found again, in a file that does not grow', () => {
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(9), { minKeys: 1 });
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 12 }), (turns) => {
      writeFileSync(join(dir, 'x'), '');
      for (const turn of turns) {
        const lines = openLines<number>(join(dir, 'x'), 'k');
        const wanted = new Map(Object.entries(turn));
        const news = [...wanted].filter(([name, value]) => lines.found.get(name) !== value);
        lines.save(wanted, new Set(news.map(([name]) => name)));
        const { found } = openLines<number>(join(dir, 'x'), 'k');
        for (const [name, value] of wanted) expect(found.get(name)).toBe(value);
        expect(readFileSync(join(dir, 'x'), 'utf8').split('\n').length).toBeLessThan(9);
      }
    }),
  );
});

test('read in parts of any size, it is the same', () => {
  const values = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 40 }), fc.boolean(), (made, size, isCut) => {
      const file = join(dir, 'x');
      writeLines(DISK, file, 'k', Object.entries(made));
      if (isCut) appendFileSync(file, '["cut');
      const read = readLines<string>(DISK, file, 'k', size);
      expect([...(read?.found ?? [])]).toEqual(Object.entries(made));
      expect(read?.isWhole).toBe(!isCut);
    }),
  );
});

test('of another key nothing is found, and all is made anew', () => {
  saveTwice();
  const other = open('other');
  expect(other.found.size).toBe(0);
  other.save(new Map([['a', 1]]), new Set(['a']));
  expect(open('other').found).toEqual(new Map([['a', 1]]));
  expect(countLines()).toBe(2);
});

test.each([
  ['cut within a line', () => appendFileSync(path, '["n4",4'), 33],
  ['broken within', () => appendFileSync(path, '\0\0\0\n["n4",4]\n'), undefined],
])('a file that is %s is made anew', (_, spoil, n3) => {
  saveTwice();
  spoil();
  const lines = open();
  expect(lines.found.get('n3')).toBe(n3);
  lines.save(TEN, new Set(['n1']));
  expect(open().found).toEqual(TEN);
  expect(countLines()).toBe(11);
});

test('nothing is added to a file that another command has put there meanwhile', () => {
  saveTwice();
  const lines = open();
  open('other').save(new Map([['a', 1]]), new Set(['a']));
  lines.save(TEN, new Set(['n1']));
  expect(open().found).toEqual(TEN);
  expect(open('other').found.size).toBe(0);
});
