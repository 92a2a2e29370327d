/** The data files of whole publications as other people’s programs read them. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { describe, expect, test } from 'vitest';
import { listFields } from '../src/content/kinds/relations.ts';
import { KIND_NAMES } from '../src/content/kinds/kinds.ts';
import { RELATIONS } from '../src/model/vocabulary.ts';
import { CSV_TABLES } from '../src/outputs/tables/tables.ts';
import { eachDataFile, listItemData } from '../src/outputs/data/each-data-file.ts';
import { openSession } from '../src/build/session.ts';
import { toContext } from '../src/site/context.ts';
import { toTestSettings } from './support/settings.ts';

interface Data {
  readonly $schema: string;
  readonly url: string;
  readonly until?: string;
}

interface Graph extends Data {
  readonly '@graph': readonly (Readonly<Record<string, unknown>> & { readonly '@id': string })[];
}

function readWhole(name: string) {
  const { publication } = openSession(toTestSettings(`test/publications/${name}/content`)).read();
  if (publication === undefined) throw new Error(`no publication in ${name}`);
  const context = toContext(publication);
  const files = [...listItemData(context), ...eachDataFile(context)];
  return { context, files: new Map(files.map(({ path, body }) => [path, body])) };
}

/** What leads from one node to another and is no relation: a statement has its address for its name, too. */
const OTHER = ['https://schema.org/url', 'https://schema.org/author'];

/** Its types are those of another module system. */
const withFormats = addFormats as unknown as (ajv: Ajv2020) => Ajv2020;

/** Whoever asks the network for a context has not found it in the file. */
const offline = (url: string) => Promise.reject(new Error(`asked for ${url}`));

describe.each(['one-story', 'april-2025', 'three-sides', 'any-script', 'corrections'])(
  '%s',
  (name) => {
    const { context, files } = readWhole(name);
    const parse = (path: string) => JSON.parse(files.get(path) ?? '') as Data;
    const data = [...files.keys()].filter((path) =>
      /^data\/(?!datapackage)[a-z]+\.json$/.test(path),
    );

    test.each(data)('%s is what the schema says that it names', (path) => {
      const ajv = withFormats(new Ajv2020({ strict: true, allErrors: true, strictTypes: false }));
      const file = parse(path);
      const schema = files.get(new URL(file.$schema).pathname.slice(1));
      expect(schema, file.$schema).toBeDefined();
      const isValid = ajv.compile(JSON.parse(schema ?? '') as object);
      isValid(file);
      expect(isValid.errors ?? []).toEqual([]);
      const surplus = { ...file, surplus: 1 };
      expect(isValid(surplus)).toBe(false);
    });

    test('the file of one question, person or statement is what the schema says that it names', () => {
      const ajv = withFormats(new Ajv2020({ strict: true, allErrors: true, strictTypes: false }));
      const ones = [...files.keys()].filter((path) =>
        /^data\/(people|questions|statements)\//.test(path),
      );
      expect(ones.length > 0).toBe(name !== 'corrections');
      for (const path of ones) {
        const file = parse(path);
        const schema = files.get(new URL(file.$schema).pathname.slice(1)) ?? '';
        const isValid = ajv.getSchema(file.$schema) ?? ajv.compile(JSON.parse(schema) as object);
        expect([isValid(file), isValid.errors ?? []], path).toEqual([true, []]);
      }
    });

    test('no cell has a word that the Data Package does not allow', () => {
      const { resources } = parse('data/datapackage.json') as unknown as {
        resources: {
          name: string;
          schema: { fields: { name: string; constraints?: { enum: string[] } }[] };
        }[];
      };
      const fields = resources.flatMap(({ name: table, schema }) =>
        schema.fields.map((field) => ({ table, ...field })),
      );
      const closed = fields.flatMap(({ table, name: column, constraints }) =>
        constraints === undefined ? [] : [{ key: `${table}.${column}`, ...constraints }],
      );
      expect(closed.map(({ key }) => key)).toEqual([
        ...['coverage.source_access', 'statements.venue', 'statements.kind', 'statements.reading'],
        ...['measures.status', 'sources.access', 'outlets.type', 'events.outcome'],
        ...['questions.status', 'corrections.kind', 'corrections.type'],
      ]);
      for (const table of CSV_TABLES)
        for (const row of table.eachRow(context.publication, context.siteUrl))
          for (const [at, { oneOf }] of table.columns.entries())
            if (oneOf !== undefined && row[at] !== '') expect(oneOf).toContain(row[at]);
    });

    test('every file says up to which day the record goes, and it is one day', () => {
      const days = [...data, 'data/datapackage.json'].map((path) => parse(path).until);
      expect(new Set(days).size).toBe(1);
      expect(days[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
    });

    test('a JSON-LD processor reads the whole graph, without asking anybody', async () => {
      const graph = parse('data/graph.json') as Graph;
      const document = graph as unknown as JsonLdDocument;
      const nodes = await jsonld.expand(document, { documentLoader: offline });
      // The Dataset and a node a line: nothing fell out, and it is the default graph.
      expect(nodes.length).toBe(graph['@graph'].length);
      const ids = new Set(nodes.map((node) => String(node['@id'])));
      expect([...ids].filter((id) => !URL.canParse(id))).toEqual([]);
      const quads = (await jsonld.toRDF(document, { documentLoader: offline })) as {
        readonly predicate: { readonly value: string };
        readonly object: { readonly termType: string; readonly value: string };
        readonly subject: { readonly value: string };
      }[];
      const said = graph['@graph'].flatMap((node) =>
        Object.entries(node).flatMap(([key, value]) =>
          key in RELATIONS ? (value as string[]) : [],
        ),
      );
      const about = quads.filter(
        ({ subject, predicate, object }) =>
          ids.has(subject.value) && ids.has(object.value) && !OTHER.includes(predicate.value),
      );
      expect(said.length).toBeGreaterThan(0);
      expect(about.length).toBe(new Set(listTriples(graph)).size);
      const authors = graph['@graph'].flatMap(({ author = [] }) => author as string[]);
      expect([...said, ...authors].filter((id) => !ids.has(id))).toEqual([]);
    });
  },
);

/** Each relation of the file as it is said in RDF; two may say the same. */
function listTriples({ '@graph': nodes }: Graph): string[] {
  return nodes.flatMap((node) =>
    Object.entries(node).flatMap(([key, value]) => {
      const word = RELATIONS[key];
      if (word === undefined) return [];
      return (value as string[]).map((from) =>
        word.reverse === undefined
          ? `${node['@id']} ${word.same ?? key} ${from}`
          : `${from} ${word.reverse} ${node['@id']}`,
      );
    }),
  );
}

test('every relation that a kind declares has its word; beside them replies and what is worked out have one', () => {
  const declared = KIND_NAMES.flatMap((kind) =>
    listFields(kind).flatMap(({ meta }) => meta.reverse ?? []),
  );
  expect([...new Set(declared)].filter((name) => !(name in RELATIONS))).toEqual([]);
  const replies = Object.keys(RELATIONS).filter((name) => !declared.includes(name));
  expect(replies.filter((name) => !name.endsWith('By'))).toEqual(['currentMembers', 'statements']);
});
