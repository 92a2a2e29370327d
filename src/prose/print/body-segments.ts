/**
 * Bodies as pages print them. A build reads every body for what it says, and prints most of them a moment later: what
 * comes of the first reading is held until then. Templates are bundled with a copy of this module, so it is held in one
 * place of the process.
 */
import { parseProse } from '../parse-prose.ts';
import type { ProseTree } from '../tree.ts';
import { toSegments, type Segment } from './segments.ts';

const KEY = Symbol.for('dateline.bodies');
type Global = typeof globalThis & { [KEY]?: Map<string, readonly Segment[]> | undefined };

/** From now on `holdBody` holds bodies; without it they are read again when they are printed. */
export function startHolding(): void {
  (globalThis as Global)[KEY] = new Map();
}

export function stopHolding(): void {
  Reflect.deleteProperty(globalThis, KEY);
}

export function holdBody(source: string, tree: ProseTree): void {
  (globalThis as Global)[KEY]?.set(source, toSegments(tree));
}

/** The body `source` to be printed. Most are printed once, so it is held no longer. */
export function toBodySegments(source: string): readonly Segment[] {
  const held = (globalThis as Global)[KEY];
  const segments = held?.get(source);
  if (segments === undefined)
    return toSegments(parseProse(source, { path: '', firstLine: 1 }).tree);
  held?.delete(source);
  return segments;
}
