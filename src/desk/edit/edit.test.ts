import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addStep, addToList, newEntry, removeField, renameField } from './change-fields.ts';
import { addStatement, getStatement, openBody, setAttribute } from './body.ts';
import { EditError } from './fields.ts';
import { setField } from './set-field.ts';

const topic = (yaml: string, body = '') => ({
  kind: 'topic' as const,
  text: `---\n${yaml}---\n${body}`,
});

test.each([
  ['summary: Old', 'summary', 'New', 'summary: New'],
  ['summary: "Old"', 'summary', 'New', 'summary: "New"'],
  ['summary: Old', 'summary', 'New: it is', 'summary: "New: it is"'],
  ['summary: Old', 'summary', 'A "B: c"', `summary: 'A "B: c"'`],
  ['summary:', 'summary', 'New', 'summary: New'],
  ['summary: >-\n  Old\n  words', 'summary', 'New words', 'summary: >-\n  New words'],
])('%j becomes %j', (before, name, value, after) => {
  const file = topic(`title: T\n${before}\nasOf: 2025-01-01\n`);
  expect(setField(file, [name], value)).toBe(topic(`title: T\n${after}\nasOf: 2025-01-01\n`).text);
});

test('a long text stays folded, in lines of its own', () => {
  const words = Array.from({ length: 40 }, (_, index) => `word${String(index)}`).join(' ');
  const text = setField(topic('title: T\nsummary: >-\n  Old\n'), ['summary'], words);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  expect(text.split('\n').filter((line) => line.startsWith('  ')).length).toBeGreaterThan(1);
});

test('a new field stands where the manual has it', () => {
  const file = topic('title: T\nsummary: S\n# the last\ncorrections: []\n');
  expect(setField(file, ['parent'], 'story')).toBe(
    topic('title: T\nsummary: S\nparent: story\n# the last\ncorrections: []\n').text,
  );
  expect(setField(topic('summary: S\n'), ['title'], 'T')).toBe(
    topic('title: T\nsummary: S\n').text,
  );
});

test('so does one of an element of a list, and of a group in it', () => {
  const file = (...lines: string[]) => ({
    kind: 'coverage' as const,
    text: `---\ntitle: T\nsources:\n${lines.map((line) => `  ${line}\n`).join('')}---\n`,
  });
  const begun = file('- title: T', '  access: free');
  expect(setField(begun, ['sources', 0, 'outlet'], 'one')).toBe(
    file('- outlet: one', '  title: T', '  access: free').text,
  );
  expect(setField(begun, ['sources', 0, 'published'], '2025-01-02')).toBe(
    file('- title: T', '  published: 2025-01-02', '  access: free').text,
  );
  const archived = file('- outlet: one', '  archive:', '    on: 2025-01-02');
  expect(setField(archived, ['sources', 0, 'archive', 'url'], 'https://a.example/')).toBe(
    file('- outlet: one', '  archive:', '    url: https://a.example/', '    on: 2025-01-02').text,
  );
});

test('what is missing on the way is added', () =>
  expect(setField(topic('title: T\n'), ['scope', 'in'], ['one', 'two'])).toBe(
    topic('title: T\nscope:\n  in: [one, two]\n').text,
  ));

test.each([
  ['questions: [a]', 'questions: [a, b]'],
  ['questions: []', 'questions: [b]'],
  ['questions: [ a, ]', 'questions: [ a, b, ]'],
  ['questions: [\n  a,\n  c\n]', 'questions: [\n  a,\n  c,\n  b\n]'],
  ['questions:\n  - a\n  # more', 'questions:\n  - a\n  - b\n  # more'],
  ['questions:\n- a', 'questions:\n- a\n- b'],
  ['title: T', 'title: T\nquestions: [b]'],
])('to %j is added: %j', (before, after) =>
  expect(addToList(topic(`${before}\n`), ['questions'], 'b')).toBe(topic(`${after}\n`).text),
);

test('groups are added as those beside them are written', () => {
  const one = { entity: 'ann', role: 'The one' };
  expect(addToList(topic('players:\n  - { entity: bo, role: A }\n'), ['players'], one)).toBe(
    topic('players:\n  - { entity: bo, role: A }\n  - { entity: ann, role: The one }\n').text,
  );
  expect(addToList(topic('players:\n  - entity: bo\n    role: A\n'), ['players'], one)).toBe(
    topic('players:\n  - entity: bo\n    role: A\n  - entity: ann\n    role: The one\n').text,
  );
});

