import { parseArgs } from 'node:util';
import { PEER_IDS, type PeerId } from './peers.ts';

export interface Options {
  readonly items: number;
  readonly statements: number;
  readonly peers: readonly PeerId[];
  readonly runs: number;
  readonly json: string | undefined;
  readonly dev: boolean;
  readonly desk: boolean;
  readonly memory: boolean;
  readonly search: boolean;
  readonly shapes: boolean;
  readonly week: boolean;
  readonly package: boolean;
  readonly example: boolean;
  readonly scale: boolean;
  readonly huge: boolean;
  readonly first: boolean;
  readonly workers: number | undefined;
  readonly keep: boolean;
}
export class UsageError extends Error {}

export const USAGE = `Usage: npm run bench -- [options]
  --items N      coverage items of the generated publication (1000)
  --statements N its statements, with questions and measures (half the items; 0 for none)
  --peers LIST   none, or some of ${PEER_IDS.join(',')} (all)
  --runs R       builds of each kind; the median counts (1)
  --package      also builds by the package as publishers install it, and with a component replaced
  --example      also builds of the publication in content/
  --scale        also a cold build of twice the items and statements
  --huge         also one of ten times as many, with its phases
  --shapes       other shapes of content instead, with Hugo for comparison
  --dev          the development server instead of builds
  --desk         the desk: its checks, and from save to the page
  --week         a week of forty reports at the desk, by keys: what each costs an editor
  --memory       publications in which one thing is many, and what they take, instead
  --search       searches in a browser instead of builds
  --first        cold builds also without what Node has compiled of packages, as right after an install
  --workers N    with so many threads that print pages (what fits the machine)
  --json FILE    write the numbers and the machine's facts there
  --keep         leave the work folder in .bench/`;

/** Throws UsageError. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = readArgs(args);
  const items = parseCount('--items', values.items);
  return {
    items,
    statements:
      values.statements === undefined
        ? Math.floor(items / 2)
        : parseCount('--statements', values.statements, 0),
    peers: parsePeers(values.peers),
    runs: parseCount('--runs', values.runs),
    json: values.json,
    dev: values.dev,
    desk: values.desk,
    memory: values.memory,
    search: values.search,
    shapes: values.shapes,
    week: values.week,
    package: values.package,
    example: values.example,
    scale: values.scale,
    huge: values.huge,
    first: values.first,
    workers: values.workers === undefined ? undefined : parseCount('--workers', values.workers, 0),
    keep: values.keep,
  };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        items: { type: 'string', default: '1000' },
        statements: { type: 'string' },
        peers: { type: 'string', default: PEER_IDS.join(',') },
        runs: { type: 'string', default: '1' },
        json: { type: 'string' },
        dev: { type: 'boolean', default: false },
        desk: { type: 'boolean', default: false },
        memory: { type: 'boolean', default: false },
        search: { type: 'boolean', default: false },
        shapes: { type: 'boolean', default: false },
        week: { type: 'boolean', default: false },
        package: { type: 'boolean', default: false },
        example: { type: 'boolean', default: false },
        scale: { type: 'boolean', default: false },
        huge: { type: 'boolean', default: false },
        first: { type: 'boolean', default: false },
        workers: { type: 'string' },
        keep: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function parseCount(name: string, text: string, least = 1): number {
  if (!/^(0|[1-9]\d{0,6})$/.test(text) || Number(text) < least)
    throw new UsageError(`${name}: a whole number from ${least}, not ${JSON.stringify(text)}`);
  return Number(text);
}

function parsePeers(text: string): PeerId[] {
  if (text === 'none') return [];
  const named = text.split(',');
  const unknown = named.find((id) => !PEER_IDS.some((known) => known === id));
  if (unknown !== undefined) {
    throw new UsageError(
      `--peers: none, or some of ${PEER_IDS.join(',')}, not ${JSON.stringify(unknown)}`,
    );
  }
  return PEER_IDS.filter((id) => named.includes(id));
}
