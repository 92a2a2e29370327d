/** Publications for tests, written as texts and read like files. */
import { toAddressed } from '../../src/content/disk/address.ts';
import { type FileEntry, readEntry } from '../../src/content/disk/read-entry.ts';
import { getKind, type KindData } from '../../src/content/kinds/kinds.ts';
import { publication, type PublicationData } from '../../src/content/kinds/publication.ts';
import { toSiteUrl } from '../../src/site/addresses/print.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Publication } from '../../src/model/publication.ts';
import { printProblem } from '../../src/content/problems/print.ts';
import type { Problem } from '../../src/content/problems/problem.ts';
import { factsOf } from '../../src/content/prose/facts.ts';
import { parseProse } from '../../src/content/prose/parse-prose.ts';
import { judgePublication } from './judged.ts';
import { getWords } from '../../src/words/words.ts';

const en = getWords('en');

/** Texts by path in the content folder, as in `topics/tariffs.mdx`. */
export type Files = Readonly<Record<string, string>>;

/** `publication.yaml` of the tests; a test appends its own fields. */
export const ABOUT = `
name: The Record
tagline: Who said what
url: https://record.example
language: en
zone: Europe/London
licence: CC-BY-4.0
scope: Everything.
`;

/** One item, with the least that makes it valid. */
export const SMALLEST: Files = {
  'outlets/gazette.yaml': 'name: The Gazette\nhomepage: https://gazette.example\n',
  'topics/tariffs.mdx': toMdx({ title: 'Tariffs', summary: 'Where things stand.' }),
  'coverage/2025/02/first.mdx': toItem({}),
};

/** The text of an item like that of `SMALLEST`; `fields` are added to its front matter or replace it. */
export function toItem(fields: Readonly<Record<string, unknown>>, body = 'Some words.'): string {
  return toMdx(
    {
      title: 'First',
      summary: 'What it says.',
      dates: { added: '2025-02-12' },
      sources: [{ outlet: 'gazette', url: 'https://gazette.example/1', title: 'Theirs' }],
      topics: ['tariffs'],
      ...fields,
    },
    body,
  );
}

/** A file with front matter, in JSON, which is YAML, so that it can contain any text. */
export function toMdx(data: Readonly<Record<string, unknown>>, body = ''): string {
  const lines = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n\n${body}\n`;
}

/** Reads and builds. Throws an error that lists problems, except warnings. */
export function toPublication(files: Files): Publication {
  const problems: Problem[] = [];
  const about = readAbout(files['publication.yaml'] ?? ABOUT, problems);
  const entries = Object.entries(files)
    .filter(([inside]) => inside !== 'publication.yaml')
    .flatMap(([inside, text]) => toEntry(inside, text, problems));
  const built = about && judgePublication(about, entries);
  const wrong = [
    ...problems.map(printProblem),
    ...(built?.findings ?? [])
      .filter(({ severity }) => severity === 'error')
      .map(({ entry, code, message }) => `${entry.inside} ${code} ${message}`),
  ];
  if (built === undefined || wrong.length > 0) throw new Error(wrong.join('\n'));
  return built.publication;
}

/** The context of outputs and views, with the site at the publication's address. */
export function toTestContext(files: Files, siteUrl?: string) {
  const made = toPublication(files);
  return {
    publication: made,
    siteUrl: siteUrl ?? toSiteUrl(made.about.url),
    words: en,
    isForeign: false,
    dir: 'ltr' as const,
    language: en.dates,
    cities: [],
  };
}

function readAbout(text: string, problems: Problem[]): PublicationData | undefined {
  const read = readEntry(Buffer.from(text), 'publication.yaml', 'yaml', publication);
  problems.push(...read.problems);
  return read.data;
}

function toEntry(inside: string, text: string, problems: Problem[]): Entry[] {
  const addressed = toAddressed(inside);
  if ('message' in addressed) throw new Error(`${inside} ${addressed.message}`);
  const { kind, id } = addressed;
  const { format, schema } = getKind(kind);
  const read = readEntry(Buffer.from(text), inside, format, schema);
  const { tree, problems: found } = parseProse(read.body, {
    path: inside,
    firstLine: read.bodyLine,
  });
  problems.push(...read.problems, ...found);
  if (read.data === undefined) return [];
  const data = read.data as KindData[typeof kind];
  const file: FileEntry = {
    kind,
    id,
    path: inside,
    inside,
    digest: '',
    data,
    body: read.body,
    bodyLine: read.bodyLine,
  };
  return [{ ...file, facts: factsOf(tree) }];
}
