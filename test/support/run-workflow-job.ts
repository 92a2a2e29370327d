import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { toInstalledEnv } from './installed.ts';

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Job {
  /** The folder of the publication with its workflows. */
  readonly dir: string;
  readonly temp: string;
  readonly workflow: string;
  readonly job: string;
  readonly cwd: string;
  /** The host's values of variables that steps use. */
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Variables that the host sets for every step. */
  readonly host?: NodeJS.ProcessEnv | undefined;
}

/** Runs a job's own commands, except installing, as its host does: with `bash -e`, up to the first step that fails. */
export function runWorkflowJob({ dir, temp, workflow, job, cwd, env = {}, host = {} }: Job) {
  const text = readFileSync(join(dir, '.github/workflows', workflow), 'utf8');
  const { jobs } = parse(text) as { jobs: Record<string, { steps: Step[] }> };
  const steps = jobs[job]?.steps.filter(
    ({ run }) => run !== undefined && !run.startsWith('npm ci'),
  );
  const bin = join(cwd, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  if (!existsSync(join(bin, 'dateline')))
    writeFileSync(
      join(bin, 'dateline'),
      `#!/bin/sh\nexec "${process.execPath}" "${join(dir, 'node_modules/dateline/bin/dateline.mjs')}" "$@"\n`,
      { mode: 0o755 },
    );
  let output = '';
  for (const { run = '', env: own = {} } of steps ?? []) {
    const set = Object.fromEntries(Object.entries(own).map(([key]) => [key, env[key]]));
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run],
      {
        cwd,
        encoding: 'utf8',
        env: {
          ...toInstalledEnv(),
          GITHUB_ACTIONS: 'true',
          RUNNER_TEMP: temp,
          ...host,
          PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter),
          ...set,
        },
      },
    );
    output += stdout + stderr;
    if (status !== 0) return { failed: run, output };
  }
  return { failed: undefined, output, count: steps?.length };
}
