import { mkdtemp, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { countOutput, type OutputCount } from './count-output.ts';
import { leaveBehind } from './leave-behind.ts';
import { measure, type Usage } from './measure.ts';
import { parseParts, type Parts } from './parts.ts';
import type { Edit, Mark, Step, System } from './system.ts';

export const PHASES = ['cold', 'unchanged', 'body', 'title', 'name'] as const;
export type Phase = (typeof PHASES)[number];

export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  cold: 'cold',
  unchanged: 'unchanged',
  body: 'edit of a body',
  title: 'edit of a title',
  name: 'edit of a name',
};

/** One build: all its steps together, and each apart. */
export interface Build extends Usage {
  readonly steps: readonly (Usage & { readonly label: Step['label'] })[];
  readonly output: OutputCount;
  /** Where its time went, if the generator says so. */
  readonly parts: Parts;
}
/** A step that did not do its work; `log` is the file that tells why. */
export class StepFailure extends Error {
  readonly log: string;
  constructor(message: string, log: string) {
    super(message);
    this.log = log;
  }
}

/** A system that is ready to build. */
export interface Ready {
  readonly system: System;
  /** What stands in the folder of the site before any build. */
  readonly sources: ReadonlySet<string>;
  /** What its pages must show by now. */
  readonly marks: Map<Edit, Mark>;
}

/** Writes all that `system` builds from. */
export async function makeReady(system: System): Promise<Ready> {
  await system.prepare();
  const sources = new Set(await readdir(system.site));
  return { system, sources, marks: new Map([['title', await system.change('title', 0)]]) };
}

/**
 * Builds with nothing but what is written by hand, or then with nothing changed, or after an edit. `run` counts from 1.
 * Throws StepFailure also for a build that left out what it should have published.
 */
export async function runPhase(ready: Ready, phase: Phase, run: number): Promise<Build> {
  const { system, marks } = ready;
  if (phase === 'cold') await moveKept(ready);
  else if (phase !== 'unchanged') marks.set(phase, await system.change(phase, run));
  const steps = await runSteps(system, phase);
  const output = await countOutput(system.out);
  const log = logOf(system, phase, 'generator');
  if (output.pages < system.items)
    throw new StepFailure(`${system.name}, ${phase}: ${output.pages} pages only`, log);
  for (const { page, text } of marks.values())
    for (const wanted of [text, system.always ?? text])
      if (!(await readPage(system, page)).includes(wanted))
        throw new StepFailure(`${system.name}, ${phase}: ${page} does not show “${wanted}”`, log);
  return { ...sumUsage(steps), steps, output, parts: parseParts(await readFile(log, 'utf8')) };
}

async function runSteps(system: System, phase: Phase): Promise<Build['steps']> {
  const steps: Build['steps'][number][] = [];
  for (const { label, name, args } of system.steps) {
    const log = logOf(system, phase, label);
    const usage = await measure({ name, args, cwd: system.site, env: system.env, log });
    if (usage.exitCode !== 0) {
      const end = usage.exitCode ?? 'a signal';
      throw new StepFailure(`${system.name}, ${phase}: ${label} ended with ${end}`, log);
    }
    steps.push({ label, ...usage });
  }
  return steps;
}

function logOf(system: System, phase: Phase, label: Step['label']): string {
  return join(system.folder, `${phase}-${label}.log`);
}

/** What builds have made goes to a folder beside the site. */
async function moveKept({ system, sources }: Ready): Promise<void> {
  const kept = (await readdir(system.site)).filter((name) => !sources.has(name));
  if (kept.length === 0) return;
  const beside = await mkdtemp(join(system.folder, 'before-'));
  for (const name of kept) await rename(join(system.site, name), join(beside, name));
  await leaveBehind(beside);
}

/** Empty where there is none: one file per page, or a folder per page. */
async function readPage(system: System, page: string): Promise<string> {
  const path = join(system.out, page);
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
