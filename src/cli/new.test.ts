/** `new` writes files that pass the check, whatever the title, or says why it writes none. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { toTestSettings } from '../../test/support/settings.ts';
import { listFiles } from '../content/disk/list-files.ts';
import { getKind, KIND_NAMES, type KindName } from '../content/kinds/kinds.ts';
import { printProblem } from '../content/problems/print.ts';
import { checkPublication } from '../build/check.ts';
import { openSession } from '../build/session.ts';
import { startCommand } from './main.ts';
import { toSlug } from '../search/slug.ts';
import { writeStub } from './stub/write-stub.ts';

const root = mkdtempSync(join(tmpdir(), 'dateline-new-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

let desks = 0;

/** By the clock of these settings. */
const TODAY = '2026-01-01';

/** A copy of one-story, or its `publication.yaml` alone. */
function openDesk(isEmpty = false) {
  const dir = join(root, String((desks += 1)));
  const from = 'test/publications/one-story/content';
  mkdirSync(dir);
  if (isEmpty) {
    const about = readFileSync(join(from, 'publication.yaml'), 'utf8').replace(
      /^(lead|policies): .*\n/gm,
      '',
    );
    writeFileSync(join(dir, 'publication.yaml'), about);
  } else cpSync(from, dir, { recursive: true });
  const open = () => openSession(toTestSettings(dir, { cacheDir: join(root, 'cache') }));
  return {
    dir,
    write: (kind: KindName, title: string, id?: string) =>
      relative(dir, writeStub(open(), { kind, title, id })).replaceAll('\\', '/'),
    read: (inside: string) => readFileSync(join(dir, inside), 'utf8'),
    listErrors: async () =>
      (await checkPublication(open()))
        .filter(({ severity }) => severity === 'error')
        .map(printProblem),
  };
}

describe.each(KIND_NAMES)('a new %s', (kind) => {
  const desk = openDesk();

  test('passes the check as a draft, and again as what is published', async () => {
    const inside = desk.write(kind, 'Ünïted “Ports”: the ferry’s #1 day');
    const { folder, format } = getKind(kind);
    const dated = kind === 'coverage' ? '2026/01/' : '';
    const name = kind === 'day' ? TODAY : 'united-ports-the-ferrys-1-day';
    expect(inside).toBe(`${folder}/${dated}${name}.${format}`);
    expect(await desk.listErrors()).toEqual([]);
    const text = desk.read(inside);
    expect(text).toContain('\nstatus: draft\n');
    expect(text.split('Delete this line').length).toBe(2);
    const published = text.replace('\nstatus: draft\n', '\n');
    writeFileSync(join(desk.dir, inside), published);
    const isStub = (line: string) => line.includes('text.stub');
    expect((await desk.listErrors()).filter((line) => !isStub(line))).toEqual([]);
    writeFileSync(join(desk.dir, inside), published.replaceAll('To be written.', 'Written.'));
    expect(await desk.listErrors()).toEqual([]);
  });

  test('is not written over another', () => {
    const files = listFiles(desk.dir);
    expect(() => desk.write(kind, 'United ports, the ferrys 1 day')).toThrow(
      kind === 'day' ? `${TODAY}.mdx exists` : /united-ports-the-ferrys-1-day\.\w+ exists.* --id /,
    );
    expect(listFiles(desk.dir)).toEqual(files);
  });

  test('of which every field says what it is', () => {
    const [inside = ''] = listFiles(desk.dir).filter((path) =>
      path.includes(kind === 'day' ? TODAY : 'united-ports'),
    );
    const lines = desk.read(inside).split('\n');
    const silent = lines.filter(
      (line, at) => /^\w+:/.test(line) && lines[at - 1]?.trim().startsWith('#') !== true,
    );
    expect(silent).toEqual([]);
  });
});

