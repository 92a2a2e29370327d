import {
  CSL_JSON_URL,
  GRAPH_URL,
  toFeedUrl,
  toJsonUrl,
  toMarkdownUrl,
} from '../../site/addresses/files.ts';
import { DATA_URL, DAYS_URL } from '../../site/addresses/pages.ts';
import { getDayPages } from '../../model/days/day-pages.ts';
import { hasTwins } from '../../model/publication.ts';
import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { toAbsolute, type Context } from '../context.ts';
import { findEndedText } from '../ended-text.ts';
import { escapeMarkdown } from '../print/html-to-markdown.ts';
import { toOneLine } from '../citations/one-line.ts';

/** `llms.txt` (https://llmstxt.org): what this is, by which rules, and where to read it as data, in its own language. */
export function toLlms(context: Context): string {
  const { publication, words } = context;
  const { about, things } = publication;
  const say = words.outputs;
  const topics = things.get('topic') ?? [];
  const policies = listPolicies(context);
  const ended = findEndedText(context);
  return [
    `# ${toWords(about.name)}`,
    `> ${toWords(about.tagline)}`,
    toWords(about.scope),
    ...(ended === undefined ? [] : [toWords(ended)]),
    toWords(say.accounts({ licence: about.licence })),
    ...(hasTwins(publication) ? [words.share.asMarkdown({ end: `\`${toMarkdownUrl('')}\`` })] : []),
    ...toSection(
      words.kinds.topic.many,
      topics.map(({ url, caption }) => toLine(context, url, caption)),
    ),
    ...toSection(words.feeds.dataFiles, listData(context)),
    ...toSection(
      say.rules,
      policies.map(({ url, caption }) => toLine(context, url, caption)),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function listPolicies({ publication }: Context) {
  const { corrections, sourcing, ethics, ownership } = publication.about.policies ?? {};
  return [...new Set([sourcing, ethics, corrections, ownership])].flatMap((path) =>
    path === undefined
      ? []
      : { url: path, caption: publication.byUrl.get(path)?.caption ?? path.slice(1) },
  );
}

/** What holds nothing is left out. */
function listData(context: Context): string[] {
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

function toLine(context: Context, path: string, text: string, note?: string): string {
  const link = `- [${toWords(text)}](${toAbsolute(context, path)})`;
  return note === undefined ? link : `${link}: ${toWords(note)}`;
}

/** One line in which nothing is Markdown. */
function toWords(text: string): string {
  return escapeMarkdown(toOneLine(text));
}
