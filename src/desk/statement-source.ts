/** Which source of an item has the words of a statement: that of the page from which they come. */
import { z } from 'zod';
import type { ContentReading } from '../build/session.ts';
import { toThing } from '../model/thing.ts';
import { toAddressHost, toPieceKey } from './clip/address.ts';
import type { Clip } from './clip/clip.ts';
import { toTitleKey } from './covering.ts';
import { openFields } from './edit/fields.ts';
import { getAddressed } from './open-file.ts';
import type { Capture, TypedWords } from './protocol.ts';
import { say } from './words/say.ts';

const text = z.string().optional().catch(undefined);

const written = z.object({
  title: z.string().catch(''),
  dates: z.object({ happened: text }).catch({}),
  sources: z
    .array(
      z
        .object({
          ...{ outlet: text, title: text, url: text },
          ...{ published: text, official: text, language: text },
        })
        .catch({}),
    )
    .catch([]),
  entities: z.array(z.string()).catch([]),
});

/** An item that may be half written, as far as it is read here. */
export type WrittenItem = z.output<typeof written>;

/** Throws EditError for fields that cannot be read. */
export function readWritten({
  inside,
  text: own,
}: Pick<TypedWords, 'inside' | 'text'>): WrittenItem {
  const { kind } = getAddressed(inside);
  return written.parse(openFields({ kind, text: own }).data ?? {});
}

/**
 * Nothing if the item has only one source that can be meant; else what its sources are called, and which one is meant if
 * that is sure. `isBegun`: the item was begun from the page.
 */
export function chooseSource(
  { entries }: ContentReading,
  { sources }: WrittenItem,
  clip?: Clip,
  isBegun = false,
): Pick<Capture, 'sources' | 'source'> {
  const [only, other] = sources;
  const isOne = other === undefined;
  const found = sources.flatMap((one, at) => (clip !== undefined && isOf(one, clip) ? [at] : []));
  const isOwn = isBegun && (clip?.url == null || only?.url === undefined);
  if (isOne && (only === undefined || clip === undefined || isOwn || found.length > 0)) return {};
  const toName = (id: string) => {
    const entry = entries.find((one) => one.id === id && one.kind === 'outlet');
    return entry === undefined ? id : toThing(entry).caption;
  };
  const names = sources.map(({ outlet, title, url }, at) => {
    const name = outlet === undefined ? url && toAddressHost(url) : toName(outlet);
    return [name, title].filter(Boolean).join(': ') || say.statementSource.source({ n: at + 1 });
  });
  const [source, second] = found;
  return { sources: names, ...(source !== undefined && second === undefined && { source }) };
}

function isOf({ url, outlet, title }: WrittenItem['sources'][number], clip: Clip): boolean {
  if (url !== undefined && clip.url !== null) return toPieceKey(url) === toPieceKey(clip.url.value);
  return (
    outlet !== undefined &&
    title !== undefined &&
    clip.title !== null &&
    toTitleKey(outlet, title) === toTitleKey(clip.outlet?.value ?? '', clip.title.value)
  );
}
