/** Words that stand in no page that was kept → what their item and the publication know of them as a statement. */
import { z } from 'zod';
import { openFields } from './edit/fields.ts';
import { isEntityKind, isKind, toThing } from '../model/thing.ts';
import type { Reading } from '../build/session.ts';
import { getAddressed } from './open-file.ts';
import type { Capture, TypedWords } from './protocol.ts';
import type { Said } from './said.ts';
import { toCapture, toWhen } from './to-capture.ts';

const text = z.string().optional().catch(undefined);

/** What counts here of an item, which may be half written. */
const written = z.object({
  title: z.string().catch(''),
  dates: z.object({ happened: text }).catch({}),
  sources: z.array(z.object({ outlet: text, published: text, official: text }).catch({})).catch([]),
  entities: z.array(z.string()).catch([]),
});

type Written = z.output<typeof written>;

/** A speaker is suggested only where the item names nobody else who can speak. Throws EditError for fields that cannot be read. */
export function captureTyped(reading: Reading, typed: TypedWords): Capture {
  const { kind } = getAddressed(typed.inside);
  const item = written.parse(openFields({ kind, text: typed.text }).data ?? {});
  const likely = item.entities.filter((id) => canSpeak(reading, id));
  const speaker = likely.length === 1 ? likely[0] : undefined;
  const [source] = item.sources;
  const isOfficial = source?.official === 'yes' || isOfOffice(reading, source?.outlet);
  const found = {
    words: typed.words.trim(),
    by:
      speaker === undefined
        ? undefined
        : { name: 'by', value: speaker, origin: 'nobody else is named by the item' },
    speaker,
    said: findSaid(item, isOfficial, reading.about?.zone ?? 'UTC'),
    around: item.title,
    more: isOfficial
      ? [{ name: 'venue', value: 'document', origin: 'its source is official' }]
      : [],
  };
  return { ...toCapture(reading, found, typed), likely };
}

/** Whoever was made on the way, and is not on the disk yet, may well be a person. */
function canSpeak({ entries }: Reading, id: string): boolean {
  const named = entries.filter((entry) => entry.id === id && isEntityKind(entry.kind));
  return named.every(({ kind }) => kind === 'person' || kind === 'organization');
}

function isOfOffice({ entries }: Reading, id: string | undefined): boolean {
  return entries.some((entry) => {
    const thing = toThing(entry);
    return thing.id === id && isKind(thing, 'outlet') && thing.data.type === 'government';
  });
}

/** An office puts out on a day what it says on it; of what others report, nobody knows more than that it is not later. */
function findSaid(
  { dates, sources }: Written,
  isOfficial: boolean,
  zone: string,
): Said | undefined {
  const { happened = '' } = dates;
  const value = toWhen(happened, zone);
  if (value !== undefined) return { value, day: value, origin: 'when it happened, by the item' };
  const day = /^\d{4}-\d\d-\d\d/.exec(sources[0]?.published ?? '')?.[0];
  if (day === undefined || toWhen(day, zone) === undefined) return undefined;
  return isOfficial
    ? { value: day, day, origin: 'the day of the source, which is official' }
    : { value: `/${day}`, day, origin: 'not later than the source' };
}
