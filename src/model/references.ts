/**
 * Every id that an entry names, resolved; an id that names nothing is a finding with the nearest right one, and so is one
 * that names what readers do not see. No link leads from what is out to what is not.
 */
import { toWrittenUrl } from '../site/addresses/things.ts';
import { listOldAddresses } from '../content/kinds/old-addresses.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { isAsFound, watch, type Directory, type Look } from './directory.ts';
import type { Finding } from './entry.ts';
import { listAboutLinks } from './own-links.ts';
import { recalled } from './recall.ts';
import type { Register } from './register.ts';
import { checkOwnLink, resolveThing, type Link, type Sink } from './resolve-thing.ts';
import type { Thing } from './thing.ts';
import { isOut } from './visible.ts';

export interface References {
  /** By the thing that they lead from, in the order of the register. */
  readonly links: ReadonlyMap<Thing, readonly Link[]>;
  readonly findings: readonly Finding[];
}

/** The same links again for a thing, as long as it finds under each name and address what it found before. */
export function resolveReferences(register: Register, about: PublicationData): References {
  const { byUrl, entities, brokenUrls } = register;
  const old = [...byUrl.values()]
    .filter(isOut)
    .flatMap(({ kind, data }) => listOldAddresses(kind, data).map(toWrittenUrl));
  const directory = { byUrl, entities, brokenUrls, oldUrls: new Set(old) };
  const links = new Map<Thing, readonly Link[]>();
  const findings = checkAbout(directory, register, about);
  const { asked, takeLooks } = watch(directory);
  const known = openKept(about);
  for (const from of byUrl.values()) {
    let kept = known.get(from);
    if (kept === undefined || !isAsFound(directory, kept.looks)) {
      const sink: Sink = { directory: asked, register, links: [], findings: [] };
      resolveThing(sink, from, about);
      findings.push(...sink.findings);
      kept = { links: sink.links, looks: takeLooks() };
      // A finding holds the register, and asks all of it for what was meant.
      if (sink.findings.length === 0) known.set(from, kept);
    }
    links.set(from, kept.links);
  }
  return { links, findings };
}

/** `publication.yaml` is always out. */
const ABOUT = { data: { status: 'published' } } as const;

function checkAbout(directory: Directory, register: Register, about: PublicationData): Finding[] {
  const sink: Sink = { directory, register, links: [], findings: [] };
  for (const link of listAboutLinks(about)) checkOwnLink(sink, ABOUT, link);
  return sink.findings;
}

interface Kept {
  readonly links: readonly Link[];
  readonly looks: readonly Look[];
}

/** What was found for each thing, under what `publication.yaml` says. */
const openKept = recalled(() => new WeakMap<Thing, Kept>());
