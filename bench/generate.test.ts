import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readFiles, toFolder } from '../src/content/disk/read-folder.ts';
import { buildFiction } from './fiction/fiction.ts';
import { buildAddedSentence, buildItem } from './fiction/item.ts';
import { printCoverage, printPage } from './fiction/print-item.ts';
import { listPublicationFiles, writeFiles } from './generate.ts';

const ITEMS = 200;
const fiction = buildFiction('test', ITEMS, ITEMS / 2);
const files = new Map(listPublicationFiles(fiction));
const coverage = [...files].filter(([path]) => path.startsWith('coverage/'));
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const two = z.array(z.string()).length(2);
/** What an item cannot go without, as the content model has it, and what the bench adds to every one. */
const required = z.object({
  title: z.string().min(1),
  summary: z.string().min(1),
  dates: z.object({ added: z.iso.date(), happened: z.iso.date() }),
  sources: z
    .array(
      z.object({
        outlet: z.string(),
        title: z.string(),
        url: z.url(),
        published: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/),
        credits: z.tuple([z.object({ role: z.literal('author'), name: z.string() })]),
      }),
    )
    .min(1)
    .max(2),
  credits: z.tuple([z.object({ role: z.literal('curator'), name: z.string() })]),
  entities: z.array(z.string()).min(5),
  topics: two,
});

function split(text: string): { data: unknown; body: string } {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(text) ?? [];
  return { data: parse(head), body };
}

function countWords(body: string): number {
  const plain = body
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\]\([^)]+\)/g, ']')
    .replaceAll(/^- /gm, '');
  return plain.split(/\s+/).filter((word) => /\w/.test(word)).length;
}

describe('the generated publication', () => {
  it('is the same for the same seed, and another for another', () => {
    expect([...listPublicationFiles(buildFiction('test', ITEMS, ITEMS / 2))]).toEqual([...files]);
    expect([...listPublicationFiles(buildFiction('other', ITEMS, ITEMS / 2))]).not.toEqual([
      ...files,
    ]);
  });

  it('has as many of each kind as asked, each file once', () => {
    const count = (kind: string) =>
      [...files.keys()].filter((path) => path.startsWith(`${kind}/`)).length;
    const kinds = ['coverage', 'people', 'organizations', 'places', 'outlets', 'topics'];
    expect(kinds.map(count)).toEqual([ITEMS, 50, 20, 20, 30, 12]);
    expect(['questions', 'measures'].map(count)).toEqual([12, 20]);
    expect([...listPublicationFiles(fiction)]).toHaveLength(files.size);
    expect(buildFiction('test', 40_000, 0).cast.people).toHaveLength(2000);
  });

  it('spreads over three years', () => {
    expect(new Set(coverage.map(([path]) => path.slice(0, 13)))).toEqual(
      new Set(['coverage/2023', 'coverage/2024', 'coverage/2025']),
    );
  });

  it.each(coverage.slice(0, 50))('%s carries what an item must', (path, text) => {
    const { data, body } = split(text);
    expect(required.safeParse(data).error).toBeUndefined();
    expect(path).toMatch(/^coverage\/\d{4}\/\d\d\/[a-z0-9]+(-[a-z0-9]+)*\.mdx$/);
    expect(countWords(body)).toBeGreaterThanOrEqual(380);
    expect(countWords(body)).toBeLessThanOrEqual(420);
    expect(body.match(/<Entity /g)).toHaveLength(2);
    expect(body.match(/\*\w/g)).not.toBeNull();
    expect(
      /<Quote by="[\w-]+" cite="https:[^"]+">([^<]+)<\/Quote>/.exec(body)?.[1]?.split(' ').length,
    ).toBeLessThanOrEqual(25);
  });

  it('satisfies the reader', async () => {
    await writeFiles(folder, files);
    expect(toFolder(folder, readFiles(folder)).problems).toEqual([]);
  });

  it('adds a sentence by an edit of a body, and changes nothing else', () => {
    const [before, once, twice] = [0, 1, 2].map((body) =>
      printCoverage(buildItem(fiction, 100, { body, title: 0 })),
    );
    const sentence = (count: number) => ` ${buildAddedSentence(fiction, item.id, count)}`;
    const item = buildItem(fiction, 100);
    expect(once?.replace(sentence(1), '')).toBe(before);
    expect(twice?.replace(sentence(2), '')).toBe(once);
    expect(new Set([before, once, twice]).size).toBe(3);
  });

  it('gives another title by an edit of a title, and changes nothing else', () => {
    const [before, after] = [0, 1].map((title) => buildItem(fiction, 100, { body: 0, title }));
    expect(after).toEqual({ ...before, title: `${before?.title}, edit 1` });
  });

  it('turns into plain Markdown for peers', () => {
    const { data, body } = split(printPage(buildItem(fiction, 3)));
    expect(z.object({ title: z.string(), topics: two }).parse(data).title).toBe(
      buildItem(fiction, 3).title,
    );
    expect(body).not.toMatch(/<\w/);
    expect(body.match(/\]\(\/entities\/[a-z-]+\/\)/g)).toHaveLength(3);
  });

  it('turns a statement into a quotation for peers', () => {
    const { body } = split(printPage(buildItem(fiction, 4)));
    expect(body).not.toMatch(/<\w/);
    expect(body).toMatch(/ said:\n\n> .+\n>\n> — .+; 2023-01-\d\d.*; \[source\]\(https:.+\)\n/);
  });
});
