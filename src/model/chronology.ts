/** Dates of one entry that contradict each other: only what is certainly in the wrong order, never what may be. */
import { findAt, toFieldName, type FieldPath, type FieldPattern } from '../kinds/relations.ts';
import type { KindName } from '../kinds/kinds.ts';
import { isBefore, toSpan, type Span } from '../time/bounds.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isFailure } from '../time/when-failure.ts';
import type { When } from '../time/when.ts';
import type { Entry, Finding } from './entry.ts';

/** Where the days of an entry are counted: those of what it tells at its place, those of our own work at the desk. */
export interface Zones {
  readonly place: string;
  readonly desk: string;
}

interface Side {
  readonly of: FieldPattern;
  readonly at: keyof Zones;
}

/** `later` may not lie before `earlier`; `'*'` in both is the same list element. */
interface Rule {
  readonly earlier: Side;
  readonly later: Side;
  readonly says: string;
}

const ADDED: Side = { of: ['dates', 'added'], at: 'desk' };
const SOURCE_PUBLISHED: Side = { of: ['sources', '*', 'published'], at: 'place' };

const RULES: Partial<Record<KindName, readonly Rule[]>> = {
  coverage: [
    {
      earlier: ADDED,
      later: { of: ['dates', 'updated'], at: 'desk' },
      says: 'updated before it was added',
    },
    {
      earlier: SOURCE_PUBLISHED,
      later: ADDED,
      says: 'added here before the source was published',
    },
    {
      earlier: { of: ['dates', 'happened'], at: 'place' },
      later: ADDED,
      says: 'added here before it happened',
    },
    {
      earlier: { of: ['dates', 'claimed'], at: 'place' },
      later: ADDED,
      says: 'added here before it can have happened',
    },
    {
      earlier: ADDED,
      later: { of: ['corrections', '*', 'on'], at: 'desk' },
      says: 'corrected before it was added',
    },
    {
      earlier: SOURCE_PUBLISHED,
      later: { of: ['sources', '*', 'archive', 'on'], at: 'desk' },
      says: 'archived before it was published',
    },
  ],
  measure: [
    {
      earlier: { of: ['history', '*', 'on'], at: 'place' },
      later: { of: ['followed'], at: 'place' },
      says: 'a step after the last day on which it was followed',
    },
  ],
  person: [
    {
      earlier: { of: ['roles', '*', 'from'], at: 'place' },
      later: { of: ['roles', '*', 'to'], at: 'place' },
      says: 'a role that ends before it begins',
    },
  ],
};

/** Lists that stand oldest first; `end`, if given, comes after the last of them. */
interface Sequence {
  readonly of: Side;
  readonly end?: Side;
  readonly says: string;
}

const SEQUENCES: Partial<Record<KindName, Sequence>> = {
  measure: {
    of: { of: ['history', '*', 'on'], at: 'place' },
    says: 'the history stands oldest first',
  },
  topic: {
    of: { of: ['revisions', '*', 'on'], at: 'desk' },
    end: { of: ['asOf'], at: 'desk' },
    says: 'earlier summaries stand oldest first, and the present one came after them',
  },
};

interface Written {
  readonly path: FieldPath;
  readonly when: When;
  /** Worked out once: of a long list each is compared with many. */
  readonly certain: Span;
}

export function findDisorder(entry: Entry, zones: Zones): Finding[] {
  const faults = (RULES[entry.kind] ?? []).flatMap((rule) => {
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
  const sequence = SEQUENCES[entry.kind];
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

function list(entry: Entry, { of, at }: Side, zones: Zones): Written[] {
  const zone = zones[at];
  return findAt(entry.data, of).flatMap(({ path, value }) => {
    const when = parseWhen(value, { zone });
    return isFailure(when) ? [] : [{ path, when, certain: toSpan({ when, zone }) }];
  });
}

/** Whether both stand in one list, so that each is compared with what stands beside it. */
function isByElement({ earlier, later }: Rule): boolean {
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
