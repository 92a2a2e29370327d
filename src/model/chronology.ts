/** Dates of one entry that contradict each other: only what is certainly in the wrong order, never what may be. */
import { findAt, toFieldName, type FieldPath, type FieldPattern } from '../kinds/relations.ts';
import type { KindName } from '../kinds/kinds.ts';
import { certainlyAfter } from '../time/bounds.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isFailure } from '../time/when-failure.ts';
import type { When } from '../time/when.ts';
import type { Entry, Finding } from './entry.ts';

/** `later` may not lie before `earlier`; `'*'` in both is the same list element. */
interface Rule {
  readonly earlier: FieldPattern;
  readonly later: FieldPattern;
  readonly says: string;
}

const RULES: Partial<Record<KindName, readonly Rule[]>> = {
  coverage: [
    {
      earlier: ['dates', 'added'],
      later: ['dates', 'updated'],
      says: 'updated before it was added',
    },
    {
      earlier: ['sources', '*', 'published'],
      later: ['dates', 'added'],
      says: 'added here before the source was published',
    },
    {
      earlier: ['dates', 'added'],
      later: ['corrections', '*', 'on'],
      says: 'corrected before it was added',
    },
    {
      earlier: ['sources', '*', 'published'],
      later: ['sources', '*', 'archive', 'on'],
      says: 'archived before it was published',
    },
  ],
  person: [
    {
      earlier: ['roles', '*', 'from'],
      later: ['roles', '*', 'to'],
      says: 'a role that ends before it begins',
    },
  ],
};

interface Written {
  readonly path: FieldPath;
  readonly when: When;
}

/** `zone` is where days without a time are counted: the place of the item, else the desk. */
export function findDisorder(entry: Entry, zone: string): Finding[] {
  return (RULES[entry.kind] ?? []).flatMap((rule) =>
    list(entry, rule.later, zone).flatMap((later) =>
      list(entry, rule.earlier, zone)
        .filter((earlier) => isSameElement(earlier.path, later.path, rule))
        .filter((earlier) =>
          certainlyAfter({ when: earlier.when, zone }, { when: later.when, zone }),
        )
        .map((earlier) => toFinding(entry, rule, earlier, later)),
    ),
  );
}

function list(entry: Entry, pattern: FieldPattern, zone: string): Written[] {
  return findAt(entry.data, pattern).flatMap(({ path, value }) => {
    const when = parseWhen(value, { zone });
    return isFailure(when) ? [] : [{ path, when }];
  });
}

function isSameElement(a: FieldPath, b: FieldPath, { earlier, later }: Rule): boolean {
  return earlier[0] !== later[0] || !later.includes('*') || a[1] === b[1];
}

function toFinding(entry: Entry, rule: Rule, earlier: Written, later: Written): Finding {
  return {
    entry,
    at: later.path,
    field: toFieldName(later.path),
    code: 'date.order',
    severity: 'error',
    message: `${later.when.text} is before ${toFieldName(earlier.path)} (${earlier.when.text}): ${rule.says}`,
    remedy: 'correct one of the two dates',
  };
}
