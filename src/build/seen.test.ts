import { expect, test } from 'vitest';
import { Crash, crashBefore, refuseOnce, watchDisk } from '../../test/support/failing-disk.ts';
import { makeMemoryDisk } from '../../test/support/memory-disk.ts';
import { toAddressKey } from '../content/kinds/url.ts';
import { BASE, item, say, toEntries } from '../model/entries.fixture.ts';
import { toSeenDigest } from '../rules/kept-pages.ts';
import { judgeByPages } from '../rules/rules.ts';
import { listSeen, noteSeen, parseSeen, readSeen } from './seen.ts';

const CONTENT = '/home/content';
const KEY = toAddressKey('https://post.example/a');
const toItem = (...said: string[]) => {
  const body = said.map((words, index) => say(`a${String(index)}`, {}, words)).join('\n\n');
  return toEntries({ ...BASE, 'coverage/2025/04/a.mdx': item(body, {}) });
};

test('what was noted is read', () => {
  expect(parseSeen('{ "format": 1, "seen": { "ab": "2025-02-12" } }')).toEqual(
    new Map([['ab', '2025-02-12']]),
  );
});

test.each([
  '',
  '{',
  'null',
  '{ "format": 2, "seen": {} }',
  '<<<<<<< HEAD\n{}',
  '{ "seen": { "a": 1 } }',
])('%j is nothing that may be written over', (text) => {
  expect(parseSeen(text)).toBeUndefined();
  const disk = makeMemoryDisk();
  disk.put(`${CONTENT}.seen.json`, text);
  noteSeen(CONTENT, ['ab'], '2025-02-12', disk);
  expect(disk.readAll('/home')).toEqual({ 'content.seen.json': text });
});

test('what was seen in a page outlives it: words that were changed since are told', () => {
  const pages = new Map([[KEY, ['“It isn’t so, and never was,” said Ann.']]]);
  const digests = listSeen(toItem('It isn’t so', 'It is not so'), pages);
  expect(digests.toSorted()).toEqual(
    [toSeenDigest(KEY), toSeenDigest(KEY, 'It isn’t so')].toSorted(),
  );
  const seen = new Map(digests.map((digest) => [digest, '2025-04-09']));
  const tell = (words: string) =>
    judgeByPages(toItem(words), { pages: new Map(), seen }).map(
      ({ code, severity, message }) => `${code} ${severity}: ${message}`,
    );
  expect(tell("It isn't  so")).toEqual([]);
  expect(tell('It is so')).toEqual([
    'quote.unseen note: these are not the words found on the page, which was read on 2025-04-09',
  ]);
  // Of a page that nobody has noted nothing is known.
  seen.delete(toSeenDigest(KEY));
  expect(tell('It is so')).toEqual([]);
});

test('words that were seen count, though the page that is kept now has others', () => {
  const seen = new Map([[toSeenDigest(KEY, 'It isn’t so'), '2025-04-09']]);
  const pages = new Map([[KEY, ['It was so.']]]);
  expect(judgeByPages(toItem('It isn’t so'), { pages, seen })).toEqual([]);
  expect(judgeByPages(toItem('It isn’t so'), { pages, seen: new Map() })).toHaveLength(1);
});

test('killed or refused at any step, all that was noted before is there', () => {
  const begin = () => {
    const disk = makeMemoryDisk();
    disk.put(`${CONTENT}.seen.json`, '{ "format": 1, "seen": { "ab": "2025-02-12" } }');
    return disk;
  };
  const note = (disk: Parameters<typeof noteSeen>[3]) => {
    noteSeen(CONTENT, ['ab', 'cd', 'cd'], '2025-03-01', disk);
  };
  const [before, after] = [{ ab: '2025-02-12' }, { ab: '2025-02-12', cd: '2025-03-01' }];
  const read = (disk: ReturnType<typeof begin>) =>
    Object.fromEntries(readSeen(CONTENT, disk) ?? []);
  let steps = 0;
  const whole = begin();
  note(watchDisk(whole, (step) => (steps = step)));
  expect(read(whole)).toEqual(after);
  expect(steps).toBeGreaterThan(4);
  for (let step = 1; step <= steps; step += 1) {
    const killed = begin();
    expect(() => {
      note(crashBefore(killed, step));
    }).toThrow(Crash);
    killed.cutPower();
    expect([before, after]).toContainEqual(read(killed));

    const full = begin();
    try {
      note(refuseOnce(full, step));
    } catch (error) {
      expect(error).toMatchObject({ code: 'EIO' });
    }
    expect([before, after]).toContainEqual(read(full));
  }
});