describe('in a publication without a file', () => {
  test.each(KIND_NAMES)('a %s is written, or what comes first is said', async (kind) => {
    const desk = openDesk(true);
    const first: Partial<Record<KindName, RegExp>> = {
      coverage: /^An item refers to an outlet.*\n.* outlet "…"$/,
      measure: /^A measure refers to a person, organization, place, event or outlet/,
    };
    const reason = first[kind];
    if (reason === undefined) {
      desk.write(kind, 'First');
      expect(await desk.listErrors()).toEqual([]);
    } else {
      expect(() => desk.write(kind, 'First')).toThrow(reason);
      expect(listFiles(desk.dir)).toEqual(['publication.yaml']);
    }
  });

  test('an item can be written as soon as there are drafts that it may name', async () => {
    const desk = openDesk(true);
    desk.write('outlet', 'Daily Post');
    desk.write('coverage', 'It begins');
    expect(await desk.listErrors()).toEqual([]);
  });

  test('nothing is written while publication.yaml is missing', () => {
    const desk = openDesk(true);
    rmSync(join(desk.dir, 'publication.yaml'));
    expect(() => desk.write('topic', 'First')).toThrow(/publication\.yaml is needed first/);
    expect(listFiles(desk.dir)).toEqual([]);
  });
});

describe('a title', () => {
  const desk = openDesk();

  test.each([
    ['🎉', /“🎉” holds no letter and no digit.* --id /],
    ['../', /holds no letter/],
    ['---', /holds no letter/],
    ['', /is empty/],
    ['  ', /is empty/],
    ['贸易战', /“贸易战” has no form in the letters a to z.* --id /],
    ['2025 贸易战', /“贸易战” has no form/],
    ['Two\nlines', /one line/],
    ['A bell \u0007', /one line/],
    ['index', /topics\/index\.mdx cannot be called index.* --id /],
    ['Hidden \u202E turn', /topics\/hidden-turn\.mdx would have an error/],
  ])('%j is refused', (title, reason) => {
    const files = listFiles(desk.dir);
    expect(() => desk.write('topic', title)).toThrow(reason);
    expect(listFiles(desk.dir)).toEqual(files);
  });

  test.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['"Quoted": \'twice\' # and more', 'quoted-twice-and-more'],
    ['- a list? {no} [no] & *no* !no |', 'a-list-no-no-no-no'],
    ['12', '12'],
    ['null', 'null'],
    ['🎉 Party', 'party'],
    ['{x} <Entity id="nobody">', 'x-entity-id-nobody'],
  ])('%j is taken as it is', async (title, id) => {
    const inside = desk.write('topic', title);
    expect(inside).toBe(`topics/${id}.mdx`);
    expect(await desk.listErrors()).toEqual([]);
    const session = openSession(toTestSettings(desk.dir, { cacheDir: join(root, 'cache') }));
    const entry = session.read().entries.find((one) => one.inside === inside);
    expect(entry?.data).toMatchObject({ title: title.trim(), status: 'draft' });
  });
});

test('accents fold, and a long title ends with a whole word', () => {
  expect(toSlug('Łódź, Straße & Ærøskøbing: Đà Nẵng’s ½ ﬁx')).toBe(
    'lodz-strasse-aeroskobing-da-nangs-1-2-fix',
  );
  expect(toSlug('word '.repeat(40))).toBe('word-'.repeat(16).slice(0, -1));
  expect(toSlug('x'.repeat(300))).toBe('x'.repeat(80));
});

describe('an id', () => {
  const desk = openDesk();

  test('may be given for a title of another script, for an item with its month or without', async () => {
    expect(desk.write('topic', '贸易战', 'trade-war')).toBe('topics/trade-war.mdx');
    expect(desk.write('coverage', '贸易战', 'trade-war')).toBe('coverage/2026/01/trade-war.mdx');
    expect(desk.write('coverage', '贸易战', '2025/02/trade-war')).toBe(
      'coverage/2025/02/trade-war.mdx',
    );
    expect(await desk.listErrors()).toEqual([]);
  });

  test.each(['Trade War', '../x', 'a/b', '', 'x_y', 'ü'])('%j is none', (id) => {
    expect(() => desk.write('topic', 'Fine', id)).toThrow(/--id some-words/);
    expect(existsSync(join(desk.dir, 'x.mdx'))).toBe(false);
  });

  test('that another person, place or body has is refused, and so is an old address', () => {
    expect(() => desk.write('place', 'Ada Lind')).toThrow(/also the id of .*people\/ada-lind\.mdx/);
    expect(() => desk.write('coverage', 'Quay', '2025/02/quay')).toThrow(/would have an error/);
  });
});

