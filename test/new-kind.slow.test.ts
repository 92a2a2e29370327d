/** Whoever adds a kind is led by the compiler: every table of kinds is a type error until it has the new one. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const KINDS = join(process.cwd(), 'src/content/kinds/kinds.ts');

/** The tables that a new kind needs a row in; CONTRIBUTING.md has the same list. */
const TABLES = [
  'src/content/kinds/kinds.ts',
  'src/model/hidden.fixture.ts',
  'src/model/vocabulary.ts',
  'src/outputs/data/derived.ts',
  'src/search/records.ts',
  'src/site/entity/facts.ts',
  'src/site/lists/kind-index.ts',
  'src/site/subjects.ts',
];

/** What declares the type of a file that is no code, and that nothing imports. */
const DECLARED = 'src/model/map/world-atlas.d.ts';

/** What names a kind by its word: the words are in the JSON of each language, which the compiler sees in its types. */
const NAMED = [
  'src/site/parts/frame/frame.ts',
  'src/site/parts/json-ld/nodes.ts',
  'src/site/withdrawn/withdrawn.ts',
];

test('a kind that is named and nowhere else is missing in every table, and there alone', () => {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (path) => {
    const text = readFile(path);
    return path === KINDS.replaceAll('\\', '/')
      ? text?.replace('coverage: CoverageData;', 'coverage: CoverageData;\n  sketch: TopicData;')
      : text;
  };
  host.getSourceFile = (path, target) =>
    ts.createSourceFile(path, host.readFile(path) ?? '', target, true);
  const program = ts.createProgram(
    [...TABLES, DECLARED].map((path) => join(process.cwd(), path)),
    { ...options, skipLibCheck: true },
    host,
  );
  const errors = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(join(process.cwd(), 'src')))
    .flatMap((file) => program.getSemanticDiagnostics(file))
    .map(({ file, messageText }) => ({
      file: relative(process.cwd(), file?.fileName ?? '').replaceAll('\\', '/'),
      text: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
  expect([...new Set(errors.map(({ file }) => file))].sort()).toEqual([...TABLES, ...NAMED].sort());
  for (const path of [...TABLES, ...NAMED]) {
    const texts = errors.filter(({ file }) => file === path).map(({ text }) => text);
    expect(texts.join('\n'), path).toContain('sketch');
  }
});

test('CONTRIBUTING names the tables', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  for (const path of [...TABLES, 'src/words/en.json']) expect(text).toContain(`\`${path}\``);
});
