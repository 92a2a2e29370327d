/** The commands of `dateline`, each in a module that is loaded only when it is asked for. */
import { asksForHelp, hasFlag } from './arguments.ts';
import { readWholeVersion } from '../build/engine-version.ts';
import { HelpWanted, runScript, UsageError } from './exit.ts';

interface Command {
  /** Resolves to the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

interface Listed {
  /** What it does, in a few words. */
  readonly does: string;
  /** What each flag of its usage is for; none of those that its usage explains. */
  readonly flags?: Readonly<Record<string, string>>;
  readonly load: () => Promise<Command>;
}

const PORT = { port: 'the port, if not that of PORT or 4321' };

const COMMANDS: Readonly<Record<string, Listed>> = {
  init: { does: 'makes a publication, in a folder of its own', load: () => import('./init.ts') },
  start: {
    does: 'builds the site and serves it',
    flags: PORT,
    load: () => import('./start.ts'),
  },
  dev: {
    does: 'serves the content while it is written',
    flags: PORT,
    load: () => import('./dev.ts'),
  },
  desk: {
    does: 'opens the desk: from a saved page to an item',
    flags: PORT,
    load: () => import('./desk.ts'),
  },
  new: {
    does: 'writes the file of a new thing',
    flags: { id: 'its id, if not that which the title gives' },
    load: () => import('./new.ts'),
  },
  move: { does: 'gives an entry or an anchor another address', load: () => import('./move.ts') },
  clip: {
    does: 'says what a saved page says of itself',
    flags: {
      url: 'the address of the page, where it does not say it',
      outlet: 'the id of its outlet, where it does not say it',
      write: 'writes a draft of an item',
      json: 'prints for programs',
    },
    load: () => import('./clip.ts'),
  },
  check: {
    does: 'says all that is wrong with the content',
    flags: {
      all: 'tells each problem, however many there are',
      json: 'prints all of it for programs',
      changed: 'tells of the files alone that differ from the last commit',
      fix: 'mends what has one right answer',
      watch: 'goes on, and checks again when a file is saved',
    },
    load: () => import('./check.ts'),
  },
  build: {
    does: 'checks, then builds the site',
    flags: { drafts: 'makes a copy for the desk, drafts in it' },
    load: () => import('./build.ts'),
  },
  preview: {
    does: 'serves the site as it was built',
    flags: PORT,
    load: () => import('./preview.ts'),
  },
  publish: {
    does: 'builds, then puts a release on a server',
    flags: {
      to: 'the folder of the releases',
      back: 'goes back to the release before, and builds nothing',
    },
    load: () => import('./publish.ts'),
  },
  release: { does: 'notes what is out, to be compared', load: () => import('./release.ts') },
  links: {
    does: 'asks whether the addresses of others answer',
    flags: {
      all: 'asks those too that were asked lately',
      inside: 'asks addresses of this machine and its network too',
      most: 'asks no more addresses than that',
    },
    load: () => import('./links.ts'),
  },
  due: {
    does: 'says what comes out by the clock',
    flags: { since: 'says what has come out since then, and whether anything has' },
    load: () => import('./due.ts'),
  },
  smoke: { does: 'builds, and tries the site as a reader would', load: () => import('./smoke.ts') },
  upgrade: {
    does: 'exchanges the engine for a newer one',
    load: () => import('./upgrade.ts'),
  },
  hosts: { does: 'prints what nginx or Caddy is to be told', load: () => import('./hosts.ts') },
};

const VERSION = ['--version', '-v'];

export const COMMAND_NAMES = Object.keys(COMMANDS);

/** Runs the command that the first of `words` names with the others, and sets the exit code. */
export function runCommand([name = '', ...args]: readonly string[]): Promise<void> {
  return runScript(async () => {
    const [about = 'help'] = args;
    const isAbout = name === 'help' && about !== 'help' && !asksForHelp([about]);
    if (VERSION.includes(name) || hasFlag(args, ['--version']))
      throw new HelpWanted(readWholeVersion());
    if (isAbout) return start(about, ['--help']);
    if (name === 'help' || asksForHelp([name])) throw new HelpWanted(toHelp());
    return start(name, args);
  });
}

async function start(name: string, args: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined)
    throw new UsageError(
      `${name === '' ? 'Say what to do' : `There is no command “${name}”`}. Usage: dateline ${COMMAND_NAMES.join('|')}`,
    );
  const { run } = await command.load();
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof HelpWanted)) throw error;
    throw new HelpWanted([error.message, ...listFlags(command.flags)].join('\n'));
  }
}

function listFlags(flags: Listed['flags'] = {}): string[] {
  const widest = Math.max(...Object.keys(flags).map((flag) => flag.length));
  return Object.entries(flags).map(([flag, does]) => `  --${flag.padEnd(widest)}  ${does}`);
}

function toHelp(): string {
  const widest = Math.max(...COMMAND_NAMES.map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(
    ([name, { does }]) => `  ${name.padEnd(widest)}  ${does}`,
  );
  return [
    'Usage: dateline <command> [arguments], in the folder of a publication',
    ...lines,
    'dateline help <command> says what a command takes; dateline --version, which version this is.',
  ].join('\n');
}
