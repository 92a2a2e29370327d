/** An editor with a copy of the invented publication of `desk-content.ts`, at her desk. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { openSession } from '../../src/build/session.ts';
import { GIT_ROUTES } from '../../src/desk/git/routes.ts';
import type { RoutedDesk } from '../../src/desk/route.ts';
import { putDeskContent } from './desk-content.ts';
import { type Copy, makeRepository, toGitEnv } from './repositories.ts';
import { toTestSettings } from './settings.ts';

/** The caller ends it. */
export function openGitDesk() {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-git-')));
  for (const [name, value] of Object.entries(toGitEnv(place))) vi.stubEnv(name, value);
  const ada = makeRepository(join(place, 'ada'), process.env, ({ dir, put }) => {
    putDeskContent(join(dir, 'content'));
    put('package.json', '{}\n');
  });
  const end = () => {
    vi.unstubAllEnvs();
    rmSync(place, { recursive: true, force: true });
  };
  return { place, ada, desk: sitAt(join(ada.dir, 'content')), end };
}

export function sitAt(contentDir: string): RoutedDesk {
  mkdirSync(contentDir, { recursive: true });
  const settings = toTestSettings(contentDir, { cacheDir: join(contentDir, '../.cache') });
  return { session: openSession(settings), onSaved: () => undefined };
}

export async function lookAtGit(desk: RoutedDesk) {
  const state = await GIT_ROUTES['git-state'](desk);
  if (!('files' in state)) throw new Error(state.none);
  return state;
}

export function commitAll(desk: RoutedDesk, paths: string[], message = 'Change it') {
  return GIT_ROUTES['git-commit'](desk, { paths, message });
}

/** Replaces words in a file of a copy. */
export function edit(copy: Copy, path: string, from: string, to: string): void {
  copy.put(path, copy.read(path).replace(from, to));
}
