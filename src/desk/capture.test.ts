/** What is grey on the card of a statement is taken with one key: each value has its reason, and what has none is not there. */
import { expect, test } from 'vitest';
import type { Clip } from './clip/clip.ts';
import { ABOUT, BASE, item, say, toEntries, type Files } from '../model/entries.fixture.ts';
import { buildPublication } from '../model/publication.ts';
import type { ContentReading } from '../build/session.ts';
import { captureWords } from './capture.ts';

const FILES: Files = {
  'people/ann.mdx': `---
name: Ann Alder
party: north
roles:
  - { title: Mayor of North, from: 2020-01-01, to: 2025-03-31 }
  - { title: President of North, from: 2025-04-01 }
---
`,
  'people/bo.mdx': `---
name: Bo Birch
party: east
roles:
  - { title: President of East, from: 2020-01-01 }
  - { title: Chair of the Union, from: 2020-01-01 }
---
`,
  'questions/ask.mdx':
    '---\ntitle: Was there a call in April?\ndefinition: It counts.\nwindow: 2025-04\nparties: [north, east]\npositions: { "yes": It is so., "no": It is not. }\ntopics: [story]\n---\n',
  'questions/later.mdx':
    '---\ntitle: Was there a call in May?\ndefinition: It counts.\nwindow: 2025-05\nparties: [north, east]\npositions: { "yes": It is so., "no": It is not. }\ntopics: [story]\n---\n',
  'coverage/2025/04/a.mdx': item(
    [
      say('one', { by: 'bo', said: '2025-04-01', about: 'ask', position: 'yes' }, 'We spoke'),
      say('two', { by: 'bo', said: '2025-04-02', about: 'ask', position: 'yes' }, 'We spoke twice'),
      say('own', { by: 'ann', said: '2025-04-02', about: 'ask', position: 'no' }, 'We did not'),
    ].join('\n\n'),
  ),
};

const entries = toEntries({ ...BASE, ...FILES });
const { publication } = buildPublication(ABOUT, entries);
const reading = { about: ABOUT, entries, publication } as unknown as ContentReading;

/** The chosen words stand in square brackets; the page is of Wednesday 9 April 2025. */
function capture(
  text: string,
  published = '2025-04-09T08:00+02:00',
  taken: string[] = [],
  own = reading,
  quotations: { text: string; speaker: string | null }[] = [],
  more: {
    names?: readonly string[];
    by?: string;
    language?: string;
    live?: Clip['live'];
    heads?: readonly string[];
  } = {},
) {
  const [start, end] = [text.indexOf('['), text.indexOf(']') - 1];
  const paragraph = text.replace(/[[\]]/g, '');
  const { names = [], by, language, live, heads = [] } = more;
  const clip = {
    published: { value: published, origin: 'JSON-LD' },
    language: { value: language ?? 'en', origin: 'html lang' },
    ...{ url: null, title: null, outlet: null },
    unknown: names.map((words) => ({ words, kind: 'person' })),
    quotations,
    ...(live !== undefined && { live, updated: null }),
  } as unknown as Clip;
  const inside = 'coverage/2025/04/b.mdx';
  const at = { clip: 'c', paragraph, start, end, inside, text: '---\ntitle: B\n---\n' };
  const selected = { ...at, taken, ...(by !== undefined && { by }) };
  const paragraphs = ['Ann Alder and Bo Birch met.', ...heads, paragraph];
  const { fields, ...rest } = captureWords(own, clip, paragraphs, selected);
  const doubtful = fields.flatMap(({ name, isDoubtful }) => (isDoubtful === true ? [name] : []));
  return {
    ...Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    ...{ ...rest, doubtful },
  };
}

test('all that the page says of quoted words', () => {
  const found = capture('“[There was no call of any kind],” Ann Alder said on Monday.');
  expect(found).toMatchObject({
    words: 'There was no call of any kind',
    by: 'ann',
    as: 'President of North',
    said: '2025-04-07',
    kind: 'quote',
    id: 'there-was-no-call-of',
  });
});

test.each([
  ['a week before the page', '2025-04-02', 'Mayor of North', '2025-03-31'],
  ['on the day of the change', '2025-04-03', 'President of North', '2025-04-01'],
])('the role is that of the day: %s', (_, published, as, said) => {
  const day = said === '2025-03-31' ? 'Monday' : 'Tuesday';
  const found = capture(`“[No call],” Ann Alder said on ${day}.`, published);
  expect(found).toMatchObject({ as, said });
});

test('of two offices at once none is chosen, and without a day there is no role', () => {
  expect(capture('“[We spoke],” Bo Birch said on Monday.')).not.toHaveProperty('as');
  expect(capture('“[No call],” Ann Alder said.', '')).not.toHaveProperty('as');
});

test.each([
  ['“[No call],” Ann Alder said on Friday.', '2025-04-04'],
  ['On Friday they met. “[No call],” Ann Alder said on Monday.', '2025-04-07'],
  ['“[No call],” Ann Alder said on Monday, before the meeting of Tuesday.', '2025-04-07'],
])('the day is that of the sentence, and the one nearest to the words: %s', (text, said) =>
  expect(capture(text)).toMatchObject({ said }),
);

