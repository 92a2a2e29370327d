/**
 * Old addresses. One that is taken, by the site itself too, or claimed twice would send a reader to the wrong page; one
 * that leaves out its folder would leave the true old address dead.
 */
import { isOwnAddress } from '../site/addresses/own.ts';
import { LISTED_KINDS, toWrittenUrl } from '../site/addresses/things.ts';
import { getKind, type KindName } from '../content/kinds/kinds.ts';
import {
  type FieldPath,
  listWrittenAddresses,
  toOldAddressField,
} from '../content/kinds/relations.ts';
import type { Entry, Finding } from './entry.ts';
import { findAbove } from './register.ts';
import type { Thing } from './thing.ts';
import { isOut } from './visible.ts';

export interface Redirect {
  readonly from: string;
  readonly to: string;
}

export interface Redirects {
  readonly redirects: readonly Redirect[];
  readonly findings: readonly Finding[];
}

/** Builds the redirects of what is published or withdrawn; drafts are checked beside it. */
export function buildRedirects(byUrl: ReadonlyMap<string, Thing>): Redirects {
  const claimed = new Map<string, Thing>();
  const findings: Finding[] = [];
  for (const thing of byUrl.values()) {
    for (const { at, written } of listAliases(thing)) {
      const alias = written.replace(/^\//, '');
      const from = toWrittenUrl(alias);
      const fault = findFault(thing, alias, byUrl, claimed) ?? findPart(thing, written);
      if (fault === undefined) claimed.set(from, thing);
      else findings.push(toFinding(thing.entry, at, fault));
    }
  }
  const seen = [...claimed].filter(([, thing]) => isOut(thing));
  const redirects = seen.map(([from, thing]) => ({ from, to: thing.url }));
  return { redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), findings };
}

function listAliases({ kind, data }: Thing): { at: FieldPath; written: string }[] {
  const field = toOldAddressField(kind);
  if (field === undefined) return [];
  return listWrittenAddresses(kind, data).map((written, index) => ({
    at: [field, index],
    written,
  }));
}

type Fault = Pick<Finding, 'code' | 'message' | 'remedy'>;

/** An address without its first slash is that of an entry, so it is whole only with the folder and an id of its kind. */
function findPart({ kind, id }: Thing, written: string): Fault | undefined {
  if (written.startsWith('/')) return undefined;
  const [folder = '', ...rest] = written.split('/');
  const held = LISTED_KINDS.find((name) => getKind(name).folder === folder);
  if (held !== undefined && getKind(held).id.test(rest.join('/'))) return undefined;
  return {
    code: 'redirect.part',
    message: `“${written}” is not the whole address of an entry: only /${written} would lead here`,
    remedy:
      getKind(kind).atRoot === true
        ? `write /${written}`
        : `write the folder too, as in ${toWhole(kind, id, written)}, or /${written} if that is the old address`,
  };
}

/** The likely old address: what was written as an id, in the folder of the thing and in the month of an item. */
function toWhole(kind: KindName, id: string, written: string): string {
  const { folder, id: shape } = getKind(kind);
  const name = written.slice(written.lastIndexOf('/') + 1);
  const own = shape.test(written) ? written : id.replace(/[^/]*$/, name);
  return `${folder}/${own}`;
}

/** Why the alias cannot lead to the thing. */
function findFault(
  thing: Thing,
  alias: string,
  byUrl: ReadonlyMap<string, Thing>,
  claimed: ReadonlyMap<string, Thing>,
): Fault | undefined {
  if (isOwnAddress(alias)) {
    return {
      code: 'redirect.taken',
      message: `“${alias}” is an address of the site itself`,
      remedy: 'take it away: only an address that an entry once had can lead to where it is now',
    };
  }
  const holder = byUrl.get(toWrittenUrl(alias)) ?? claimed.get(toWrittenUrl(alias));
  if (holder !== undefined) {
    return {
      code: 'redirect.taken',
      message:
        holder === thing
          ? `“${alias}” is the address of this very page, or stands here twice`
          : `“${alias}” belongs to ${holder.entry.path}`,
      remedy: 'take the old address away from one of the two',
    };
  }
  const above = findAbove({ byUrl }, toWrittenUrl(alias));
  return above === undefined
    ? undefined
    : {
        code: 'redirect.taken',
        message: `“${alias}” lies below ${above.url}, where the pages of ${above.entry.path} are`,
        remedy: 'take it away: the pages below an entry are made by the site',
      };
}

function toFinding(entry: Entry, at: FieldPath, fault: Fault): Finding {
  return { entry, at, severity: 'error', ...fault };
}
