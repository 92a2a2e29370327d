/** Every example in the documentation is tried: content is checked, commands exist, and what is promised of them holds. */
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES, COMMANDS } from '../src/cli/main.ts';
import { readEntry } from '../src/content/disk/read-entry.ts';
import { coverage } from '../src/content/kinds/coverage.ts';
import { publication } from '../src/content/kinds/publication.ts';
import { VENUES } from '../src/content/kinds/shared.ts';
import { toEntries } from '../src/model/entries.fixture.ts';
import { findMeasureState } from '../src/model/measures/measure.ts';
import { COMPONENTS } from '../src/content/prose/components.ts';
import { printFrame, printProblem } from '../src/content/problems/print.ts';
import { READINGS } from '../src/content/prose/statement-rule.ts';
import { checkPublication } from '../src/build/check.ts';
import { openSession } from '../src/build/session.ts';
import { parseWhen } from '../src/time/parse-when.ts';
import { readWords } from '../src/content/disk/read-words.ts';
import { isFailure } from '../src/time/when.ts';
import { toText } from '../src/time/words/pieces.ts';
import { toPieces } from '../src/time/words/words.ts';
import { DOC_ABOUT, toDocBase } from './support/doc-base.ts';
import {
  layOver,
  listBlocks,
  printMade,
  type Block,
  type MadeFiles,
} from './support/doc-blocks.ts';
import { plain } from './support/plain.ts';
import { toTestSettings } from './support/settings.ts';
import { getWords } from '../src/words/words.ts';
import { judgePublication } from './support/judged.ts';

const english = getWords('en').dates;

const PAGES = [...globSync('docs/**/*.md'), 'README.md', 'CONTRIBUTING.md'].sort();
const CONTENT = ['yaml', 'mdx'];
const ABOUT_FILE = 'publication.yaml';
const blocks = PAGES.flatMap(listBlocks);

function build(files: MadeFiles) {
  const own = files.get(ABOUT_FILE)?.fields;
  const about = own === undefined ? DOC_ABOUT : publication.parse({ ...DOC_ABOUT, ...own });
  const texts = [...files]
    .filter(([path]) => path !== ABOUT_FILE)
    .map(([path, made]) => [path, printMade(path, made)] as const);
  return judgePublication(about, toEntries(Object.fromEntries(texts)));
}

/** An example that is a whole file, as `file=content/publication.yaml` says; all others are laid over what there is. */
const toFile = ({ info }: Block) => /^file=(\S+)$/.exec(info)?.[1];
/** An example of words, as `words=words/en.yaml` says. */
const toWords = ({ info }: Block) => /^words=(\S+)$/.exec(info)?.[1];
const isLaidOver = (block: Block) =>
  CONTENT.includes(block.language) && (toFile(block) ?? toWords(block)) === undefined;

/** The publication that the examples of a page make; each of them is checked on the way. */
function follow(page: string) {
  const files = toDocBase();
  const told = blocks
    .filter((block) => block.place.startsWith(`${page}:`) && isLaidOver(block))
    .map((block) => {
      layOver(files, block);
      const { findings } = build(files);
      return [block.place, findings.map(({ code, message }) => `${code} ${message}`)] as const;
    });
  return { told, publication: build(files).publication };
}

describe('examples of content', () => {
  const pages = PAGES.filter((page) =>
    blocks.some((block) => block.place.startsWith(`${page}:`) && isLaidOver(block)),
  );

  test.each(pages)('of %s pass the check, one laid over the other', (page) => {
    for (const [place, problems] of follow(page).told)
      expect([place, problems]).toEqual([place, []]);
  });

  test('there are some', () => {
    expect(pages.length).toBeGreaterThan(3);
  });
});

test('examples of words can be used as they are', () => {
  const read = blocks.flatMap((block) => {
    const path = toWords(block);
    return path === undefined ? [] : [readWords(Buffer.from(block.text), path)];
  });
  expect(read.length).toBeGreaterThan(1);
  expect(read.flatMap(({ problems }) => problems)).toEqual([]);
});