test.each([
  '“[No call],” Ann Alder said.',
  'On Friday they met. “[No call],” Ann Alder said.',
  '“[They met on Friday],” Ann Alder said.',
])('no day is taken from another sentence, nor from within the words: %s', (text) =>
  expect(capture(text)).toMatchObject({ said: '/2025-04-09' }),
);

test.each([
  ['Ann Alder said that [there was no call] on Monday.', 'paraphrase'],
  ['“It was late,” Ann Alder said, and that [there was no call].', 'paraphrase'],
  ['Ann Alder said: „[There was no call].“', 'quote'],
  ['Ann Alder said: [“There was no call.”]', 'quote'],
  ['Ann Alder said: «[There was no call]».', 'quote'],
  ['Ann Alder said: ‘[There was no call], of the dockers’ kind.’', 'quote'],
  ['Ann Alder said: [‘There was no call.’]', 'quote'],
  ['The dockers’ leader, Ann Alder, said [it was the captains’ idea].', 'paraphrase'],
])('the kind comes from quotation marks: %s', (text, kind) =>
  expect(capture(text)).toMatchObject({ kind }),
);

test.each([
  [
    '[“We will act at once,” Ann Alder said, “or the day after.”]',
    'We will act at once […] or the day after.',
  ],
  ['“[We will,” she said, “act]. Bo Birch told them ‘no’,” Ann Alder said.', 'We will […] act'],
  [
    '[‘We will act,’ Ann Alder said, ‘and rather soon.’ And so on].',
    'We will act […] and rather soon.',
  ],
  ['„[Wir handeln“, sagte Ann Alder, „und zwar bald].“', 'Wir handeln […] und zwar bald'],
  ['« [Nous agirons, a déclaré Ann Alder. Et bientôt]. »', 'Nous agirons […] Et bientôt'],
  [
    '« [Nous agirons demain », dit Ann Alder, « ou bientôt] ».',
    'Nous agirons demain […] ou bientôt',
  ],
  ['“[我们会行动,”Ann Alder 说,“就在明天。]”', '我们会行动 […] 就在明天。'],
  [
    '“[He told us ‘never in my life’ and left],” Ann Alder said.',
    'He told us ‘never in my life’ and left',
  ],
])('what a reporter says between the words is no part of them: %s', (text, words) =>
  expect(capture(text)).toMatchObject({ words, kind: 'quote' }),
);

test('an answer is quoted, by whoever answers; what stands before it is not', () => {
  const text = 'There was no call. Mr. Birch knows that.';
  const ask = (marked: string, speaker: string | null) =>
    capture(marked, undefined, [], reading, [{ text, speaker }]);
  const answer = 'A: There was no call. [Mr. Birch knows that.]';
  expect(ask(answer, 'ann')).toMatchObject({ kind: 'quote', by: 'ann' });
  expect(ask(answer, 'Gil Ash')).toMatchObject({ kind: 'quote', stranger: 'Gil Ash' });
  expect(ask(answer, null)).not.toHaveProperty('by');
  expect(ask('[Bo Birch said it.] There was no call.', 'ann')).toMatchObject({
    kind: 'paraphrase',
  });
});

test('the marks around the words are no part of them, and the name is one that is free', () => {
  const taken = ['no-call', 'no-call-2'];
  expect(capture('Ann Alder said: [“No call,”] and left.', undefined, taken)).toMatchObject({
    words: 'No call',
    id: 'no-call-3',
  });
});

test('the question is that of the side and the day, with the latest words of the other side', () => {
  const { questions } = capture('“[No call in April],” Ann Alder said on Monday.');
  expect(questions.map(({ id, fits }) => [id, fits])).toEqual([
    ['ask', true],
    ['later', false],
  ]);
  expect(questions[0]?.positions.map(({ text }) => text)).toEqual(['It is so.', 'It is not.']);
  expect(questions[0]?.earlier.map(({ address, words }) => [address, words])).toEqual([
    ['coverage/2025/04/a#two', 'We spoke twice'],
    ['coverage/2025/04/a#one', 'We spoke'],
  ]);
  const later = capture('“[No call in May],” Ann Alder said on Monday.', '2025-05-07');
  expect(later.questions.map(({ id, fits }) => [id, fits])).toEqual([
    ['later', true],
    ['ask', false],
  ]);
  const ofCy = capture('“[No call],” Cy said on Monday.');
  expect(ofCy).toMatchObject({ by: 'cy', questions: [{ fits: false }, { fits: false }] });
  const ofBo = capture('“[We spoke],” Bo Birch said on Monday.').questions[0];
  expect(ofBo?.earlier.map(({ words }) => words)).toEqual(['We did not']);
});

const GENEVA: Files = Object.fromEntries(
  [
    'Who asked for the Geneva talks?',
    'What was agreed at Busan on export controls?',
    'Is there a truce?',
  ].map((title, at) => [
    `questions/q${String(at)}.mdx`,
    `---\ntitle: ${title}\ndefinition: It counts.\nwindow: 2025-04\nparties: [north, east]\npositions: { "yes": It is so., "no": It is not. }\ntopics: [story]\n---\n`,
  ]),
);

