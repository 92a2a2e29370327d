/**
 * Reads command lines. An argument that a command does not know is an error that shows the usage; --help prints the
 * usage.
 */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import commands from './commands.json' with { type: 'json' };
import { HelpWanted, UsageError } from './exit.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

export type CommandName = keyof typeof commands;

/** Its flags and options, by `commands.json`. */
type OptionsOf<Row> = Row extends { readonly options: infer Known } ? Known : unknown;
type Values<Known> = {
  readonly [Name in keyof Known]?: Known[Name] extends { readonly takes: string }
    ? string
    : boolean;
};

/** The arguments of a command. */
export interface Given<Name extends CommandName> {
  readonly args: readonly string[];
  /** Those outside options. */
  readonly words: readonly string[];
  readonly values: Values<OptionsOf<(typeof commands)[Name]>>;
  /** How to start the command, for error messages. */
  readonly usage: string;
}

interface Wanted<Known extends Options> {
  readonly options?: Known;
  /** The least number of words outside options, as in `nginx /srv/site`. */
  readonly least?: number;
  readonly most?: number;
  /** Lines that help adds below the usage. */
  readonly more?: readonly string[];
}

/** How to start a command the way this one was started: `npm run check -- [--json]` or `dateline check [--json]`. */
export function toUsage(name: string, args = '', env = process.env): string {
  if (env.npm_lifecycle_event !== name) return `dateline ${name} ${args}`.trim();
  return `npm run ${name}${args === '' ? '' : ` -- ${args}`}`;
}

/** @throws UsageError, which ends with `usage`, or HelpWanted for `--help` */
export function readArguments<const Known extends Options>(
  usage: string,
  args: readonly string[],
  { options, least = 0, most = 0, more = [] }: Wanted<Known> = {},
) {
  if (asksForHelp(args)) throw new HelpWanted([`Usage: ${usage}`, ...more].join('\n'));
  const { values, positionals } = parse(usage, args, options ?? ({} as Known));
  const unknown = positionals[most];
  if (unknown !== undefined) throw refuse(`“${unknown}” is one argument too many`, usage);
  if (positionals.length < least) throw refuse('An argument is missing', usage);
  return { values, words: positionals };
}

/** Help wins over all other arguments, right or wrong. */
export function asksForHelp(args: readonly string[]): boolean {
  return hasFlag(args, ['--help', '-h']);
}

/** After `--`, a flag is an ordinary word. */
export function hasFlag(args: readonly string[], names: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((word) => names.includes(word));
}

function parse<Known extends Options>(usage: string, args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [first = ''] = (error as Error).message.split(/\. To |\n/);
    throw refuse(first, usage);
  }
}

function refuse(message: string, usage: string): UsageError {
  return new UsageError(`${message}. Usage: ${usage}`);
}
