/** Every id that an entry names, resolved; an id that names nothing is a finding with the nearest right one. */
import { toUrlPath } from '../disk/address.ts';
import { getKind, KIND_NAMES } from '../kinds/kinds.ts';
import { findAt, listFields, toFieldName, type FieldPath } from '../kinds/relations.ts';
import { ENTITY_KINDS } from '../kinds/shared.ts';
import { nearest } from '../problems/nearest.ts';
import type { Entry, Finding } from './entry.ts';
import { findThing, type Register } from './register.ts';
import { isKind, type Thing } from './thing.ts';

/** One resolved reference: from whom, to whom, and the name it has seen from the other end. */
export interface Link {
  readonly from: Thing;
  readonly to: Thing;
  readonly reverse: string;
}

export interface References {
  readonly links: readonly Link[];
  readonly findings: readonly Finding[];
}

export function resolveReferences(register: Register, parties: readonly string[]): References {
  const links: Link[] = [];
  const findings: Finding[] = [];
  for (const from of register.byUrl.values()) {
    for (const { pattern, meta } of listFields(from.kind)) {
      for (const { path, value } of findAt(from.data, pattern)) {
        if (meta.party === true && !parties.includes(value)) {
          findings.push(dangling(from.entry, path, value, 'a side in publication.yaml', parties));
        }
        if (meta.to === undefined) continue;
        const to = findThing(register, meta.to, value);
        if (to !== undefined) links.push({ from, to, reverse: meta.reverse ?? '' });
        else if (!isBroken(register, meta.to, value)) findings.push(unresolved(register, from.entry, path, value, meta.to));
      }
    }
    resolveBody(register, from, links, findings);
  }
  return { links, findings };
}

function resolveBody(register: Register, from: Thing, links: Link[], findings: Finding[]): void {
  const { mentions, seeAlso, links: written } = from.entry.facts;
  for (const { id, place } of mentions) {
    const to = findThing(register, ENTITY_KINDS, id);
    if (to !== undefined) links.push({ from, to, reverse: 'coverage' });
    else if (!isBroken(register, ENTITY_KINDS, id)) findings.push(unresolved(register, from.entry, place, id, ENTITY_KINDS, 'body'));
  }
  for (const { address, place } of seeAlso) {
    const finding = findBadAddress(register, from.entry, address, place, 'SeeAlso ids');
    if (finding !== undefined) findings.push(finding);
  }
  for (const { url, place } of written) {
    const address = url.replace(/[?#].*$/, '');
    if (!isEntryAddress(address)) continue;
    const finding = findBadAddress(register, from.entry, address, place, 'link');
    if (finding !== undefined) findings.push(finding);
  }
}

/** Whether only an entry can stand at this address; lists and pages of the site are not entries. */
function isEntryAddress(address: string): boolean {
  return KIND_NAMES.some((name) => {
    const { folder, id } = getKind(name);
    return address.startsWith(`/${folder}/`) && id.test(address.slice(folder.length + 2));
  });
}

function findBadAddress(register: Register, entry: Entry, address: string, at: At, field: string): Finding | undefined {
  const to = register.byUrl.get(address);
  if (register.broken.some(({ kind, id }) => toUrlPath(kind, id) === address)) return undefined;
  if (to === undefined) return noAddress(register, entry, at, address, field);
  return isKind(to, 'coverage') && to.data.status === 'draft' ? draft(entry, at, to, field) : undefined;
}

type At = FieldPath | { readonly line: number; readonly column: number };

function unresolved(register: Register, entry: Entry, at: At, id: string, to: readonly string[], field?: string): Finding {
  const named = register.entities.get(id);
  if (named !== undefined && !to.includes(named.kind)) {
    return {
      ...dangling(entry, at, id, to.join(' or '), [], field),
      message: `“${id}” is a ${named.kind} where a ${to.join(' or ')} belongs`,
      remedy: `name a ${to.join(' or ')}; ${named.entry.path} is a ${named.kind}`,
    };
  }
  return dangling(entry, at, id, withArticle(to), idsOf(register, to), field);
}

function dangling(entry: Entry, at: At, id: string, wanted: string, known: readonly string[], field?: string): Finding {
  const right = nearest(id, known);
  return {
    entry,
    at,
    field: field ?? (isPath(at) ? toFieldName(at) : ''),
    code: 'reference.dangling',
    severity: 'error',
    message: `“${id}” is not the id of ${wanted}`,
    remedy: right === undefined ? 'correct the id, or add the file' : `did you mean “${right}”? Else add the file`,
  };
}

function noAddress(register: Register, entry: Entry, at: At, address: string, field: string): Finding {
  return {
    ...dangling(entry, at, address, '', [...register.byUrl.keys()], field),
    message: `“${address}” is not the address of a page here`,
  };
}

function draft(entry: Entry, at: At, to: Thing, field: string): Finding {
  return {
    entry,
    at,
    field,
    code: 'reference.draft',
    severity: 'error',
    message: `${to.entry.path} is a draft, so its page does not exist`,
    remedy: 'publish it first, or take the reference away',
  };
}

function isPath(at: At): at is FieldPath {
  return Array.isArray(at);
}

/** “a person, organization or outlet” */
function withArticle(kinds: readonly string[]): string {
  const [first = '', ...rest] = kinds;
  const list = rest.length === 0 ? first : `${[first, ...rest.slice(0, -1)].join(', ')} or ${rest.at(-1) ?? ''}`;
  return /^[aeiou]/.test(list) ? `an ${list}` : `a ${list}`;
}

function isBroken({ broken }: Register, to: readonly string[], id: string): boolean {
  return broken.some((file) => file.id === id && to.includes(file.kind));
}

function idsOf(register: Register, to: readonly string[]): string[] {
  return [...register.byUrl.values(), ...register.broken]
    .filter((thing) => to.includes(thing.kind))
    .map((thing) => thing.id);
}