test.each([
  ['“[We asked for the talks in Geneva],” Ann Alder said on Monday.', 'q0'],
  ['“[Nobody controls exports],” Ann Alder said of what was agreed in Busan on Monday.', 'q1'],
  ['“[It was cold],” Ann Alder said on Monday.', undefined],
  ['“[We talked],” Ann Alder said on Monday.', undefined],
  ['“[It was agreed],” Ann Alder said on Monday.', undefined],
  ['“[There is a truce in the harbour war],” Ann Alder said on Monday.', undefined],
])('a question is preset only by its own words: %s', (text, id) => {
  const all = toEntries({ ...BASE, ...FILES, ...GENEVA });
  const own = { about: ABOUT, entries: all, publication: buildPublication(ABOUT, all).publication };
  const { questions } = capture(text, undefined, [], own as unknown as ContentReading);
  expect(questions.find(({ fits }) => fits)?.id).toBe(id);
});

test('whom the publication does not have is a stranger, of no side', () => {
  const found = capture('“[It was cold],” said Tomas Ebb, a captain, on Monday.');
  expect(found).toMatchObject({ stranger: 'Tomas Ebb', said: '2025-04-07' });
  expect(found).not.toHaveProperty('by');
  expect(found.questions.map(({ fits }) => fits)).toEqual([false, false]);
});

const RUI = { names: ['Chen Rui', 'Dana Voss'] };

test.each([
  [
    'Harbour master Chen Rui said on Monday that [there was no fuel].',
    'Chen Rui',
    'Harbour master',
  ],
  ['“[There was no fuel left],” said Tomas Ebb, a captain, on Monday.', 'Tomas Ebb', 'captain'],
  ['“[The quay is closed for good],” Ms. Voss said on Monday.', 'Dana Voss', undefined],
])('a stranger in the sentence is offered with office and day, as a doubt: %s', (text, who, as) => {
  const found = capture(text, undefined, [], reading, [], RUI);
  expect(found).toMatchObject({ stranger: who, said: '2025-04-07' });
  expect('as' in found ? found.as : undefined).toBe(as);
  expect(found.doubtful).toEqual(as === undefined ? [] : ['as']);
  expect(found).not.toHaveProperty('by');
});

test.each([
  'Chen Rui and Dana Voss met on Monday; [the quay is closed].',
  '“[Chen Rui has closed the quay],” the mayor said on Monday.',
])('of two strangers, and of one who is in the words, none is offered: %s', (text) =>
  expect(capture(text, undefined, [], reading, [], RUI)).not.toHaveProperty('stranger'),
);

test('whoever was made for the words keeps the office beside the name', () => {
  const text = 'Harbour master Chen Rui said on Monday that [there was no fuel].';
  const own = capture(text, undefined, [], reading, [], { ...RUI, by: 'chen-rui' });
  expect(own).toMatchObject({ as: 'Harbour master' });
  expect(own).not.toHaveProperty('stranger');
  const other = capture(text, undefined, [], reading, [], { ...RUI, by: 'cy' });
  expect(other).not.toHaveProperty('as');
});

test('the language of words in another one is asked for, never settled', () => {
  const text = '„[Wir haben nichts gehört, und es wird nichts geben]“, sagte Ann Alder.';
  expect(capture(text)).toMatchObject({ lang: 'de', doubtful: ['lang'] });
  const short = capture('„[Kein Anruf]“, sagte Ann Alder.', undefined, [], reading, [], {
    language: 'de-CH',
  });
  expect(short).toMatchObject({ lang: 'de-CH', doubtful: ['lang'] });
  expect(capture('“[We talked, and it was a good talk],” Ann Alder said.').doubtful).toEqual([]);
});

/** A live blog that began the day before, and its paragraphs below a heading. */
const LIVE = {
  published: '2025-04-09T08:00+02:00',
  live: [
    {
      published: '2025-04-10T14:05+02:00',
      title: 'No call',
      text: 'There was no call, said Ann Alder.',
    },
    { published: '2025-04-10T09:30+02:00', title: 'Rain at the quay', text: '' },
  ],
};

test.each([
  ['[There was no call], said Ann Alder.', ['/2025-04-10', '2025-04-10T14:05+02:00']],
  // Below the title of an entry of which the markup has no text.
  ['“[It rains and rains],” Bo Birch said.', ['/2025-04-10', '2025-04-10T09:30+02:00']],
  // On Wednesday it began: when it was updated, nobody knows.
  ['Ann Alder [saw nobody at all].', [undefined, undefined]],
])('%s in a live blog', (text, [said, published]) => {
  const heads = text.includes('rains') ? ['Rain at the quay'] : ['Another day'];
  const found: Readonly<Record<string, unknown>> = capture(text, LIVE.published, [], reading, [], {
    live: LIVE.live,
    heads,
  });
  expect([found.said, found.published]).toEqual([said, published]);
});
