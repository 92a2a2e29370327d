/**
 * Bodies as pages print them. A build reads every body for what it says, and prints most of them a moment later: what
 * comes of the first reading is held until then, unless there is too much of it. Templates are bundled with a copy of
 * this module, so it is held in one place of the process.
 */
import { parseProse } from '../parse-prose.ts';
import type { ProseTree } from '../tree.ts';
import { toSegments, type Segment } from './segments.ts';

const KEY = Symbol.for('dateline.bodies');
type Global = typeof globalThis & { [KEY]?: Held | undefined };

interface Held {
  readonly bodies: Map<string, readonly Segment[]>;
  /** Characters of sources that may still be held. */
  room: number;
}

/** Some 10,000 long bodies. In a larger archive the rest are read again: time that is seen less than memory is. */
const ROOM = 32_000_000;

/** From now on `holdBody` holds bodies; without it they are read again when they are printed. */
export function startHolding(room = ROOM): void {
  (globalThis as Global)[KEY] = { bodies: new Map(), room };
}

export function stopHolding(): void {
  Reflect.deleteProperty(globalThis, KEY);
}

export function holdBody(source: string, tree: ProseTree): void {
  const held = (globalThis as Global)[KEY];
  if (held === undefined || held.room < source.length) return;
  held.room -= source.length;
  held.bodies.set(source, toSegments(tree));
}

/** The body `source` to be printed. Most are printed once, so it is held no longer. */
export function toBodySegments(source: string): readonly Segment[] {
  const bodies = (globalThis as Global)[KEY]?.bodies;
  const segments = bodies?.get(source);
  if (segments === undefined)
    return toSegments(parseProse(source, { path: '', firstLine: 1 }).tree);
  bodies?.delete(source);
  return segments;
}
