/** What a reader wrote in one of our forms: its labels say which line is what of the page that it speaks of. */
import { READER_FORMS, type ReaderForm } from '../../model/reader-forms.ts';
import { listTables } from '../../words/words.ts';
import type { Block, Claim, Field, Page } from './page.ts';
import { readPrintedMoment } from './printed-moments.ts';

interface Label {
  readonly form: ReaderForm;
  readonly name: string;
}

interface Answer extends Label {
  /** As it is written there. */
  readonly label: string;
  readonly blocks: readonly Block[];
}

const toKey = (text: string) =>
  text
    .replace(/^#{1,6}\s+/, '')
    .trim()
    .toLowerCase();

/** By what stands over each field, in every language that the forms have. */
const LABELS: ReadonlyMap<string, Label> = new Map(
  listTables().flatMap(({ forms }) =>
    (['coverage', 'error'] as const).flatMap((form) =>
      Object.entries(forms[form].labels).map(
        ([name, label]) => [toKey(label), { form, name }] as const,
      ),
    ),
  ),
);

/** Words for what it takes to read a page, as the forms offer them. */
const ACCESS: ReadonlyMap<string, string> = new Map(
  listTables().flatMap(({ sources }) =>
    Object.entries(sources.access).map(([name, text]) => [toKey(text), name] as const),
  ),
);

/** GitHub’s own words for a field that was left empty, in every language. */
const EMPTY = /^_?No response_?$/i;

/**
 * The page that a form speaks of, if the text is one that was filled in, as it is copied from an issue; else the page as it
 * is. What stands in it is a reader’s word: nothing but its fields is taken for what that page says of itself.
 */
export function readForm(page: Page): Page {
  const answers = listAnswers(page.blocks);
  const [first] = answers;
  if (first === undefined) return page;
  const claims = answers.flatMap(toClaims);
  const about = first.form === 'error' ? findText(answers, 'page') : undefined;
  return {
    ...page,
    claims,
    told: answers.flatMap(({ name, blocks }) => (TOLD.includes(name) ? blocks : [])),
    doubts:
      about === undefined
        ? page.doubts
        : [
            ...page.doubts,
            { field: 'page', why: 'a reader tells of an error on it', candidates: [about] },
          ],
  };
}

/** Fields that may name whom and what the page is about. */
const TOLD: readonly string[] = ['title', 'why', 'says', 'wrong'];

/** None where the first field of a form is not there, or no other beside it: a page may have such a heading by itself. */
function listAnswers(blocks: readonly Block[]): Answer[] {
  const starts = blocks.flatMap((block, at) => {
    const label = LABELS.get(toKey(block.text));
    return label === undefined ? [] : [{ ...label, at, label: block.text.replace(/^#+\s+/, '') }];
  });
  const [first] = starts;
  if (first === undefined) return [];
  if (first.name !== READER_FORMS[first.form].fields[0]) return [];
  const own = starts.filter(({ form }) => form === first.form);
  if (own.length < 2) return [];
  return own.map(({ at, ...label }, index) => ({
    ...label,
    blocks: blocks.slice(at + 1, own[index + 1]?.at).filter(({ text }) => !EMPTY.test(text)),
  }));
}

function toClaims({ name, label, blocks }: Answer): Claim[] {
  const text = toText(blocks);
  const origin = `issue form, ${label}`;
  const claim = (field: Field, value: string): Claim[] =>
    value === '' ? [] : [{ field, value, origin }];
  switch (name) {
    case 'url':
      return (text.match(/https?:\/\/[^\s<>"]+/g) ?? []).flatMap((address) =>
        claim('url', withoutEnd(address)),
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

/** A stop or a bracket behind an address is none of it, unless the bracket was opened in it. */
function withoutEnd(address: string): string {
  const bare = address.replace(/[.,;。，]+$/u, '');
  const isClosed = bare.split('(').length >= bare.split(')').length;
  return isClosed || !bare.endsWith(')') ? bare : withoutEnd(bare.slice(0, -1));
}

function findText(answers: readonly Answer[], name: string): string | undefined {
  const text = toText(answers.find((answer) => answer.name === name)?.blocks ?? []);
  return text === '' ? undefined : text;
}

function toText(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join(' ');
}
