/** Ids and old addresses that two things claim, or that the site uses itself. */
import { getKind, type KindName } from '../content/kinds/kinds.ts';
import type { Entry } from '../model/entry.ts';
import type { OldAddress } from '../model/redirects.ts';
import { isEntityKind } from '../model/thing.ts';
import { findKindAbove, isOwnAddress, toKindUrl, toThingUrl } from '../site/addresses/things.ts';
import type { RuleFault, Rule } from './rule.ts';

export const ID_RULES: readonly Rule[] = [
  {
    id: 'id.reserved',
    reads: 'publication',
    find: ({ entries }) => entries.flatMap(findReserved),
  },
  {
    id: 'id.twice',
    reads: 'publication',
    find: ({ entries, register }) =>
      entries.flatMap((entry) => {
        const twin = register.entities.get(entry.id)?.entry;
        return !isEntityKind(entry.kind) || twin === undefined || twin === entry
          ? []
          : { entry, at: FIRST, message: `“${entry.id}” is also the id of ${twin.path}` };
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
  const why =
    above === undefined || isOwnAddress(address)
      ? `the site has a page of its own at /${address}`
      : `at /${address} stands what ${toKindUrl(above)} lists`;
  return [{ entry, at: FIRST, message: `“${entry.id}” cannot be an id here: ${why}` }];
}

/** Such an address would send a reader to the wrong page. */
function findTaken({ thing, at, written, taken }: OldAddress): RuleFault[] {
  if (taken === undefined) return [];
  const { entry } = thing;
  const alias = written.replace(/^\//, '');
  if (taken === 'by-site')
    return [
      {
        ...{ entry, at },
        message: `“${alias}” is an address of the site itself`,
        remedy: 'remove it: only an earlier address of an entry can redirect to it',
      },
    ];
  if ('below' in taken)
    return [
      {
        ...{ entry, at },
        message: `“${alias}” lies below ${taken.below.url}, where the pages of ${taken.below.entry.path} are`,
        remedy: 'remove it: the site makes the pages below an entry',
      },
    ];
  const whose =
    taken.by === thing
      ? 'is the address of this very page, or is here twice'
      : `belongs to ${taken.by.entry.path}`;
  return [{ entry, at, message: `“${alias}” ${whose}` }];
}

function findPart({ thing, at, written, taken, isWhole }: OldAddress): RuleFault[] {
  if (taken !== undefined || isWhole) return [];
  const { kind, id, entry } = thing;
  return [
    {
      ...{ entry, at },
      message: `“${written}” is not the whole address of an entry: only /${written} would lead here`,
      remedy:
        getKind(kind).atRoot === true
          ? `write /${written}`
          : `write the folder too, as in ${toWhole(kind, id, written)}, or /${written} if that is the old address`,
    },
  ];
}

function toWhole(kind: KindName, id: string, written: string): string {
  const { folder, id: shape } = getKind(kind);
  const name = written.slice(written.lastIndexOf('/') + 1);
  const own = shape.test(written) ? written : id.replace(/[^/]*$/, name);
  return `${folder}/${own}`;
}
