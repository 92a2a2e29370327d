import type { Finding } from '../finding.ts';
import { unmask } from '../parse/mask.ts';
import type { RawNode } from '../parse/satteri.ts';
import { blankUnseen, hasUnseen } from '../../problems/unseen.ts';
import { toOffset } from './reader.ts';
import type { Reader } from './reader.ts';

/**
 * A decoded value of `node` as its author wrote it. Characters that nobody sees are refused and blanked here when
 * they were written as `&#1;`, for the scan knows only those that are written as themselves.
 */
export function readValue(masked: string, node: RawNode, reader: Reader): string {
  const value = unmask(masked);
  if (!hasUnseen(value)) return value;
  reader.findings.push(refuseReference(toOffset(reader, node, '&#')));
  return blankUnseen(value);
}

export function refuseReference(offset: number): Finding {
  return {
    offset,
    code: 'prose.control-character',
    message: 'a character reference stands for a character that cannot be seen or printed',
    remedy: 'delete it',
  };
}
