/** Small files that programs and curious people look for at fixed addresses. */
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { toPair } from '../../content/kinds/look.ts';
import { toContactUri } from '../../content/kinds/url.ts';
import { getDayPages } from '../../model/days/day-pages.ts';
import { hasAlternates } from '../../model/publication.ts';
import type { Thing } from '../../model/thing.ts';
import {
  CSL_JSON_URL,
  GRAPH_URL,
  HUMANS_URL,
  ICON_SVG_URL,
  ICON_URL,
  LLMS_URL,
  MANIFEST_URL,
  OPENSEARCH_URL,
  ROBOTS_URL,
  SECURITY_URL,
  SITEMAP_INDEX_URL,
  toFeedUrl,
  toJsonUrl,
  toMarkdownUrl,
  toPath,
} from '../../site/addresses/files.ts';
import { DATA_URL, DAYS_URL, FRONT_URL, SEARCH_URL } from '../../site/addresses/pages.ts';
import { toAbsolute, toBase, toPrinted } from '../../site/addresses/print.ts';
import { toDirection } from '../../time/words/clocks.ts';
import { toOneLine } from '../citations/reference.ts';
import type { OutputContext, OutputFile } from '../output-file.ts';
import { escapeMarkdown } from '../markdown.ts';
import { element, toDocument } from '../print/xml.ts';
import { findEndedText } from '../moment.ts';

/** `now` is the clock of the build, for `security.txt`, which is left out without it or without a contact. */
export function listSiteFiles(context: OutputContext, now?: number): OutputFile[] {
  const security = now === undefined ? undefined : toSecurity(context, now);
  return [
    { path: toPath(ROBOTS_URL), body: toRobots(context) },
    { path: toPath(HUMANS_URL), body: toHumans(context) },
    { path: toPath(LLMS_URL), body: toLlms(context) },
    { path: toPath(OPENSEARCH_URL), body: toOpenSearch(context) },
    { path: toPath(MANIFEST_URL), body: toManifest(context) },
    ...(security === undefined ? [] : [{ path: toPath(SECURITY_URL), body: security }]),
  ];
}

/** https://github.com/dewitt/opensearch; it allows names of 16 letters. */
function toOpenSearch(context: OutputContext): string {
  const { name, tagline, language } = context.publication.about;
  const root = element(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    element('ShortName', {}, Array.from(name).slice(0, 16).join('').trim()),
    element('LongName', {}, Array.from(name).slice(0, 48).join('').trim()),
    element('Description', {}, tagline),
    element('Language', {}, language),
    element('InputEncoding', {}, 'UTF-8'),
    element('Image', { type: 'image/png' }, toAbsolute(context, ICON_URL)),
    element('Url', {
      type: 'text/html',
      template: `${toAbsolute(context, SEARCH_URL)}?q={searchTerms}`,
    }),
  );
  return toDocument(root);
}

/** https://www.w3.org/TR/appmanifest/ */
function toManifest(context: OutputContext): string {
  const { about } = context.publication;
  const toSite = (url: string) => toPrinted(toBase(context), url);
  const paper = toPair(about.look, 'paper').light;
  const manifest = {
    name: about.name,
    description: about.tagline,
    lang: about.language,
    dir: toDirection(about.language),
    start_url: toSite(FRONT_URL),
    scope: toSite(FRONT_URL),
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: toSite(ICON_SVG_URL), type: 'image/svg+xml', sizes: 'any' },
      { src: toSite(ICON_URL), type: 'image/png', sizes: '180x180' },
    ],
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** RFC 9309. Everything may be read. */
function toRobots(context: OutputContext): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${toAbsolute(context, SITEMAP_INDEX_URL)}\n`;
}

/** https://humanstxt.org */
function toHumans(context: OutputContext): string {
  const { about } = context.publication;
  const editors = (about.editors ?? []).map(({ name, url }) =>
    [name, url].filter((part) => part !== undefined).join(', '),
  );
  return [
    '/* TEAM */',
    ...editors.map((editor) => `Editor: ${toOneLine(editor)}`),
    ...(about.contact === undefined ? [] : [`Contact: ${toOneLine(about.contact)}`]),
    '',
    '/* SITE */',
    `Name: ${toOneLine(about.name)}`,
    `Language: ${about.language}`,
    `Licence: ${toOneLine(about.licence)}`,
    `About: ${toAbsolute(context, about.policies?.ownership ?? FRONT_URL)}`,
    '',
  ].join('\n');
}

/**
 * `security.txt` (RFC 9116), or `undefined` if the publication names no contact. It expires a year after the start of
 * the month of the build (`now`, epoch milliseconds): within the year of the RFC, and unchanged during the month.
 */
function toSecurity(context: OutputContext, now: number): string | undefined {
  const { contact, language } = context.publication.about;
  if (contact === undefined) return undefined;
  const built = new Date(now);
  const expires = new Date(Date.UTC(built.getUTCFullYear() + 1, built.getUTCMonth()));
  return [
    `Contact: ${toContactUri(contact)}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    `Preferred-Languages: ${language.split('-')[0] ?? language}`,
    `Canonical: ${toAbsolute(context, SECURITY_URL)}`,
    '',
  ].join('\n');
}

