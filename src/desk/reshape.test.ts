/** A plan is carried out as it was shown, whole or not at all, and taken back once. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toTestSettings } from '../../test/support/settings.ts';
import { writeManifest } from '../build/released.ts';
import { openSession, type Session } from '../build/session.ts';
import { carryOut, takeLastBack, toWishPlan, type Wish } from './reshape.ts';

let dir = '';
let session: Session;
const at = (inside: string) => join(dir, 'content', inside);
const read = (inside: string) => readFileSync(at(inside), 'utf8');
const ADA = 'people/ada-lind.mdx';
const OTHER = 'people/a-lind.mdx';
const ITEM = 'coverage/2025/02/opening.mdx';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-reshape-'));
  cpSync('test/publications/one-story/content', join(dir, 'content'), { recursive: true });
  writeFileSync(at(OTHER), '---\nname: A. Lind\nparty: south\n---\n');
  session = openSession(toTestSettings(join(dir, 'content'), { cacheDir: join(dir, 'cache') }));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const desk = () => ({ session, onSaved: () => undefined });
async function carry(wish: Wish): Promise<string> {
  return (await carryOut(desk(), { ...wish, key: toWishPlan(session, wish).key })).done;
}

test('who names her is told by line', () => {
  const { places } = toWishPlan(session, { act: 'names', inside: ADA });
  expect(new Set(places.map(({ inside }) => inside))).toEqual(
    new Set(['topics/harbour.mdx', 'days/2025-02-03.mdx', 'events/opening.mdx', ITEM]),
  );
  for (const { inside, line, text } of places)
    expect(read(inside).split('\n')[line - 1]?.trim()).toBe(text);
});

test('she is renamed with all that names her, and it is taken back once', async () => {
  const before = read(ITEM);
  await carry({ act: 'rename', inside: ADA, to: 'Ada Berg' });
  expect(existsSync(at(ADA))).toBe(false);
  expect(read('people/ada-berg.mdx')).toContain('redirects: [people/ada-lind]');
  expect(read(ITEM)).toContain('ada-berg');
  expect(session.read().entries.some(({ id }) => id === 'ada-berg')).toBe(true);
  const { done } = await takeLastBack(desk());
  expect(done).toBe('Taken back: “Ada Lind” is at /people/ada-lind again, as before');
  expect(read(ITEM)).toBe(before);
  expect(existsSync(at('people/ada-berg.mdx'))).toBe(false);
  expect(existsSync(at(ADA))).toBe(true);
  expect(() => takeLastBack(desk())).toThrow('There is nothing to take back');
});

test('two become one: what differs is shown, and nothing names the first', async () => {
  const wish: Wish = { act: 'merge', inside: OTHER, to: ADA };
  expect(toWishPlan(session, wish).different).toEqual([
    { field: 'party', theirs: 'south', ours: 'north', isList: false },
  ]);
  await carry(wish);
  expect(read(ADA)).toMatch(/A\. Lind/);
  expect(read(ADA)).toContain('redirects: [people/a-lind]');
  expect(existsSync(at(OTHER))).toBe(false);
  expect(session.read().problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('nothing is written where somebody has changed a file since the list was shown', async () => {
  const wish: Wish = { act: 'rename', inside: ADA, to: 'ada-berg' };
  const { key } = toWishPlan(session, wish);
  const theirs = `${read(ITEM)}\nTheirs.\n`;
  writeFileSync(at(ITEM), theirs);
  await expect(carryOut(desk(), { ...wish, key })).rejects.toThrow('Look at the list again');
  expect(read(ITEM)).toBe(theirs);
  expect(existsSync(at('people/ada-berg.mdx'))).toBe(false);
});

test('nothing is taken back over what somebody wrote since', async () => {
  await carry({ act: 'rename', inside: ADA, to: 'ada-berg' });
  const theirs = `${read(ITEM)}\nTheirs.\n`;
  writeFileSync(at(ITEM), theirs);
  await expect(takeLastBack(desk())).rejects.toThrow('was changed in the meantime');
  expect(read(ITEM)).toBe(theirs);
  expect(existsSync(at('people/ada-berg.mdx'))).toBe(true);
});

test('what others name, or readers have seen, is not deleted', async () => {
  const plan = toWishPlan(session, { act: 'delete', inside: ADA });
  expect(plan.refusal).toMatch(/^\d+ places name it$/);
  await expect(carry({ act: 'delete', inside: ADA })).rejects.toThrow('places name it');
  expect(toWishPlan(session, { act: 'delete', inside: OTHER }).refusal).toBeUndefined();
  writeManifest(session);
  expect(toWishPlan(session, { act: 'delete', inside: OTHER }).refusal).toBe(
    'readers have seen it: its address may not vanish',
  );
});

test('a file that nobody names goes, and comes back', async () => {
  expect(await carry({ act: 'delete', inside: OTHER })).toBe('“A. Lind” is deleted');
  expect(existsSync(at(OTHER))).toBe(false);
  await takeLastBack(desk());
  expect(read(OTHER)).toContain('A. Lind');
});

test('a withdrawal has its reason, and goes before what names it is mended', async () => {
  expect(() => toWishPlan(session, { act: 'withdraw', inside: ADA, to: ' ' })).toThrow(
    'readers are told why',
  );
  const wish: Wish = { act: 'withdraw', inside: ADA, to: 'She is somebody else.' };
  expect(toWishPlan(session, wish).wrong.length).toBeGreaterThan(0);
  await carry(wish);
  expect(read(ADA)).toContain('status: withdrawn\nwithdrawn: She is somebody else.\n');
});

test.each([
  ['an address that is taken', { act: 'rename', to: 'a-lind' }, 'is taken'],
  ['another kind', { act: 'merge', to: ITEM }, 'cannot be one'],
  ['itself', { act: 'merge', to: ADA }, 'cannot be one'],
] as const)('%s is refused', (_, wish, why) => {
  expect(() => toWishPlan(session, { inside: ADA, ...wish })).toThrow(why);
});
