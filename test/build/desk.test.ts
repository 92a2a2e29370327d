/** What reaches the desk by HTTP, from whoever sends it, while it runs as an editor has it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toClipsDir } from '../../src/build/clips.ts';
import { openDesk } from '../support/build.ts';
import { digestBeside, linkElsewhere, listElsewhere } from '../support/elsewhere.ts';
import {
  askOf,
  sendTo,
  startDeskProcess,
  type DeskProcess,
  type Sent,
} from '../support/desk-process.ts';

const desk = openDesk('one-story');
const home = dirname(desk.contentDir);
const outside = join(home, 'outside');
let running: DeskProcess;

/** A page that was kept, as a link that leads to a secret. */
const LINKED = 'ab'.repeat(8);

beforeAll(async () => {
  linkElsewhere(desk.contentDir, outside);
  mkdirSync(`${desk.contentDir}.clips`);
  symlinkSync(join(outside, 'secret.mdx'), join(`${desk.contentDir}.clips`, `${LINKED}.page`));
  running = await startDeskProcess(desk);
});
afterAll(async () => {
  await running.stop();
  desk.close();
});

const digestAll = () => digestBeside(home, desk.cacheDir);

const send = (path: string, sent?: Sent) => sendTo(running, path, sent);
const ask = (name: string, asked: unknown, more: Sent = {}) => askOf(running, name, asked, more);

const PERSON = 'people/ada-lind.mdx';
const toDigest = (text: string) => createHash('sha256').update(text).digest('hex');
const readPerson = () => readFileSync(join(desk.contentDir, PERSON), 'utf8');
const toSave = () => ({
  files: [{ inside: PERSON, text: '---\nname: Nobody\n---\n', seen: toDigest(readPerson()) }],
});

test('who has the token reads and writes', async () => {
  const before = readPerson();
  const saved = await ask('save', toSave());
  expect(saved).toMatchObject({ status: 200 });
  expect(readPerson()).toBe('---\nname: Nobody\n---\n');
  const back = { inside: PERSON, text: before, seen: toDigest(readPerson()) };
  expect((await ask('save', { files: [back] })).status).toBe(200);
  expect(readPerson()).toBe(before);
});

const at = (inside: string) => join(desk.contentDir, inside);

test('a page whose clip cannot be read is named, and the rest opens', async () => {
  const dir = toClipsDir(desk.contentDir);
  mkdirSync(dir, { recursive: true });
  const odd = [
    '{}',
    'null',
    '{"title":null}',
    '{"title":{"value":"Cut o',
    '{"title":7,"url":null}',
  ];
  const names = odd.map((text, at) => {
    const name = String(at).repeat(16);
    writeFileSync(join(dir, `${name}.json`), text);
    return name;
  });
  const { status, text } = await ask('start', {});
  expect(status).toBe(200);
  const { inbox } = JSON.parse(text) as { inbox: { name: string; unread?: string }[] };
  expect(inbox.flatMap(({ unread }) => unread ?? []).toSorted()).toEqual(
    names.map((name) => `${basename(dir)}/${name}.json`),
  );
  for (const name of names) rmSync(join(dir, `${name}.json`));
});

test('an empty file opens as an entry that can be filled', async () => {
  for (const [inside, field] of [
    ['people/empty.mdx', 'name'],
    ['outlets/empty.yaml', 'name'],
  ] as const) {
    writeFileSync(at(inside), '');
    const opened = await ask('open', { inside });
    expect([inside, opened.status]).toEqual([inside, 200]);
    const { text, seen, data } = JSON.parse(opened.text) as Record<string, string>;
    expect([data, seen]).toEqual([{}, toDigest('')]);
    const changes = [{ path: [field], value: 'Ada Spring' }];
    const changed = await ask('change', { inside, text, changes });
    const filled = (JSON.parse(changed.text) as { text: string }).text;
    const saved = await ask('save', { files: [{ inside, text: filled, seen }] });
    expect(saved.status).toBe(200);
    expect(readFileSync(at(inside), 'utf8')).toContain('name: Ada Spring\n');
    // The other one has emptied it meanwhile, and an editor goes on from there.
    expect((await ask('change', { inside, text: '', changes: [] })).status).toBe(200);
    rmSync(at(inside));
  }
});

