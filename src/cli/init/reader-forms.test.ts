/** The forms for readers: what one writes in them is read by `clip`, in every language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { KNOWN } from '../../desk/clip/harbour.fixture.ts';
import { makeClip } from '../../desk/clip/make-clip.ts';
import { READER_FORMS } from '../../model/reader-forms.ts';
import { getWords, listTables, type Words } from '../../words/words.ts';
import { listReaderForms } from './project-files.ts';

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: {
      readonly label?: string;
      readonly options?: readonly string[];
    };
  }[];
}

const readForms = (words: Words) =>
  Object.fromEntries(
    Object.entries(listReaderForms(words)).map(([path, text]) => [
      path.replace(/.*\/|\.yml$/g, ''),
      parse(text) as Form,
    ]),
  ) as Record<keyof typeof READER_FORMS, Form>;

/** As GitHub writes an issue from a form. */
const fill = ({ body }: Form, answers: Readonly<Record<string, string>>) =>
  body
    .flatMap(({ id, attributes }) =>
      id === undefined
        ? []
        : [`### ${attributes.label ?? ''}\n\n${answers[id] ?? '_No response_'}`],
    )
    .join('\n\n');

const clip = async (text: string) => (await makeClip(Buffer.from(text), KNOWN)).clip;

describe.each(listTables().map((words) => [words.tag, words] as const))('in %s', (_, words) => {
  const { coverage, error } = readForms(words);

  test('have the fields that pages fill in', () => {
    const listIds = ({ body }: Form) => body.flatMap(({ id }) => id ?? []);
    expect(listIds(coverage)).toEqual(READER_FORMS.coverage.fields);
    expect(listIds(error)).toEqual(READER_FORMS.error.fields);
  });

  test('a suggestion says what it is of, each with its label', async () => {
    const options = coverage.body.flatMap(({ attributes }) => attributes.options ?? []);
    const read = await clip(
      fill(coverage, {
        url: 'https://www.times.example/2031/02/12/quist?utm_source=mail',
        title: 'Quist waits',
        outlet: 'The Harbour Times',
        published: 'Feb. 12, 2031, 2:58 a.m. ET',
        author: 'Jane Roe and Max Moe',
        access: options.at(-1) ?? '',
        why: 'Mara Quist speaks of the Ferry dues. “She will never wait again,” says Otto Brandt.',
      }),
    );
    const of = (name: keyof Words['forms']['coverage']['labels']) =>
      `issue form, ${words.forms.coverage.labels[name]}`;
    expect(read).toMatchObject({
      title: { value: 'Quist waits', origin: of('title') },
      outlet: { value: 'harbour-times' },
      url: { value: 'https://www.times.example/2031/02/12/quist', origin: of('url') },
      published: { value: '2031-02-12T02:58-05:00', origin: of('published') },
      authors: [
        { value: 'Jane Roe', origin: of('author') },
        { value: 'Max Moe', origin: of('author') },
      ],
      access: { value: 'subscription', origin: of('access') },
      language: null,
      image: null,
      noise: [],
      doubts: [],
    });
    expect(read.entities.map(({ id }) => id)).toEqual(['mara-quist', 'otto-brandt']);
    // They are a reader’s words, not those of the page.
    expect(read.quotations).toEqual([]);
  });

  test('what was left empty is nothing', async () => {
    const read = await clip(fill(coverage, { url: 'https://anp.example/a' }));
    expect(read).toMatchObject({
      title: null,
      published: null,
      authors: [],
      access: null,
      outlet: { value: 'agence-nord-presse' },
      entities: [],
      doubts: [],
    });
  });

  test('an error names the page that it is on, and where the right thing stands', async () => {
    const page = 'https://record.example/coverage/2031/01/before';
    const read = await clip(
      fill(error, { page, wrong: 'It was Otto Brandt.', url: 'https://anp.example/b' }),
    );
    expect(read).toMatchObject({
      title: null,
      url: { value: 'https://anp.example/b' },
      entities: [{ id: 'otto-brandt' }],
    });
    expect(read.doubts).toContainEqual({
      field: 'page',
      why: 'a reader tells of an error on it',
      candidates: [page],
    });
  });
});

describe('a form', () => {
  const { coverage } = readForms(getWords('en'));
  const filled = fill(coverage, { url: 'https://anp.example/a', title: 'Quist waits' });

  test('is one too as it is copied from the page of an issue', async () => {
    const html = filled
      .split('\n\n')
      .map((line) => (line.startsWith('###') ? `<h3>${line.slice(4)}</h3>` : `<p>${line}</p>`))
      .join('');
    for (const text of [`<meta charset="utf-8">${html}`, filled.replaceAll('### ', '')])
      expect(await clip(text)).toMatchObject({
        title: { value: 'Quist waits' },
        url: { value: 'https://anp.example/a' },
        access: null,
      });
  });

  test('with two addresses says neither', async () => {
    const read = await clip(
      fill(coverage, {
        url: 'https://anp.example/a (https://www.times.example/b_(c)).',
        title: 'x',
      }),
    );
    expect(read.url).toBeNull();
    expect(read.doubts.find(({ field }) => field === 'url')?.candidates).toEqual([
      'https://anp.example/a (issue form, Address of the report)',
      'https://www.times.example/b_(c) (issue form, Address of the report)',
    ]);
  });

  test('is none where one of its headings alone stands on a page', async () => {
    const read = await clip('Quist waits\n\nWhat is wrong\n\nNothing is, she says.\n');
    expect(read.title).toEqual({ value: 'Quist waits', origin: 'line 1' });
  });
});

test('those of this repository are the ones in English', () => {
  const root = join(import.meta.dirname, '../../..');
  for (const [path, text] of Object.entries(listReaderForms(getWords('en'))))
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});