test.each([
  ['title: T\nparent: p\nasOf: 2025-01-01', ['parent'], 'title: T\nasOf: 2025-01-01'],
  ['scope: { in: [a], out: [b] }', ['scope', 'in'], 'scope: { out: [b] }'],
  ['scope: { in: [a], out: [b] }', ['scope', 'out'], 'scope: { in: [a] }'],
  ['questions: [a, b]', ['questions', 0], 'questions: [b]'],
  ['questions: [a, b]', ['questions', 1], 'questions: [a]'],
  ['questions: [a]', ['questions', 0], 'questions: []'],
  ['questions:\n  - a\n  - b', ['questions', 0], 'questions:\n  - b'],
  ['players:\n  - entity: bo\n    role: A', ['players', 0, 'entity'], 'players:\n  - role: A'],
  [
    'players:\n  - entity: bo\n    role: A\n  - entity: al\n    role: B',
    ['players', 0],
    'players:\n  - entity: al\n    role: B',
  ],
])('of %j without %j is left %j', (before, path, after) =>
  expect(removeField(topic(`${before}\n`), path)).toBe(topic(`${after}\n`).text),
);

test('a field is renamed in its place', () => {
  const file = {
    kind: 'question' as const,
    text: '---\npositions:\n  soon: It comes.\n  not: No.\n---\n',
  };
  expect(renameField(file, ['positions', 'soon'], 'coming')).toBe(
    '---\npositions:\n  coming: It comes.\n  not: No.\n---\n',
  );
});

test('what cannot be read is not changed', () => {
  expect(() => setField(topic('title: A: b\n'), ['title'], 'x')).toThrow(EditError);
  expect(() => setField(topic('title: T\n'), ['title'], 'a\u2028b')).toThrow(EditError);
  expect(() => removeField(topic('title: T\n'), ['summary'])).toThrow(EditError);
});

const SAID =
  'Ann said: <Statement id="one" by="ann" said="2025-01-01">It is *so*</Statement>.\n\nMore.\n';
const item = (body: string) => ({
  kind: 'coverage' as const,
  text: `---\ntitle: T\n---\n\n${body}`,
});

test.each([
  ['about', 'ask', '<Statement id="one" by="ann" said="2025-01-01" about="ask">'],
  ['said', '2025-01-02', '<Statement id="one" by="ann" said="2025-01-02">'],
  ['by', undefined, '<Statement id="one" said="2025-01-01">'],
  ['note', 'he said “so”, "so" and \'so\'', `note="he said “so”, &quot;so&quot; and 'so'">`],
])('the attribute %s of a statement is set to %j', (name, value, tag) => {
  const text = setAttribute(item(SAID), 'one', name, value);
  expect(text).toContain(tag);
  expect(text).toContain('>It is *so*</Statement>.\n\nMore.\n');
});

test('any value of an attribute is read again as it was set, or refused', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('a &amp; b')), (value) => {
      try {
        const text = setAttribute(item(SAID), 'one', 'note', value);
        const { attributes } = getStatement(openBody({ kind: 'coverage', text }), 'one');
        expect(attributes.note).toBe(value.trim().replace(/\s+/g, ' '));
      } catch (error) {
        expect(error).toBeInstanceOf(EditError);
      }
    }),
  ));

test('a statement that stands in code is none', () =>
  expect(() => setAttribute(item('`<Statement id="one">`\n'), 'one', 'by', 'ann')).toThrow(
    EditError,
  ));

test('a statement is added as a paragraph of its own', () => {
  const attributes = { id: 'two', by: 'bo', said: '2025-01-02' };
  const tag = '<Statement id="two" by="bo" said="2025-01-02">';
  expect(addStatement(item(SAID), { attributes, words: 'No, [never] 2 * 3' })).toBe(
    item(`${SAID}\n${tag}No, [never] 2 * 3</Statement>\n`).text,
  );
  expect(addStatement(item(SAID), { attributes, words: 'No _at_ {all}' }, 20)).toBe(
    item(SAID.replace('.\n\nMore', `.\n\n${tag}No \\_at\\_ \\{all}</Statement>\n\nMore`)).text,
  );
});

test('a step stands where its day has it, a correction comes last', () => {
  const measure = {
    kind: 'measure' as const,
    text: '---\nhistory:\n  - status: announced\n    on: 2025-01-01\n  - status: in-force\n    on: 2025-03-01\n---\n',
  };
  const text = addStep(measure, { status: 'amended', on: '2025-02-01' });
  expect([...text.matchAll(/on: (.*)/g)].map(([, on]) => on)).toEqual([
    '2025-01-01',
    '2025-02-01',
    '2025-03-01',
  ]);
  expect(addStep(measure, { status: 'expired', on: '2025-04' })).toMatch(
    /expired\n {4}on: 2025-04\n---\n$/,
  );
});

test('a new file has its fields in the order of the manual', () => {
  expect(newEntry('outlet', { homepage: 'https://a.example/', name: 'The A' })).toBe(
    'name: The A\nhomepage: https://a.example/\n',
  );
  expect(newEntry('topic', { summary: 'S', title: 'T', status: 'draft' }, 'Words.')).toBe(
    '---\ntitle: T\nsummary: S\nstatus: draft\n---\n\nWords.\n',
  );
});
