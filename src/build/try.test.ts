import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toTestSettings } from '../../test/support/settings.ts';
import { checkPublication } from './check.ts';
import { openSession } from './session.ts';

const FOLDER = join(import.meta.dirname, '../../test/publications/one-story/content');
let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-try-'));
  cpSync(FOLDER, join(dir, 'content'), { recursive: true });
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

function open(others: Parameters<typeof toTestSettings>[1] = {}) {
  const contentDir = join(dir, 'content');
  return openSession(toTestSettings(contentDir, { cacheDir: join(dir, 'cache'), ...others }));
}

const toBytes = (text: string) => Buffer.from(text);
const PERSON = 'people/new-one.mdx';

test('what is tried is read, checked and located by its bytes, and nothing is written', async () => {
  const session = open();
  const before = session.read();
  const text = '---\nname: New One\n\n\nparty: nowhere\n---\n';
  const tried = session.try(new Map([[PERSON, toBytes(text)]]));
  expect(tried.read().entries.length).toBe(before.entries.length + 1);
  const problems = await checkPublication(tried);
  expect(problems.filter(({ path }) => path.endsWith(PERSON))).toMatchObject([
    { line: 5, column: 8, field: 'party', code: 'reference.dangling' },
  ]);
  expect(session.read()).toBe(before);
  expect(session.listChanged()).toEqual([]);
});

test('a file that is tried away is missed by those that name it', () => {
  const session = open();
  const [named] = session.read().publication?.things.get('topic') ?? [];
  const inside = named?.entry.inside ?? '';
  const { problems } = session.try(new Map([[inside, undefined]])).read();
  expect(problems.some(({ code }) => code === 'reference.dangling')).toBe(true);
  expect(session.read().problems).toEqual([]);
});

test('what is too large, no text or misplaced is told as on the disk', () => {
  const changes = new Map([
    [PERSON, Buffer.alloc(300_000, 'a')],
    ['people/no-text.mdx', Buffer.from([0xff])],
    ['elsewhere/a.mdx', toBytes('---\n---\n')],
  ]);
  const codes = open()
    .try(changes)
    .read()
    .problems.map(({ code }) => code);
  expect(codes.toSorted()).toEqual(['file.encoding', 'file.folder', 'file.too-large']);
});

const COMING = '---\nname: New One\npublish: 2025-12-31T23:00+00:00\n---\n';
const changes = new Map([[PERSON, toBytes(COMING)]]);

test.each([
  ['2025-12-31T22:59:59Z', 'draft'],
  ['2025-12-31T23:00:00Z', 'published'],
])('at %s what comes out at 23:00 is %s', (now, status) => {
  const session = open({ clock: () => Date.parse(now) });
  const { entries, publication } = session.try(changes).read();
  expect(entries.find(({ inside }) => inside === PERSON)?.data.status).toBe(status);
  expect(publication?.byUrl.has('/people/new-one')).toBe(status === 'published');
});

test('pages for the desk show a draft, and what is out does not have it', () => {
  const session = open({ drafts: true, clock: () => Date.parse('2025-12-31T20:00Z') });
  const { publication, out } = session.try(changes).read();
  expect(publication?.forDesk).toBe(true);
  expect(publication?.byUrl.get('/people/new-one')?.entry.unpublished).toEqual({
    from: '2025-12-31T23:00+00:00',
  });
  expect(out?.byUrl.has('/people/new-one')).toBe(false);
});

test('what is out may not name what comes out later', () => {
  const session = open({ clock: () => Date.parse('2025-12-31T20:00Z') });
  const naming = toBytes('---\nname: Other\n---\n\n<Entity id="new-one" />\n');
  const { problems } = session.try(new Map([...changes, ['people/other.mdx', naming]])).read();
  expect(problems.map(({ code }) => code)).toEqual(['reference.draft']);
});

test.each([
  ['2025-12-31T22:00+00:00', ['reference.draft']],
  ['2025-12-31T23:00+00:00', []],
  ['2026-01-01T06:00+02:00', []],
])('a draft that comes out at %s may name what does at 23:00: %j', (publish, expected) => {
  const session = open({ clock: () => Date.parse('2025-12-31T20:00Z') });
  const naming = toBytes(`---\nname: Other\npublish: ${publish}\n---\n\n<Entity id="new-one" />\n`);
  const { problems } = session.try(new Map([...changes, ['people/other.mdx', naming]])).read();
  expect(problems.map(({ code }) => code)).toEqual(expected);
});
