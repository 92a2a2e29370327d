/** A record that is released three times and published, for the tests of a file, and what is said of it when tampered with. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Release } from '../../src/outputs/chain/release.ts';
import { openDesk, run } from './build.ts';

export const desk = openDesk('one-story');
export const dir = join(desk.contentDir, '..');
export const [key, otherKey] = [join(dir, 'key.pem'), join(dir, 'other.pem')];
export const PERSON = 'people/ada-lind.mdx';
export const ITEM = 'coverage/2025/02/opening.mdx';

export const isThere = (program: string, ...args: string[]) =>
  spawnSync(program, args).status === 0;
export const hasPython = isThere('python3', '--version') && isThere('openssl', 'version');

export const toPath = (number: number) => join(dir, `content.releases/${String(number)}.json`);
export const edit = (inside: string, from: string, to: string) => {
  const path = join(desk.contentDir, inside);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
};
/** `release` on a day of March 2026. */
export const release = (day: number, ...args: string[]) => {
  const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 2, day) / 1000) };
  return run('release', { ...desk, env }, undefined, args);
};
/** What was published after the second and the third release, and the third on another branch. */
export const [older, site, branch] = [join(dir, 'older'), join(dir, 'site'), join(dir, 'branch')];
export let kept = '';

beforeAll(async () => {
  for (const path of [key, otherKey]) await release(1, '--new-key', path);
  const sign = async (day: number) => {
    const { code, output } = await release(day, '--key', key);
    expect(code, output).toBe(0);
    return / (\d+:[0-9a-f]{64})\n/.exec(output)?.[1] ?? '';
  };
  const build = async (to: string) => {
    const { code, output } = await run('build', desk);
    expect(code, output).toBe(0);
    const isWanted = (path: string) => !/pagefind|_astro/.test(path);
    cpSync(desk.outDir, to, { recursive: true, filter: isWanted });
  };
  await sign(1);
  edit(PERSON, 'Ada', 'Ida');
  cpSync(join(dir, 'content.releases'), join(dir, 'first'), { recursive: true });
  await sign(2);
  await build(older);
  // Another editor releases the same state twice, from the first release on.
  cpSync(join(dir, 'content.releases'), join(dir, 'second'), { recursive: true });
  rmSync(join(dir, 'content.releases'), { recursive: true });
  cpSync(join(dir, 'first'), join(dir, 'content.releases'), { recursive: true });
  await sign(3);
  edit(PERSON, 'Ida', 'Eda');
  await sign(4);
  cpSync(join(dir, 'content.releases'), branch, { recursive: true });
  rmSync(join(dir, 'content.releases'), { recursive: true });
  cpSync(join(dir, 'second'), join(dir, 'content.releases'), { recursive: true });
  kept = await sign(5);
  await build(site);
});
afterAll(() => {
  desk.close();
});

export type Json = Record<string, unknown>;
let copies = 0;

/** A copy of what is published, changed by `tamper`, and what both programs say of it. */
export async function judge(tamper: (published: Published) => void, head?: string) {
  const copy = join(dir, `copy-${String((copies += 1))}`);
  cpSync(site, copy, { recursive: true });
  tamper(toPublished(copy));
  const ours = await run('verify', desk, undefined, [copy, ...(head ? ['--head', head] : [])]);
  const script = ['docs/verify.py', copy, ...(head ? [head] : [])];
  const theirs = hasPython
    ? spawnSync('python3', script, { encoding: 'utf8' })
    : { status: ours.code, stdout: undefined };
  return { ours, theirs };
}

function toPublished(copy: string) {
  const at = (name: string) => join(copy, 'data', `${name}.json`);
  const read = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Json;
  const write = (name: string, value: unknown) => {
    writeFileSync(at(name), JSON.stringify(value));
  };
  return {
    copy,
    at,
    changePage: (path: string, from: string | RegExp, words: string) => {
      const file = join(copy, path);
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, words));
    },
    read,
    write,
    /** The rows of a list, to change in place. */
    changeRows: (name: string, change: (rows: Json[]) => void) => {
      const file = read(name);
      change(file[name] as Json[]);
      write(name, file);
    },
    changeRelease: (number: number, change: (release: Json & Release) => Json) => {
      write(`releases/${String(number)}`, change(read(`releases/${String(number)}`) as never));
    },
  };
}
export type Published = ReturnType<typeof toPublished>;