test('the smallest publication is one: the check has nothing to say of it', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'dateline-docs-'));
  try {
    const files = blocks.flatMap((block) => {
      const file = toFile(block);
      return file === undefined ? [] : [{ path: join(dir, file), text: block.text }];
    });
    for (const { path, text } of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${text}\n`);
    }
    const settings = toTestSettings(join(dir, 'content'), {
      publicationDir: dir,
      cacheDir: join(dir, '.cache'),
    });
    const session = openSession(settings);
    expect((await checkPublication(session)).map(printProblem)).toEqual([]);
    expect(
      session
        .read()
        .entries.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['coverage', 'outlet', 'topic']);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

/** The rows of a table, below its head, in which the first cell matches. */
function listRows(page: string, first: RegExp): string[][] {
  return readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([cell = '']) => first.test(cell));
}

describe('what the manual says of its measures', () => {
  const { publication } = follow('docs/editors/measures.md');
  const rows = listRows('docs/editors/measures.md', /^\d{4}-\d\d-\d\d$/);
  const tell = (id: string, day: string) => {
    const measure = publication.record.measures.get(`/measures/${id}`);
    return measure && findMeasureState(measure, day);
  };

  test('has a table of days', () => {
    expect(rows.length).toBeGreaterThan(3);
  });

  test.each(rows)('on %s it is %s at %s', (day = '', status = '', rate = '') => {
    const state = tell('us-fentanyl-duty-on-china', day);
    expect([state?.status ?? 'none', String(state?.rate ?? '')]).toEqual([status, rate]);
  });

  test('an announcement takes effect by a step of its own', () => {
    const days = ['2025-10-13', '2025-10-14'];
    expect(days.map((day) => tell('us-fee-on-ships', day)?.status)).toEqual([
      'announced',
      'in-force',
    ]);
  });
});

test('a question is settled as the manual settles it', () => {
  const { publication } = follow('docs/editors/questions.md');
  const state = publication.record.questions.get('/questions/will-they-meet')?.state;
  expect(state).toMatchObject({ status: 'known', rule: 'answered', position: 'yes' });
});

test('a page that has moved is found by the old addresses of the manual', () => {
  const { publication } = follow('docs/editors/corrections.md');
  const moved = publication.redirects.map(({ from, to }) => `${from} ${to}`);
  expect(moved).toEqual(
    expect.arrayContaining([
      '/coverage/2025/05/old-words /coverage/2025/05/new-words',
      '/people/jian-lin /people/lin-jian',
    ]),
  );
});

test.each(listRows('docs/editors/dates.md', /^`[\d./]/))(
  '%s reads “%s”',
  (written = '', says = '') => {
    const when = parseWhen(written.replaceAll('`', ''), { zone: 'UTC' });
    if (isFailure(when)) throw new Error(when.message);
    const text = toText(toPieces(when, { language: english }));
    const wanted = says.replace(/ \(.*\)$/, '');
    expect(plain(text)).toBe(wanted);
  },
);

test('the manual has every word that a statement takes', () => {
  const manual = readFileSync('docs/content-model.md', 'utf8');
  for (const word of [...VENUES, ...READINGS]) expect(manual).toMatch(new RegExp(`\\b${word}\\b`));
  expect(Object.keys(COMPONENTS).filter((name) => !manual.includes(name))).toEqual([]);
});

test('the check says of its example what stands there', () => {
  const page = 'docs/editors/check.md';
  const shown = blocks.find(({ place, info }) => place.startsWith(page) && info === 'problems');
  const [path = ''] = /^[^:]+/.exec(shown?.text ?? '') ?? [];
  const rows = [...(shown?.text ?? '').matchAll(/^[ >]+ (\d+) \| (.*)$/gm)];
  const lines = Array.from({ length: 27 }, (_, at) =>
    at === 0 ? '---' : (rows.find(([, number]) => Number(number) === at + 1)?.[2] ?? '#'),
  );
  const needed = 'title: x, summary: x, dates: { added: 2025-05-07 }'.split(/, (?=\w+:)/);
  lines.splice(1, needed.length + 1, ...needed, 'sources:');
  const text = lines.join('\n');
  const { problems } = readEntry(Buffer.from(text), path, 'mdx', coverage);
  const ours = problems.filter(({ code }) => code === 'field.unknown');
  const told = ours.flatMap((one) => [printProblem(one), printFrame(text, one)]);
  expect([...told, '2 errors, 0 warnings'].join('\n')).toBe(shown?.text);
});

/** The README of the package, whose links are to the files of the package. */
const PACKAGE = 'docs/package.md';

test.each(PAGES.filter((page) => page.replaceAll('\\', '/') !== PACKAGE))(
  'every link of %s to a file of the repository leads to one',
  (page) => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^([a-z]+:|\/)/.test(link));
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  },
);

test('every file that the tour of the source names is there', () => {
  const named = readFileSync('docs/architecture.md', 'utf8').matchAll(
    /`(?:src\/)?([a-z]+\/[\w./-]+)`/g,
  );
  const paths = [...named].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(20);
  const isThere = (path: string) => existsSync(path) || existsSync(join('src', path));
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});

test('every file that a recipe names is there, but for those that it makes', () => {
  const named = readFileSync('CONTRIBUTING.md', 'utf8').matchAll(
    /`((?:src|test|scripts|docs|content|starter)\/[\w./-]+)`/g,
  );
  const paths = [...named].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !/\byour-|\/nb\./.test(path) && !existsSync(path))).toEqual([]);
});

