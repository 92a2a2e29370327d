/** The field for old addresses is `aliases`; of kinds whose `aliases` are other names, or that have none, `redirects`. */
import type { z } from 'zod';
import { getKind, type KindData, type KindName } from './kinds.ts';

export type OldAddressField = 'aliases' | 'redirects';

export function toOldAddressField(kind: KindName): OldAddressField {
  return 'redirects' in (getKind(kind).schema as z.ZodObject).shape ? 'redirects' : 'aliases';
}

/** Without the first slash, whether written with it or not. */
export function listOldAddresses(kind: KindName, data: KindData[KindName]): readonly string[] {
  return listWrittenAddresses(kind, data).map((written) => written.replace(/^\//, ''));
}

export function listWrittenAddresses(kind: KindName, data: KindData[KindName]): readonly string[] {
  const value = (data as Record<string, unknown>)[toOldAddressField(kind)];
  return (value as readonly string[] | undefined) ?? [];
}
