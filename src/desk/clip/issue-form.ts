/** An issue that a reader wrote in one of our forms: its labels say what each answer is about the page. */
import { READER_FORMS, type ReaderForm } from '../../model/reader-forms.ts';
import { listTables } from '../../words/words.ts';
import { readPrintedMoment } from './printed-moments.ts';
import type { Block, Claim, Field, Page } from './page.ts';
import { say } from '../words/say.ts';

interface Label {
  readonly form: ReaderForm;
  readonly name: string;
}

interface Answer extends Label {
  readonly origin: string;
  readonly blocks: readonly Block[];
  readonly text: string;
}

const HASHES = /^#{1,6}\s+/;
const toKey = (text: string) => text.replace(HASHES, '').trim().toLowerCase();

const LABELS: ReadonlyMap<string, Label> = new Map(
  listTables().flatMap(({ forms }) =>
    (['coverage', 'error'] as const).flatMap((form) =>
      Object.entries(forms[form].labels).map(
        ([name, label]) => [toKey(label), { form, name }] as const,
      ),
    ),
  ),
);

const ACCESS: ReadonlyMap<string, string> = new Map(
  listTables().flatMap(({ sources }) =>
    Object.entries(sources.access).map(([name, text]) => [toKey(text), name] as const),
  ),
);

/** GitHub's words for an empty field, in every language. */
const EMPTY = /^_?No response_?$/i;
const TELLING: readonly string[] = ['title', 'why', 'says', 'wrong'];

/**
 * The page that a filled-in form is about, if the text is a copied issue; else the page unchanged. Only the fields count
 * as claims of the page: all else is the reader's.
 */
export function readForm(page: Page): Page {
  const answers = listFormAnswers(page.blocks);
  if (answers[0] === undefined) return page;
  const about = answers.find(({ form, name }) => form === 'error' && name === 'page')?.text ?? '';
  const why = say.issueForm.error;
  return {
    ...page,
    claims: answers.flatMap(toClaims),
    reported: answers.flatMap(({ name, blocks }) => (TELLING.includes(name) ? blocks : [])),
    doubts:
      about === '' ? page.doubts : [...page.doubts, { field: 'page', why, candidates: [about] }],
  };
}

/** Empty without the first field of a form and at least one other: a page may have such a heading by chance. */
export function listFormAnswers(all: readonly Block[]): Answer[] {
  const starts = all.flatMap(({ text }, at) => {
    const label = LABELS.get(toKey(text));
    return label === undefined ? [] : [{ ...label, at, title: text.replace(/^#+\s+/, '') }];
  });
  const { form: of, name: first } = starts[0] ?? {};
  const own = starts.filter(({ form }) => form === of);
  if (of === undefined || first !== READER_FORMS[of].fields[0] || own.length < 2) return [];
  return own.map(({ form, name, at, title }, index) => {
    const below = all.slice(at + 1, own[index + 1]?.at);
    const blocks = below.filter(({ text }) => !EMPTY.test(text));
    const text = blocks.map((block) => block.text).join(' ');
    return { form, name, origin: say.issueForm.origin({ label: title }), blocks, text };
  });
}

function toClaims({ name, origin, text }: Answer): Claim[] {
  const claim = (field: Field, value: string): Claim[] =>
    value === '' ? [] : [{ field, value, origin }];
  switch (name) {
    case 'url':
      return (text.match(/https?:\/\/[^\s<>"]+/g) ?? []).flatMap((address) =>
        claim('url', dropEnd(address)),
      );
    case 'outlet':
      return claim('site', text);
    case 'published':
      return claim('published', readPrintedMoment(text)?.value ?? text);
    case 'access':
      return claim('access', ACCESS.get(toKey(text)) ?? '');
    case 'title':
    case 'author':
      return claim(name, text);
    default:
      return [];
  }
}

/** Drops punctuation after an address, and a closing bracket that was not opened in it. */
export function dropEnd(address: string): string {
  const bare = address.replace(/[.,;。，]+$/u, '');
  const isClosed = bare.split('(').length >= bare.split(')').length;
  return isClosed || !bare.endsWith(')') ? bare : dropEnd(bare.slice(0, -1));
}
