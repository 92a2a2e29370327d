import { expect, test } from 'vitest';
import { publication } from '../../../content/kinds/publication.ts';
import { ABOUT, buildFiles, item, say, type Files } from '../../../model/entries.fixture.ts';
import { toContext } from '../../context.ts';
import { toPageFrame } from './frame.ts';

const PAGES: Files = {
  'pages/about.mdx': '---\ntitle: About us\nsummary: We.\nnav: About\n---\n',
  'pages/method.mdx': '---\ntitle: How we work\nsummary: So.\n---\n',
  'pages/more.mdx': '---\ntitle: More\nsummary: So.\nnav: More\nstatus: draft\n---\n',
};

function read(files: Files, more: object = {}) {
  const about = publication.parse({ ...ABOUT, ...more });
  return toPageFrame(toContext(buildFiles(files, about).publication));
}

const texts = (links: readonly { text: string }[]) => links.map(({ text }) => text);

test('lists without entries are in no navigation and in no foot', () => {
  const { nav, lists } = read({});
  expect(texts(nav.links)).toEqual(['Latest', 'Questions', 'People', 'Search']);
  expect(texts(lists)).toEqual([
    'Questions',
    'People',
    'Topics',
    'Organizations',
    'Places',
    'Outlets',
  ]);
});

test('an item with a statement brings the lists that it fills', () => {
  const { nav, lists } = read({ 'coverage/2025/04/a.mdx': item(say('x')) });
  const filled = ['Days', 'Questions', 'Statements', 'Timeline', 'People', 'Coverage'];
  expect(texts(nav.links)).toEqual(['Latest', ...filled, 'Search']);
  expect(texts(lists)).toEqual([...filled, 'Topics', 'Organizations', 'Places', 'Outlets']);
});

test('that nothing was corrected is said where it is said how', () => {
  const more = { policies: { corrections: '/method' } };
  expect(texts(read(PAGES, more).lists)).toContain('Corrections');
  expect(texts(read(PAGES).lists)).not.toContain('Corrections');
});

test('a page that asks for it stands before the search, a draft does not', () => {
  expect(texts(read(PAGES).nav.links)).toEqual([
    'Latest',
    'Questions',
    'People',
    'About',
    'Search',
  ]);
});

test('a navigation of its own is the whole of it, in its order and without empty lists', () => {
  const nav = [
    { url: '/about' },
    { url: '/measures' },
    { url: '/topics/story' },
    { url: '/questions', text: 'Open' },
    { url: 'https://forum.example/', text: 'Forum' },
    { url: '/method' },
  ];
  expect(read(PAGES, { nav }).nav.links).toMatchObject([
    { text: 'About', url: '/about' },
    { text: 'Story', url: '/topics/story' },
    { text: 'Open', url: '/questions' },
    { text: 'Forum', url: 'https://forum.example/' },
    { text: 'How we work', url: '/method' },
  ]);
});

test('the foot has words and links of its own', () => {
  const more = {
    footer: { text: 'By hand.', links: [{ url: '/method' }] },
    links: [{ name: 'Mastodon', url: 'https://social.example/@us' }],
  };
  expect(read(PAGES, more)).toMatchObject({
    footer: { text: 'By hand.', links: [{ text: 'How we work', url: '/method' }] },
    links: [{ text: 'Mastodon', url: 'https://social.example/@us' }],
  });
});
