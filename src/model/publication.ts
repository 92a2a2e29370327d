/** Entries → the publication that every page and every output reads: pure, frozen, without clock or disk. */
import { toUrlPath } from '../disk/address.ts';
import type { KindName } from '../kinds/kinds.ts';
import type { PublicationData } from '../kinds/publication.ts';
import { buildItems, zoneOf } from './build-items.ts';
import { findDisorder } from './chronology.ts';
import { findCycles } from './cycles.ts';
import { isBroken, toUnresolved } from './dangling.ts';
import type { Entry, Finding } from './entry.ts';
import { groupBacklinks, groupByKind, groupCoverage } from './group.ts';
import type { Item } from './item.ts';
import { findMisplaced } from './misplaced.ts';
import { findLongQuoting } from './quoting.ts';
import { buildReaches, findContradictions, type Reaches } from './reach.ts';
import { buildRedirects, type Redirect } from './redirects.ts';
import { resolveReferences } from './references.ts';
import { buildRecord, type PublicRecord } from './record/record.ts';
import { buildRegister, findThing, type Broken, type Register } from './register.ts';
import { isKind, type Entity, type Thing } from './thing.ts';

export interface Publication {
  readonly about: PublicationData;
  /** Published coverage, newest first. */
  readonly items: readonly Item[];
  /** Items that were taken back; their addresses stay. */
  readonly withdrawn: readonly Item[];
  /** Things of a kind other than coverage, by caption. */
  readonly things: ReadonlyMap<KindName, readonly Thing[]>;
  readonly byUrl: ReadonlyMap<string, Thing>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Published coverage of a topic, an entity or an outlet by its address, newest first. */
  readonly coverage: ReadonlyMap<string, readonly Item[]>;
  /** Who points at an address, grouped by the name of the relation seen from there. */
  readonly backlinks: ReadonlyMap<string, ReadonlyMap<string, readonly Thing[]>>;
  readonly redirects: readonly Redirect[];
  /** What it takes to read each outside address that is cited. */
  readonly reaches: Reaches;
  /** Statements, questions, measures and corrections. */
  readonly record: PublicRecord;
}

export interface Built {
  readonly publication: Publication;
  readonly findings: readonly Finding[];
}

/** Builds even when there are findings, so that all of them are told at once; publish only if there is no error. */
export function buildPublication(
  about: PublicationData,
  entries: readonly Entry[],
  broken: readonly Broken[] = [],
): Built {
  const register = buildRegister(entries, broken);
  const parties = (about.parties ?? []).map(({ id }) => id);
  const { links, findings } = resolveReferences(register, parties);
  const redirects = buildRedirects(register.byUrl);
  const all = [...register.byUrl.values()];
  const reaches = buildReaches(all.filter(({ data }) => data.status === 'published'));
  const items = buildItems(register, reaches, links, about.zone);
  const things = [...register.byUrl.values()].filter((thing) => !isDraft(thing));
  const { record, findings: faults } = buildRecord(register, about, items, things);
  const published = items.filter(({ data }) => data.status === 'published');
  return {
    publication: Object.freeze({
      about,
      items: published,
      withdrawn: items.filter(({ data }) => data.status === 'withdrawn'),
      things: groupByKind(things),
      byUrl: new Map(things.map((thing) => [thing.url, thing])),
      entities: register.entities,
      coverage: groupCoverage(published),
      backlinks: groupBacklinks(links.filter(({ from }) => !isDraft(from))),
      redirects: redirects.redirects,
      reaches,
      record,
    }),
    findings: [
      ...findLostLead(about, register),
      ...register.findings,
      ...findings,
      ...findCycles(links),
      ...redirects.findings,
      ...faults,
      ...findContradictions(all),
      ...entries.flatMap((entry) => {
        const actor = record.measures.get(toUrlPath(entry.kind, entry.id))?.zone;
        const place = actor ?? zoneOf(register, entry, about.zone);
        return findDisorder(entry, { place, desk: about.zone });
      }),
      ...entries.flatMap(findMisplaced),
      ...items.flatMap(findLongQuoting),
      ...items.flatMap(findUnexplained),
    ],
  };
}

const ABOUT = { kind: 'publication', inside: 'publication.yaml' } as const;

/** The topic that the masthead would link to is not there. */
function findLostLead({ lead }: PublicationData, register: Register): Finding[] {
  const to = ['topic'];
  if (lead === undefined || findThing(register, to, lead) !== undefined) return [];
  return isBroken(register, to, lead)
    ? []
    : [toUnresolved(register, { entry: ABOUT, at: ['lead'] }, lead, to)];
}

function isDraft(thing: Thing): boolean {
  return isKind(thing, 'coverage') && thing.data.status === 'draft';
}

function findUnexplained({ data, entry }: Item): Finding[] {
  const isWithdrawn = data.status === 'withdrawn';
  if (isWithdrawn === (data.withdrawn !== undefined)) return [];
  if (!isWithdrawn)
    return [
      {
        entry,
        at: ['withdrawn'],
        field: 'status',
        code: 'field.missing',
        severity: 'error',
        message: `is “${data.status}”, though there is a reason for withdrawing it`,
        remedy: 'write status: withdrawn, or take the reason away',
      },
    ];
  return [
    {
      entry,
      at: ['status'],
      field: 'withdrawn',
      code: 'field.missing',
      severity: 'error',
      message: 'is missing',
      remedy: 'say why the item was withdrawn; readers of its address will see it',
    },
  ];
}
