/** Each item as Markdown beside its page, for programs and note-takers: all of its feed entry, and its consequences. */
import { findHappening } from '../model/claimed.ts';
import { getWhen, isReconstructed, type Item } from '../model/item.ts';
import { hasAlternates } from '../model/publication.ts';
import { isKind } from '../model/thing.ts';
import { toMarkdownUrl, toPath } from '../site/addresses/files.ts';
import { toAbsolute } from '../site/addresses/print.ts';
import { isInstant, isPoint, type When } from '../time/when.ts';
import { unescapeHtml } from './chain/page.ts';
import { toOneLine } from './citations/reference.ts';
import { toEntryHtml } from './feeds/entry-html.ts';
import { toStatementDates, toStatementTitle } from './feeds/statement-entry.ts';
import type { OutputContext, OutputFile } from './output-file.ts';
import { toPlainDay } from './moment.ts';

/** Empty if the publication has too many items for it. */
export function* eachMarkdown(context: OutputContext): Generator<OutputFile> {
  if (!hasAlternates(context.publication)) return;
  for (const item of context.publication.items)
    yield { path: toPath(toMarkdownUrl(item.url)), body: printItem(context, item) };
}

function printItem(context: OutputContext, item: Item): string {
  const { url, caption, data } = item;
  const { quotes, comma } = context.words.text;
  return [
    `# ${escapeMarkdown(toOneLine(caption))}`,
    `<${toAbsolute(context, url)}>`,
    listClocks(context, item),
    toMarkdown(toEntryHtml(context, item), quotes),
    listStatements(context, item),
    listCauses(context, item),
    `${escapeMarkdown(context.publication.about.name)}${comma}${data.dates.updated ?? data.dates.added}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** When it happened, was published and was added: in words, and as written if it has an hour. */
function listClocks(context: OutputContext, { data, zone, pieces }: Item): string {
  const { about } = context.publication;
  const { clocks } = context.words.item;
  const happening = findHappening(data);
  const added = getWhen(data.dates.added, about.zone);
  const { updated } = data.dates;
  const rows: [label: string, when: When | undefined][] = [
    [
      happening?.isClaimed === true ? clocks.claimed : clocks.happened,
      happening && getWhen(happening.text, zone),
    ],
    [clocks.published, pieces[0]?.published?.when],
    [isReconstructed(about, added) ? clocks.reconstructed : clocks.added, added],
    [clocks.updated, updated === undefined ? updated : getWhen(updated, about.zone)],
  ];
  return rows
    .flatMap(([label, when]) => {
      if (when === undefined) return [];
      const written = isPoint(when) && isInstant(when) ? ` (${when.text})` : '';
      return `- ${escapeMarkdown(context.words.outputs.titled({ label, title: toPlainDay(context, when) }) + written)}`;
    })
    .join('\n');
}

/** Who said what and when; in the text, statements are among our words. */
function listStatements(context: OutputContext, { url }: Item): string {
  const statements = context.publication.record.of.get(url) ?? [];
  if (statements.length === 0) return '';
  const { stop, space } = context.words.text;
  const rows = statements.map((one) => {
    const title = escapeMarkdown(toOneLine(toStatementTitle(context, one)));
    const dates = escapeMarkdown(toOneLine(toStatementDates(context, one)));
    return `- [${title}](<${toAbsolute(context, one.address)}>)${stop}${space}${dates}`;
  });
  return [`## ${escapeMarkdown(context.words.item.statements)}`, rows.join('\n')].join('\n\n');
}

/** The steps of measures that the item reports, each with its cause. */
function listCauses(context: OutputContext, { url, id }: Item): string {
  const measures = new Set(context.publication.backlinks.get(url)?.get('steps'));
  return [...measures]
    .flatMap((measure) => {
      if (!isKind(measure, 'measure')) return [];
      const link = `[${escapeMarkdown(measure.caption)}](${toAbsolute(context, measure.url)})`;
      return measure.data.history.flatMap(({ item, cause }) =>
        item === id && cause !== undefined
          ? `- ${link}${context.words.text.colon}${escapeMarkdown(cause)}`
          : [],
      );
    })
    .join('\n');
}

/** HTML of our feeds as Markdown (CommonMark); everything with a meaning in Markdown is escaped in texts. */

const TOKEN = /<(?<close>\/?)(?<name>[a-z][a-z0-9]*)(?<rest>(?:"[^"]*"|[^">])*)>|(?<text>[^<]+)/g;

type Marks = readonly [open: string, close: string];

const MARKS: Readonly<Record<string, Marks>> = {
  em: ['*', '*'],
  cite: ['*', '*'],
  strong: ['**', '**'],
  del: ['~~', '~~'],
};
/** What begins the first line of an element, and its other lines. */
const STARTS: Readonly<Record<string, readonly [first: string, others: string]>> = {
  blockquote: ['> ', '> '],
  li: ['- ', '  '],
};
const BLOCKS = /^(p|h[1-6]|ul|ol|li|blockquote|figure|figcaption|aside|div|section|hr)$/;

/** Paragraphs separated by empty lines, without one at the end; quotations have the marks of the language. */
export function toMarkdown(html: string, quotes: Marks): string {
  const marks: Readonly<Record<string, Marks>> = { ...MARKS, q: quotes };
  const blocks: string[] = [];
  const starts: { first: string; others: string }[] = [];
  const links: string[] = [];
  let line = '';
  const end = () => {
    const text = line.replace(/[ \t\n]+/g, ' ').trim();
    line = '';
    if (text === '') return;
    blocks.push(starts.map(({ first }) => first).join('') + text);
    for (const start of starts) start.first = start.others;
  };
  for (const { groups = {} } of html.matchAll(TOKEN)) {
    const { name = '', rest = '', text } = groups;
    const isEnd = groups.close === '/';
    if (text !== undefined) line += escapeMarkdown(unescapeHtml(text));
    else if (BLOCKS.test(name)) {
      end();
      const [first, others] = STARTS[name] ?? [];
      if (first !== undefined && isEnd) starts.pop();
      else if (first !== undefined) starts.push({ first, others: others ?? '' });
      const [, level] = /^h([1-6])$/.exec(name) ?? [];
      if (level !== undefined && !isEnd) line = `${'#'.repeat(Number(level))} `;
    } else if (name === 'br') line += ' ';
    else if (name === 'a') {
      if (!isEnd) links.push(unescapeHtml(/\shref="([^"]*)"/.exec(rest)?.[1] ?? ''));
      line += isEnd ? `](<${(links.pop() ?? '').replace(/[<>]/g, encodeURIComponent)}>)` : '[';
    } else line += marks[name]?.[isEnd ? 1 : 0] ?? '';
  }
  end();
  return blocks.join('\n\n');
}

export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/, '$1\\$2');
}
