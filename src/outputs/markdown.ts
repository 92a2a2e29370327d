/** Each item as Markdown beside its page, for programs that read and for whoever keeps notes: all that its feed entry says, and what came of it. */
import { toOneLine } from '../citations/one-line.ts';
import { toMarkdownUrl, toPath } from '../model/addresses/files.ts';
import type { Item } from '../model/item.ts';
import { hasTwins } from '../model/size.ts';
import { isKind } from '../model/thing.ts';
import { toAbsolute, type Context } from './context.ts';
import { toEntryHtml } from './feeds/entry-html.ts';
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
  return [
    `# ${escapeMarkdown(toOneLine(caption))}`,
    `<${toAbsolute(context, url)}>`,
    toMarkdown(toEntryHtml(context, item)),
    listCauses(context, item),
    `${escapeMarkdown(context.publication.about.name)}, ${data.dates.updated ?? data.dates.added}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** The steps of measures that the item tells of, each with why it came. */
function listCauses(context: Context, { url, id }: Item): string {
  const measures = new Set(context.publication.backlinks.get(url)?.get('steps'));
  return [...measures]
    .flatMap((measure) => {
      if (!isKind(measure, 'measure')) return [];
      const link = `[${escapeMarkdown(measure.caption)}](${toAbsolute(context, measure.url)})`;
      return measure.data.history.flatMap(({ item, cause }) =>
        item === id && cause !== undefined ? `- ${link}: ${escapeMarkdown(cause)}` : [],
      );
    })
    .join('\n');
}
