import { expect, test } from 'vitest';
import { getKind, KIND_NAMES } from './kinds.ts';
import { listOldAddresses, toOldAddressField } from './relations.ts';
import { publication } from './publication.ts';
import { shape } from './shape.ts';

const OLD = ['old/address'];

/** What is said of `field`, other fields being absent. */
function tell(kind: (typeof KIND_NAMES)[number], field: string, value: unknown) {
  return shape(getKind(kind).schema, { [field]: value })
    .faults.filter(({ path }) => path[0] === field)
    .map(({ path, code, message, remedy }) => ({ at: path.join(' '), code, message, remedy }));
}

const MOVING = KIND_NAMES.flatMap((kind) => {
  const field = toOldAddressField(kind);
  return field === undefined ? [] : [[kind, field] as const];
});

test.each(MOVING)('old addresses of a %s have one field', (kind, field) => {
  expect(tell(kind, field, OLD)).toEqual([]);
  expect(listOldAddresses(kind, { [field]: [...OLD, '/older'] } as never)).toEqual([
    ...OLD,
    'older',
  ]);
  const other = field === 'aliases' ? 'redirects' : 'aliases';
  expect(tell(kind, other, OLD)[0]?.remedy).toContain(`old addresses belong in \`${field}\` here`);
});

test.each(['event', 'measure', 'question'] as const)('a %s has no aliases', (kind) => {
  expect(tell(kind, 'aliases', OLD)).toEqual([
    {
      at: 'aliases',
      code: 'field.unknown',
      message: 'is not a field here',
      remedy: 'old addresses belong in `redirects` here',
    },
  ]);
});

test.each([
  [OLD, 'aliases 0', 'has a text where a group of fields belongs'],
  ['old/address', 'aliases', 'has a text where a list belongs'],
])('aliases of a person are names: %j is none', (value, at, message) => {
  expect(tell('person', 'aliases', value)).toEqual([
    {
      at,
      code: 'field.type',
      message,
      remedy:
        'write other names as in [{ name: Old Name }]; old addresses belong in `redirects` here',
    },
  ]);
});

test('what is wrong with another name is told as ever', () => {
  const [missing, unknown] = tell('person', 'aliases', [{ nam: 'Ann' }]);
  expect([missing?.remedy, unknown?.remedy]).toEqual(['add it', 'did you mean “name”?']);
});

test.each(['planned', 'held', 'cancelled', 'disputed'])(
  '`status: %s` of an event belongs in `outcome`, and the error says so',
  (word) => {
    expect(tell('event', 'status', word)).toEqual([
      {
        at: 'status',
        code: 'field.word',
        message: `“${word}” is not one of its words`,
        remedy: `write \`outcome: ${word}\`. The words are draft, published, withdrawn here`,
      },
    ]);
    expect(tell('event', 'outcome', word)).toEqual([]);
  },
);

test.each(KIND_NAMES)('a %s can be a draft, published or withdrawn', (kind) => {
  for (const word of ['draft', 'published', 'withdrawn'])
    expect(tell(kind, 'status', word)).toEqual([]);
  expect(tell(kind, 'status', 'drafft')[0]?.remedy).toContain('did you mean “draft”?');
});

test('a text where a group belongs is told how the group begins', () => {
  const { faults } = shape(publication, { nav: ['front'] });
  expect(faults.find(({ path }) => path[0] === 'nav')).toMatchObject({
    path: ['nav', 0],
    remedy: 'write a group of fields, as in { url: /some-page }; the fields here are url, text',
  });
});
