/** Dates that contradict each other: only those that are certainly in the wrong order. */
import { getKind } from '../content/kinds/kinds.ts';
import {
  findPart,
  type OrderedField,
  type OrderRow,
  type OrderRule,
} from '../content/kinds/kind.ts';
import { findAt, toFieldName } from '../content/kinds/relations.ts';
import { getWhen, zoneOf } from '../model/item.ts';
import type { Entry, Spot } from '../model/entry.ts';
import type { Whole } from '../model/publication.ts';
import type { Question } from '../model/questions/question.ts';
import { type Statement, toItemKnownDay, toSpot } from '../model/statements/statement.ts';
import { toThingUrl } from '../site/addresses/things.ts';
import { certainlyBefore, isBefore, type Span, toSpan } from '../time/bounds.ts';
import { toDayText } from '../time/calendar.ts';
import { keepByZone } from '../content/problems/memoize.ts';
import { parseWhen } from '../time/parse-when.ts';
import { toWallClock, toWallText } from '../time/zone.ts';
import { isFailure, isInstant, isPoint, type When } from '../time/when.ts';
import { toZoneCity } from '../time/words/language.ts';
import type { RuleFault, Rule } from './rule.ts';

export const ORDER_RULES: readonly Rule[] = [
  {
    id: 'date.order',
    reads: 'publication',
    find: (whole) => [
      ...whole.statements.flatMap((one) => [...findLateSaying(one), ...findLatePublishing(one)]),
      ...[...whole.questions.values()].flatMap(findEarlyAnswer),
      ...listEarlyOverrides(whole),
      ...whole.entries.flatMap((entry) => listDisorder(entry, toZones(whole, entry))),
    ],
  },
];

/** The zones in which an entry’s days are counted: at its place for what it reports, at the desk for our own work. */
interface Zones {
  readonly place: string;
  readonly desk: string;
}

function toZones({ publication: { about }, measures, register }: Whole, entry: Entry): Zones {
  const actor = measures.get(toThingUrl(entry.kind, entry.id))?.zone;
  return { place: actor ?? zoneOf(register, entry, about.zone), desk: about.zone };
}

interface Written extends Spot {
  readonly field: string;
  readonly when: When;
  readonly certain: Span;
}

const findDated = keepByZone((text, zone): Pick<Written, 'when' | 'certain'> | undefined => {
  const when = parseWhen(text, { zone });
  return isFailure(when) ? undefined : { when, certain: toSpan({ when, zone }) };
});

function listDisorder(entry: Entry, zones: Zones): RuleFault[] {
  const faults = (findPart(getKind(entry.kind).order)?.rules ?? []).flatMap((rule) => {
    const all = listDates(entry, rule.earlier, zones);
    const byElement = Map.groupBy(all, ({ at }) => toElement(at));
    return listDates(entry, rule.later, zones).flatMap((later) =>
      (isByElement(rule) ? (byElement.get(toElement(later.at)) ?? []) : all)
        .filter((earlier) => isBefore(later.certain, earlier.certain))
        .map((earlier) => toDisorder(earlier, later, rule.row)),
    );
  });
  return [...faults, ...listMisordered(entry, zones)];
}

/** Each date is compared with the nearest above that is certainly older or newer: a misplaced one is reported once. */
function listMisordered(entry: Entry, zones: Zones): RuleFault[] {
  const sequence = findPart(getKind(entry.kind).order)?.oldestFirst;
  if (sequence === undefined) return [];
  const { of, end, row } = sequence;
  const all = [of, ...(end === undefined ? [] : [end])].flatMap((field) =>
    listDates(entry, field, zones),
  );
  return all.flatMap((later, index) => {
    const above = all
      .slice(0, index)
      .findLast(
        (one) => isBefore(later.certain, one.certain) || isBefore(one.certain, later.certain),
      );
    return above !== undefined && isBefore(later.certain, above.certain)
      ? [toDisorder(above, later, row)]
      : [];
  });
}

function listDates(entry: Entry, { of, at }: OrderedField, zones: Zones): Written[] {
  return findAt(entry.data, of).flatMap(({ path, value }) => {
    const dated = findDated(value, zones[at]);
    return dated === undefined ? [] : [{ entry, at: path, field: toFieldName(path), ...dated }];
  });
}

