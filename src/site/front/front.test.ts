import { expect, test } from 'vitest';
import { publication as publicationSchema } from '../../content/kinds/publication.ts';
import {
  ABOUT,
  BASE,
  buildFiles,
  item,
  say,
  toEntries,
  type Files,
} from '../../model/entries.fixture.ts';
import { buildPublication } from '../../model/publication.ts';
import { toText } from '../../time/words/pieces.ts';
import { plain } from '../../../test/support/plain.ts';
import { toContext } from '../context.ts';
import { toFrontView } from './front.ts';

const question = (title: string) =>
  `---\ntitle: ${title}\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\ntopics: [story]\n---\n`;

test('the front page tells what is known beside what is not, however many questions stand before it', () => {
  const open = Array.from({ length: 8 }, (_, index) => `q${String(index)}`);
  const agreed = [
    say('x', { by: 'ann', about: 'zed', position: 'yes' }),
    say('y', { by: 'bo', about: 'zed', position: 'yes' }),
  ];
  const { publication } = buildFiles({
    ...Object.fromEntries(open.map((id) => [`questions/${id}.mdx`, question(id)])),
    'questions/zed.mdx': question('Zed'),
    'coverage/2025/04/a.mdx': item(agreed.join(' ')),
  });
  const { others, questions } = toFrontView(toContext(publication, 'https://test.example'));
  expect(questions).toBe(10);
  expect(others).toHaveLength(4);
  expect(others.at(-1)).toMatchObject({ text: 'Zed', status: 'known' });
});

const MEASURE = (more = '') =>
  `---\ntitle: A levy\nactor: office\ninstrument: tariff\n${more}history:\n  - { status: in-force, on: 2025-03-04, rate: 10 }\n---\n`;
const ASK = [
  say('x', { by: 'ann', about: 'ask', position: 'yes', said: '2025-04-01' }, 'It is so'),
  say('y', { by: 'bo', about: 'ask', position: 'no', said: '2025-04-02' }, 'It is not'),
].join('\n\n');

function open(files: Files, more: object = {}) {
  const about = publicationSchema.parse({ ...ABOUT, ...more });
  return toFrontView(toContext(buildFiles(files, about).publication));
}
const listMains = ({ rows }: ReturnType<typeof open>) => rows.map(({ main }) => main);

test('where things stand: the rate, what is known, and what is disputed with the words of both', () => {
  const view = open({
    'measures/levy.mdx': MEASURE('series: duties\n'),
    'coverage/2025/04/a.mdx': item(ASK),
  });
  expect(listMains(view)).toEqual(['stand', 'lead', 'latest']);
  expect(view.stand?.inForce?.rates).toEqual([
    { title: 'Duties', value: '10%', url: '/measures/rates/duties/2025-03-04' },
  ]);
  const [disputed] = view.stand?.statuses ?? [];
  expect(disputed).toMatchObject({ status: 'disputed', count: 1, total: 1 });
  const words = disputed?.sides.map(({ name, words: { parts }, stop }) => [
    name,
    `${String(parts[0]?.text)}${stop}`,
  ]);
  expect(words).toEqual([
    ['North', 'It is so.'],
    ['East', 'It is not.'],
  ]);
  expect(view.changes.map(({ kind }) => kind)).toEqual(['question', 'rate']);
});

test('of what is disputed the question that leads stands last, with the first sentence of each side', () => {
  const view = open({
    'questions/zed.mdx': question('Zed'),
    'coverage/2025/04/a.mdx': item(
      [
        say('x', { about: 'ask', position: 'yes', said: '2025-04-01' }, 'It is so. And more'),
        say('y', { by: 'bo', about: 'ask', position: 'no', said: '2025-04-02' }, 'It is not'),
        say('z', { about: 'zed', position: 'yes', said: '2025-04-08' }),
        say('zz', { by: 'bo', about: 'zed', position: 'no', said: '2025-04-09' }),
      ].join('\n\n'),
    ),
  });
  const [disputed] = view.stand?.statuses ?? [];
  expect(disputed?.questions.map(({ text }) => text)).toEqual(['Zed', 'Ask?']);
  expect(
    disputed?.sides.map(({ words: { parts } }) => parts.map(({ text }) => text).join('')),
  ).toEqual(['It is so. …', 'It is not']);
});

test('what changed lately is two of a sort at most, and nothing that nobody follows', () => {
  const toMeasure = (on: string, more = '') =>
    `---\ntitle: Ban of ${on}\nactor: office\ninstrument: ban\n${more}history:\n  - { status: in-force, on: ${on} }\n---\n`;
  const { changes } = open({
    'coverage/2025/04/a.mdx': item(''),
    'measures/a.mdx': toMeasure('2025-04-01'),
    'measures/b.mdx': toMeasure('2025-04-02'),
    'measures/c.mdx': toMeasure('2025-04-03'),
    'measures/d.mdx': toMeasure('2025-04-04', 'followed: 2025-04-05\n'),
  });
  expect(changes.map(({ link }) => link.text)).toEqual(['Ban of 2025-04-03', 'Ban of 2025-04-02']);
});

