import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { listSession, readMemory, readStat, TICKS_PER_SECOND } from './proc.ts';

/** What one command and all its descendants took. CPU and memory are undefined where there is no `/proc`. */
export interface Usage {
  readonly seconds: number;
  /** User and system together. */
  readonly cpuSeconds: number | undefined;
  /** Resident bytes of the largest single process. */
  readonly peakProcess: number | undefined;
  /** Resident bytes of all processes at one moment; pages that they share count once for each. */
  readonly peakTree: number | undefined;
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
}
export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** The file that takes its standard output and error. */
  readonly log: string;
}

const SAMPLE_MILLISECONDS = 50;

/** Runs `command` to its end. It leads a session of its own, and dies with this process. */
export async function measure(command: Command): Promise<Usage> {
  const log = openSync(command.log, 'w');
  const before = readStat('self');
  const start = performance.now();
  const child = spawn(command.name, command.args, {
    cwd: command.cwd,
    env: command.env,
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const watch = watchSession(child.pid);
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('exit', resolve);
    });
    const seconds = (performance.now() - start) / 1000;
    const { sampledTicks, peakProcess, peakTree } = watch.stop();
    const after = readStat('self');
    if (!before || !after)
      return {
        seconds,
        cpuSeconds: undefined,
        peakProcess: undefined,
        peakTree: undefined,
        exitCode,
      };
    // The kernel's own sum is exact, but for descendants whose parent did not wait for them: those only the samples saw.
    const cpuSeconds =
      Math.max(after.childTicks - before.childTicks, sampledTicks) / TICKS_PER_SECOND;
    return { seconds, cpuSeconds, peakProcess, peakTree, exitCode };
  } finally {
    watch.stop();
  }
}

interface Samples {
  sampledTicks: number;
  peakProcess: number;
  peakTree: number;
}

function watchSession(leader: number | undefined): { stop: () => Samples } {
  const samples: Samples = { sampledTicks: 0, peakProcess: 0, peakTree: 0 };
  const ticks = new Map<number, number>();
  const sample = (): void => {
    if (leader === undefined || !readStat('self')) return;
    let tree = 0;
    for (const { pid, ownTicks } of listSession(leader)) {
      const { now, highest } = readMemory(pid);
      ticks.set(pid, ownTicks);
      tree += now;
      samples.peakProcess = Math.max(samples.peakProcess, highest);
    }
    samples.peakTree = Math.max(samples.peakTree, tree);
  };
  const timer = setInterval(sample, SAMPLE_MILLISECONDS);
  const kill = (): void => killSession(leader);
  process.once('exit', kill);
  return {
    stop: () => {
      clearInterval(timer);
      process.removeListener('exit', kill);
      return { ...samples, sampledTicks: [...ticks.values()].reduce((sum, own) => sum + own, 0) };
    },
  };
}

/** Ends a command started as leader of its own process group, with all in the group; fine if it has ended. */
export function killSession(leader: number | undefined, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    if (leader !== undefined) process.kill(-leader, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
