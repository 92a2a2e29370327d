/** Ids and old addresses that two things claim, or that the site uses itself. */
import { getKind, type KindName } from '../content/kinds/kinds.ts';
import type { Entry } from '../model/entry.ts';
import type { OldAddress } from '../model/redirects.ts';
import { isEntityKind } from '../model/thing.ts';
import { findKindAbove, isOwnAddress, toKindUrl, toThingUrl } from '../site/addresses/things.ts';
import type { RuleFault, Rule } from './rule.ts';

export const ID_RULES: readonly Rule[] = [
  {
    id: 'id.reserved:page',
    reads: 'publication',
    find: ({ entries }) => entries.flatMap(findReserved),
  },
  {
    id: 'id.twice:entity',
    reads: 'publication',
    find: ({ entries, register }) =>
      entries.flatMap((entry) => {
        const twin = register.entities.get(entry.id)?.entry;
        return !isEntityKind(entry.kind) || twin === undefined || twin === entry
          ? []
          : { entry, at: FIRST, slots: { id: entry.id, path: twin.path } };
      }),
  },
  {
    id: 'redirect.taken',
    reads: 'publication',
    find: ({ oldAddresses }) => oldAddresses.flatMap(findTaken),
  },
  {
    id: 'redirect.part',
    reads: 'publication',
    find: ({ oldAddresses }) => oldAddresses.flatMap(findPart),
  },
];

const FIRST = { line: 1, column: 1 };

function findReserved(entry: Entry): RuleFault[] {
  const { atRoot, fromRecord } = getKind(entry.kind);
  const address = toThingUrl(entry.kind, entry.id).slice(1);
  const above = atRoot === true ? findKindAbove(address) : undefined;
  if (above === undefined && (fromRecord === true || !isOwnAddress(address))) return [];
  const list = above === undefined || isOwnAddress(address) ? undefined : toKindUrl(above);
  return [
    {
      ...{ entry, at: FIRST },
      row: list === undefined ? 'id.reserved:page' : 'id.reserved:list',
      slots: { id: entry.id, address, list },
    },
  ];
}

/** Such an address would send a reader to the wrong page. */
function findTaken({ thing, at, written, taken }: OldAddress): RuleFault[] {
  if (taken === undefined) return [];
  const { entry } = thing;
  const alias = written.replace(/^\//, '');
  if (taken === 'by-site') return [{ entry, at, row: 'redirect.taken:site', slots: { alias } }];
  if ('below' in taken) {
    const { url, entry: owner } = taken.below;
    const slots = { alias, url, path: owner.path };
    return [{ entry, at, row: 'redirect.taken:below', slots }];
  }
  const row = taken.by === thing ? 'redirect.taken:itself' : 'redirect.taken';
  return [{ entry, at, row, slots: { alias, path: taken.by.entry.path } }];
}

function findPart({ thing, at, written, taken, isWhole }: OldAddress): RuleFault[] {
  if (taken !== undefined || isWhole) return [];
  const { kind, id, entry } = thing;
  return [
    {
      ...{ entry, at },
      row: getKind(kind).atRoot === true ? 'redirect.part:root' : 'redirect.part:folder',
      slots: { written, whole: toWhole(kind, id, written) },
    },
  ];
}

function toWhole(kind: KindName, id: string, written: string): string {
  const { folder, id: shape } = getKind(kind);
  const name = written.slice(written.lastIndexOf('/') + 1);
  const own = shape.test(written) ? written : id.replace(/[^/]*$/, name);
  return `${folder}/${own}`;
}
