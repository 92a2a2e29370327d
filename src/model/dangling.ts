/** References that lead nowhere, as findings: what was wanted, and the nearest that there is. */
import { toThingUrl } from '../site/addresses/things.ts';
import type { KindName } from '../content/kinds/kinds.ts';
import { type FieldPath, toFieldName } from '../content/kinds/relations.ts';
import { nearest } from '../content/problems/nearest.ts';
import { withRemedy } from '../content/problems/problem.ts';
import type { Directory, Register } from './register.ts';
import type { Finding, FoundIn } from './entry.ts';
import type { Thing } from './thing.ts';
import type { HiddenStatus } from './visible.ts';

export type At = FieldPath | { readonly line: number; readonly column: number };

/** Where a reference stands; `field` is the name of `at` if absent. */
export interface Spot {
  readonly entry: FoundIn;
  readonly at: At;
  readonly field?: string | undefined;
}

/** `id` names nothing of the kinds `to`, or something of another kind. */
export function toUnresolved(
  register: Register,
  spot: Spot,
  id: string,
  to: readonly string[],
): Finding {
  const named = register.entities.get(id);
  if (named !== undefined && !to.includes(named.kind)) {
    return {
      ...toFound(spot, 'reference.dangling'),
      message: `“${id}” is a ${named.kind} where a ${to.join(' or ')} belongs`,
      remedy: `name a ${to.join(' or ')}; ${named.entry.path} is a ${named.kind}`,
    };
  }
  return toDangling(spot, id, withArticle(to), () => idsOf(register, to));
}

/** `wanted` completes “is not the id of …”. */
export function toDangling(
  spot: Spot,
  id: string,
  wanted: string,
  listKnown: () => Iterable<string>,
): Finding {
  const found = {
    ...toFound(spot, 'reference.dangling'),
    message: `“${id}” is not the id of ${wanted}`,
  };
  return withRemedy(found, () => toRemedy('id', nearest(id, listKnown())));
}

export function toNoAddress(
  spot: Spot,
  address: string,
  what: string,
  listKnown: () => Iterable<string>,
): Finding {
  const found = {
    ...toFound(spot, 'reference.dangling'),
    message: `“${address}” is not the address of ${what} here`,
  };
  return withRemedy(found, () => toRemedy('address', nearest(address, listKnown())));
}

function toRemedy(what: string, right: string | undefined): string {
  return right === undefined
    ? `correct the ${what}, or add the file`
    : `did you mean “${right}”? Else add the file`;
}

/** A position that a question does not have. */
export function toNoPosition(spot: Spot, position: string, question: Thing<'question'>): Finding {
  const known = Object.keys(question.data.positions);
  const found = {
    ...toFound(spot, 'reference.dangling'),
    message: `“${position}” is not a position of ${question.id}`,
  };
  return withRemedy(found, () => {
    const right = nearest(position, known);
    return `${right === undefined ? '' : `did you mean “${right}”? `}The positions are ${known.join(', ')}`;
  });
}

/** A reference to something that readers do not see, see `findBar`. */
export function toHidden(spot: Spot, to: Thing, status: HiddenStatus): Finding {
  return {
    ...toFound(spot, `reference.${status}`),
    message:
      status === 'draft'
        ? `${to.entry.path} is a draft (${toHow(to)}), so nothing that readers see may name it`
        : `${to.entry.path} is withdrawn (status: withdrawn), so nothing that readers see may name it`,
    remedy:
      status === 'draft'
        ? 'publish it first, or take the reference away'
        : 'take the reference away; a link to its address, where the reason stands, is allowed',
  };
}

function toHow({ data: { publish } }: Thing): string {
  return publish === undefined ? 'status: draft' : `publish: ${publish}`;
}

/** Whether the file of `id` is there but wrong: then the reference is no mistake of its own. */
export function isBroken(
  { brokenUrls }: Pick<Directory, 'brokenUrls'>,
  to: readonly string[],
  id: string,
): boolean {
  return to.some((kind) => brokenUrls.has(toThingUrl(kind as KindName, id)));
}

export function toFound(
  { entry, at, field }: Spot,
  code: string,
): Pick<Finding, 'entry' | 'at' | 'code' | 'severity'> & { field: string } {
  return {
    entry,
    at,
    field: field ?? (isPath(at) ? toFieldName(at) : ''),
    code,
    severity: 'error',
  };
}

function isPath(at: At): at is FieldPath {
  return Array.isArray(at);
}

/** “a person, organization or outlet” */
function withArticle(kinds: readonly string[]): string {
  const [first = '', ...rest] = kinds;
  const list =
    rest.length === 0
      ? first
      : `${[first, ...rest.slice(0, -1)].join(', ')} or ${rest.at(-1) ?? ''}`;
  return /^[aeiou]/.test(list) ? `an ${list}` : `a ${list}`;
}

const IDS = new WeakMap<Register, Map<string, readonly string[]>>();

/** Listed once: each name that is wrong asks for them. */
function idsOf(register: Register, to: readonly string[]): readonly string[] {
  const known = IDS.get(register) ?? new Map<string, readonly string[]>();
  IDS.set(register, known);
  const key = to.join();
  const ids =
    known.get(key) ??
    [...register.byUrl.values(), ...register.broken]
      .filter((thing) => to.includes(thing.kind))
      .map((thing) => thing.id);
  known.set(key, ids);
  return ids;
}
