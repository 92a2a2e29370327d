import { getKind, KIND_NAMES, type KindName } from '../../content/kinds/kinds.ts';
import { nearest } from '../../content/problems/nearest.ts';
import { UsageError } from '../exit.ts';

/** What stands in the place of a kind, though they are none. */
export const PUBLICATION = 'publication';
export const LANGUAGE = 'language';

/** Throws UsageError for what is no kind, with the one that may be meant. */
export function toKind(name: string): KindName {
  const kind = KIND_NAMES.find((one) => one === name);
  if (kind !== undefined) return kind;
  const meant =
    KIND_NAMES.find((one) => [getKind(one).folder, getKind(one).one].includes(name)) ??
    nearest(name, [PUBLICATION, LANGUAGE, ...KIND_NAMES]);
  const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
  throw new UsageError(
    `“${name}” is no kind.${hint} There are ${[PUBLICATION, LANGUAGE, ...KIND_NAMES].join(', ')}`,
  );
}
