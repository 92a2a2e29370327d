import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** The page of all corrections. */
export const corrections = {
  title: 'Corrections',
  summary:
    'Every change of meaning, with what it said before and why. Spelling is mended without a note; facts never are.',
  order: (notes: number, pages: number) =>
    `${count(notes, { one: '# note', other: '# notes' })} on ${count(pages, { one: '# page', other: '# pages' })}, newest first`,
  followBy: 'Follow by {feeds}.',
  empty: 'None.',
  was: 'Was',
  now: 'Changed to',
  why: 'Why',
  bySources: 'Changed by sources',
  bySourcesNote:
    'What outlets changed in pieces that we cover. No correction of ours: where our text changed too, that stands above.',
  moreInData: (n: number) => `${String(n)} more in {data}.`,
  data: 'the data',
  howLabel: 'How we correct',
  kinds: 'Four kinds',
  about: {
    correction: 'We were wrong.',
    clarification: 'We could be read wrongly.',
    update: 'Something became known after we wrote.',
    retraction: 'The page should not be relied on. Its address stays.',
  },
  tellUs: 'Tell us',
  writeTo: 'Write to {contact} with the address of the page and what is wrong.',
};

/** The page of something that was taken back. */
export const withdrawn = {
  notice: {
    item: 'We have withdrawn this item.',
    page: 'We have withdrawn this page.',
  },
  corrections: { item: 'Corrections to this item', page: 'Corrections to this page' },
  onIt: 'What we have on it',
  where: 'Where it stood',
};

/** The page for an address that has none. */
export const notFound = {
  title: 'There is nothing at this address',
  lede: 'The address may be old, or mistyped. Search for what you meant, or take up the story below.',
  latest: 'Latest',
  empty: 'No item.',
};
