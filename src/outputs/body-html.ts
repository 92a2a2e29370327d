/** Bodies as HTML for places without our pages: addresses are absolute, components are plain elements. */
import { noteBody } from '../model/body-reads.ts';
import { COVERAGE_URL } from '../site/addresses/pages.ts';
import { toWrittenUrl } from '../site/addresses/things.ts';
import { findCite } from '../model/statements/statement.ts';
import type { Thing } from '../model/thing.ts';
import { toHtml, type Resolve } from '../content/prose/print/html.ts';
import { toSegments } from '../content/prose/print/segments.ts';
import { parseProse } from '../content/prose/parse-prose.ts';
import { toAbsolute, type Context } from './context.ts';

export function toBodyHtml(context: Context, thing: Thing): string {
  const { body, inside, path, bodyLine } = thing.entry;
  noteBody(inside);
  if (body.trim() === '') return '';
  const { tree } = parseProse(body, { path, firstLine: bodyLine });
  return toHtml(toSegments(tree), toResolve(context, thing));
}

function toResolve(context: Context, thing: Thing): Resolve {
  const { publication } = context;
  return {
    entity: (id) => {
      const entity = publication.entities.get(id);
      return entity && { name: entity.caption, url: entity.url };
    },
    address: (path) => {
      const url = toWrittenUrl(path);
      if (url === COVERAGE_URL) return { title: context.words.outputs.coverage, url };
      const page = publication.byUrl.get(url);
      return page && { title: page.caption, url };
    },
    absolute: (url) => {
      if (url.startsWith('#')) return toAbsolute(context, `${thing.url}${url}`);
      return url.startsWith('/') ? toAbsolute(context, url) : url;
    },
    // Of a picture the caption and the credit stand here, without it.
    image: () => undefined,
    cite: (id) => findCite(publication, thing, id),
  };
}
