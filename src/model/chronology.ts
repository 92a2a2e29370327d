/** Dates of one entry that contradict each other: only what is certainly in the wrong order, never what may be. */
import { type FieldPath, findAt, toFieldName } from '../content/kinds/relations.ts';
import { getKind } from '../content/kinds/kinds.ts';
import { findPart, type OrderedField, type OrderRule } from '../content/kinds/kind.ts';
import { isBefore, type Span, toSpan } from '../time/bounds.ts';
import { keepByZone } from '../content/problems/memoize.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isFailure, type When } from '../time/when.ts';
import type { Entry, Finding } from './entry.ts';

/** Where the days of an entry are counted: those of what it tells at its place, those of our own work at the desk. */
export interface Zones {
  readonly place: string;
  readonly desk: string;
}

interface Dated {
  readonly when: When;
  /** Worked out once: of a long list each is compared with many. */
  readonly certain: Span;
}

interface Written extends Dated {
  readonly path: FieldPath;
}

const findDated = keepByZone((text, zone): Dated | undefined => {
  const when = parseWhen(text, { zone });
  return isFailure(when) ? undefined : { when, certain: toSpan({ when, zone }) };
});

export function findDisorder(entry: Entry, zones: Zones): Finding[] {
  const faults = (findPart(getKind(entry.kind).order)?.rules ?? []).flatMap((rule) => {
    const all = list(entry, rule.earlier, zones);
    const byElement = Map.groupBy(all, ({ path }) => path[1]);
    return list(entry, rule.later, zones).flatMap((later) =>
      (isByElement(rule) ? (byElement.get(later.path[1]) ?? []) : all)
        .filter((earlier) => isBefore(later.certain, earlier.certain))
        .map((earlier) => toFinding(entry, earlier, later, rule.says)),
    );
  });
  return [...faults, ...findMisordered(entry, zones)];
}

/** Each is compared with the nearest above it that is certainly older or newer: one that is out of place is told once. */
function findMisordered(entry: Entry, zones: Zones): Finding[] {
  const sequence = findPart(getKind(entry.kind).order)?.oldestFirst;
  if (sequence === undefined) return [];
  const { of, end, says } = sequence;
  const all = [...list(entry, of, zones), ...(end === undefined ? [] : list(entry, end, zones))];
  return all.flatMap((later, index) => {
    const above = all
      .slice(0, index)
      .findLast(
        (one) => isBefore(later.certain, one.certain) || isBefore(one.certain, later.certain),
      );
    return above !== undefined && isBefore(later.certain, above.certain)
      ? [toFinding(entry, above, later, says)]
      : [];
  });
}

function list(entry: Entry, { of, at }: OrderedField, zones: Zones): Written[] {
  const zone = zones[at];
  return findAt(entry.data, of).flatMap(({ path, value }) => {
    const dated = findDated(value, zone);
    return dated === undefined ? [] : [{ path, ...dated }];
  });
}

/** Whether both stand in one list, so that each is compared with what stands beside it. */
function isByElement({ earlier, later }: OrderRule): boolean {
  return earlier.of[0] === later.of[0] && later.of.includes('*');
}

function toFinding(entry: Entry, earlier: Written, later: Written, says: string): Finding {
  return {
    entry,
    at: later.path,
    field: toFieldName(later.path),
    code: 'date.order',
    severity: 'error',
    message: `${later.when.text} is before ${toFieldName(earlier.path)} (${earlier.when.text}): ${says}`,
    remedy: 'correct one of the two dates',
  };
}
