import { expect, test } from 'vitest';
import { SMALLEST, toItem, toMdx, toTestContext } from '../../../test/support/publication.ts';
import { listCurrentRoles } from '../../model/statements/statement.ts';
import { toGraphFile } from './graph.ts';

/** What the graph says of things, held against what else we say of them. */
const SITE = 'https://record.example';

const toPerson = (name: string, roles: readonly object[]) => toMdx({ name, roles });
const office = (dates: object) => ({ title: 'Minister', organization: 'ministry', ...dates });

const context = toTestContext({
  ...SMALLEST,
  'organizations/ministry.mdx': toMdx({ name: 'Ministry' }),
  'people/holds.mdx': toPerson('Holds', [office({ from: '2024' })]),
  'people/twice.mdx': toPerson('Twice', [office({ to: '2023' }), office({ from: '2024' })]),
  'people/left.mdx': toPerson('Left', [office({ from: '2020', to: '2024' })]),
  'people/comes.mdx': toPerson('Comes', [office({ from: '2030' })]),
  'coverage/2025/02/second.mdx': toItem(
    {},
    [
      '<Statement id="a" by="holds" said="2025-02-03">We go</Statement>',
      '<Statement id="b" by="anonymous" as="an official" said="2025-02-03">They go</Statement>',
    ].join('\n\n'),
  ),
});

interface Node {
  readonly '@id': string;
  readonly [term: string]: unknown;
}

function readGraph(): { nodes: Map<string, Node>; terms: Record<string, unknown> } {
  const graph = JSON.parse([...toGraphFile(context).print(() => true)].join('')) as {
    '@context': Record<string, unknown>;
    '@graph': Node[];
  };
  const nodes = new Map(graph['@graph'].map((node) => [node['@id'].replace(SITE, ''), node]));
  return { nodes, terms: graph['@context'] };
}

test('a member in the words of schema.org is who holds an office, as pages have it', () => {
  const { nodes, terms } = readGraph();
  const mapped = Object.entries(terms).flatMap(([name, term]) =>
    (term as { '@id'?: string })['@id'] === 'schema:member' ? [name] : [],
  );
  expect(mapped).toHaveLength(1);
  const people = context.publication.things.get('person') ?? [];
  const holding = people
    .filter((person) => listCurrentRoles(context.publication, person).length > 0)
    .map(({ url }) => `${SITE}${url}#it`);
  const ministry = nodes.get('/organizations/ministry#it');
  expect(mapped.map((name) => ministry?.[name])).toEqual([holding]);
  expect(holding).toEqual(['holds', 'twice'].map((name) => `${SITE}/people/${name}#it`));
  expect(ministry?.members).toHaveLength(4);
});

test('a statement is that of its author, and has no name; of an unnamed one there is what the report says', () => {
  const { nodes, terms } = readGraph();
  const [named, unnamed] = ['a', 'b'].map((id) => nodes.get(`/coverage/2025/02/second#${id}`));
  expect(named).toMatchObject({
    ...{ author: [`${SITE}/people/holds#it`], speaker: 'Holds' },
    ...{ words: 'We go', said: '2025-02-03' },
  });
  expect(nodes.get('/coverage/2025/02/second#it')).toMatchObject({ added: '2025-02-12' });
  expect(terms).toMatchObject({ words: 'schema:text', status: 'our:status' });
  expect(unnamed).toMatchObject({ '@type': 'schema:Claim', speaker: 'an official' });
  expect([named, unnamed].map((one) => [one && 'name' in one, one?.author])).toEqual([
    [false, [`${SITE}/people/holds#it`]],
    [false, undefined],
  ]);
  expect([terms.author, terms.speaker]).toEqual([
    { '@id': 'schema:author', '@type': '@id' },
    'our:speaker',
  ]);
});
