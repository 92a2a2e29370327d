/** Finds problems in the metadata of a built page, as other programs would read it. */

export interface Node {
  readonly '@type'?: string;
  readonly '@id'?: string;
  readonly [property: string]: unknown;
}

/** A node of the type is useless without these. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: [
    ...['@id', 'url', 'headline', 'description', 'datePublished', 'dateModified', 'inLanguage'],
    ...['author', 'publisher', 'isBasedOn'],
  ],
  Article: ['publisher'],
  CreativeWork: ['publisher'],
  CollectionPage: ['url', 'name', 'description', 'mainEntity'],
  ItemList: ['numberOfItems', 'itemListOrder'],
  ListItem: ['position'],
  BreadcrumbList: ['itemListElement'],
  WebPage: ['@id', 'url', 'name', 'description', 'inLanguage', 'isPartOf'],
  Person: ['name'],
  Organization: ['name'],
  GovernmentOrganization: ['name'],
  NewsMediaOrganization: ['name'],
  Place: ['name'],
  GeoCoordinates: ['latitude', 'longitude'],
  PostalAddress: ['addressCountry'],
  Event: ['name'],
  Thing: ['name'],
  Question: ['name'],
  ImageObject: ['contentUrl', 'creditText'],
  Claim: ['@id', 'text', 'author', 'appearance'],
  Quotation: ['text'],
  CorrectionComment: ['text', 'datePublished'],
  WebSite: ['url', 'name'],
  Dataset: ['name', 'description', 'license', 'distribution'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  SearchAction: ['target', 'query-input'],
};

/** `address` is the page's full address. */
export function listFaults(html: string, address: string): string[] {
  return [...listHeadFaults(html, address), ...listDataFaults(html, address)];
}

function listHeadFaults(html: string, address: string): string[] {
  const head = /<head>(.*)<\/head>/s.exec(html)?.[1] ?? '';
  const headings = html.match(/<h1[\s>]/g) ?? [];
  const wanted = ['og:type', 'og:title', 'og:description', 'og:url', 'og:site_name'];
  const isItem = findContent(head, 'og:type') === 'article';
  return [
    ...(headings.length === 1 ? [] : [`${headings.length} elements h1`]),
    ...(/<title>[^<]+<\/title>/.test(head) ? [] : ['no title']),
    ...(findContent(head, 'description') ? [] : ['no description']),
    ...(findAll(head, /<link rel="canonical" href="([^"]*)">/g).join() === address
      ? []
      : ['the canonical address is another']),
    ...(findContent(head, 'og:url') === address ? [] : ['og:url is another']),
    ...[...wanted, ...(isItem ? ['article:published_time', 'article:author', 'DC.creator'] : [])]
      .filter((name) => !findContent(head, name))
      .map((name) => `no ${name}`),
    ...(findAll(html, /class="([^"]*\bbyline\b[^"]*)"/g).length > 1
      ? ['more than one byline']
      : []),
  ];
}

/** The content of the `meta` element with the name or property. */
export function findContent(head: string, name: string): string | undefined {
  return findAll(head, new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`, 'g'))[0];
}

function findAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

function listDataFaults(html: string, address: string): string[] {
  return findAll(html, /<script type="application\/ld\+json">(.*?)<\/script>/gs).flatMap((text) => {
    if (text.includes('<')) return ['JSON-LD with <'];
    const block = parse(text);
    if (block === undefined) return ['JSON-LD that is no JSON'];
    const nodes = listNodes(block);
    return [
      ...(block['@context'] === 'https://schema.org' ? [] : ['JSON-LD without its context']),
      ...nodes.flatMap(listNodeFaults),
      ...nodes.flatMap((node) => listClaims(node, address)),
    ];
  });
}

function parse(text: string): Node | undefined {
  try {
    return JSON.parse(text) as Node;
  } catch {
    return undefined;
  }
}

/** All nodes of a page, in order of their start. */
export function listPageNodes(html: string): Node[] {
  return findAll(html, /<script type="application\/ld\+json">(.*?)<\/script>/gs).flatMap((text) =>
    listNodes(parse(text)),
  );
}

function listNodes(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(listNodes);
  return '@type' in value ? [value as Node, ...inside] : inside;
}

function listNodeFaults(node: Node): string[] {
  const type = node['@type'] ?? '';
  const required = REQUIRED[type];
  if (required === undefined) return [`a node of type ${type}, which we do not use`];
  return [
    ...required.filter((name) => isEmpty(node[name])).map((name) => `${type} without ${name}`),
    // A list item is its target; the last of a breadcrumb is the page itself and has only a name.
    ...(type === 'ListItem' && isEmpty(node.url) && isEmpty(node.name)
      ? ['a nameless ListItem']
      : []),
  ];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Our article has our address and authors, unlike the piece that it covers. */
function listClaims(node: Node, address: string): string[] {
  if (node['@type'] !== 'NewsArticle') return [];
  const pieces = [node.isBasedOn, node.citation].flatMap(listNodes).filter(isPiece);
  const { host } = new URL(address);
  return [
    ...(node.url === address ? [] : ['our article has the address of another page']),
    ...(pieces.length > 0 ? [] : ['our article is based on nothing']),
    ...pieces
      .filter(({ url }) => typeof url === 'string' && new URL(url).host === host)
      .map(() => 'a covered piece has an address of ours'),
  ];
}

function isPiece({ '@type': type }: Node): boolean {
  return type === 'Article' || type === 'CreativeWork';
}
