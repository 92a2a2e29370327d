import { KIND_NAMES } from '../../content/kinds/kinds.ts';
import { findLicenceUrl } from '../../content/kinds/licence.ts';
import type { RelationType } from '../../content/prose/statement-rule.ts';
import { findMeasureState } from '../../model/measures/measure.ts';
import type { Publication } from '../../model/publication.ts';
import type { PublicRecord } from '../../model/record.ts';
import { listCurrentRoles, type Statement } from '../../model/statements/statement.ts';
import { type Entity, isEntityKind, isKind, type Thing } from '../../model/thing.ts';
import { isPublished } from '../../model/visible.ts';
import {
  isCertain,
  NODE_WORDS,
  PREFIXES,
  type RelationWord,
  RELATIONS,
  toEntityType,
} from '../../model/vocabulary.ts';
import { GRAPH_URL, toSchemaUrl } from '../../site/addresses/files.ts';
import { DATA_URL } from '../../site/addresses/pages.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import type { OutputContext } from '../output-file.ts';
import { isUndated, type LongFile } from './cut.ts';
import {
  address,
  closed,
  eachLine,
  list,
  printIndex,
  printSchema,
  textSchema,
  toCutShape,
  toDataHead,
} from './head.ts';

/**
 * Everything that points at something, as JSON-LD: one node per line for each thing and each statement, by address,
 * with the things that point at it by relation. A thing has the name from its own page. The context has no terms for
 * the fields of the head, so that the graph is not a named one.
 */
export function toGraphFile(context: OutputContext): LongFile {
  const { byUrl, record } = context.publication;
  const things = [...byUrl.values()].filter(isPublished);
  const ids = new Map([
    ...things.map((thing) => [thing.url, toId(context, thing)] as const),
    ...record.statements.map(({ address }) => [address, toAbsolute(context, address)] as const),
  ]);
  const relations = groupRelations(listLinks(context), ids);
  const nodes = [
    ...things.map((thing) => toThingNode(context, thing)),
    ...record.statements.map((statement) => toStatementNode(context, statement)),
  ].sort((a, b) => (a['@id'] < b['@id'] ? -1 : 1));
  const head = {
    ...toDataHead(context, toSchemaUrl('graph')),
    '@context': toGraphContext(context),
  };
  const { about } = context.publication;
  const dataset = {
    '@id': toAbsolute(context, GRAPH_URL),
    '@type': 'schema:Dataset',
    name: about.name,
    page: toAbsolute(context, DATA_URL),
    license: findLicenceUrl(about.licence),
  };
  const all = [dataset, ...nodes];
  return {
    url: GRAPH_URL,
    listKeys: () => all.map((node) => node['@id']),
    print: (isIn) => eachLine(head, '@graph', eachNode(all, relations, isIn)),
    printIndex: (parts) => printIndex(context, head, parts),
  };
}

/**
 * The nodes of a part. What belongs to no year has its own fields in one part; what points at it is in the part of each
 * year, in a node of the same `@id`, which programs that read JSON-LD take for the same.
 */
function* eachNode<
  Node extends { readonly '@id': string; readonly '@type': string; readonly page: string },
>(
  all: readonly Node[],
  relations: ReadonlyMap<string, NodeRelations>,
  isIn: (id: string) => boolean,
) {
  for (const node of all) {
    const id = node['@id'];
    const isOwn = isIn(id);
    const linked = relations.get(id);
    if (linked === undefined || !isUndated(id)) {
      if (isOwn) yield { ...node, ...linked };
      continue;
    }
    const within = Object.entries(linked).flatMap(([relation, from]) => {
      const some = from.filter(isIn);
      return some.length === 0 ? [] : [[relation, some] as const];
    });
    if (isOwn) yield { ...node, ...Object.fromEntries(within) };
    else if (within.length > 0) {
      const { '@type': type, page } = node;
      yield { '@id': id, '@type': type, page, ...Object.fromEntries(within) };
    }
  }
}

function toThingNode(context: OutputContext, thing: Thing) {
  return {
    '@id': toId(context, thing),
    '@type': toType(thing),
    kind: thing.kind,
    name: thing.caption,
    page: toAbsolute(context, thing.url),
    ...toDatesAndStatus(context.publication, thing),
  };
}

function toDatesAndStatus({ record }: Publication, thing: Thing): NodeFields {
  if (isKind(thing, 'coverage')) {
    const { added, happened, claimed } = thing.data.dates;
    return { added, happened, claimed };
  }
  if (isKind(thing, 'event'))
    return {
      [isCertain(thing) ? 'happened' : 'claimed']: thing.data.date,
      status: thing.data.outcome,
    };
  const { status, since } = record.questions.get(thing.url)?.state ?? {};
  const measure = record.measures.get(thing.url);
  const state = measure && findMeasureState(measure, record.days?.last ?? '9999-12-31');
  return { status: status ?? state?.status, since };
}

type NodeFields = { readonly [Name in keyof typeof NODE_WORDS]?: string | undefined };

function toStatementNode(context: OutputContext, statement: Statement) {
  const { address, speakers, nameSpeakers, words, said, knownOn } = statement;
  const url = toAbsolute(context, address);
  return {
    '@id': url,
    '@type': 'schema:Claim',
    kind: 'statement',
    ...(speakers.length > 0 && { author: speakers.map((speaker) => toId(context, speaker)) }),
    speaker: nameSpeakers(),
    ...{ words, said: said.when.text, known: knownOn },
    page: url,
  };
}

function toId(context: OutputContext, { url }: { readonly url: string }): string {
  return toAbsolute(context, `${url}#it`);
}

