/** What was written is what is published: read from the files without our own reader of prose, looked for on the pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { openBuiltSite, type BuiltSite } from './built-site.ts';

const WORDS = 6;

interface Written {
  readonly file: string;
  readonly data: Record<string, unknown>;
  readonly paragraphs: readonly string[];
}

let site: BuiltSite;
let written: Written[];

beforeAll(async () => {
  site = await openBuiltSite();
  written = listAllFiles('content')
    .filter((file) => /\.(mdx|yaml)$/.test(file) && file !== 'publication.yaml')
    .map(readWritten);
});
afterAll(() => {
  site.close();
});

function readWritten(file: string): Written {
  const text = readFileSync(join('content', file), 'utf8');
  const [, head = text, body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  const data = parse(head, { schema: 'failsafe' }) as Record<string, unknown>;
  return { file, data, paragraphs: body.split(/\n\s*\n/).flatMap(toOpening) };
}

/** The first words of a paragraph, up to a name that the page fills in. */
function toOpening(paragraph: string): string[] {
  const [known = ''] = paragraph.split(/<[A-Z]\w*[^>]*\/>/);
  const words = known
    .replace(/<[^>]*>|^[-*>\s]+|^\d+\.\s/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#]/g, '');
  const opening = normalize(words).split(' ').slice(0, WORDS).join(' ');
  return opening === '' ? [] : [opening];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

function toText(html: string): string {
  const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? '';
  const text = main
    .replace(/<[^>]*>/g, '')
    .replace(/&([a-z]+|#39);/g, (all, name: string) => ENTITIES[name] ?? all);
  return normalize(text);
}

/** Quotation marks belong to the page's language and are set by it. */
function normalize(text: string): string {
  return text
    .replace(/[“”‘’"']/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

test('every entry is on its page with its name, each of its paragraphs, and its summary if no text says more', () => {
  expect(written.length).toBeGreaterThan(400);
  const missing = written
    .filter(({ data }) => (data.status ?? 'published') === 'published')
    .flatMap(({ file, data, paragraphs }) => {
      const page = file.replace(/^pages\//, '').replace(/\.\w+$/, '.html');
      if (!site.files.includes(page)) return [`${page} is not there`];
      const text = toText(site.read(page));
      const isItem = file.startsWith('coverage/') && paragraphs.length > 0;
      const named = [data.title, data.name, isItem ? undefined : data.summary].filter(
        (one) => typeof one === 'string',
      );
      return [...named.map(normalize), ...paragraphs]
        .filter((words) => !text.includes(words))
        .map((words) => `${page}: ${words}`);
    });
  expect(missing).toEqual([]);
  expect(written.flatMap(({ paragraphs }) => paragraphs).length).toBeGreaterThan(300);
});

test('what is no longer published has left the lists, and its text its page', () => {
  const gone = written.filter(({ data }) => ['draft', 'withdrawn'].includes(String(data.status)));
  const kept = gone.flatMap(({ file, data, paragraphs }) => {
    const page = file.replace(/\.\w+$/, '.html');
    const isThere = site.files.includes(page);
    if (data.status === 'draft') return isThere ? [`${page} is a draft`] : [];
    const text = isThere ? toText(site.read(page)) : '';
    return paragraphs.filter((words) => text.includes(words)).map((words) => `${page}: ${words}`);
  });
  expect(kept).toEqual([]);
});
