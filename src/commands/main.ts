/** The commands of `dateline`, each in a module that is loaded only when it is asked for. */
import { runScript, UsageError } from './exit.ts';

interface Command {
  /** Resolves to the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: () => import('./start.ts'),
  dev: () => import('./dev.ts'),
  new: () => import('./new.ts'),
  check: () => import('./check.ts'),
  build: () => import('./build.ts'),
  preview: () => import('./preview.ts'),
  publish: () => import('./publish.ts'),
  release: () => import('./release.ts'),
  hosts: () => import('./hosts.ts'),
};

export const COMMAND_NAMES = Object.keys(COMMANDS);

/** Runs the command that the first of `words` names with the others, and sets the exit code. */
export function runCommand([name = '', ...args]: readonly string[]): Promise<void> {
  return runScript(async () => {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined)
      throw new UsageError(
        `${name === '' ? 'Say what to do' : `There is no command “${name}”`}. Usage: dateline ${COMMAND_NAMES.join('|')}`,
      );
    const { run } = await load();
    return run(args);
  });
}