function toType(thing: Thing): string {
  if (isEntityKind(thing.kind)) return `schema:${toEntityType(thing as Entity)}`;
  if (thing.kind === 'coverage') return 'schema:NewsArticle';
  return thing.kind === 'question' ? 'schema:Question' : `our:${thing.kind}`;
}

function listLinks({ publication }: OutputContext): GraphLink[] {
  const { backlinks, record } = publication;
  const named = [...backlinks].flatMap(([to, relations]) =>
    [...relations].map(([relation, things]) => ({
      to,
      relation,
      from: things.map(({ url }) => url),
    })),
  );
  return [...named, ...listCurrentMembers(publication), ...listStatementLinks(record)];
}

function listCurrentMembers(publication: Publication): GraphLink[] {
  return [...publication.backlinks].flatMap(([to, relations]) => {
    const from = (relations.get('members') ?? [])
      .filter((thing) => isKind(thing, 'person'))
      .filter((person) =>
        listCurrentRoles(publication, person).some(
          ({ organization = '' }) => publication.entities.get(organization)?.url === to,
        ),
      )
      .map(({ url }) => url);
    return from.length === 0 ? [] : [{ to, relation: 'currentMembers', from }];
  });
}

/** The nodes that point at one, by relation. */
type NodeRelations = Readonly<Record<string, readonly string[]>>;

/** By the node that is pointed at; relations by name, and in each the nodes in order. */
function groupRelations(links: readonly GraphLink[], ids: ReadonlyMap<string, string>) {
  const groups = [...Map.groupBy(links, ({ to }) => ids.get(to) ?? '')];
  const toRelations = (list: readonly GraphLink[]) =>
    list
      .toSorted((a, b) => (a.relation < b.relation ? -1 : 1))
      .map(({ relation, from }) => [relation, from.flatMap((one) => ids.get(one) ?? []).sort()]);
  return new Map(
    groups.map(([id, list]) => [id, Object.fromEntries(toRelations(list)) as NodeRelations]),
  );
}

type Term = Readonly<Record<string, string>>;

/** The `@context` of the graph, written out in the file so that readers need no request. */
function toGraphContext(context: OutputContext): Readonly<Record<string, string | number | Term>> {
  const relations = Object.entries(RELATIONS).map(([name, { same, reverse }]): [string, Term] => [
    name,
    {
      ...(reverse === undefined ? { '@id': same ?? `our:${name}` } : { '@reverse': reverse }),
      '@type': '@id',
    },
  ]);
  return {
    '@version': 1.1,
    ...PREFIXES,
    // Words that no shared vocabulary has are explained on the data page.
    our: toAbsolute(context, `${DATA_URL}#`),
    kind: 'our:kind',
    name: 'schema:name',
    ...Object.fromEntries(
      Object.entries<RelationWord>(NODE_WORDS).map(([name, { same }]) => [
        name,
        same ?? `our:${name}`,
      ]),
    ),
    author: { '@id': NODE_WORDS.author.same, '@type': '@id' },
    page: { '@id': 'schema:url', '@type': '@id' },
    license: { '@id': 'schema:license', '@type': '@id' },
    ...Object.fromEntries(relations),
  };
}

export function toGraphSchema(context: OutputContext): string {
  const relations = Object.fromEntries(
    Object.entries(RELATIONS).map(([name, { about }]) => [
      name,
      list({ type: 'string', format: 'uri' }, about),
    ]),
  );
  const node = closed(
    {
      '@id': address('The thing itself; of a statement, where it stands.'),
      '@type': textSchema('What it is, in the words of schema.org where they have one.'),
      kind: { enum: [...KIND_NAMES, 'statement'], description: 'What it is here.' },
      name: textSchema('Its title or name; a statement has none.'),
      ...Object.fromEntries(
        Object.entries(NODE_WORDS).map(([name, { about }]) => [name, textSchema(about)]),
      ),
      author: list({ type: 'string', format: 'uri' }, NODE_WORDS.author.about),
      page: address('The page about it.'),
      license: address('Of the data as a whole.'),
      ...relations,
    },
    ['kind', 'name', 'license', ...Object.keys(NODE_WORDS), ...Object.keys(relations)],
  );
  const shape = toCutShape({
    title: 'Graph',
    about: 'Every thing and every relation between two of them, as JSON-LD.',
    properties: {
      '@context': { type: 'object', description: 'What the terms mean to programs.' },
      '@graph': list(node, 'The data as a whole, then a node each, by address.'),
    },
  });
  return printSchema(context, 'graph', shape);
}

/** A relation between nodes, by their addresses. */
interface GraphLink {
  readonly to: string;
  readonly relation: string;
  readonly from: readonly string[];
}

const REVERSE: Readonly<Record<RelationType, string>> = {
  denies: 'deniedBy',
  disputes: 'disputedBy',
  confirms: 'confirmedBy',
  qualifies: 'qualifiedBy',
  corrects: 'correctedBy',
  retracts: 'retractedBy',
  repeats: 'repeatedBy',
  'replies-to': 'answeredBy',
  updates: 'updatedBy',
};

/** By the address at the far end; `statements` are those of an item, a speaker or a question. */
function listStatementLinks({ of, statements }: PublicRecord): GraphLink[] {
  const groups = [...of].map(([to, list]) => ({
    to,
    relation: 'statements',
    from: list.map(({ address }) => address).sort(),
  }));
  const replies = statements.flatMap(({ address: to, reverse }) =>
    [...Map.groupBy(reverse, ({ type }) => type)].map(([type, list]) => ({
      to,
      relation: REVERSE[type],
      from: list.map(({ from }) => from.address).sort(),
    })),
  );
  return [...groups, ...replies];
}
