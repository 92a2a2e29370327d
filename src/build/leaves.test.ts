import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toTestSettings } from '../../test/support/settings.ts';
import { openLeaves } from './leaves.ts';
import { openSession } from './session.ts';

test('the same content is checked again on another day at the desk, and on the same day it is not', () => {
  const dir = mkdtempSync(join(tmpdir(), 'leaves-'));
  const contentDir = join(dir, 'content');
  cpSync('test/publications/one-story/content', contentDir, { recursive: true });
  const keyAt = (moment: string) => {
    const settings = toTestSettings(contentDir, { clock: () => Date.parse(moment) });
    return openLeaves(openSession(settings)).digestOf('check');
  };
  // The desk is in London, where it is an hour later in summer.
  const [morning, evening, midnight] = ['08:00Z', '22:59Z', '23:00Z'].map((time) =>
    keyAt(`2026-07-01T${time}`),
  );
  expect(evening).toBe(morning);
  expect(midnight).not.toBe(morning);
  rmSync(dir, { recursive: true });
});

test('what is in no release stays as it is, and so does what has read that', () => {
  const session = openSession(toTestSettings('test/publications/one-story/content'));
  const names = ['recorded /coverage/2025/02/first', 'releases', 'moment /coverage/2025/02/first'];
  const { digestOf } = openLeaves(session);
  const before = Object.fromEntries(names.map((name) => [name, digestOf(name) ?? '']));
  expect(openLeaves(session, before).isGreen(names)).toBe(true);
});
