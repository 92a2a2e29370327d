import { parseArgs } from 'node:util';
import { PEER_IDS, type PeerId } from './peers.ts';

export interface Options {
  readonly items: number;
  readonly statements: number;
  readonly peers: readonly PeerId[];
  readonly runs: number;
  readonly json: string | undefined;
  readonly dev: boolean;
  readonly scale: boolean;
  readonly keep: boolean;
}
export class UsageError extends Error {}

export const USAGE = `Usage: npm run bench -- [options]
  --items N      coverage items of the generated publication (1000)
  --statements N its statements, with questions and measures (half the items; 0 for none)
  --peers LIST   none, or some of ${PEER_IDS.join(',')} (all)
  --runs R       builds of each kind; the median counts (1)
  --scale        also a cold build of twice the items and statements
  --dev          the development server instead of builds
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
    scale: values.scale,
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
        scale: { type: 'boolean', default: false },
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
