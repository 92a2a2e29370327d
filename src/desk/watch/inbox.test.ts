/** The inbox, and how git merges it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type FoundPage,
  keepDone,
  keepFound,
  pruneInbox,
  readDone,
  readFound,
  endWaiting,
  toFoundName,
  resumeWaiting,
} from './inbox.ts';

let dir = '';
let content = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-inbox-'));
  content = join(dir, 'content');
  mkdirSync(content);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const toFound = (at: number, more: Partial<FoundPage> = {}): FoundPage => {
  const url = `https://times.example/2025/02/12/a-piece-of-the-same-paper-${at}`;
  const one = {
    title: `Piece ${at}`,
    url,
    outlet: 'times',
    published: `2025-02-${10 + (at % 10)}`,
  };
  const why = 'names Li Wei and Port Authority';
  return { name: toFoundName(url), found: '2025-02-12T07:00Z', why, signs: 'a+b', ...one, ...more };
};
const names = () => readFound(content).map(({ title }) => title);
const inbox = (file = '') => join(dir, 'content.inbox', file);

test('the newest first; what waits stays as it is, and what another program wrote is left out', () => {
  for (const at of [1, 3, 2]) expect(keepFound(content, toFound(at))).toBe(true);
  expect(keepFound(content, toFound(1, { title: 'Changed' }))).toBe(false);
  const other = (name: string, text: string) => writeFileSync(inbox(`${name}.json`), text);
  other('0'.repeat(16), '{"title":');
  other('1'.repeat(16), readFileSync(inbox(`${toFound(1).name}.json`), 'utf8'));
  const { name: _, ...unsafe } = toFound(4, { url: 'javascript:alert(1)' });
  other('2'.repeat(16), JSON.stringify(unsafe));
  expect(names()).toEqual(['Piece 3', 'Piece 2', 'Piece 1']);
});

test('the same address is one, whatever follows it', () => {
  expect(toFoundName('https://www.a.example/x/?utm_source=y#z')).toBe(
    toFoundName('http://a.example/x'),
  );
});

test('dismissed is for good, and may be undone', () => {
  const one = toFound(1);
  keepFound(content, one);
  expect(endWaiting(content, [one.name, 'nothing'], 'dismissed', '2025-02-13')).toEqual([one]);
  expect(names()).toEqual([]);
  expect(readFileSync(inbox('done.txt'), 'utf8')).toBe(`${one.name} 2025-02-13 dismissed a+b\n`);
  resumeWaiting(content, one);
  expect(readFound(content)).toEqual([one]);
  expect(readDone(content).size).toBe(0);
});

test('sixty days later neither is there', () => {
  keepFound(content, toFound(1));
  keepFound(content, toFound(2, { found: '2025-03-12T07:00Z' }));
  keepFound(content, toFound(3));
  endWaiting(content, [toFound(3).name], 'dismissed', '2025-02-12');
  pruneInbox(content, Date.UTC(2025, 3, 13));
  expect(names()).toEqual(['Piece 2', 'Piece 1']);
  expect(readDone(content).size).toBe(1);
  pruneInbox(content, Date.UTC(2025, 3, 14));
  expect(names()).toEqual(['Piece 2']);
  expect(readDone(content).size).toBe(0);
});

test('an entry without a date does not come back as long as a feed has it', () => {
  const [one, two] = [toFound(1, { published: '' }), toFound(2, { published: '' })];
  keepFound(content, one);
  keepFound(content, two);
  endWaiting(content, [two.name], 'dismissed', '2025-02-12');
  for (let days = 0; days < 200; days += 20) {
    const now = Date.UTC(2025, 1, 12 + days);
    pruneInbox(content, now);
    keepDone(content, new Set([one.name, two.name]), now);
  }
  expect(names()).toEqual([]);
  const ends = [one, two].map(({ name }) => readDone(content).get(name));
  // What only waited too long teaches nothing.
  expect(ends).toMatchObject([
    { end: 'dismissed', signs: '' },
    { end: 'dismissed', signs: 'a+b' },
  ]);
  pruneInbox(content, Date.UTC(2026, 1, 12));
  expect(readDone(content).size).toBe(0);
});

test('two branches that find, dismiss and take different things, and the same, merge without a conflict', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@e.example', ...args], {
      cwd: dir,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const commit = () => {
    git('add', '-A');
    git('commit', '-qm', 'x');
  };
  const find = (...all: number[]) => all.map((at) => keepFound(content, toFound(at)));
  const end = (how: 'dismissed' | 'taken', ...all: number[]) =>
    endWaiting(
      content,
      all.map((at) => toFound(at).name),
      how,
      '2025-02-13',
    );
  git('init', '-qb', 'main');
  find(1, 2, 3, 4, 5, 6);
  end('dismissed', 6);
  writeFileSync(inbox('state.json'), '{}');
  commit();
  expect(git('ls-files')).not.toContain('state.json');
  git('checkout', '-qb', 'desk');
  end('dismissed', 1, 2);
  end('taken', 3);
  find(7, 8, 9);
  // Both find it, and each with a reason of its own.
  keepFound(content, toFound(20, { why: 'names Li Wei', found: '2025-02-12T08:00Z' }));
  commit();
  git('checkout', '-q', 'main');
  end('dismissed', 1, 3, 4);
  find(10, 11, 12);
  keepFound(content, toFound(20, { why: 'names Port Authority' }));
  end('dismissed', 12);
  commit();
  expect(git('merge', '-q', '--no-edit', 'desk')).not.toContain('CONFLICT');
  expect(git('status', '--porcelain')).toBe('');
  const waiting = readFound(content).map(({ title }) => title);
  expect(waiting.toSorted()).toEqual(
    [5, 7, 8, 9, 10, 11, 20].map((at) => `Piece ${at}`).toSorted(),
  );
  const done = readDone(content);
  expect([6, 1, 2, 4, 12].map((at) => done.get(toFound(at).name)?.end)).toEqual(
    Array(5).fill('dismissed'),
  );
  expect(done.get(toFound(3).name)?.end).toBe('taken');
  // The next change puts the lines in order again.
  end('dismissed', 5);
  const lines = readFileSync(inbox('done.txt'), 'utf8').trim().split('\n');
  expect(lines).toEqual(lines.toSorted());
  expect(readdirSync(inbox()).filter((name) => name.endsWith('.part'))).toEqual([]);
});
