/** The field for old addresses is `aliases`; of kinds whose `aliases` are other names, or that have none, `redirects`. */
import type { z } from 'zod';
import { getKind, type KindData, type KindName } from './kinds.ts';

export type OldAddressField = 'aliases' | 'redirects';

/** `undefined` of a kind whose addresses never change. */
export function toOldAddressField(kind: KindName): OldAddressField | undefined {
  const { shape } = getKind(kind).schema as z.ZodObject;
  return (['redirects', 'aliases'] as const).find((field) => field in shape);
}

/** Without the first slash, whether written with it or not. */
export function listOldAddresses(kind: KindName, data: KindData[KindName]): readonly string[] {
  return listWrittenAddresses(kind, data).map((written) => written.replace(/^\//, ''));
}

export function listWrittenAddresses(kind: KindName, data: KindData[KindName]): readonly string[] {
  const field = toOldAddressField(kind);
  const value = field && (data as Record<string, unknown>)[field];
  return (value as readonly string[] | undefined) ?? [];
}
