/** Each item as Markdown beside its page, for programs that read and for whoever keeps notes: all that its feed entry says, and what came of it. */
import { toOneLine } from './citations/one-line.ts';
import { toMarkdownUrl, toPath } from '../site/addresses/files.ts';
import { findHappening } from '../model/claimed.ts';
import { getWhen, isReconstructed, type Item } from '../model/item.ts';
import { hasTwins } from '../model/publication.ts';
import { isKind } from '../model/thing.ts';
import { isInstant, isPoint, type When } from '../time/when.ts';
import { toAbsolute, type Context } from './context.ts';
import { toDayWords } from './day-words.ts';
import { toEntryHtml } from './feeds/entry-html.ts';
import { toStatementDates, toStatementTitle } from './feeds/statement-entry.ts';
import type { OutputFile } from './output-file.ts';
import { escapeMarkdown, toMarkdown } from './print/html-to-markdown.ts';

/** None where the publication has too many items for it. */
export function* eachMarkdown(context: Context): Generator<OutputFile> {
  if (!hasTwins(context.publication)) return;
  for (const item of context.publication.items)
    yield { path: toPath(toMarkdownUrl(item.url)), body: printItem(context, item) };
}

function printItem(context: Context, item: Item): string {
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

/** When it happened, was published and was added: in words, and as it is written where it has an hour. */
function listClocks(context: Context, { data, zone, pieces }: Item): string {
  const { about } = context.publication;
  const { clocks } = context.words.item;
  const happening = findHappening(data);
  const added = getWhen(data.dates.added, about.zone);
  const rows: [label: string, when: When | undefined][] = [
    [
      happening?.isClaimed === true ? clocks.claimed : clocks.happened,
      happening && getWhen(happening.text, zone),
    ],
    [clocks.published, pieces[0]?.published?.when],
    [isReconstructed(about, added) ? clocks.reconstructed : clocks.added, added],
    [
      clocks.updated,
      data.dates.updated === undefined ? undefined : getWhen(data.dates.updated, about.zone),
    ],
  ];
  return rows
    .flatMap(([label, when]) => {
      if (when === undefined) return [];
      const written = isPoint(when) && isInstant(when) ? ` (${when.text})` : '';
      return `- ${escapeMarkdown(context.words.outputs.titled({ label, title: toDayWords(context, when) }) + written)}`;
    })
    .join('\n');
}

/** Who said what and when: in the text a statement stands among our words. */
function listStatements(context: Context, { url }: Item): string {
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

/** The steps of measures that the item tells of, each with why it came. */
function listCauses(context: Context, { url, id }: Item): string {
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
