import { expect, test } from 'vitest';
import { followContent, PAUSE, REST, type Timers } from './watch-content.ts';

/** A clock that stands still until it is told, with one timer, which is all that a follower has. */
function startClock(): Timers & { pass: (milliseconds: number) => void } {
  let now = 0;
  let waiting: { at: number; run: () => void } | undefined;
  return {
    set: (run, milliseconds) => (waiting = { at: now + milliseconds, run }),
    clear: (timer) => {
      if (timer === waiting) waiting = undefined;
    },
    now: () => now,
    pass: (milliseconds) => {
      const end = now + milliseconds;
      while (waiting !== undefined && waiting.at <= end) {
        const { at, run } = waiting;
        now = at;
        waiting = undefined;
        run();
      }
      now = end;
    },
  };
}

/** A folder, what was read of it, and what was heard. */
function follow() {
  const clock = startClock();
  const disk = new Set<string>();
  const known = new Set<string>();
  const heard: string[] = [];
  let problem: string | undefined;
  let isBusy = false;
  const follower = followContent({
    session: {
      listChanged: (some = [...disk]) => {
        if (problem !== undefined) throw new Error(problem);
        return some.filter((inside) => disk.has(inside) && !known.has(inside));
      },
      refresh: (insides) => {
        if (problem !== undefined) throw new Error(problem);
        if (isBusy) return false;
        for (const inside of insides) known.add(inside);
        heard.push(`read ${insides.join(' ')}`);
        return true;
      },
    },
    onRead: () => heard.push('shown'),
    onFailure: (message) => heard.push(message ?? 'over'),
    timers: clock,
  });
  return {
    ...clock,
    follower,
    heard,
    write: (inside: string) => disk.add(inside),
    fail: (message: string | undefined) => (problem = message),
    setBusy: (value: boolean) => (isBusy = value),
  };
}

test('one file that is saved is read when the editor pauses, and nothing else is looked at', () => {
  const { pass, follower, heard, write } = follow();
  write('another.mdx');
  write('a.mdx');
  for (let times = 0; times < 3; times += 1) {
    follower.onFile('a.mdx');
    pass(PAUSE / 2);
  }
  expect(heard).toEqual([]);
  pass(PAUSE / 2);
  expect(heard).toEqual(['read a.mdx', 'shown']);
});

test('what is heard of a file that is as it was read is no news', () => {
  const { pass, follower, heard, write } = follow();
  write('a.mdx');
  follower.onFile('a.mdx');
  pass(PAUSE);
  follower.onFile('a.mdx');
  pass(PAUSE);
  expect(heard).toEqual(['read a.mdx', 'shown']);
});

test('a hundred files are read once, when the writing pauses', () => {
  const { pass, follower, heard, write } = follow();
  const names = Array.from({ length: 100 }, (_, index) => `${String(index)}.mdx`);
  for (const name of names) {
    write(name);
    follower.onFile(name);
    pass(PAUSE * 0.9);
  }
  expect(heard).toEqual([]);
  pass(PAUSE * 2);
  expect(heard).toEqual([`read ${names.join(' ')}`, 'shown']);
});

test('what no watcher hears is found, and waited for until it stays as it is', () => {
  const { pass, heard, write } = follow();
  write('a.mdx');
  pass(REST);
  write('b.mdx');
  pass(PAUSE);
  expect(heard).toEqual([]);
  pass(PAUSE);
  expect(heard).toEqual(['read a.mdx b.mdx', 'shown']);
});

test('a file that is written while it is read is read again', () => {
  const { pass, follower, heard, write, setBusy } = follow();
  write('a.mdx');
  setBusy(true);
  follower.onFile('a.mdx');
  pass(PAUSE * 5);
  expect(heard).toEqual([]);
  setBusy(false);
  pass(PAUSE * 2);
  expect(heard).toEqual(['read a.mdx', 'shown']);
});

test('a disk that cannot be read is told once, tried again, and told when it can', () => {
  const { pass, follower, heard, write, fail } = follow();
  fail('EMFILE: too many open files');
  write('a.mdx');
  follower.onFile('a.mdx');
  pass(REST * 5);
  expect(heard).toEqual(['EMFILE: too many open files']);
  fail(undefined);
  pass(REST + PAUSE);
  expect(heard.slice(1)).toEqual(['read a.mdx', 'over', 'shown']);
});

test('after its end nothing is looked at', () => {
  const { pass, follower, heard, write } = follow();
  write('a.mdx');
  follower.onMore();
  follower.close();
  pass(REST * 5);
  expect(heard).toEqual([]);
});
