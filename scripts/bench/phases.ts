import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { countOutput, type OutputCount } from './count-output.ts';
import type { Fiction } from './fiction/fiction.ts';
import { buildItem, type Item } from './fiction/item.ts';
import { measure, type Usage } from './measure.ts';
import type { Step, System } from './system.ts';

export const PHASES = ['cold', 'unchanged', 'one edit'] as const;
export type Phase = (typeof PHASES)[number];

/** One build: all its steps together, and each apart. */
export interface Build extends Usage {
  readonly steps: readonly (Usage & { readonly label: Step['label'] })[];
  readonly output: OutputCount;
}
/** A step that did not do its work; `log` is the file that tells why. */
export class StepFailure extends Error {
  readonly log: string;
  constructor(message: string, log: string) {
    super(message);
    this.log = log;
  }
}

/**
 * Builds cold, or then with nothing changed, or with the title and one paragraph of the middle item changed.
 * `run` counts from 1. Throws StepFailure also for a build that left out what it should have published.
 */
export async function runPhase(
  system: System,
  phase: Phase,
  fiction: Fiction,
  run: number,
): Promise<Build> {
  const edits = phase === 'one edit' ? run : run - 1;
  const item = buildItem(fiction, Math.floor(fiction.items / 2), edits);
  if (phase === 'cold') await removeAll(system.leftovers);
  if (phase === 'one edit') await system.save(item);
  const steps = await runSteps(system, phase);
  const output = await countOutput(system.out);
  const log = logOf(system, phase, 'generator');
  if (output.pages < fiction.items) {
    throw new StepFailure(`${system.name}, ${phase}: ${output.pages} pages only`, log);
  }
  if (!(await readPage(system, item)).includes(item.title)) {
    throw new StepFailure(`${system.name}, ${phase}: no page shows “${item.title}”`, log);
  }
  return { ...sumUsage(steps), steps, output };
}

async function runSteps(system: System, phase: Phase): Promise<Build['steps']> {
  const steps: Build['steps'][number][] = [];
  for (const { label, name, args } of system.steps) {
    const log = logOf(system, phase, label);
    const usage = await measure({ name, args, cwd: system.cwd, env: system.env, log });
    if (usage.exitCode !== 0) {
      const end = usage.exitCode ?? 'a signal';
      throw new StepFailure(`${system.name}, ${phase}: ${label} ended with ${end}`, log);
    }
    steps.push({ label, ...usage });
  }
  return steps;
}

function logOf(system: System, phase: Phase, label: Step['label']): string {
  return join(system.folder, `${phase.replace(' ', '-')}-${label}.log`);
}

async function removeAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { recursive: true, force: true });
}

/** Empty where there is none: one file per page, or a folder per page. */
async function readPage(system: System, item: Item): Promise<string> {
  const path = join(system.out, 'coverage', item.id);
  return readFile(`${path}.html`, 'utf8')
    .catch(() => readFile(join(path, 'index.html'), 'utf8'))
    .catch(() => '');
}

/** Steps that ran one after the other: times add up, peaks do not. */
export function sumUsage(steps: readonly Usage[]): Usage {
  const all = (pick: (usage: Usage) => number | undefined): number[] | undefined => {
    const values = steps.map(pick).filter((value) => value !== undefined);
    return values.length === steps.length ? values : undefined;
  };
  const sum = (values: number[] | undefined) => values?.reduce((total, value) => total + value, 0);
  const most = (values: number[] | undefined) => values && Math.max(...values);
  return {
    seconds: sum(steps.map(({ seconds }) => seconds)) ?? 0,
    cpuSeconds: sum(all(({ cpuSeconds }) => cpuSeconds)),
    peakProcess: most(all(({ peakProcess }) => peakProcess)),
    peakTree: most(all(({ peakTree }) => peakTree)),
    exitCode: steps.at(-1)?.exitCode ?? null,
  };
}
