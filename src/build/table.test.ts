import {
  mkdtempSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ENGINE_DIR } from './engine.ts';
import { getText } from '../model/entry.ts';
import { openSession, type Session } from './session.ts';
import { readSettings } from './settings.ts';
import { READERS } from './table.ts';
import { ABOUT } from '../../test/support/publication.ts';

const home = process.cwd();

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memory-'));
  mkdirSync(join(dir, 'content/topics'), { recursive: true });
  writeFileSync(join(dir, 'content/topics/trade.mdx'), '---\ntilte: Trade\n---\n');
});
afterEach(() => {
  process.chdir(home);
  rmSync(dir, { recursive: true });
});

/** The paths of the problems, as a command in `folder` shows them. */
function listShown(folder: string): string[] {
  process.chdir(folder);
  const env = { CONTENT_DIR: join(dir, 'content'), CACHE_DIR: join(dir, 'cache') };
  const session = openSession(readSettings(env));
  const paths = session.read().problems.map(({ path }) => path);
  session.save();
  return [...new Set(paths)];
}

test('files are named as seen from the folder of the command, also when they are remembered', () => {
  const [outside, inside] = [listShown(home), listShown(dir)];
  expect(inside).toContain('content/topics/trade.mdx');
  expect(outside).toContain(join(dir, 'content/topics/trade.mdx'));
  expect([listShown(home), listShown(dir)]).toEqual([outside, inside]);
});

test('a memory that is cut or a folder is made anew', () => {
  const told = listShown(dir);
  const file = join(dir, 'cache/files.jsonl');
  writeFileSync(file, '{"key":');
  expect(listShown(dir)).toEqual(told);
  rmSync(file);
  mkdirSync(join(file, 'x'), { recursive: true });
  expect(listShown(dir)).toEqual(told);
});

test('a picture is measured once, and again when its size or its time is another', async () => {
  const file = join(dir, 'content/topics/quay.png');
  const env = { CONTENT_DIR: join(dir, 'content'), CACHE_DIR: join(dir, 'cache') };
  writeFileSync(join(dir, 'content/publication.yaml'), ABOUT);
  const put = async (width: number) =>
    await sharp({ create: { width, height: 9, channels: 3, background: '#936' } }).toFile(file);
  const measure = () => {
    const session = openSession(readSettings(env));
    session.save();
    return session.read().publication?.pictures.get('topics/quay.png')?.width;
  };
  await put(20);
  utimesSync(file, 1000, 1000);
  expect(measure()).toBe(20);
  // Other bytes of the same size and time show that none are read.
  writeFileSync(file, Buffer.alloc(statSync(file).size));
  utimesSync(file, 1000, 1000);
  expect(measure()).toBe(20);
  await put(30);
  expect(measure()).toBe(30);
});

/** What is kept, and the modules that make it. */
const MAKERS = [
  'content/disk/read-entry.ts',
  'content/disk/measure-picture.ts',
  'build/read-prose.ts',
  'build/frame.ts',
  'rules/rules.ts',
];

test('all code by which something is kept is among the readers', () => {
  const src = join(ENGINE_DIR, 'src');
  const modules = new Set(MAKERS);
  for (const path of modules) {
    const text = readFileSync(join(src, path), 'utf8');
    for (const [, from = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\..*?)'/gm))
      modules.add(posix.join(posix.dirname(path), from));
  }
  const isRead = (path: string) =>
    READERS.some((reader) => path === `${reader}.ts` || path.startsWith(`${reader}/`));
  expect(modules.size).toBeGreaterThan(MAKERS.length);
  expect([...modules].filter((path) => !isRead(path))).toEqual([]);
});

test('what was let go is learnt again, and the file stays whole', () => {
  writeFileSync(join(dir, 'content/publication.yaml'), ABOUT);
  writeFileSync(
    join(dir, 'content/topics/trade.mdx'),
    '---\ntitle: Trade\nsummary: Of it.\n---\n\nWords\n',
  );
  const settings = readSettings({
    CONTENT_DIR: join(dir, 'content'),
    CACHE_DIR: join(dir, 'cache'),
  });
  const tell = (session: Session) => [
    session.read().problems,
    session.listFindings(),
    [...session.frames()],
    session.read().entries.map((entry) => [getText(entry), entry]),
  ];
  const session = openSession(settings);
  const before = structuredClone(tell(session));
  session.save();
  session.forget();
  expect(tell(session)).toEqual(before);
  expect(session.refresh(['topics/trade.mdx'])).toBe(true);
  expect(tell(session)).toEqual(before);
  session.save();
  expect(tell(openSession(settings))).toEqual(before);
});
