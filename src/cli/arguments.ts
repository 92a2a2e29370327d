/** The command lines of commands: all that a command does not know is refused, with its usage, which --help prints. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { HelpWanted, UsageError } from './exit.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a command is given, with these flags and options. */
export interface Given<Flag extends string = never, Text extends string = never> {
  readonly args: readonly string[];
  /** Those that belong to no option. */
  readonly words: readonly string[];
  readonly values: Readonly<Partial<Record<Flag, boolean>>> &
    Readonly<Partial<Record<Text, string>>>;
  /** How the command is started, to be told with what is wrong. */
  readonly usage: string;
}

interface Wanted<Known extends Options> {
  readonly options?: Known;
  /** How many words there must be beside the options, as in `nginx /srv/site`. */
  readonly least?: number;
  readonly most?: number;
  /** What help says below the usage. */
  readonly more?: readonly string[];
}

/** How to start a command, as it was started now: `npm run check -- [--json]` or `dateline check [--json]`. */
export function toUsage(name: string, args = '', env = process.env): string {
  if (env.npm_lifecycle_event !== name) return `dateline ${name} ${args}`.trim();
  return `npm run ${name}${args === '' ? '' : ` -- ${args}`}`;
}

/** Throws UsageError, which ends with `usage`, and HelpWanted for `--help`. */
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

/** Whatever else is said: who asks does not know yet. */
export function asksForHelp(args: readonly string[]): boolean {
  return hasFlag(args, ['--help', '-h']);
}

/** After `--` a flag is a word like others. */
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
