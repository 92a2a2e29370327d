/** A curator without git is asked, too, why what readers have seen has changed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toTestSettings } from '../../test/support/settings.ts';
import { writeManifest } from '../build/released.ts';
import { openSession, type Session } from '../build/session.ts';
import { ROUTES } from './routes.ts';

const INSIDE = 'coverage/2025/02/opening.mdx';
let dir = '';
let session: Session;
const at = () => join(dir, 'content', INSIDE);
const since = async (text: string) =>
  (await ROUTES.since({ session, onSaved: () => undefined }, { inside: INSIDE, text })).since;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-no-git-'));
  cpSync('test/publications/one-story/content', join(dir, 'content'), { recursive: true });
  session = openSession(toTestSettings(join(dir, 'content'), { cacheDir: join(dir, 'cache') }));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

test('the first change since the release is silent until it has a note', async () => {
  const before = readFileSync(at(), 'utf8');
  const now = before.replace(/^title: .*$/m, 'title: Another title');
  expect(await since(now)).toBeUndefined();
  writeManifest(session);
  const changed = await since(now);
  expect(changed).toMatchObject({ isSilent: true, changes: [{ field: 'title' }] });
  expect(changed?.on).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await since(before)).toMatchObject({ isSilent: false, changes: [] });
});

test('a change that is on the disk already is not taken for what was released', async () => {
  writeManifest(session);
  const before = readFileSync(at(), 'utf8');
  writeFileSync(at(), before.replace(/^title: .*$/m, 'title: Another title'));
  session.refresh([INSIDE]);
  expect(await since(before.replace(/^title: .*$/m, 'title: A third title'))).toBeUndefined();
});
