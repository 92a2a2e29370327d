/** The commands of `dateline`, each in a module that is loaded only when it is asked for. */
import { asksForHelp } from './arguments.ts';
import { HelpWanted, runScript, UsageError } from './exit.ts';

interface Command {
  /** Resolves to the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

interface Listed {
  /** What it does, in a few words. */
  readonly does: string;
  readonly load: () => Promise<Command>;
}

const COMMANDS: Readonly<Record<string, Listed>> = {
  init: { does: 'makes a publication, in a folder of its own', load: () => import('./init.ts') },
  start: { does: 'builds the site and serves it', load: () => import('./start.ts') },
  dev: { does: 'serves the content while it is written', load: () => import('./dev.ts') },
  desk: { does: 'opens the desk: from a saved page to an item', load: () => import('./desk.ts') },
  new: { does: 'writes the file of a new thing', load: () => import('./new.ts') },
  move: { does: 'gives an entry or an anchor another address', load: () => import('./move.ts') },
  clip: { does: 'says what a saved page says of itself', load: () => import('./clip.ts') },
  check: { does: 'says all that is wrong with the content', load: () => import('./check.ts') },
  build: { does: 'checks, then builds the site', load: () => import('./build.ts') },
  preview: { does: 'serves the site as it was built', load: () => import('./preview.ts') },
  publish: { does: 'builds, then puts a release on a server', load: () => import('./publish.ts') },
  release: { does: 'notes what is out, to be compared', load: () => import('./release.ts') },
  links: { does: 'asks whether the addresses of others answer', load: () => import('./links.ts') },
  due: { does: 'says what comes out by the clock', load: () => import('./due.ts') },
  smoke: { does: 'builds, and tries the site as a reader would', load: () => import('./smoke.ts') },
  upgrade: { does: 'exchanges the engine for a newer one', load: () => import('./upgrade.ts') },
  hosts: { does: 'prints what nginx or Caddy is to be told', load: () => import('./hosts.ts') },
};

export const COMMAND_NAMES = Object.keys(COMMANDS);

/** Runs the command that the first of `words` names with the others, and sets the exit code. */
export function runCommand([name = '', ...args]: readonly string[]): Promise<void> {
  return runScript(async () => {
    if (name === 'help' || asksForHelp([name])) throw new HelpWanted(toHelp());
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined)
      throw new UsageError(
        `${name === '' ? 'Say what to do' : `There is no command “${name}”`}. Usage: dateline ${COMMAND_NAMES.join('|')}`,
      );
    const { run } = await command.load();
    return run(args);
  });
}

function toHelp(): string {
  const widest = Math.max(...COMMAND_NAMES.map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(
    ([name, { does }]) => `  ${name.padEnd(widest)}  ${does}`,
  );
  return [
    'Usage: dateline <command> [arguments], in the folder of a publication',
    ...lines,
    'dateline <command> --help says what a command takes.',
  ].join('\n');
}
