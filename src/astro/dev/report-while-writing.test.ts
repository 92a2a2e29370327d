import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startReport, type DevReport } from './report-while-writing.ts';
import { openSession, type Session } from '../../build/session.ts';
import { toTestSettings } from '../../../test/support/settings.ts';
import { HANGS } from '../../../test/support/patience.ts';

const ITEM = 'coverage/2025/02/opening.mdx';
let dir: string;
let session: Session;
let report: DevReport;
let said: string[];

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-report-'));
  cpSync('test/publications/one-story/content', at('content'), { recursive: true });
  session = openSession(
    toTestSettings(at('content'), { outDir: at('out'), cacheDir: at('cache') }),
  );
  said = [];
  report = startReport(session, { write: (line) => said.push(line) });
  await wait(100);
});
afterEach(() => {
  report.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Waits until it holds. */
async function soon(check: () => void): Promise<void> {
  await vi.waitFor(check, HANGS);
}

function at(path: string): string {
  return join(dir, path);
}

function read(): string {
  return readFileSync(at(`content/${ITEM}`), 'utf8');
}

/** As the follower does it. */
function touch(inside: string): void {
  session.refresh([inside]);
  report.follow();
}

function save(inside: string, text: string): void {
  writeFileSync(at(`content/${inside}`), text);
  touch(inside);
}

test('an error is told once, and that it is mended too', async () => {
  const good = read();
  save(ITEM, good.replace('title:', 'tilte:'));
  await soon(() => expect(said.at(-1)).toBe('2 errors, 0 warnings'));
  const before = said.length;
  save('topics/harbour.mdx', readFileSync(at('content/topics/harbour.mdx'), 'utf8'));
  await wait(500);
  expect(said).toHaveLength(before);
  save(ITEM, good);
  await soon(() => expect(said.at(-1)).toBe('No more errors'));
  expect(said).toHaveLength(before + 1);
});

test('pictures are looked at, again when they are others', async () => {
  const image = 'image: { src: quay.png, alt: The quay, credit: Jo Marsh, rights: CC BY 4.0 }';
  save(ITEM, read().replace('topics: [harbour]', `topics: [harbour]\n${image}`));
  await soon(() => expect(said.join()).toContain('image.missing “quay.png” does not exist'));
  save('coverage/2025/02/quay.png', 'no picture');
  await soon(() => expect(said.join()).toContain('image.format “quay.png”'));
  const picture = { width: 8, height: 8, channels: 3, background: '#fff' } as const;
  await sharp({ create: picture }).png().toFile(at('content/coverage/2025/02/quay.png'));
  touch('coverage/2025/02/quay.png');
  await soon(() => expect(said.at(-1)).toBe('No more errors'));
});

test('a folder that is away is told, and that it is back', async () => {
  report.fail('it is not there');
  await soon(() => expect(said.at(-1)).toBe('1 error, 0 warnings'));
  expect(said[0]).toContain('content.unread cannot be read now: it is not there');
  report.fail(undefined);
  await soon(() => expect(said.at(-1)).toBe('No more errors'));
});

test('what an editor writes for a moment is not told, what stays is', async () => {
  const folder = 'coverage/2025/02';
  for (const name of ['sed4W3AQC', '4913', 'opening.mdx~', 'opening.tmp']) {
    save(`${folder}/${name}`, read());
    renameSync(at(`content/${folder}/${name}`), at(`content/${ITEM}`));
    session.refresh(session.listChanged());
    report.follow();
  }
  touch(`${folder}/gone-before-it-was-read`);
  await wait(500);
  expect(said).toEqual([]);
  save(`${folder}/notes.txt`, 'Call Jo.');
  await soon(() => expect(said.join()).toMatch(/notes\.txt:1:1 file\.extension/));
});

test('a check gives way to what is saved meanwhile, and tells nothing of what it was about', async () => {
  const good = read();
  writeFileSync(at(`content/${ITEM}`), good.replace('title:', 'tilte:'));
  session.refresh([ITEM]);
  const told: string[] = [];
  const other = startReport(session, { write: (line) => told.push(line) });
  await wait(20);
  writeFileSync(at(`content/${ITEM}`), good);
  session.refresh([ITEM]);
  other.follow();
  await wait(1000);
  other.close();
  expect(told).toEqual([]);
});