/** The index in its list. */
function toElement(at: Spot['at']) {
  return Array.isArray(at) ? (at as readonly unknown[])[1] : undefined;
}

/** Whether both fields are in one list, so that dates of the same element are compared. */
function isByElement({ earlier, later }: OrderRule): boolean {
  return earlier.of[0] === later.of[0] && later.of.includes('*');
}

function toDisorder(earlier: Written, { when, ...spot }: Written, row: OrderRow): RuleFault {
  const slots = { later: when.text, field: earlier.field, earlier: earlier.when.text };
  return { ...spot, row: `date.order:${row}`, slots };
}

/** Where a day begins first. */
const FIRST_ZONE = 'Etc/GMT-14';

/** Words published before they can have been said, in every zone that a day without an hour may be written in. */
function findLateSaying(statement: Statement): RuleFault[] {
  const { said, published, publishedBy, certain, clocks } = statement;
  if (!isBefore(certain.published, certain.said)) return [];
  const zones = clocks.length === 0 ? [FIRST_ZONE] : clocks;
  const begins = (zone: string) => toSpan({ when: said.when, zone }).from;
  const [first = FIRST_ZONE] = zones.toSorted((a, b) => begins(a) - begins(b));
  const isLate = (zone: string) =>
    isBefore(toSpan({ when: published.when, zone }), toSpan({ when: said.when, zone }));
  if (!zones.every(isLate)) return [];
  const spot = toSpot(statement, 'said');
  const days = { said: said.when.text, published: published.when.text };
  const by = publishedBy === 'statement' ? '' : '-source';
  if (hasHour(said.when) || !hasHour(published.when))
    return [{ ...spot, row: `date.order:said${by}`, slots: days }];
  const then = toWallClock(toSpan(published).until, first);
  const clock = { then: toWallText(then, false), day: toDayText(then), city: toZoneCity(first) };
  const where = clocks.length === 0 ? 'first' : 'in';
  return [{ ...spot, row: `date.order:said-${where}${by}`, slots: { ...days, ...clock } }];
}

function hasHour(when: When): boolean {
  return isInstant(isPoint(when) ? when : when.start);
}

function findLatePublishing(statement: Statement): RuleFault[] {
  const { published, publishedBy, added, certain } = statement;
  if (publishedBy !== 'statement' || !isBefore(toSpan(added), certain.published)) return [];
  const slots = { published: published.when.text, added: added.when.text };
  return [{ ...toSpot(statement, 'published'), row: 'date.order:published', slots }];
}

function findEarlyAnswer({ thing, answer }: Question): RuleFault[] {
  if (answer === undefined || !('address' in answer.by)) return [];
  const { address, published } = answer.by;
  const { zone, when } = published;
  if (!certainlyBefore({ when: getWhen(answer.on, zone), zone }, published)) return [];
  const slots = { on: answer.on, address, published: when.text };
  return [{ entry: thing.entry, at: ['answered', 'on'], row: 'date.order:answered', slots }];
}

/** Judgements from before there was anything to judge: their days would begin the record. */
function listEarlyOverrides({ publication, items, questions }: Whole): RuleFault[] {
  const { record, about } = publication;
  // Hidden items too: they may have been judged.
  const days = items.map((item) => toItemKnownDay(item, record.of.get(item.url) ?? []));
  const first = days.sort()[0];
  return [...questions.values()].flatMap(({ thing, window }): RuleFault[] => {
    const { override } = thing.data;
    if (override === undefined) return [];
    const on = { when: getWhen(override.on, about.zone), zone: about.zone };
    const spot = { entry: thing.entry, at: ['override', 'on'] };
    if (window !== undefined && certainlyBefore(on, window)) {
      const slots = { on: override.on, window: window.when.text };
      return [{ ...spot, row: 'date.order:window', slots }];
    }
    return first !== undefined && override.on < first
      ? [{ ...spot, row: 'date.order:begun', slots: { on: override.on, first } }]
      : [];
  });
}
