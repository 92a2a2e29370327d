import { isPublished } from '../../model/visible.ts';
import { toAbsolute, type Context } from '../context.ts';
import { printLines } from './print-lines.ts';
import { listStatementLinks } from './record/statement-links.ts';

/**
 * Who points at whom: for each page and each relation, the pages that have it, as paths below `url`. `relation` is
 * named as seen from `to`, as in `{"to": "/topics/tariffs", "relation": "coverage", "from": ["/coverage/…"]}`.
 */
export function toGraphJson(context: Context): string {
  const { about, backlinks, byUrl, record } = context.publication;
  const head = {
    publication: about.name,
    url: toAbsolute(context, ''),
    licence: about.licence,
    pages: Object.fromEntries<{ readonly kind: string; readonly caption: string }>(
      [
        ...[...byUrl.values()]
          .filter(isPublished)
          .map(({ url, kind, caption }) => [url, { kind, caption }] as const),
        ...record.statements.map(
          ({ address, speakerLabel }) =>
            [address, { kind: 'statement', caption: speakerLabel }] as const,
        ),
      ].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
  const rows = [...backlinks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([to, relations]) =>
      [...relations]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([relation, things]) => ({ to, relation, from: things.map(({ url }) => url).sort() })),
    );
  return printLines(head, 'links', [...rows, ...listStatementLinks(record)]);
}
