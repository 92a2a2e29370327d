import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toTestSettings } from '../../test/support/settings.ts';
import { takeSets } from '../model/reads.ts';
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

test('a set that another process has read stays as it is as long as its entries do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leaves-'));
  const contentDir = join(folder, 'content');
  cpSync('test/publications/one-story/content', contentDir, { recursive: true });
  const open = (before?: Record<string, string>) =>
    openLeaves(openSession(toTestSettings(contentDir)), before);
  const [first, second] = [...openSession(toTestSettings(contentDir)).frames().keys()];
  takeSets({ 'set a': { reads: [`entry ${first}`] }, 'set b': { reads: [`entry ${second}`] } });
  const names = ['frames', 'set a', 'set b'];
  const before = Object.fromEntries(names.map((name) => [name, open().digestOf(name) ?? '']));
  const path = join(contentDir, first ?? '');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^(name|title): /m, '$1: Other '));
  expect(names.filter((name) => open(before).isSame(name))).toEqual(['set b']);
  rmSync(folder, { recursive: true });
});
