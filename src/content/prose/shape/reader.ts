import { toFault } from '../../problems/fault.ts';
import type { Position } from '../../problems/lines.ts';
import { blankUnseen, hasUnseen } from '../../problems/unseen.ts';
import type { ComponentName } from '../components.ts';
import type { ProseFinding } from '../finding.ts';
import { type RawNode, unmask } from '../parse/satteri.ts';

export interface Reader {
  /** The text that the parser read, masked and mended; every offset is as in the body. */
  readonly text: string;
  readonly toPlace: (offset: number) => Position;
  readonly findings: ProseFinding[];
  readonly stripped: ReadonlySet<number>;
  /** The ids of components in the body so far. */
  readonly anchors: Set<string>;
}

export interface Surroundings {
  readonly components: readonly ComponentName[];
  readonly inLink: boolean;
  /** Whether paragraphs are allowed here, so that a lone inline component becomes one. */
  readonly inFlow: boolean;
  readonly depth: number;
}

export const OUTSIDE: Surroundings = { components: [], inLink: false, inFlow: true, depth: 0 };

export function toNodeStart(node: RawNode): number {
  return node.position?.start.offset ?? 0;
}

export function toNodeEnd(node: RawNode): number {
  return node.position?.end.offset ?? toNodeStart(node);
}

/** The offset of `part` in the source of the node, from `from` on; that of the node if it is written differently. */
export function toOffset(
  reader: Reader,
  node: RawNode,
  part: string,
  from = toNodeStart(node),
): number {
  const found = reader.text.slice(from, toNodeEnd(node)).indexOf(part);
  return found >= 0 ? from + found : Math.min(from, toNodeEnd(node));
}

/**
 * A decoded value of `node` as its author wrote it. Unseen characters written as `&#1;` are refused and blanked here,
 * since the scan sees only those that are written as themselves.
 */
export function readValue(masked: string, node: RawNode, reader: Reader): string {
  const value = unmask(masked);
  if (!hasUnseen(value)) return value;
  reader.findings.push(refuseReference(toOffset(reader, node, '&#')));
  return blankUnseen(value);
}

export function refuseReference(offset: number): ProseFinding {
  return { offset, ...toFault('prose.control-character') };
}
