/** The commands of `dateline`, each in a module that loads on demand. */
import { readWholeVersion } from '../build/engine-version.ts';
import {
  asksForHelp,
  type CommandName,
  type Given,
  hasFlag,
  readArguments,
  toUsage,
} from './arguments.ts';
import commands from './commands.json' with { type: 'json' };
import { HelpWanted, runScript, UsageError } from './exit.ts';

interface Command {
  readonly does: string;
  /** The words that it takes, and their least and greatest number. */
  readonly words?: string;
  readonly least?: number;
  readonly most?: number;
  readonly options?: Readonly<Record<string, Option>>;
}

interface Option {
  readonly does: string;
  /** The name of its value; absent for a flag. */
  readonly takes?: string;
  readonly isNeeded?: boolean;
}

export const COMMANDS: Readonly<Record<string, Command>> = commands;

/** Each resolves to the exit code. */
const RUN: { readonly [Name in CommandName]: (given: Given<Name>) => Promise<number> } = {
  // It reads its own options, which are questions as well.
  init: async ({ args }) => (await import('./init.ts')).initFromPackage(args),
  start: async (given) => (await import('./serve.ts')).start(given),
  dev: async (given) => (await import('./serve.ts')).dev(given),
  desk: async (given) => (await import('./serve.ts')).desk(given),
  new: async (given) => (await import('./new.ts')).runNew(given),
  move: async (given) => (await import('./move.ts')).runMove(given),
  clip: async (given) => (await import('./clip.ts')).runClip(given),
  check: async (given) => (await import('./check.ts')).runCheck(given),
  build: async (given) => (await import('./build.ts')).build(given),
  join: async (given) => (await import('./build.ts')).joinShards(given),
  portal: async (given) => (await import('./portal.ts')).runPortal(given),
  preview: async (given) => (await import('./serve.ts')).preview(given),
  publish: async (given) => (await import('./publish.ts')).publish(given),
  release: async (given) => (await import('./release.ts')).release(given),
  verify: async (given) => (await import('./verify.ts')).runVerify(given),
  links: async (given) => (await import('./links.ts')).runLinks(given),
  watch: async (given) => (await import('./watch.ts')).runWatchCommand(given),
  due: async (given) => (await import('./check.ts')).runDue(given),
  smoke: async () => (await import('./smoke.ts')).runSmoke(),
  upgrade: async (given) => (await import('./upgrade.ts')).runUpgrade(given),
  hosts: async (given) => (await import('./hosts.ts')).runHosts(given),
};

export const COMMAND_NAMES = Object.keys(COMMANDS);

/** Runs the command named by the first word with the other words as arguments, and sets the exit code. */
export function runCommand([name = '', ...args]: readonly string[]): Promise<void> {
  return runScript(async () => {
    const [about = 'help'] = args;
    const isAbout = name === 'help' && about !== 'help' && !asksForHelp([about]);
    if (['--version', '-v'].includes(name) || hasFlag(args, ['--version']))
      throw new HelpWanted(readWholeVersion());
    if (isAbout) return startCommand(about, ['--help']);
    if (name === 'help' || asksForHelp([name])) throw new HelpWanted(toHelp());
    return startCommand(name, args);
  });
}

/** Resolves to the exit code. Throws UsageError, or HelpWanted for `--help`. */
export async function startCommand(name: string, args: readonly string[]): Promise<number> {
  if (!isCommand(name))
    throw new UsageError(
      `${name === '' ? 'Say what to do' : `There is no command “${name}”`}. Usage: dateline ${COMMAND_NAMES.join('|')}`,
    );
  const { words: shown = '', least = 0, most = least, options = {} } = COMMANDS[name] ?? {};
  const run = RUN[name];
  const rows = Object.entries(options);
  const listed = rows.map(([option, { takes, isNeeded }]) => {
    const written = takes === undefined ? `--${option}` : `--${option} ${takes}`;
    return isNeeded === true ? written : `[${written}]`;
  });
  const usage = toUsage(name, [shown, ...listed].join(' ').trim());
  if (name === 'init') return await run({ args, words: [], usage, values: {} });
  const types = rows.map(
    ([option, { takes }]) =>
      [option, { type: takes === undefined ? 'boolean' : 'string' }] as const,
  );
  const more = align(rows.map(([option, { does }]) => [`--${option}`, does]));
  const wanted = { options: Object.fromEntries(types), least, most, more };
  const { words, values } = readArguments(usage, args, wanted);
  return await run({ args, words, usage, values });
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function align(rows: readonly (readonly [name: string, does: string])[]): string[] {
  const widest = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, does]) => `  ${name.padEnd(widest)}  ${does}`);
}

function toHelp(): string {
  return [
    'Usage: dateline <command> [arguments], in the folder of a publication',
    ...align(Object.entries(COMMANDS).map(([name, { does }]) => [name, does])),
    'dateline help <command> explains a command; dateline --version prints the version.',
  ].join('\n');
}
