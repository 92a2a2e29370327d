/** Many files are changed to the byte, or named with the reason; nothing is hidden that others name. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toFileDigest } from '../../build/publish/digest.ts';
import { putDeskContent } from '../../../test/support/desk-content.ts';
import { toTestSettings } from '../../../test/support/settings.ts';
import { writeManifest } from '../../build/released.ts';
import { openSession, type Session } from '../../build/session.ts';
import { type Act, doAct, planAct, undoAct } from './bulk.ts';

const ITEM = 'coverage/2025/02/vesper-says-they-spoke.mdx';
const CRLF = 'coverage/2025/03/crlf.mdx';
const MORE = {
  'places/portsea.mdx': '---\nname: Portsea\ncountry: GB\nzone: Europe/London\n---\n',
  [CRLF]:
    '---\r\n# Said twice\r\ntitle: Ferries "wait"\r\nsummary: It is said.\r\ndates: {added: 2025-03-01}\r\nplace: portsea\r\nsources:\r\n- outlet: harbour-times\r\n  url: https://times.example/x\r\ntopics: [ ferry-dues ]\r\n---\r\nThey wait.\r\n',
};

let dir = '';
let session: Session;
const read = (inside: string) => readFileSync(join(dir, inside));
const put = (inside: string, bytes: string | Uint8Array) => {
  mkdirSync(dirname(join(dir, inside)), { recursive: true });
  writeFileSync(join(dir, inside), bytes);
};
const open = () => (session = openSession(toTestSettings(dir)));
const desk = () => ({ session, onSaved: () => undefined });

beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'dateline-list-')), 'content');
  putDeskContent(dir);
  for (const [inside, text] of Object.entries(MORE)) put(inside, text);
  open();
});
afterEach(() => rmSync(dirname(dir), { recursive: true, force: true }));

const CREDIT: Act = { field: 'credits', value: { role: 'editor', name: 'Ada' }, instead: false };

async function act(insides: readonly string[], what: Act) {
  const { files, left } = await planAct(session, insides, what);
  const seen = Object.fromEntries(files.map((file) => [file.inside, file.seen]));
  return { files, left: left.map(({ inside, why }) => [inside, why]), seen };
}

test('a credit is added to the byte, and undo puts back every byte', async () => {
  const before = [ITEM, CRLF].map(read);
  const { files, left, seen } = await act([ITEM, CRLF, ITEM, 'topics/ferry-dues.mdx'], CREDIT);
  expect(left).toEqual([['topics/ferry-dues.mdx', 'is a topic, which has no credits']]);
  expect(files.map(({ was, now }) => [was, now])).toEqual([
    ['curator The desk', 'curator The desk, editor Ada'],
    ['', 'editor Ada'],
  ]);
  expect([ITEM, CRLF].map(read)).toEqual(before);
  expect(await doAct(desk(), CREDIT, seen)).toEqual({ changed: [ITEM, CRLF], left: [] });
  expect(read(CRLF).toString()).toBe(
    before[1]
      ?.toString()
      .replace('topics:', 'credits:\r\n  - role: editor\r\n    name: Ada\r\ntopics:'),
  );
  expect(undoAct(desk())).toEqual({ undone: [ITEM, CRLF], refused: [] });
  expect([ITEM, CRLF].map(read)).toEqual(before);
  expect(undoAct(desk())).toEqual({ undone: [], refused: [] });
});

test('what was changed since it was shown is named, and the others are changed', async () => {
  const { seen } = await act([ITEM, CRLF], CREDIT);
  const theirs = `${read(CRLF).toString()}More.\r\n`;
  put(CRLF, theirs);
  const done = await doAct(desk(), CREDIT, seen);
  expect(done.changed).toEqual([ITEM]);
  expect(done.left.map(({ why }) => why)).toEqual(['was changed by someone else in the meantime']);
  expect(read(CRLF).toString()).toBe(theirs);
  // Undo does not touch what somebody has written since.
  const later = `${read(ITEM).toString()}Later.\n`;
  put(ITEM, later);
  expect(undoAct(desk()).refused.map(({ inside }) => inside)).toEqual([ITEM]);
  expect(read(ITEM).toString()).toBe(later);
});

test('a file that cannot be read is left out', async () => {
  const latin = Buffer.concat([read(CRLF), Buffer.from([0xe9])]);
  put(CRLF, latin);
  put(ITEM, '---\ntitle: [\n---\n');
  open();
  const { files, left } = await act([ITEM, CRLF, 'coverage/2025/02/gone.mdx'], CREDIT);
  expect(files).toEqual([]);
  expect(left.map(([inside]) => inside)).toEqual([ITEM, CRLF, 'coverage/2025/02/gone.mdx']);
  expect(read(CRLF)).toEqual(latin);
});

test('nothing that readers see loses what it names, unless it is hidden with it', async () => {
  const hide: Act = { field: 'status', value: 'draft', instead: false };
  const alone = await act(['places/portsea.mdx'], hide);
  expect(alone.left).toEqual([
    ['places/portsea.mdx', 'is named by “Ferries "wait"”, which readers see'],
  ]);
  const both = await act(['places/portsea.mdx', CRLF], hide);
  expect(both.left).toEqual([]);
  expect(both.files.map(({ was, now }) => `${was} → ${now}`)).toEqual([
    'published → draft',
    'published → draft',
  ]);
  await doAct(desk(), hide, both.seen);
  const publish: Act = { field: 'status', value: 'published', instead: false };
  expect((await act([CRLF], publish)).left).toEqual([
    [CRLF, 'refers to drafts, which must be published first or with it: places/portsea.mdx'],
  ]);
  const again = await act([CRLF, 'places/portsea.mdx'], publish);
  expect(again.left).toEqual([]);
  await doAct(desk(), publish, again.seen);
  expect(read(CRLF).toString()).toBe(MORE[CRLF]);
});

test('released files get one note for readers, or are left out; each quotes its own words', async () => {
  put('places/quay.mdx', '---\nname: The quay\ncountry: GB\nzone: Europe/London\n---\n');
  open();
  writeManifest(session);
  const move: Act = { field: 'place', value: 'quay', instead: false };
  const { files, left } = await planAct(session, [CRLF, 'people/mara-quist.mdx'], move);
  expect(files).toEqual([]);
  expect(left.map(({ inside, needsNote }) => [inside, needsNote])).toEqual([
    ['people/mara-quist.mdx', false],
    [CRLF, true],
  ]);
  const why = 'The Harbour Times named the quay.';
  const noted: Act = { ...move, note: { type: 'correction', why } };
  const { seen } = await act([CRLF], noted);
  expect(await doAct(desk(), noted, seen)).toEqual({ changed: [CRLF], left: [] });
  expect(read(CRLF).toString()).toContain(
    `corrections:\r\n  - on: 2026-01-01\r\n    type: correction\r\n    was: portsea\r\n    now: quay\r\n    why: ${why}\r\n`,
  );
  undoAct(desk());
  expect(read(CRLF).toString()).toBe(MORE[CRLF]);
});

test('a topic takes the place of others, and digests are of what is written', async () => {
  put('topics/quays.mdx', '---\ntitle: Quays\nsummary: What is built.\n---\n');
  open();
  const what: Act = { field: 'topics', value: 'quays', instead: true };
  const { files, seen } = await act([CRLF], what);
  expect(files.map(({ was, now }) => [was, now])).toEqual([['Ferry dues', 'Quays']]);
  await doAct(desk(), what, seen);
  expect(read(CRLF).toString()).toBe(MORE[CRLF].replace('[ ferry-dues ]', '[quays]'));
  expect(files.map(({ text }) => toFileDigest(text))).toEqual([toFileDigest(read(CRLF))]);
});
