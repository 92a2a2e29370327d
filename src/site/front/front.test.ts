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

test('the heading says until when an ended record speaks, and of a live one when it was last added to', () => {
  const files = { 'coverage/2025/04/a.mdx': item(ASK, { added: '2025-04-12T09:30Z' }) };
  const read = (more: object) => {
    const { title, over } = open(files, more);
    return [title, over ?? []].map((pieces) => plain(toText(pieces)));
  };
  expect(read({ ended: '2025-04-30' })).toEqual([
    'Where things stood on 30 April 2025',
    'The record has ended. It runs from 10 April 2025 to 30 April 2025; what came after is not in it.',
  ]);
  const [heading, added] = read({});
  expect(heading).toBe('Where things stand as of 12 April 2025');
  expect(added).toMatch(/^Last updated .*09:30.*in North.*in East/);
});

test('the rate in force is a big number with its day, and the lead is not among the other questions', () => {
  const view = open({
    'measures/levy.mdx': MEASURE('series: duties\n'),
    'coverage/2025/04/a.mdx': item(ASK),
  });
  expect(listMains(view)).toEqual(['stand', 'lead', 'latest']);
  const [rate] = view.rates?.lines ?? [];
  expect(rate?.parts).toEqual({ before: '', number: '10', after: '%' });
  expect(plain(toText(rate?.sinceDay ?? []))).toBe('4 Mar');
  expect(rate?.dayUrl).toBe('/measures/rates/duties/2025-03-04');
  const [drawn] = view.rates?.chart?.lines ?? [];
  expect(drawn?.labels.map(({ text }) => text)).toEqual(['10']);
  expect(view.others).toEqual([]);
  expect(view.changes.map(({ kind }) => kind)).toEqual(['question', 'rate']);
});

test('seven other questions follow, the latest change first', () => {
  const days = [1, 2, 3, 4, 5, 6, 7, 8];
  const { others, questions } = open({
    ...Object.fromEntries(
      days.flatMap((day) => {
        const [id, on] = [`q${String(day)}`, `2025-04-0${String(day)}`];
        return [
          [`questions/${id}.mdx`, question(id)],
          [
            `coverage/2025/04/${id}.mdx`,
            item(say(id, { about: id, position: 'yes', said: on }), { published: on }),
          ],
        ];
      }),
    ),
    'questions/a.mdx': question('First by name, and nobody has answered'),
  });
  expect(questions).toBe(10);
  expect(others.map(({ text }) => text)).toEqual(['q8', 'q7', 'q6', 'q5', 'q4', 'q3', 'q2']);
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

test('without questions and measures the newest item leads, and the record is drawn', () => {
  const { 'questions/ask.mdx': _, ...bare } = BASE;
  const entries = toEntries({
    ...bare,
    'coverage/2025/03/a.mdx': item('', { published: '2025-03-10' }),
    'coverage/2025/04/a.mdx': item(''),
  });
  const view = toFrontView(toContext(buildPublication(ABOUT, entries).publication));
  expect(view.rates).toBeUndefined();
  expect(view.newest?.title).toBe('An item');
  expect(listMains(view)).toEqual(['lead', 'record', 'latest']);
});

test('a publication without a single item has its tagline and says that there is none', () => {
  const view = open({});
  expect(view.total).toBe(0);
  expect(view.rows.some(({ main }) => main === 'latest')).toBe(true);
});

test('a measure that has passed its own end changed when it began', () => {
  const { changes } = open({
    'measures/levy.mdx':
      '---\ntitle: A levy\nactor: office\ninstrument: tariff\nunit: percent\nhistory:\n  - { status: in-force, on: 2025-03-04, rate: 10, until: 2025-03-20 }\n---\n',
    'coverage/2025/04/a.mdx': item(''),
  });
  expect(changes).toMatchObject([{ kind: 'measure', mark: { label: 'In force' } }]);
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

test('what was corrected is on the front of a live record for a week, unasked', () => {
  const corrected = (on: string) => ({
    'coverage/2025/04/a.mdx': item(ASK, {
      added: '2025-04-12',
      more: `corrections:\n  - { on: ${on}, type: correction, was: 9, now: 10, why: It was ten. }\n`,
    }),
  });
  const isShown = (on: string, more = {}, files: Files = {}) =>
    open({ ...corrected(on), ...files }, more).rows.some(({ sides }) =>
      sides.includes('corrections'),
    );
  expect(isShown('2025-04-12')).toBe(true);
  expect(isShown('2025-04-12', { ended: '2025-04-30' })).toBe(false);
  expect(isShown('2025-04-12', { front: ['lead', 'latest'] })).toBe(false);
  const later = { 'coverage/2025/04/b.mdx': item('No more.', { published: '2025-04-20' }) };
  expect(isShown('2025-04-12', {}, later)).toBe(false);
});
