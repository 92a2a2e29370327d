import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSession, type Session } from './session.ts';
import { toTestSettings } from '../../test/support/settings.ts';

const ITEM = 'coverage/2025/02/opening.mdx';
const TOPIC = 'topics/harbour.mdx';
let dir: string;
let session: Session;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-content-'));
  cpSync('test/publications/one-story/content', join(dir, 'content'), { recursive: true });
  session = openSession(
    toTestSettings(join(dir, 'content'), {
      outDir: join(dir, 'out'),
      cacheDir: join(dir, 'cache'),
    }),
  );
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

function at(inside: string): string {
  return join(dir, 'content', inside);
}

function listErrors(): string[] {
  const errors = session.read().problems.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ code }) => code))];
}

function findItem(): string | undefined {
  return session.read().publication?.items.find(({ url }) => `${url.slice(1)}.mdx` === ITEM)?.url;
}

test('files are new, others or gone; what was read is neither', () => {
  expect(session.listChanged()).toEqual([]);
  writeFileSync(at('topics/new.mdx'), '---\ntitle: New\nsummary: It is new.\n---\n');
  writeFileSync(at(TOPIC), readFileSync(at(TOPIC), 'utf8').replace('title: ', 'title: The '));
  rmSync(at(ITEM));
  const changed = session.listChanged();
  expect(changed.sort()).toEqual([ITEM, TOPIC, 'topics/new.mdx'].sort());
  expect(session.refresh(changed)).toBe(true);
  expect(session.listChanged()).toEqual([]);
  expect(findItem()).toBeUndefined();
});

test('a folder in the place of a file is no file', () => {
  rmSync(at(ITEM));
  mkdirSync(at(ITEM));
  expect(session.refresh([ITEM])).toBe(true);
  expect(findItem()).toBeUndefined();
  expect(listErrors()).not.toContain('file.unreadable');
  rmSync(at(ITEM), { recursive: true });
});

test('an item and what names it may vanish together', () => {
  const { length } = session.read().entries;
  renameSync(at('coverage'), join(dir, 'coverage'));
  renameSync(at('people'), join(dir, 'people'));
  expect(session.refresh(session.listChanged())).toBe(true);
  expect(session.read().entries.length).toBeLessThan(length);
  renameSync(join(dir, 'coverage'), at('coverage'));
  renameSync(join(dir, 'people'), at('people'));
  expect(session.refresh(session.listChanged())).toBe(true);
  expect(session.read().entries).toHaveLength(length);
  expect(listErrors()).toEqual([]);
});

test('a broken file keeps what it said last, and its page is known to be broken', () => {
  const good = readFileSync(at(ITEM), 'utf8');
  const url = findItem();
  for (const bad of [good.replace('title:', 'tilte:'), '---\ntitle: [\n---\n', 'no front matter']) {
    writeFileSync(at(ITEM), bad);
    expect(session.refresh([ITEM])).toBe(true);
    expect(findItem()).toBe(url);
    expect([...session.read().broken.keys()]).toEqual([url]);
    expect(listErrors()).not.toEqual([]);
    expect(listErrors()).not.toContain('reference.dangling');
  }
  writeFileSync(at(ITEM), good);
  expect(session.refresh([ITEM])).toBe(true);
  expect(session.read().broken.size).toBe(0);
  expect(listErrors()).toEqual([]);
});

test('without publication.yaml the publication is as it was, and that is told', () => {
  const before = session.read().publication;
  renameSync(at('publication.yaml'), join(dir, 'publication.yaml'));
  expect(session.refresh(['publication.yaml'])).toBe(true);
  expect(session.read().publication).toBe(before);
  expect(listErrors()).toContain('file.missing');
  renameSync(join(dir, 'publication.yaml'), at('publication.yaml'));
  expect(session.refresh(['publication.yaml'])).toBe(true);
  expect(listErrors()).toEqual([]);
});

test('a folder that is away is no empty one', () => {
  const before = session.read();
  renameSync(join(dir, 'content'), join(dir, 'away'));
  expect(() => session.listChanged()).toThrow('is not there');
  expect(session.read()).toBe(before);
  renameSync(join(dir, 'away'), join(dir, 'content'));
  expect(session.refresh(session.listChanged())).toBe(true);
});