test.skipIf(process.platform === 'win32')(
  'what is no file is said to be none, and is neither read nor written over',
  async () => {
    const [pipe, folder] = ['people/pipe.mdx', 'people/folder.mdx'];
    execFileSync('mkfifo', [at(pipe)]);
    mkdirSync(at(folder));
    const why = {
      [pipe]: 'is a pipe, a socket or a device, not a file: replace it with a file',
      [folder]: 'is a folder, not a file: replace it with a file',
    };
    for (const [inside, said] of Object.entries(why)) {
      const text = '---\nname: Ada Spring\n---\n';
      expect(await ask('open', { inside })).toEqual({
        status: 400,
        text: JSON.stringify({ why: `${inside} ${said}` }),
      });
      const files = [
        { inside: 'people/before.mdx', text },
        { inside, text, seen: toDigest('') },
      ];
      const kept = 'it is not saved, and stays on this page: ';
      for (const name of ['look', 'save'])
        expect(await ask(name, { files })).toEqual({
          status: 400,
          text: JSON.stringify({ why: `${kept}${inside} ${said}` }),
        });
      expect(existsSync(at('people/before.mdx'))).toBe(false);
    }
    expect((await ask('start', {})).status).toBe(200);
    expect(lstatSync(at(pipe)).isFIFO()).toBe(true);
    expect(readdirSync(at(folder))).toEqual([]);
    rmSync(at(pipe));
    rmSync(at(folder), { recursive: true });
    expect(await ask('open', { inside: pipe })).toEqual({
      status: 404,
      text: JSON.stringify({ why: `${pipe} is not there` }),
    });
  },
);

test('a file in another encoding keeps its letters', async () => {
  const inside = 'people/latin.mdx';
  const bytes = Buffer.from('---\nname: Ada\n---\nJosé\n', 'latin1');
  writeFileSync(at(inside), bytes);
  const said = 'is not UTF-8: byte 0xe9 at offset 21: save the file as UTF-8';
  const opened = await ask('open', { inside });
  expect([opened.status, opened.text]).toEqual([400, expect.stringContaining(said)]);
  // Somebody has saved it so while it was open.
  const files = [{ inside, text: '---\nname: Ada\n---\n', seen: toDigest('José') }];
  for (const name of ['look', 'save']) {
    const answered = await ask(name, { files });
    expect([answered.status, answered.text]).toEqual([400, expect.stringContaining(said)]);
  }
  expect(readFileSync(at(inside))).toEqual(bytes);
  rmSync(at(inside));
});

