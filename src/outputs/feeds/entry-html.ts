/** An item as HTML for readers who stay in their feed reader: everything that the page says in words. */
import type { CoverageData } from '../../content/kinds/coverage.ts';
import { type Resolve, toHtml } from '../../content/prose/print/html.ts';
import { toBodySegments } from '../../content/prose/print/segments.ts';
import { noteBody } from '../../model/reads.ts';
import { getWhen, type Item, type SourcePiece } from '../../model/item.ts';
import { findCite } from '../../model/statements/statement.ts';
import type { Thing } from '../../model/thing.ts';
import { isWithdrawn } from '../../model/visible.ts';
import { COVERAGE_URL } from '../../site/addresses/pages.ts';
import { toAbsolute, toFullAddress } from '../../site/addresses/print.ts';
import { toWrittenUrl } from '../../site/addresses/things.ts';
import { toText } from '../../time/words/pieces.ts';
import { toPieces } from '../../time/words/words.ts';
import { fillSlots } from '../../words/slots.ts';
import type { OutputContext } from '../output-file.ts';
import { toPlainDay } from '../moment.ts';
import { type XmlChild, element, type Xml } from '../print/xml.ts';

type Correction = NonNullable<CoverageData['corrections']>[number];

/** A withdrawn item is its reason and its corrections. */
export function toEntryHtml(context: OutputContext, item: Item): string {
  const { data } = item;
  const isGone = isWithdrawn(item);
  const { outputs, text } = context.words;
  const head = isGone
    ? `${outputs.withdrawn}${text.space}${data.withdrawn ?? ''}`.trim()
    : data.summary;
  return [
    p(head).xml,
    isGone ? '' : toBodyHtml(context, item),
    ...item.pieces.map((piece) => p(...listSourceParts(context, piece)).xml),
    ...(data.corrections ?? []).map(
      (correction) => p(...listCorrectionParts(context, correction)).xml,
    ),
  ].join('');
}

/** “Reported by X: title”, with a link to the outlet’s page, never to a copy here. */
function listSourceParts(
  context: OutputContext,
  { outlet, publisher, url, isOfficial, published, source: { title, unlinked } }: SourcePiece,
): XmlChild[] {
  const name =
    outlet === undefined ? publisher : a(toAbsolute(context, outlet.url), outlet.caption);
  const piece = title ?? url?.replace(/^https?:\/\//, '') ?? '';
  const say = context.words.outputs;
  const day = published === undefined ? '' : ` (${toPlainDay(context, published.when)})`;
  if (url !== undefined)
    return fillSlots(isOfficial ? say.source : say.reported, {
      outlet: name,
      piece: [a(url, piece), day],
    });
  const [only, whole] = isOfficial
    ? [say.sourceOnly, say.sourceUnlinked]
    : [say.reportedOnly, say.reportedUnlinked];
  return piece === ''
    ? fillSlots(only, { outlet: [name, day], why: unlinked })
    : fillSlots(whole, { outlet: name, piece: [piece, day], why: unlinked });
}

export function listCorrectionParts(
  context: OutputContext,
  { on, type, was, now, why }: Correction,
): XmlChild[] {
  const { publication, language, words } = context;
  const { outputs, prose, text } = words;
  const day = toText(toPieces(getWhen(on, publication.about.zone), { language }));
  return [
    element('strong', {}, outputs.notice({ type: prose.corrections[type], day })),
    `${text.space}${why}`,
    was === undefined ? undefined : fillSlots(outputs.before, { was: element('del', {}, was) }),
    now === undefined ? undefined : fillSlots(outputs.now, { now: element('ins', {}, now) }),
  ];
}

/** Elements with content look the same in XML and HTML. */
function p(...children: readonly XmlChild[]): Xml {
  return element('p', {}, ...children);
}

function a(href: string, text: string): Xml {
  return element('a', { href }, text);
}

/** Bodies as HTML for places other than our pages: addresses are absolute, components are plain elements. */
function toBodyHtml(context: OutputContext, thing: Thing): string {
  const { body, inside } = thing.entry;
  noteBody(inside);
  if (body.trim() === '') return '';
  return toHtml(toBodySegments(body), toResolve(context, thing));
}

function toResolve(context: OutputContext, thing: Thing): Resolve {
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
      return toFullAddress(context, url);
    },
    // A picture is left out; its caption and credit are printed.
    image: () => undefined,
    cite: (id) => findCite(publication, thing, id),
  };
}
