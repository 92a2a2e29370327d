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