/** `llms.txt` (https://llmstxt.org): what this is, by which rules, and where to read it as data, in its language. */
function toLlms(context: OutputContext): string {
  const { publication, words } = context;
  const { about, things } = publication;
  const say = words.outputs;
  const topics = things.get('topic') ?? [];
  const policies = listPolicies(context);
  const toLink = ({ url, caption }: Pick<Thing, 'url' | 'caption'>) =>
    toLine(context, url, caption);
  const ended = findEndedText(context);
  return [
    `# ${toWords(about.name)}`,
    `> ${toWords(about.tagline)}`,
    toWords(about.scope),
    ...(ended === undefined ? [] : [toWords(ended)]),
    toWords(say.accounts({ licence: about.licence })),
    ...(hasAlternates(publication)
      ? [words.share.asMarkdown({ end: `\`${toMarkdownUrl('')}\`` })]
      : []),
    ...toSection(words.kinds.topic.many, topics.map(toLink)),
    ...toSection(words.feeds.dataFiles, listData(context)),
    ...toSection(say.rules, policies.map(toLink)),
  ]
    .join('\n\n')
    .concat('\n');
}

function listPolicies({ publication }: OutputContext) {
  const { corrections, sourcing, ethics, ownership } = publication.about.policies ?? {};
  return [...new Set([sourcing, ethics, corrections, ownership])].flatMap((path) =>
    path === undefined
      ? []
      : { url: path, caption: publication.byUrl.get(path)?.caption ?? path.slice(1) },
  );
}

/** Empty files are left out. */
function listData(context: OutputContext): string[] {
  const { publication, words } = context;
  const { data, feeds, kinds } = words;
  const { statements, corrections, series } = publication.record;
  const count = (kind: KindName) =>
    kind === 'coverage' ? publication.items.length : (publication.things.get(kind)?.length ?? 0);
  const record = [
    ['statements', data.statements, data.statementsNote, statements.length],
    ['rates', data.rates, data.ratesNote, series.length],
    ['corrections', data.corrections, data.correctionsNote, corrections.length],
  ] as const;
  const link = (path: string, text: string, note: string) => toLine(context, path, text, note);
  return [
    ...KIND_NAMES.filter((kind) => count(kind) > 0).map((kind) =>
      link(toJsonUrl(getKind(kind).folder), kinds[kind].file, kinds[kind].note({ n: count(kind) })),
    ),
    ...record
      .filter(([, , , many]) => many > 0)
      .map(([name, text, note, many]) => link(toJsonUrl(name), text, note({ n: many }))),
    link(GRAPH_URL, data.graph, data.graphNote),
    link(DATA_URL, data.columns, data.columnsNote),
    link(CSL_JSON_URL, data.citations, data.citationsNote),
    ...(getDayPages(publication).days.length > 0
      ? [link(toFeedUrl(DAYS_URL, 'json'), words.days.feed, words.days.feedAbout)]
      : []),
    link(toFeedUrl('', 'json'), feeds.feed, feeds.everythingNote),
  ];
}

function toSection(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${toWords(title)}`, lines.join('\n')];
}

function toLine(context: OutputContext, path: string, text: string, note?: string): string {
  const link = `- [${toWords(text)}](${toAbsolute(context, path)})`;
  return note === undefined ? link : `${link}: ${toWords(note)}`;
}

/** One line in which nothing is Markdown. */
function toWords(text: string): string {
  return escapeMarkdown(toOneLine(text));
}