/** The anchor that a heading has where Markdown is shown, as GitHub makes it. */
function toAnchor(heading: string): string {
  const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
}

test.each(PAGES)('every link of %s to a part of a page leads to a heading', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s:]*)#([^)\s]+)\)/g)];
  const lost = links.filter(([, path = '', anchor = '']) => {
    const to = path === '' ? page : join(dirname(page), path);
    if (!existsSync(to)) return false;
    const headings = [...readFileSync(to, 'utf8').matchAll(/^#+ (.+)$/gm)];
    return !headings.some(([, heading = '']) => toAnchor(heading) === anchor);
  });
  expect(lost.map(([link]) => link)).toEqual([]);
});

describe('pictures', () => {
  const named = PAGES.flatMap((page) => {
    const text = readFileSync(page, 'utf8');
    return [
      ...[...text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, alt = '', src = '']) => ({
        alt,
        src,
      })),
      ...[...text.matchAll(/<img src="([^"]+)" alt="([^"]*)"/g)].map(([, src = '', alt = '']) => ({
        alt,
        src,
      })),
    ].map(({ alt, src }) => ({ page, alt, path: join(dirname(page), src).replaceAll('\\', '/') }));
  });
  const taken = globSync('docs/**/*.{png,webp}').map((path) => path.replaceAll('\\', '/'));

  test('that are named are there, and say what they show', () => {
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter(({ alt, path }) => alt.length < 20 || !existsSync(path))).toEqual([]);
  });

  test('that are there are named', () => {
    expect(taken.filter((one) => !named.some(({ path }) => path === one))).toEqual([]);
  });

  test.each(taken.filter((path) => path.startsWith('docs/editors/')))('%s is light', (path) => {
    expect(statSync(path).size).toBeLessThanOrEqual(60 * 1024);
  });
});

describe('commands', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const inline = PAGES.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/`(npm [^`]+)`/g)].map(([, text = '']) => ({
      place: page,
      text,
    })),
  );
  const shell = blocks.filter(({ language }) => language === 'sh');
  const named = [...inline, ...shell].flatMap(({ place, text }) =>
    [...text.matchAll(/npm (?:run (?:--silent )?|(?!run\b))([a-z]+)((?: (?!&&|>|#)\S+)*)/g)].map(
      ([, name = '', rest = '']) => ({ place, name, words: rest.trim().split(/\s+/) }),
    ),
  );

  test.each(named)('$place: npm run $name', ({ name }) => {
    expect([...Object.keys(scripts), 'install', 'init', 'ci']).toContain(name);
  });

  test.each(
    named.flatMap(({ place, name, words }) =>
      words.filter((word) => /^--\w/.test(word)).map((flag) => ({ place, name, flag })),
    ),
  )('$place: $flag of $name', ({ name, flag }) => {
    const option = flag.slice(2).replace(/=.*/, '');
    const options = Object.keys(COMMANDS[name]?.options ?? {});
    if (options.length > 0) {
      expect(options).toContain(option);
      return;
    }
    const sources = [
      `src/cli/${name}.ts`,
      `src/cli/${name}/options.ts`,
      `scripts/${name}.ts`,
      `scripts/${name}/options.ts`,
      `${name}/options.ts`,
    ].filter((path) => existsSync(path));
    const text = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
    expect(text).toMatch(new RegExp(`['"]?${option}['"]?: \\{`));
  });

  test('dateline has each that is named as one of its own', () => {
    const own = blocks
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => [...text.matchAll(/npx dateline ([a-z]+)/g)].map(([, name]) => name));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((name = '') => !COMMAND_NAMES.includes(name))).toEqual([]);
  });

  test('there are some, with flags among them', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.flatMap(({ words }) => words)).toContain('--json');
  });

  test('no fence is of a language that nobody tries', () => {
    const languages = new Set(blocks.map(({ language }) => language));
    // Python is in the page of the notebook, which a test of its own runs.
    expect([...languages].sort()).toEqual(['js', 'mdx', 'python', 'sh', 'text', 'yaml']);
    const python = blocks.filter(({ language }) => language === 'python');
    expect(new Set(python.map(({ place }) => place.split(':')[0]))).toEqual(
      new Set(['docs/data/questions.md']),
    );
  });

  test('what a publisher writes in astro.config.mjs is what stands in ours', () => {
    const ours = readFileSync('astro.config.mjs', 'utf8').trim();
    const configs = blocks.filter(({ language }) => language === 'js');
    expect(configs.length).toBeGreaterThan(0);
    for (const { text, place } of configs) expect(text.trim(), place).toBe(ours);
  });
});
