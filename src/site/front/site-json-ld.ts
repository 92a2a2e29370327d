/** The publication and its site, told on the front page. */
import type {
  NewsMediaOrganizationLeaf,
  SearchActionLeaf,
  Thing,
  WebSiteLeaf,
  WithActionConstraints,
} from 'schema-dts';
import { findLicenceUrl } from '../../content/kinds/licence.ts';
import { ICON_URL } from '../addresses/files.ts';
import { SEARCH_URL } from '../addresses/pages.ts';
import { toAbsolute, type Context } from '../context.ts';
import { toNode, toPublisher, toSiteReference } from '../parts/json-ld/nodes.ts';

export function listSiteNodes(context: Context): Thing[] {
  return [toOrganization(context), toSite(context)];
}

/** A policy is linked where `publication.yaml` names its page. */
function toOrganization(context: Context): NewsMediaOrganizationLeaf {
  const { about } = context.publication;
  const { sourcing, ethics, corrections, ownership } = about.policies ?? {};
  const link = (path: string | undefined) =>
    path === undefined ? undefined : toAbsolute(context, path);
  return toNode<NewsMediaOrganizationLeaf>({
    ...toPublisher(context),
    description: about.tagline,
    logo: toAbsolute(context, about.logo ?? ICON_URL),
    sameAs: about.links?.map(({ url }) => url),
    publishingPrinciples: link(sourcing),
    ethicsPolicy: link(ethics),
    correctionsPolicy: link(corrections),
    ownershipFundingInfo: link(ownership),
  });
}

function toSite(context: Context): WebSiteLeaf {
  const { about } = context.publication;
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: `${toAbsolute(context, SEARCH_URL)}?q={words}`,
    'query-input': 'required name=words',
  };
  return toNode<WebSiteLeaf>({
    ...toSiteReference(context),
    description: about.scope,
    inLanguage: about.language,
    license: findLicenceUrl(about.licence),
    publisher: { '@id': toPublisher(context)['@id'] ?? '' },
    potentialAction: search,
  });
}
