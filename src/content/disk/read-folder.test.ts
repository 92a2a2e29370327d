import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toReadFault } from './read-file.ts';
import { readFiles, toFolder } from './read-folder.ts';
import { readRegular } from './decode.ts';

const root = mkdtempSync(join(tmpdir(), 'read-folder-'));
const content = join(root, 'content');
const topic = '---\ntitle: Trade\nsummary: Duties.\n---\n';
mkdirSync(join(content, 'topics'), { recursive: true });
writeFileSync(join(content, 'topics/trade.mdx'), topic);
writeFileSync(join(root, 'elsewhere.mdx'), topic);

afterAll(() => {
  rmSync(root, { recursive: true });
});

test('a link is told, whatever it leads to, and not followed', () => {
  symlinkSync(join(root, 'elsewhere.mdx'), join(content, 'topics/linked.mdx'));
  symlinkSync(join(root, 'nowhere.png'), join(content, 'topics/trade.png'));
  symlinkSync(join(content, 'topics'), join(content, 'people'));
  symlinkSync('nowhere', join(content, 'topics/.#trade.mdx'));
  const { entries, images, problems } = toFolder(content, readFiles(content));
  expect(entries.map(({ inside }) => inside)).toEqual(['topics/trade.mdx']);
  expect(images).toEqual([]);
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
    `file.link ${join(content, 'people')}`,
    `file.link ${join(content, 'topics/linked.mdx')}`,
    `file.link ${join(content, 'topics/trade.png')}`,
    `file.missing ${join(content, 'publication.yaml')}`,
  ]);
});

test.skipIf(process.platform === 'win32')(
  'a pipe is told, whatever it is called, and nobody waits for who writes into it',
  () => {
    const dir = join(root, 'pipes');
    mkdirSync(join(dir, 'topics'), { recursive: true });
    const pipes = ['publication.yaml', 'words.yaml', 'topics/a.mdx', 'topics/b.png', 'topics/c'];
    execFileSync(
      'mkfifo',
      pipes.map((path) => join(dir, path)),
    );
    const { problems } = toFolder(dir, readFiles(dir));
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(
      ['publication.yaml', 'topics/a.mdx', 'topics/b.png', 'topics/c', 'words.yaml'].map(
        (path) => `file.special ${join(dir, path)}`,
      ),
    );
    expect(() => readRegular(join(dir, 'topics/a.mdx'))).toThrow('is no file');
    rmSync(dir, { recursive: true });
  },
);

test('a file that may not be read is told of; a disk that has enough for now is nobody’s fault', () => {
  const toError = (code: string) => Object.assign(new Error(code), { code });
  expect(toReadFault(toError('EACCES'))).toMatchObject({
    code: 'file.unreadable',
    message: 'cannot be read (EACCES)',
  });
  expect(toReadFault(toError('EMFILE'))).toBeUndefined();
  expect(toReadFault(toError('ENOENT'))).toBeUndefined();
});
