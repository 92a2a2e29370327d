/** The pieces that an item covers: theirs, never ours. */
import type { Item } from '../model/item.ts';
import type { CoverageData, Source } from '../kinds/coverage.ts';
import type { Pieces } from '../time/words/pieces.ts';
import type { Context } from './context.ts';
import { toShortDay } from './dates.ts';
import { toHost, toLink, type Link } from './link.ts';
import { toLanguageName } from './region-names.ts';
import { toMark, type SourceMark } from './source-mark.ts';
import { toCoins } from './coins.ts';

type Credit = NonNullable<CoverageData['credits']>[number];

export interface SourceView {
  readonly outlet: Link;
  readonly title: string | undefined;
  readonly lang: string | undefined;
  /** “Chinese”, if it is not in the language of the publication. */
  readonly language: string | undefined;
  readonly published: Pieces;
  readonly byline: string;
  readonly credits: string | undefined;
  /** Where to read it, and the name of the host. */
  readonly read: { readonly url: string; readonly at: string; readonly host: string } | undefined;
  readonly unlinked: string | undefined;
  readonly mark: SourceMark;
  readonly official: boolean;
  readonly origin: string | undefined;
  readonly note: string | undefined;
  /** For reference managers: the value of a COinS span. */
  readonly coins: string;
}

export function toSources(context: Context, item: Item): SourceView[] {
  return item.data.sources.flatMap((source, index) => {
    const outlet = item.outlets[index];
    return outlet === undefined ? [] : [toSource(context, item, source, toLink(outlet))];
  });
}

function toSource(context: Context, item: Item, source: Source, outlet: Link): SourceView {
  const { publication } = context;
  const via = source.via === undefined ? undefined : publication.entities.get(source.via)?.caption;
  const authors = (source.credits ?? []).filter(
    ({ role }) => role === 'author' || role === 'reporter',
  );
  const others = (source.credits ?? []).filter(
    ({ role }) => role !== 'author' && role !== 'reporter',
  );
  return {
    outlet,
    title: source.title,
    lang: source.language,
    language: source.language === undefined ? undefined : toLanguageName(source.language),
    published:
      source.published === undefined
        ? [{ text: 'date not recorded' }]
        : toShortDay(context, source.published, item.zone),
    byline: toByline(context, authors, source.official === 'yes'),
    credits: toCreditLine(context, others),
    read:
      source.url === undefined
        ? undefined
        : {
            url: source.url,
            at: via ?? outlet.text,
            host: toHost(source.url),
          },
    unlinked: source.unlinked,
    mark: toMark(context, source),
    official: source.official === 'yes',
    origin: source.origin,
    note: source.note,
    coins: toCoins(item, source, outlet.text),
  };
}

function toByline(context: Context, authors: readonly Credit[], official: boolean): string {
  if (authors.length > 0) return `By ${toList(authors.map((author) => nameOf(context, author)))}`;
  return official ? 'Official record' : 'Byline not recorded';
}

const DONE: Readonly<Record<Credit['role'], string>> = {
  author: 'By',
  reporter: 'Reporting by',
  contributor: 'With',
  curator: 'Written by',
  editor: 'Edited by',
  photographer: 'Picture by',
  illustrator: 'Drawn by',
  translator: 'Translated by',
};

/** “Picture by Jade Gao, Agence France-Presse, via Getty Images”; `undefined` for no credits. */
export function toCreditLine(context: Context, credits: readonly Credit[]): string | undefined {
  if (credits.length === 0) return undefined;
  return credits.map((credit) => `${DONE[credit.role]} ${nameOf(context, credit)}`).join('. ');
}

function nameOf({ publication }: Context, { name, organization, via }: Credit): string {
  const captionOf = (id: string | undefined) =>
    id === undefined ? undefined : publication.entities.get(id)?.caption;
  const distributor = captionOf(via);
  return [
    name,
    captionOf(organization),
    distributor === undefined ? undefined : `via ${distributor}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** “A”, “A and B”, “A, B and C”. */
export function toList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