describe('refused, with the disk as it was:', () => {
  const evil = 'https://evil.example';

  test.each<[string, number, Sent['headers']]>([
    ['a page of another origin', 403, { Origin: evil }],
    [
      'its form, which sends no JSON and no token',
      403,
      { Origin: evil, 'Content-Type': 'text/plain', 'X-Dateline-Token': undefined },
    ],
    ['a frame of no origin', 403, { Origin: 'null' }],
    ['another server of this machine', 403, { Origin: 'http://localhost:1' }],
    ['a name that leads here', 403, { Host: 'evil.example', Origin: undefined }],
    [
      'a name that leads here, with our port',
      403,
      { Host: 'evil.example:4321', Origin: undefined },
    ],
    ['no token', 403, { 'X-Dateline-Token': undefined }],
    ['an empty token', 403, { 'X-Dateline-Token': '' }],
    ['a guessed token', 403, { 'X-Dateline-Token': 'a'.repeat(43) }],
    ['a link that was followed', 403, { Origin: undefined, 'Sec-Fetch-Site': 'cross-site' }],
    ['a form', 415, { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['text', 415, { 'Content-Type': 'text/plain;charset=UTF-8' }],
    ['no type', 415, { 'Content-Type': undefined }],
  ])('%s', async (_, status, headers) => {
    const before = digestAll();
    const answered = await ask('save', toSave(), { headers });
    expect(answered.status).toBe(status);
    expect(digestAll()).toBe(before);
  });

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s', async (method) => {
    const before = digestAll();
    const answered = await ask('save', toSave(), { method });
    expect(answered.status).toBeGreaterThanOrEqual(400);
    expect(digestAll()).toBe(before);
  });

  const asked = encodeURIComponent(JSON.stringify({ files: [] }));
  test.each([
    `/@desk/ask/save?asked=${asked}`,
    '/@desk/ask/../ask/save',
    '/@desk/ask/save/',
    '/@desk/ask/__proto__',
    '/@desk/ask/constructor',
    '/@desk/../content/publication.yaml',
    '/@desk/..%2f..%2fpublication.yaml',
    '/@desk/%2e%2e/%2e%2e/publication.yaml',
    '/@desk/desk.js%00',
    '/%40desk/ask/save',
    '//@desk/ask/save',
  ])('GET %s', async (path) => {
    const before = digestAll();
    const answered = await send(path, { method: 'GET', headers: { 'Content-Type': undefined } });
    expect(answered.status).toBeGreaterThanOrEqual(400);
    expect(answered.text).not.toContain('licence:');
    expect(digestAll()).toBe(before);
  });

  const PATHS = listElsewhere(outside);
  const begun = { text: '---\nname: X\n---\n' };
  const body = (inside: string, name: string): unknown => {
    switch (name) {
      case 'save':
        return { files: [{ inside, ...begun }] };
      case 'open':
        return { inside };
      case 'change':
        return { inside, ...begun, changes: [] };
      case 'statement':
        return { inside, ...begun, statement: { attributes: {}, words: 'x' } };
      case 'since':
        return { inside, ...begun };
      case 'correct':
        return { inside, ...begun, type: 'update', why: 'x' };
      case 'rename':
        return { inside, ...begun, name: 'X' };
      case 'clip':
        return { name: inside };
      default:
        return { kind: 'coverage', name: 'X', month: inside, data: {} };
    }
  };
  /** What is only made in memory may be asked of a name that is a link. */
  const isHarmless = (name: string, inside: string) =>
    ['change', 'rename', 'statement'].includes(name) &&
    /^(people|measures)\/[a-z]+\.mdx$/.test(inside);

  test.each(['save', 'open', 'change', 'statement', 'since', 'correct', 'rename', 'clip', 'begin'])(
    'a path that leads elsewhere, to %s',
    async (name) => {
      const before = digestAll();
      for (const inside of PATHS.filter((one) => !isHarmless(name, one))) {
        const answered = await ask(name, body(inside, name));
        expect([inside, answered.status]).toEqual([
          inside,
          expect.toSatisfy((status: number) => status >= 400 && status < 500),
        ]);
        expect(answered.text).not.toContain('Secret');
      }
      expect(digestAll()).toBe(before);
    },
  );

  test('a save of which one file may not be written: none is', async () => {
    const before = digestAll();
    const files = [
      { inside: 'people/new.mdx', ...begun },
      { inside: '../x.mdx', ...begun },
    ];
    expect((await ask('save', { files })).status).toBe(400);
    expect(digestAll()).toBe(before);
  });

  test('texts that are only looked at', async () => {
    const before = digestAll();
    for (const name of ['check-files', 'check-model'])
      for (const inside of PATHS) {
        const answered = await ask(name, { texts: { [inside]: begun.text } });
        expect(answered.text).not.toContain('Secret');
      }
    expect(digestAll()).toBe(before);
  });

  test('a page that was kept as a link', async () => {
    const answered = await ask('clip', { name: LINKED });
    expect(answered.status).toBe(404);
    expect(answered.text).not.toContain('Secret');
  });

  test.each([
    ['nothing', ''],
    ['half of it', '{"files":[{"inside":"people/ada-lind.mdx"'],
    ['a list', '[]'],
    ['more than is asked', JSON.stringify({ files: [{ inside: PERSON, text: '', mode: '777' }] })],
    ['a number for a text', JSON.stringify({ files: [{ inside: PERSON, text: 1 }] })],
    ['no files', JSON.stringify({ files: [] })],
    ['nested without end', '['.repeat(200_000)],
    ['half a character', JSON.stringify({ files: [{ inside: PERSON, text: 'a\ud800b' }] })],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00])],
  ])('JSON that is %s', async (_, sent) => {
    const before = digestAll();
    expect((await send('/@desk/ask/save', { body: sent })).status).toBe(400);
    expect(digestAll()).toBe(before);
  });

  const deep = (levels: number) =>
    Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 'x');
  test.each<[string, unknown[]]>([
    ['5,000 names', [Array.from({ length: 5000 }, () => 'a'), 'x']],
    ['3,000 lists in each other', [['name'], deep(3000)]],
    ['300 lists in each other', [['name'], deep(300)]],
  ])('a change of %s, in a sentence', async (_, [path, value]) => {
    for (const change of [
      { path, value },
      { path, add: value },
    ]) {
      const asked = { inside: PERSON, text: readPerson(), changes: [change] };
      const { status, text } = await ask('change', asked);
      expect([status, text]).toEqual([
        expect.toSatisfy((one: number) => one === 400 || one === 409),
        expect.stringMatching(/^{"why":"[^"]{10,300}"}$/),
      ]);
      expect(text).not.toMatch(/stack|Maximum|undefined/);
    }
  });

  test('a text nested without end, in a sentence', async () => {
    const text = `---\nname: ${'['.repeat(3000)}${']'.repeat(3000)}\n---\n`;
    const changes = [{ path: ['name'], value: 'x' }];
    for (const [name, asked] of [
      ['change', { inside: PERSON, text, changes }],
      ['since', { inside: PERSON, text }],
      ['statement', { inside: PERSON, text, statement: { attributes: {}, words: 'x' } }],
    ] as const) {
      const answered = await ask(name, asked);
      expect([name, answered.status]).toEqual([
        name,
        expect.toSatisfy((status: number) => status < 500),
      ]);
    }
    for (const name of ['check-files', 'check-model'])
      expect((await ask(name, { texts: { [PERSON]: text } })).status).toBe(200);
  });

  test('a body larger than a page may be', async () => {
    const before = digestAll();
    const large = await ask('save', { files: [{ inside: PERSON, text: 'a'.repeat(30 << 20) }] });
    expect(large.status).toBe(413);
    const page = Buffer.alloc((20 << 20) + 1, 'a').toString('base64');
    expect((await ask('add-clip', { base64: page })).status).toBe(409);
    expect(digestAll()).toBe(before);
  });
});

test.skipIf(process.platform === 'win32')(
  'a pipe in the content, or among the pages that are kept, keeps nobody waiting',
  async () => {
    const name = 'cd'.repeat(8);
    const pipes = [
      join(desk.contentDir, 'people/pipe.mdx'),
      ...['page', 'json', 'md'].map((end) => join(`${desk.contentDir}.clips`, `${name}.${end}`)),
      `${desk.contentDir}.seen.json`,
    ];
    execFileSync('mkfifo', pipes);
    expect((await ask('open', { inside: 'people/pipe.mdx' })).status).toBe(400);
    expect((await ask('clip', { name })).status).toBe(404);
    expect((await ask('start', {})).status).toBe(200);
    const text = '---\nname: Nobody\n---\n';
    expect((await ask('check-model', { texts: { [PERSON]: text } })).status).toBe(200);
    const files = [{ inside: 'people/pipe.mdx', text, seen: undefined }];
    expect((await ask('save', { files })).status).toBe(400);
    for (const path of pipes) rmSync(path);
  },
);
