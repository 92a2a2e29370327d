/** Two hundred saves that reach the desk at once, as from several windows. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk } from '../support/build.ts';
import { askOf, startDeskProcess, type DeskProcess } from '../support/desk-process.ts';

const desk = openDesk('one-story');
let running: DeskProcess;

beforeAll(async () => {
  running = await startDeskProcess(desk);
});
afterAll(async () => {
  await running.stop();
  desk.close();
});

const ask = (name: string, asked: unknown) => askOf(running, name, asked);
const toDigest = (text: string) => createHash('sha256').update(text).digest('hex');
const WRITERS = 10;
const FILES = Array.from({ length: 10 }, (_, index) => `people/racer-${String(index)}.mdx`);
const at = (inside: string) => join(desk.contentDir, inside);
const toText = (inside: string, writer: string) =>
  `---\nname: ${inside} by ${writer}\n---\n\n${`${writer} `.repeat(3000)}\n`;
interface Save {
  readonly inside: string;
  readonly text: string;
  readonly seen: string | undefined;
}

/** Sends them all before the first is answered; gives those that were answered with success. */
async function race(saves: readonly Save[]): Promise<Save[]> {
  const answers = await Promise.all(
    saves.map(async (save) => {
      const { status, text } = await ask('save', { files: [save] });
      expect(status).toBe(200);
      const { saved, clash } = JSON.parse(text) as { saved: object; clash?: { theirs?: string } };
      const isSaved = save.inside in saved;
      expect(clash === undefined).toBe(isSaved);
      // Whoever comes too late is shown a text that somebody has written, whole.
      if (!isSaved) expect(saves.map((one) => one.text)).toContain(clash?.theirs);
      return isSaved ? [save] : [];
    }),
  );
  return answers.flat();
}

test('lose nothing that was answered with success, and leave nothing half written', async () => {
  const toSaves = (round: string, seen: (inside: string) => string | undefined) =>
    FILES.flatMap((inside) =>
      Array.from({ length: WRITERS }, (_, writer) => ({
        inside,
        text: toText(inside, `${round}${String(writer)}`),
        seen: seen(inside),
      })),
    );
  // All of them want to make the file.
  const made = await race(toSaves('a', () => undefined));
  expect(made.map(({ inside }) => inside).sort()).toEqual(FILES.toSorted());
  for (const { inside, text } of made) expect(readFileSync(at(inside), 'utf8')).toBe(text);

  // All of them have opened what the first has made.
  const seen = new Map(made.map(({ inside, text }) => [inside, toDigest(text)]));
  const next = await race(toSaves('b', (inside) => seen.get(inside)));
  expect(next.map(({ inside }) => inside).sort()).toEqual(FILES.toSorted());
  for (const { inside, text } of next) expect(readFileSync(at(inside), 'utf8')).toBe(text);
  expect(
    readdirSync(join(desk.contentDir, 'people')).filter((name) => name.startsWith('.')),
  ).toEqual([]);
});

test('what was saved already is saved: an answer may have been lost', async () => {
  const [inside = ''] = FILES;
  const text = toText(inside, 'again');
  const files = [{ inside, text, seen: toDigest(readFileSync(at(inside), 'utf8')) }];
  const saved = JSON.stringify({ saved: { [inside]: toDigest(text) } });
  expect((await ask('save', { files })).text).toBe(saved);
  expect((await ask('save', { files })).text).toBe(saved);
});

test('each file is read again, and its page is there', async () => {
  const [inside = ''] = FILES;
  const page = await fetch(`${running.origin}/${inside.replace(/\.mdx$/, '')}`);
  expect(await page.text()).toContain(`${inside} by again`);
  expect(existsSync(at(inside))).toBe(true);
});

test('of a second desk beside it, which would know nothing of its saves, there is none', async () => {
  const other = { ...desk, cacheDir: `${desk.cacheDir}-other` };
  for (const second of [desk, other])
    await expect(startDeskProcess(second)).rejects.toThrow(/another desk \(process \d+, since /);
});
