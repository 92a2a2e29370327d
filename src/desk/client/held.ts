/** A file as it lies on the desk. */
import type { Change, OpenClip, Opened, Pick, Start } from '../protocol.ts';
import { getAt, toShown } from './shown.ts';

export interface Held extends Opened {
  /** What `seen` is the digest of. */
  readonly base?: string;
}

/** As it came from the disk, if it did. */
export function toHeld(file: Opened): Held {
  return file.seen === undefined ? file : { ...file, base: file.text };
}

/** What the disk holds stays known while the text is another. */
export function withDisk(
  after: Opened,
  { seen, base }: { readonly seen?: string | undefined; readonly base?: string | undefined },
): Held {
  return { ...after, ...(seen !== undefined && { seen }), ...(base !== undefined && { base }) };
}

export function toId({ url }: Opened): string {
  return url.split('/').slice(2).join('/');
}

/** What was made on the way, as a field may name it. */
export function listMade({ forms }: Start, also: Iterable<Held>): Pick[] {
  return [...also]
    .filter(({ seen }) => seen === undefined)
    .map((made) => {
      const caption = forms[made.kind]?.caption ?? 'name';
      const name = toShown(getAt(made.data, [caption]) ?? '');
      return { id: toId(made), kind: made.kind, name, also: [] };
    });
}

/** Of the page, or of today. */
export function toMonth(clip: OpenClip | undefined, { today }: Start): string {
  return clip?.clip.published?.value ?? today;
}

/** An element of the history of a measure has another place from now on, and those after it with it. */
export interface Placed {
  readonly from: number;
  readonly to: number;
}

/** Where a step of a measure stands by its day that was to stand last; `undefined` where none was added. */
export function findPlaced(
  changes: readonly Change[],
  before: Held,
  after: Held,
): Placed | undefined {
  const isAdded = changes.some((one) => 'add' in one && one.path.join('.') === 'history');
  if (before.kind !== 'measure' || !isAdded) return undefined;
  const [was = [], is = []] = [before, after].map(({ data }) => {
    const steps = getAt(data, ['history']);
    return Array.isArray(steps) ? steps.map((step) => JSON.stringify(step)) : [];
  });
  const to = is.findIndex((step, at) => step !== was[at]);
  return to < 0 ? undefined : { from: is.length - 1, to };
}

/** The path that a field has from now on. */
export function toPlacedPath(path: string, { from, to }: Placed): string {
  return path.replace(/^(history(?:\.| new ))(\d+)(?!\d)/, (_, list: string, place: string) => {
    const at = Number(place);
    const isPassed = at >= to && at < from;
    return `${list}${String(at === from ? to : at + (isPassed ? 1 : 0))}`;
  });
}
