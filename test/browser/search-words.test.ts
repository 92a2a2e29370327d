/** A publication in each of several scripts: every word of its texts finds them, and is marked where it stands. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toKey } from '../../src/search/letters.ts';
import { isRunning } from '../../src/search/words.ts';
import { toItem } from '../support/publication.ts';
import { CORPORA, type Corpus, type Text } from './corpora.ts';
import { launchBrowser } from './launch.ts';
import { openSite } from './search-site.ts';

interface Row {
  readonly url: string;
  readonly title: readonly string[];
  readonly text: readonly string[];
}

const ABOUT = readFileSync('test/publications/one-story/content/publication.yaml', 'utf8');
const LETTERS = /[^\p{L}\p{N}\u3099\u309A]/gu;
const bare = (text: string) => toKey(text).replace(LETTERS, '');
const all = ({ title, summary, body }: Text) => [title, summary, body].join('\n');

function toFiles({ language, texts }: Corpus): Record<string, string> {
  return {
    'publication.yaml': ABOUT.replace('en-GB', language),
    ...Object.fromEntries(
      texts.map(({ title, summary, body }, at) => [
        `coverage/2025/06/text-${String(at)}.mdx`,
        toItem(
          {
            title,
            summary,
            topics: ['harbour'],
            dates: { added: '2025-06-02' },
            sources: [
              {
                outlet: 'daily-post',
                url: `https://post.example/${String(at)}`,
                published: '2025-06-01',
              },
            ],
          },
          body,
        ),
      ]),
    ),
  };
}

/** As a reader would part them; each once. */
function listWords({ language, texts }: Corpus): string[] {
  const parted = new Intl.Segmenter(language, { granularity: 'word' });
  const words = Array.from(parted.segment(texts.map(all).join('\n')))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  return [...new Set(words)];
}

/** Where words are not parted by anything, a word stands wherever its letters stand. */
function hasWord(text: string, word: string): boolean {
  if (isRunning(word)) return text.includes(word);
  return text.split(/[^\p{L}\p{N}\p{M}"״.'’]+/u).includes(word);
}

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await launchBrowser());
});
afterAll(() => browser.close());

describe.for(CORPORA.map((corpus) => [corpus.language, corpus] as const))('%s', ([, corpus]) => {
  let site: Awaited<ReturnType<typeof openSite>>;
  let page: Page;

  beforeAll(async () => {
    site = await openSite('one-story', toFiles(corpus));
    page = await browser.newPage({ baseURL: site.url });
  });
  afterAll(async () => {
    await page.close();
    site.close();
  });

  /** What is marked in each item found, for one word after the other. A single kind has an excerpt for each. */
  async function searchAll(words: readonly string[], kind = '?kind=coverage'): Promise<Row[][]> {
    await page.goto(`/search${kind}`);
    return page.evaluate(async (wanted) => {
      const toRow = (row: Element) => {
        const list = (selector: string) =>
          Array.from(row.querySelectorAll(selector), ({ textContent }) => textContent);
        return {
          url: row.querySelector('h3 a')?.getAttribute('data-key') ?? '',
          title: list('h3 mark'),
          text: list('.para mark'),
        };
      };
      const box = document.querySelector<HTMLInputElement>('#q');
      const rows: ReturnType<typeof toRow>[][] = [];
      for (const q of wanted) {
        if (box !== null) box.value = q;
        box?.form?.requestSubmit();
        const isDone = () =>
          document.title.startsWith(q) && document.querySelector('#search [aria-busy]') === null;
        while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 1));
        rows.push(Array.from(document.querySelectorAll('.hits .list > li'), toRow));
      }
      return rows;
    }, words);
  }

  test('every word finds its texts and is marked', async () => {
    const wrong: string[] = [];
    const words = listWords(corpus);
    const [found, grouped] = [await searchAll(words), await searchAll(words, '')];
    for (const [index, word] of words.entries()) {
      const rows = found[index] ?? [];
      corpus.texts.forEach((text, at) => {
        if (!hasWord(all(text), word)) return;
        const row = rows.find(({ url }) => url.endsWith(`/text-${String(at)}`));
        if (row === undefined) wrong.push(`${word} does not find ${String(at)}`);
        const short = grouped[index]?.find(({ url }) => url === row?.url);
        if (
          short?.title.concat(short.text).some((mark) => bare(mark).includes(bare(word))) !== true
        )
          wrong.push(`${word} is not marked in ${String(at)} below the name of its kind`);
        const isMarked = (marks: readonly string[] = []) =>
          marks.some((mark) => bare(mark).includes(bare(word)));
        const places = [
          [text.title, row?.title],
          [`${text.summary}\n${text.body}`, row?.text],
        ] as const;
        for (const [where, marks] of places) {
          if (row !== undefined && hasWord(where, word) && !isMarked(marks))
            wrong.push(`${word} is not marked in ${where}: ${marks?.join(' ') ?? ''}`);
        }
      });
    }
    expect(wrong).toEqual([]);
  });

  test.for(corpus.otherwise)('“%s” finds “%s”', async ([q, marked]) => {
    const [rows = []] = await searchAll([q]);
    const marks = rows.flatMap(({ title, text }) => [...title, ...text]);
    expect(marks).toContain(marked);
  });
});
