import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchDisk } from '../../test/support/failing-disk.ts';
import { makeMemoryDisk } from '../../test/support/memory-disk.ts';
import { toTestSettings } from '../../test/support/settings.ts';
import { checkPublication } from '../build/check.ts';
import { openSession, type Session } from '../build/session.ts';
import { fixProblems } from './check.ts';
import { moveContent } from './move.ts';
import { writeAll, type FileChange } from '../build/write-changes.ts';

const DIR = '/content';
const CHANGES: readonly FileChange[] = [
  { inside: 'people/new.mdx', from: undefined, to: Buffer.from('ann') },
  { inside: 'topics/fish.mdx', from: Buffer.from('old'), to: Buffer.from('new') },
  { inside: 'people/old.mdx', from: Buffer.from('ann'), to: undefined },
];

function begin() {
  const disk = makeMemoryDisk();
  disk.put(`${DIR}/topics/fish.mdx`, 'old');
  disk.put(`${DIR}/people/old.mdx`, 'ann');
  return disk;
}

test('all is written', () => {
  const disk = begin();
  expect(writeAll(disk, DIR, CHANGES)).toBeUndefined();
  expect(disk.readAll(DIR)).toEqual({ 'people/new.mdx': 'ann', 'topics/fish.mdx': 'new' });
});

test.each([
  ['people/new.mdx', 0],
  ['topics/fish.mdx', 0],
  // No system call compares and removes in one.
  ['people/old.mdx', 1],
])(
  'where somebody writes into %s meanwhile, it is kept, and all is written or nothing',
  (inside, most) => {
    let steps = 0;
    writeAll(
      watchDisk(begin(), (step) => (steps = step)),
      DIR,
      CHANGES,
    );
    let lost = 0;
    let refused = 0;
    for (let step = 1; step <= steps; step += 1) {
      const disk = begin();
      const before = disk.readAll(DIR);
      const foreign = watchDisk(disk, (now) => {
        if (now !== step) return;
        const file = disk.openSync(`${DIR}/${inside}`, 'w');
        disk.writeFileSync(file, 'theirs');
        disk.closeSync(file);
      });
      const other = writeAll(foreign, DIR, CHANGES);
      const left = disk.readAll(DIR);
      if (left[inside] !== 'theirs') lost += 1;
      if (other === undefined) continue;
      refused += 1;
      expect([step, other.inside, left]).toEqual([step, inside, { ...before, [inside]: 'theirs' }]);
    }
    expect(refused).toBeGreaterThan(2);
    expect(lost).toBeLessThanOrEqual(most);
  },
);

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-changes-'));
  cpSync('test/publications/one-story/content', join(dir, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});
const at = (inside: string) => join(dir, 'content', inside);

/** Reads what is there, and somebody writes before anything is written: what would be is tried right before that. */
function openThen(write: () => void): Session {
  const session = openSession(
    toTestSettings(join(dir, 'content'), { cacheDir: join(dir, 'cache') }),
  );
  const tryThen: Session['try'] = (changes) => {
    const tried = session.try(changes);
    tried.read();
    write();
    return tried;
  };
  return { ...session, try: tryThen };
}

test('a move over what was written meanwhile moves nothing', () => {
  const file = at('people/ada-lind.mdx');
  const text = `${readFileSync(file, 'utf8')}\nTheirs.\n`;
  const session = openThen(() => {
    writeFileSync(file, text);
  });
  expect(() => moveContent(session, 'people/ada-lind', 'people/ada-berg')).toThrow(
    'people/ada-lind.mdx was changed in the meantime. Run move again',
  );
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(existsSync(at('people/ada-berg.mdx'))).toBe(false);
  expect(moveContent(session, 'people/ada-lind', 'people/ada-berg')).toContain('→');
});

test('two that are one become one by the same command', () => {
  writeFileSync(at('people/a-lind.mdx'), '---\nname: A. Lind\n---\n');
  const session = openThen(() => undefined);
  expect(moveContent(session, 'people/a-lind', 'people/ada-lind', true)).toContain('→');
  expect(readFileSync(at('people/ada-lind.mdx'), 'utf8')).toContain('redirects: [people/a-lind]');
  expect(existsSync(at('people/a-lind.mdx'))).toBe(false);
});

test.skipIf(process.platform === 'win32')('a moved file keeps its rights', () => {
  chmodSync(at('people/ada-lind.mdx'), 0o660);
  const session = openThen(() => undefined);
  moveContent(session, 'people/ada-lind', 'people/ada-berg');
  expect(statSync(at('people/ada-berg.mdx')).mode & 0o777).toBe(0o660);
});

test('an anchor gets another name in its own entry, and goes to no other', () => {
  cpSync('test/publications/april-2025/content', join(dir, 'content'), { recursive: true });
  const ask = 'questions/have-they-spoken';
  const file = at(`${ask}.mdx`);
  const before = readFileSync(file, 'utf8');
  const [, name = ''] = /^positions:\s+(?:\{ )?([\w-]+):/m.exec(before) ?? [];
  const move = (from: string, to: string) =>
    moveContent(
      openThen(() => undefined),
      `${ask}#${from}`,
      to,
    );
  for (const other of [
    'questions/were-there-tariff-talks#one',
    'questions/were-there-tariff-talks',
  ])
    expect(() => move(name, other)).toThrow('but not moved to another entry: write #');
  expect(readFileSync(file, 'utf8')).toBe(before);
  for (const [from, to] of [
    [name, '#one'],
    ['one', 'two'],
    ['two', `${ask}#three`],
  ] as const) {
    expect(move(from, to)).toContain(' → ');
    expect(readFileSync(file, 'utf8')).toContain(`${to.replace(/.*#/, '')}:`);
  }
});

test('what was written during a mending is kept, and mended', async () => {
  const file = at('topics/added.mdx');
  writeFileSync(file, '---\ntitle: A: b\nsummary: It is A.\n---\n');
  let writes = 0;
  const session = openThen(() => {
    writes += 1;
    if (writes === 1) writeFileSync(file, '---\nsummary: It is theirs.\ntitle: A: b\n---\n');
  });
  await fixProblems(session, await checkPublication(session));
  expect(readFileSync(file, 'utf8')).toBe('---\nsummary: It is theirs.\ntitle: "A: b"\n---\n');
});
