/** Old addresses. One that is taken, by the site itself too, or claimed twice would send a reader to the wrong page. */
import { listOldAddresses, toOldAddressField } from '../kinds/old-addresses.ts';
import type { FieldPath } from '../kinds/relations.ts';
import type { Entry, Finding } from './entry.ts';
import { isOwnAddress } from './own-addresses.ts';
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

/** Of what is out; drafts are checked beside it. */
export function buildRedirects(byUrl: ReadonlyMap<string, Thing>): Redirects {
  const claimed = new Map<string, Thing>();
  const findings: Finding[] = [];
  for (const thing of byUrl.values()) {
    for (const { at, alias } of listAliases(thing)) {
      const from = `/${alias}`;
      const fault = findFault(thing, alias, byUrl, claimed);
      if (fault === undefined) claimed.set(from, thing);
      else findings.push(toFinding(thing.entry, at, fault));
    }
  }
  const seen = [...claimed].filter(([, thing]) => isOut(thing));
  const redirects = seen.map(([from, thing]) => ({ from, to: thing.url }));
  return { redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), findings };
}

function listAliases({ kind, data }: Thing): { at: FieldPath; alias: string }[] {
  const field = toOldAddressField(kind);
  return listOldAddresses(kind, data).map((alias, index) => ({ at: [field, index], alias }));
}

type Fault = Pick<Finding, 'message' | 'remedy'>;

/** Why the alias cannot lead to the thing. */
function findFault(
  thing: Thing,
  alias: string,
  byUrl: ReadonlyMap<string, Thing>,
  claimed: ReadonlyMap<string, Thing>,
): Fault | undefined {
  if (isOwnAddress(alias)) {
    return {
      message: `“${alias}” is an address of the site itself`,
      remedy: 'take it away: only an address that an entry once had can lead to where it is now',
    };
  }
  const holder = byUrl.get(`/${alias}`) ?? claimed.get(`/${alias}`);
  if (holder !== undefined) {
    return {
      message:
        holder === thing
          ? `“${alias}” is the address of this very page, or stands here twice`
          : `“${alias}” belongs to ${holder.entry.path}`,
      remedy: 'take the old address away from one of the two',
    };
  }
  const above = findAbove({ byUrl }, `/${alias}`);
  return above === undefined
    ? undefined
    : {
        message: `“${alias}” lies below ${above.url}, where the pages of ${above.entry.path} are`,
        remedy: 'take it away: the pages below an entry are made by the site',
      };
}

function toFinding(entry: Entry, at: FieldPath, fault: Fault): Finding {
  return { entry, at, code: 'redirect.taken', severity: 'error', ...fault };
}
