/** Every id that an entry names, resolved; an id that names nothing is a finding with the nearest right one. */
import { toUrlPath } from '../disk/address.ts';
import { getKind, KIND_NAMES, type KindName } from '../kinds/kinds.ts';
import { findAt, listFields } from '../kinds/relations.ts';
import { ENTITY_KINDS } from '../kinds/shared.ts';
import {
  isBroken,
  toDangling,
  toHidden,
  toNoAddress,
  toUnresolved,
  type Spot,
} from './dangling.ts';
import type { Finding } from './entry.ts';
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

/** Where links and findings go. */
interface Sink {
  readonly register: Register;
  readonly links: Link[];
  readonly findings: Finding[];
}

export function resolveReferences(register: Register, parties: readonly string[]): References {
  const sink: Sink = { register, links: [], findings: [] };
  for (const from of register.byUrl.values()) {
    for (const { pattern, meta } of listFields(from.kind)) {
      for (const { path, value } of findAt(from.data, pattern)) {
        const spot = { entry: from.entry, at: path };
        if (meta.party === true && !parties.includes(value)) {
          sink.findings.push(toDangling(spot, value, 'a side in publication.yaml', () => parties));
        }
        if (meta.to !== undefined) resolve(sink, from, value, meta.to, meta.reverse ?? '', spot);
      }
    }
    resolveBody(sink, from);
  }
  return sink;
}

function resolve(
  sink: Sink,
  from: Thing,
  id: string,
  to: readonly string[],
  reverse: string,
  spot: Spot,
): void {
  const thing = findThing(sink.register, to, id);
  if (thing !== undefined) sink.links.push({ from, to: thing, reverse });
  else if (!isBroken(sink.register, to, id))
    sink.findings.push(toUnresolved(sink.register, spot, id, to));
}

function resolveBody(sink: Sink, from: Thing): void {
  const { entry } = from;
  const { mentions, seeAlso, links, statements, charts } = entry.facts;
  for (const { id, field, place } of mentions) {
    resolve(sink, from, id, ENTITY_KINDS, 'coverage', { entry, at: place, field });
  }
  for (const { about, place } of statements) {
    if (about !== undefined)
      resolve(sink, from, about, ['question'], 'coverage', {
        entry,
        at: place,
        field: 'Statement.about',
      });
  }
  for (const { of, place } of charts)
    checkChart(sink.register, sink.findings, of, { entry, at: place, field: 'Chart.of' });
  for (const { address, place } of seeAlso)
    checkAddress(sink, address, { entry, at: place, field: 'SeeAlso.ids' });
  for (const { url, place } of links) {
    const address = url.replace(/[?#].*$/, '');
    if (isEntryAddress(address)) checkAddress(sink, address, { entry, at: place, field: 'link' });
  }
}

function checkChart(register: Register, findings: Finding[], of: string, spot: Spot): void {
  if (of === 'coverage') return;
  const address = of.startsWith('/') ? of : `/${of}`;
  const kinds: readonly KindName[] = ['measure', 'question'];
  const isThere = register.byUrl.has(address) || register.brokenUrls.has(address);
  if (isThere && kinds.some((kind) => address.startsWith(`/${getKind(kind).folder}/`))) return;
  const listKnown = () =>
    [...register.byUrl.values(), ...register.broken]
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, id }) => toUrlPath(kind, id));
  findings.push(toNoAddress(spot, address, 'a measure or a question', listKnown));
}

/** Whether only an entry can stand at this address; lists and pages of the site are not entries. */
function isEntryAddress(address: string): boolean {
  return KIND_NAMES.some((name) => {
    const { folder, id } = getKind(name);
    return address.startsWith(`/${folder}/`) && id.test(address.slice(folder.length + 2));
  });
}

function checkAddress({ register, findings }: Sink, address: string, spot: Spot): void {
  const to = register.byUrl.get(address);
  if (register.brokenUrls.has(address)) return;
  if (to === undefined)
    findings.push(toNoAddress(spot, address, 'a page', () => register.byUrl.keys()));
  else if (isKind(to, 'coverage') && to.data.status === 'draft')
    findings.push(toHidden(spot, to, 'draft'));
}
