/** Checks whether content was tested with this version of the engine; each may be upgraded without the other. */
import { toGraded } from '../content/problems/fault.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ABOUT_FILE, type Finding } from '../rules/rule.ts';
import { ENGINE_DIR } from './engine.ts';

/** Major and minor version. Before 1.0, a new minor version may need changes to content. */
export function readEngineVersion(): string {
  return readWholeVersion().split('.').slice(0, 2).join('.');
}

export function readWholeVersion(): string {
  const text = readFileSync(join(ENGINE_DIR, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}

/** @param written from `publication.yaml`; both as in `0.1` */
export function findOtherVersion(written: string | undefined, atWork: string): Finding[] {
  if (written === undefined || written === atWork) return [];
  const name = compare(written, atWork) > 0 ? 'engine.old' : 'engine.new';
  return [
    {
      entry: ABOUT_FILE,
      at: ['engine'],
      field: 'engine',
      ...toGraded(name, { written, atWork }),
    },
  ];
}

function compare(a: string, b: string): number {
  const [[majorA = 0, minorA = 0], [majorB = 0, minorB = 0]] = [a, b].map((one) =>
    one.split('.').map(Number),
  ) as [number[], number[]];
  return majorA - majorB || minorA - minorB;
}
