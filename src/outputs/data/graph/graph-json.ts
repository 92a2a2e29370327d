import { GRAPH_URL, toSchemaUrl } from '../../../site/addresses/files.ts';
import { DATA_URL } from '../../../site/addresses/pages.ts';
import { findLicenceUrl } from '../../../content/kinds/licence.ts';
import { listCurrentRoles } from '../../../model/statements/party.ts';
import type { Publication } from '../../../model/publication.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { toEntityType } from '../../../model/vocabulary.ts';
import { type Entity, isEntityKind, isKind, type Thing } from '../../../model/thing.ts';
import { isPublished } from '../../../model/visible.ts';
import { toAbsolute, type Context } from '../../context.ts';
import { toGraphContext } from './graph-context.ts';
import { toHead } from '../head.ts';
import { eachLine } from '../print-lines.ts';
import { listStatementLinks, type GraphLink } from '../statement-links.ts';

interface Node {
  readonly '@id': string;
  readonly '@type': string;
  readonly kind: string;
  readonly name?: string;
  /** Who spoke, in a statement. */
  readonly author?: readonly string[];
  readonly speaker?: string;
  readonly page: string;
}

/**
 * Who points at whom, as JSON-LD: a node a line for each thing and each statement, by address, with the things that
 * point at it by relation. A thing has the name that its own page gives it. The fields of the head are no terms of the context, so that the graph is not a named one.
 */
export function eachGraphLine(context: Context): Generator<string> {
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
  ]
    .map((node) => ({ ...node, ...relations.get(node['@id']) }))
    .sort((a, b) => (a['@id'] < b['@id'] ? -1 : 1));
  const head = { ...toHead(context, toSchemaUrl('graph')), '@context': toGraphContext(context) };
  return eachLine(head, '@graph', [toDataset(context), ...nodes]);
}

function toDataset(context: Context) {
  const { about } = context.publication;
  return {
    '@id': toAbsolute(context, GRAPH_URL),
    '@type': 'schema:Dataset',
    name: about.name,
    page: toAbsolute(context, DATA_URL),
    license: findLicenceUrl(about.licence),
  };
}

function toThingNode(context: Context, thing: Thing): Node {
  return {
    '@id': toId(context, thing),
    '@type': toType(thing),
    kind: thing.kind,
    name: thing.caption,
    page: toAbsolute(context, thing.url),
  };
}

function toStatementNode(context: Context, { address, speakers, speakerLabel }: Statement): Node {
  const url = toAbsolute(context, address);
  return {
    '@id': url,
    '@type': 'schema:Claim',
    kind: 'statement',
    ...(speakers.length > 0 && { author: speakers.map((speaker) => toId(context, speaker)) }),
    speaker: speakerLabel,
    page: url,
  };
}

function toId(context: Context, { url }: { readonly url: string }): string {
  return toAbsolute(context, `${url}#it`);
}

function toType(thing: Thing): string {
  if (isEntityKind(thing.kind)) return `schema:${toEntityType(thing as Entity)}`;
  if (thing.kind === 'coverage') return 'schema:NewsArticle';
  return thing.kind === 'question' ? 'schema:Question' : `our:${thing.kind}`;
}

function listLinks({ publication }: Context): GraphLink[] {
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

/** By the name of the node that is pointed at; relations by name, and in each the names of nodes in order. */
function groupRelations(
  links: readonly GraphLink[],
  ids: ReadonlyMap<string, string>,
): ReadonlyMap<string, Readonly<Record<string, readonly string[]>>> {
  const groups = Map.groupBy(links, ({ to }) => ids.get(to) ?? '');
  return new Map(
    [...groups].map(([id, list]) => [
      id,
      Object.fromEntries(
        list
          .toSorted((a, b) => (a.relation < b.relation ? -1 : 1))
          .map(({ relation, from }) => [
            relation,
            from.flatMap((one) => ids.get(one) ?? []).sort(),
          ]),
      ),
    ]),
  );
}