describe('a new publication', () => {
  const begin = async (name: string) => {
    const dir = join(root, String((desks += 1)), 'content');
    vi.stubEnv('CONTENT_DIR', dir);
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      expect(await startCommand('new', ['publication', name])).toBe(0);
      expect(out.mock.calls).toEqual([[`${join(dir, 'publication.yaml')}\n`]]);
    } finally {
      vi.unstubAllEnvs();
      out.mockRestore();
    }
    return dir;
  };

  test('passes the check where there was no folder, and a first item after it', async () => {
    const dir = await begin('The “Ferry”: a #1 record');
    const open = () => openSession(toTestSettings(dir, { cacheDir: join(root, 'cache') }));
    expect(open().read().about?.name).toBe('The “Ferry”: a #1 record');
    for (const kind of ['outlet', 'topic', 'coverage'] as const)
      writeStub(open(), { kind, title: 'First', id: undefined });
    // A draft that nobody has signed yet, and that is in no topic.
    const problems = await checkPublication(open());
    expect(problems.map(({ code }) => code)).toEqual([
      ...['doubt.credits', 'topics.none', 'text.stub', 'text.stub'],
    ]);
  });

  test('says of every field what it is', async () => {
    const lines = readFileSync(join(await begin('Ferries'), 'publication.yaml'), 'utf8').split(
      '\n',
    );
    const said = lines.filter((_, at) => /^\w+:/.test(lines[at + 1] ?? ''));
    expect(said).toHaveLength(7);
    expect(said.filter((line) => !line.startsWith('# '))).toEqual([]);
  });

  test('is not written over another, nor with a name that is none', async () => {
    const dir = await begin('Ferries');
    vi.stubEnv('CONTENT_DIR', dir);
    await expect(startCommand('new', ['publication', 'Boats'])).rejects.toThrow(
      /publication\.yaml exists/,
    );
    await expect(startCommand('new', ['publication', 'Boats', '--id', 'b'])).rejects.toThrow(
      /has no id/,
    );
    vi.stubEnv('CONTENT_DIR', join(dir, 'none'));
    for (const name of ['', ' ', 'Two\nlines', 'Hidden \u202E turn'])
      await expect(startCommand('new', ['publication', name])).rejects.toThrow(
        /would have an error: /,
      );
    expect(existsSync(join(dir, 'none'))).toBe(false);
    vi.unstubAllEnvs();
  });
});

test('the command prints the path, and refuses a kind that is none', async () => {
  const { dir } = openDesk();
  vi.stubEnv('CONTENT_DIR', dir);
  vi.stubEnv('SOURCE_DATE_EPOCH', '1764000000');
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    expect(await startCommand('new', ['coverage', 'At last'])).toBe(0);
    expect(out.mock.calls).toEqual([[`${join(dir, 'coverage/2025/11/at-last.mdx')}\n`]]);
    await expect(startCommand('new', ['people', 'Ada'])).rejects.toThrow(
      /“people” is not a kind. Did you mean “person”?/,
    );
    await expect(startCommand('new', ['topic'])).rejects.toThrow(
      /Usage: dateline new publication\|language\|<kind> "title"/,
    );
    await expect(startCommand('new', ['topic', 'Two', 'words'])).rejects.toThrow(
      /“words” is one argument too many/,
    );
  } finally {
    vi.unstubAllEnvs();
    out.mockRestore();
  }
});
