import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ABOUT, SMALLEST, toItem } from '../../test/support/publication.ts';
import type { Release } from '../outputs/chain/release.ts';
import {
  addRelease,
  findRecordProblems,
  type Keys,
  listReleaseFiles,
  makeKey,
  readSigner,
} from './record-releases.ts';
import { openSession } from './session.ts';
import { readSettings } from './settings.ts';

const dir = mkdtempSync(join(tmpdir(), 'dateline-releases-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const DAY = 86_400_000;
let count = 0;

/** A publication of its own; `release` records what it says on a day, counted from 1 March 2026. */
function makePublication() {
  const root = join(dir, String((count += 1)));
  const write = (inside: string, text: string) => {
    const path = join(root, 'content', inside);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  write('publication.yaml', ABOUT);
  for (const [inside, text] of Object.entries(SMALLEST)) write(inside, text);
  const toSettings = (day: number) => {
    const settings = readSettings({ PUBLICATION_DIR: root });
    return { ...settings, clock: () => Date.UTC(2026, 2, 1) + day * DAY };
  };
  const release = (day: number, keys: Keys = {}) => addRelease(openSession(toSettings(day)), keys);
  const toPath = (number: number) => join(root, `content.releases/${number}.json`);
  const read = (number: number) => JSON.parse(readFileSync(toPath(number), 'utf8')) as Release;
  return { root, write, release, read, toPath, settings: toSettings(0) };
}

test('a release has what changed since the one before; without a change there is none', async () => {
  const { write, release, read, settings } = makePublication();
  const first = await release(0);
  expect(first?.head).toMatchObject({ number: 1, entries: 3, before: null, key: null });
  expect(await release(1)).toBeUndefined();
  write('coverage/2025/02/first.mdx', toItem({}, 'Other words.'));
  write('people/ann.mdx', '---\nname: Ann\n---\n');
  const second = await release(2);
  expect(second?.head).toMatchObject({ number: 2, entries: 4, before: first?.digest });
  expect(Object.keys(read(2).leaves)).toEqual(['coverage/2025/02/first', 'people/ann']);
  const files = listReleaseFiles(settings);
  expect(files.map(({ path }) => path)).toEqual([
    ...['data/releases.json', 'data/releases/1.json', 'data/releases/2.json'],
  ]);
  expect(JSON.parse(files[0]?.body ?? '')).toMatchObject({
    releases: [
      { number: 1, digest: first?.digest },
      { number: 2, digest: second?.digest },
    ],
  });
});

test('a signed record stays signed, and a new key needs the old one', async () => {
  const { root, write, release, read, settings } = makePublication();
  const [old, next] = ['old.pem', 'next.pem'].map((name) => join(dir, name));
  for (const path of [old, next]) makeKey(path ?? '', settings);
  const [signer, other] = [readSigner(old ?? ''), readSigner(next ?? '')];
  await release(0, { signer });
  write('coverage/2025/02/first.mdx', toItem({}, 'Other words.'));
  await expect(release(1)).rejects.toThrow('Release 1 was signed: give its key by `--key FILE`.');
  await expect(release(1, { signer: other })).rejects.toThrow('signed by another key');
  await release(1, { signer: other, former: signer });
  expect(read(2)).toMatchObject({ head: { key: other.key } });
  expect(read(2).introduced).toBeTypeOf('string');
  // Whoever has lost both says so, and goes on.
  makeKey(join(dir, 'last.pem'), settings);
  const found = readSigner(join(dir, 'last.pem'));
  write('people/eva.mdx', '---\nname: Eva\n---\n');
  await expect(release(2, { signer: found })).rejects.toThrow('`--key FILE --key-lost`');
  await expect(release(2, { isKeyLost: true })).rejects.toThrow('give its key by');
  await release(2, { signer: found, isKeyLost: true });
  write('people/dan.mdx', '---\nname: Dan\n---\n');
  await release(3, { signer: found });
  expect(read(4).head).toMatchObject({ number: 4, key: found.key });
  expect(read(3).introduced).toBeUndefined();
  expect(statSync(old ?? '').mode & 0o777).toBe(0o600);
  expect(() => makeKey(old ?? '', settings)).toThrow('a key is never written over');
  expect(() => makeKey(join(root, 'key.pem'), settings)).toThrow('choose a folder outside');
  expect(() => readSigner(join(root, 'content/publication.yaml'))).toThrow('is no private key');
  expect(() => readSigner(join(dir, 'none.pem'))).toThrow('There is no');
});

test('a release that is missing, broken or another is a problem of the check', async () => {
  const { write, release, settings, toPath } = makePublication();
  await release(0);
  for (const name of ['ann', 'bob']) {
    write(`people/${name}.mdx`, `---\nname: ${name}\n---\n`);
    await release(1);
  }
  const tell = () => findRecordProblems(settings).map(({ path, code }) => [path.slice(-22), code]);
  expect(tell()).toEqual([]);
  const [first, second] = [1, 2].map((number) => readFileSync(toPath(number), 'utf8'));
  writeFileSync(toPath(2), `<<<<<<< ours\n${second ?? ''}`);
  expect(tell()).toEqual([['content.releases/2.json', 'releases.broken']].map(cut));
  rmSync(toPath(2));
  expect(tell()).toEqual([['content.releases/2.json', 'releases.missing']].map(cut));
  writeFileSync(toPath(2), second ?? '');
  writeFileSync(toPath(1), (first ?? '').replace('2026-03-01', '2026-02-01'));
  expect(tell()).toEqual([['content.releases/2.json', 'releases.order']].map(cut));
});

function cut([path = '', code]: string[]) {
  return [path.slice(-22), code];
}

test('if the clock went back, or releases are not whole, it says so and writes nothing', async () => {
  const { write, release, toPath } = makePublication();
  await release(5);
  write('people/ann.mdx', '---\nname: Ann\n---\n');
  await expect(release(4)).rejects.toThrow(
    'It is 2026-03-05T00:00:00.000Z by this machine’s clock, but release 1 was made at 2026-03-06T00:00:00.000Z',
  );
  await release(4, { wasClockAhead: true });
  write('people/cem.mdx', '---\nname: Cem\n---\n');
  await release(5);
  for (const number of [2, 3]) rmSync(toPath(number));
  const before = readFileSync(toPath(1), 'utf8');
  writeFileSync(toPath(1), `<<<<<<< ours\n${before}=======\n${before}>>>>>>> theirs\n`);
  await expect(release(6)).rejects.toThrow('The file of release 1 cannot be read as a release.');
  writeFileSync(toPath(1), before.replace('2026-03-06', '2026-03-05'));
  await release(6);
  writeFileSync(toPath(1), before);
  write('people/bob.mdx', '---\nname: Bob\n---\n');
  await expect(release(7)).rejects.toThrow('Release 2 does not follow release 1');
  expect(() => readFileSync(toPath(3))).toThrow('ENOENT');
});