test('without series it counts the measures, and without measures nothing is in force', () => {
  const measured = open({
    'measures/levy.mdx': MEASURE('unit: percent\n'),
    'coverage/2025/04/a.mdx': item(''),
  });
  expect(measured.stand?.inForce).toMatchObject({
    rates: [],
    measures: { count: 1, newest: { text: 'A levy' } },
  });
  expect(measured.changes).toMatchObject([{ kind: 'measure', link: { text: 'A levy' } }]);
  expect(open({ 'coverage/2025/04/a.mdx': item(ASK) }).stand?.inForce).toBeUndefined();
});

test('where nobody has spoken the open question stands there, and nothing changed', () => {
  const view = open({ 'coverage/2025/04/a.mdx': item('') });
  expect(view.stand?.statuses).toMatchObject([{ status: 'unknown', count: 1, sides: [] }]);
  expect(view.changes).toEqual([]);
});

test('without questions and measures the newest item leads, and the record is drawn', () => {
  const { 'questions/ask.mdx': _, ...bare } = BASE;
  const entries = toEntries({
    ...bare,
    'coverage/2025/03/a.mdx': item('', { published: '2025-03-10' }),
    'coverage/2025/04/a.mdx': item(''),
  });
  const view = toFrontView(toContext(buildPublication(ABOUT, entries).publication));
  expect(view.stand).toBeUndefined();
  expect(view.newest?.title).toBe('An item');
  expect(listMains(view)).toEqual(['lead', 'record', 'latest']);
});

test('the tagline leads to the topic that it names', () => {
  const files = { 'coverage/2025/04/a.mdx': item('') };
  const named = open(files, { lead: 'story', tagline: 'All of the Story so far' });
  expect(named.tagline).toEqual({
    before: 'All of the ',
    topic: { text: 'Story', url: '/topics/story' },
    after: ' so far',
  });
  expect(open(files, { lead: 'story', tagline: 'A test' }).tagline.topic).toBeUndefined();
});

test.for(['de', 'fr', 'zh-Hans', 'ar', 'ja'])('in %s it stands as well', (language) => {
  const view = open({ 'coverage/2025/04/a.mdx': item(ASK) }, { language });
  expect(listMains(view)).toEqual(['stand', 'lead', 'latest']);
});

test('a publication without a single item has its tagline and says that there is none', () => {
  const view = open({});
  expect(view.total).toBe(0);
  expect(view.rows.some(({ main }) => main === 'latest')).toBe(true);
});

test('a rate that ends by its own text says when, and on a later day no more', () => {
  const read = (until: string) =>
    open({
      'measures/levy.mdx': `---\ntitle: A levy\nactor: office\ninstrument: tariff\nseries: duties\nhistory:\n  - { status: in-force, on: 2025-03-04, rate: 10, until: ${until} }\n---\n`,
      'coverage/2025/04/a.mdx': item(''),
    }).stand?.inForce?.ending;
  expect(toText(read('2026-03-04')?.day ?? [])).toBe('4\u00A0Mar 2026');
  expect(read('2025-03-20')).toBeUndefined();
});

test('what has passed its own end is in force no more for all that is known, and changed when it began', () => {
  const [HISTORY, coverage] = [
    '{ status: in-force, on: 2025-03-04, rate: 10, until: 2025-03-20 }',
    item(''),
  ];
  const read = (more: string) =>
    open({
      'measures/levy.mdx': `---\ntitle: A levy\nactor: office\ninstrument: tariff\n${more}history:\n  - ${HISTORY}\n---\n`,
      'coverage/2025/04/a.mdx': coverage,
    });
  const [end] = read('series: duties\n').stand?.inForce?.ends ?? [];
  expect(end?.measure.text).toBe('A levy');
  expect(plain(toText(end?.until ?? []))).toBe('20 Mar 2025');
  const alone = read('unit: percent\n');
  expect(alone.stand?.inForce).toBeUndefined();
  expect(alone.changes).toMatchObject([{ kind: 'measure', mark: { label: 'In force' } }]);
});

test('what changed lately has a rise that is only announced, with its rate and its day', () => {
  const levy = MEASURE('series: duties\n').replace(
    /---\n$/,
    '  - { status: announced, on: 2025-04-01, effective: 2026-02-01, rate: 25 }\n---\n',
  );
  const { changes } = open({ 'measures/levy.mdx': levy, 'coverage/2025/04/a.mdx': item(ASK) });
  const ahead = changes.find(({ kind }) => kind === 'measure');
  expect(ahead).toMatchObject({ mark: { label: 'Announced' }, rate: '25%' });
  expect(ahead?.kind === 'measure' && plain(toText(ahead.from ?? []))).toBe('1 Feb 2026');
  expect(changes.map(({ kind }) => kind)).toContain('rate');
});
