/** The commands of `dateline`, each in a module that loads on demand. */
import { readWholeVersion } from '../build/engine-version.ts';
import { asksForHelp, type Given, hasFlag, readArguments, toUsage } from './arguments.ts';
import { HelpWanted, runScript, UsageError } from './exit.ts';

interface Option {
  readonly does: string;
  /** The name of its value; absent for a flag. */
  readonly takes?: string;
  readonly isNeeded?: true;
}
type Options = Readonly<Record<string, Option>>;

/** The values of options on the command line. */
type Values<Known extends Options> = {
  readonly [Name in keyof Known]?: Known[Name] extends { readonly takes: string }
    ? string
    : boolean;
};

interface Command<Known extends Options> {
  readonly does: string;
  /** The words that it takes, and their least and greatest number. */
  readonly words?: readonly [shown: string, least: number, most?: number];
  readonly options?: Known;
  /** Resolves to the exit code. */
  readonly run: (
    given: Omit<Given, 'values'> & { readonly values: Values<Known> },
  ) => Promise<number>;
}

/** Checks that `run` expects the values of the row's own options. */
function command<const Known extends Options>(row: Command<Known>): Command<Options> {
  return row as Command<Options>;
}

const PORT = { port: { takes: 'number', does: 'the port, if not that of PORT or 4321' } } as const;

export const COMMANDS: Readonly<Record<string, Command<Options>>> = {
  init: command({
    does: 'creates a publication, in a folder of its own',
    // It reads its own options, which are questions as well.
    run: async ({ args }) => (await import('./init.ts')).initFromPackage(args),
  }),
  start: command({
    does: 'builds the site and serves it',
    options: PORT,
    run: async (given) => (await import('./serve.ts')).start(given),
  }),
  dev: command({
    does: 'serves the content while you write it',
    options: PORT,
    run: async (given) => (await import('./serve.ts')).dev(given),
  }),
  desk: command({
    does: 'opens the desk: from a saved page to an item',
    options: PORT,
    run: async (given) => (await import('./serve.ts')).desk(given),
  }),
  new: command({
    does: 'creates the file of an entry',
    words: ['publication|language|<kind> "title"', 2],
    options: { id: { takes: 'id', does: 'its id, if not the one made from the title' } },
    run: async (given) => (await import('./new.ts')).runNew(given),
  }),
  move: command({
    does: 'renames an entry or an anchor',
    words: ['people/old-name people/new-name | coverage/2025/02/item#old #new', 2],
    options: { merge: { does: 'makes one of two that are the same: the second stays' } },
    run: async (given) => (await import('./move.ts')).runMove(given),
  }),
  clip: command({
    does: 'reads what a saved page says about itself',
    words: ['FILE|-|DIR', 1],
    options: {
      url: { takes: 'URL', does: 'the address of the page, if it does not say' },
      outlet: { takes: 'ID', does: 'the id of its outlet, if it does not say' },
      write: { does: 'writes a draft of an item' },
      json: { does: 'prints JSON' },
    },
    run: async (given) => (await import('./clip.ts')).runClip(given),
  }),
  check: command({
    does: 'validates the content',
    options: {
      all: { does: 'lists each problem, however many there are' },
      json: { does: 'prints all of them as JSON' },
      changed: { does: 'lists only those in files that differ from the last commit' },
      fix: { does: 'fixes what has one right answer' },
      watch: { does: 'keeps running, and checks again when you save a file' },
      host: { takes: 'NAME', does: 'says what is too much for a host, such as cloudflare-pages' },
    },
    run: async (given) => (await import('./check.ts')).runCheck(given),
  }),
  build: command({
    does: 'checks, then builds the site',
    options: {
      drafts: { does: 'makes a copy for the desk, with drafts in it' },
      shard: { takes: '2/7', does: 'makes the second of seven parts of the site, for join' },
      out: { takes: 'DIR', does: 'the folder of that part' },
      precompress: { does: 'puts compressed copies beside each text, for your own server' },
    },
    run: async (given) => (await import('./build.ts')).build(given),
  }),
  join: command({
    does: 'builds the site of its shards, which were made side by side',
    words: ['DIR…', 1, Infinity],
    options: {
      precompress: { does: 'puts compressed copies beside each text, for your own server' },
    },
    run: async (given) => (await import('./build.ts')).joinShards(given),
  }),
  portal: command({
    does: 'builds publications side by side, and one front and search for all',
    words: ['DIR…', 1, Infinity],
    options: {
      out: { takes: 'DIR', does: 'the folder of all', isNeeded: true },
      url: { takes: 'URL', does: 'the address of their host', isNeeded: true },
      name: { takes: 'NAME', does: 'the name of the front', isNeeded: true },
      about: { takes: 'TEXT', does: 'a sentence below it' },
      language: { takes: 'TAG', does: 'its language, if not English' },
    },
    run: async (given) => (await import('./portal.ts')).runPortal(given),
  }),
  preview: command({
    does: 'serves the site as it was built',
    options: PORT,
    run: async (given) => (await import('./serve.ts')).preview(given),
  }),
  publish: command({
    does: 'builds, then puts a release where a server finds it',
    options: {
      to: { takes: 'DIR|s3://BUCKET', does: 'a folder of releases, or a bucket', isNeeded: true },
      back: { does: 'goes back to the release before, and builds nothing' },
      endpoint: { takes: 'URL', does: 'the address of the bucket’s store, if not that of AWS' },
      'dry-run': { does: 'lists what would change in a bucket, and changes nothing' },
      purge: { does: 'removes from a bucket at once what has left the site, not after a day' },
      precompress: { does: 'puts compressed copies beside each text, for your own server' },
    },
    run: async (given) => (await import('./publish.ts')).publish(given),
  }),
  release: command({
    does: 'before publish: records what is about to be published, for readers and for check',
    options: {
      key: { takes: 'FILE', does: 'signs with this private key' },
      'next-key': {
        takes: 'FILE',
        does: 'signs with this one from now on, and says so by the old',
      },
      'new-key': { takes: 'FILE', does: 'makes a private key, and records nothing' },
      'key-lost': { does: 'goes on with a new key that nobody vouches for, and tells readers' },
      'clock-was-ahead': {
        does: 'dates the release before the last one, whose clock was wrong, and tells readers',
      },
    },
    run: async (given) => (await import('./release.ts')).release(given),
  }),
  verify: command({
    does: 'tells what a site changed in silence since its releases',
    words: ['URL|DIR', 1],
    options: { head: { takes: '12:HEX', does: 'a release that you kept' } },
    run: async (given) => (await import('./verify.ts')).runVerify(given),
  }),
  links: command({
    does: 'checks whether outside addresses answer',
    options: {
      all: { does: 'asks even those that were asked lately' },
      most: { takes: 'number', does: 'asks at most so many' },
      inside: { does: 'asks addresses in your own network too' },
      archive: { does: 'asks the Internet Archive for copies of pages that are gone' },
    },
    run: async (given) => (await import('./links.ts')).runLinks(given),
  }),
  watch: command({
    does: 'reads the feeds of outlets each hour, and keeps what names the story for the desk',
    options: {
      once: { does: 'reads them once and ends' },
      json: { does: 'prints JSON' },
    },
    run: async (given) => (await import('./watch.ts')).runWatchCommand(given),
  }),
  due: command({
    does: 'lists scheduled entries',
    options: {
      since: { takes: '2026-11-27T06:00Z', does: 'lists those that were published since then' },
    },
    run: async (given) => (await import('./check.ts')).runDue(given),
  }),
  smoke: command({
    does: 'smoke-tests the built site',
    run: async () => (await import('./smoke.ts')).runSmoke(),
  }),
  upgrade: command({
    does: 'installs a newer engine',
    words: ['TARBALL', 1],
    run: async (given) => (await import('./upgrade.ts')).runUpgrade(given),
  }),
  hosts: command({
    does: 'prints nginx, Caddy or Apache configuration',
    words: ['nginx|caddy|apache <folder on the server>', 2],
    options: {
      part: { takes: 'maps|locations', does: 'prints it in two parts, for an nginx that you have' },
      precompressed: { does: 'sends the copies that `--precompress` puts beside the files' },
      behind: { does: 'gets no certificate: another server in front has it' },
    },
    run: async (given) => (await import('./hosts.ts')).runHosts(given),
  }),
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
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (known === undefined)
    throw new UsageError(
      `${name === '' ? 'Say what to do' : `There is no command “${name}”`}. Usage: dateline ${COMMAND_NAMES.join('|')}`,
    );
  const { words: [shown, least, most = least] = ['', 0], options = {}, run } = known;
  const rows = Object.entries(options);
  const listed = rows.map(([option, { takes, isNeeded }]) => {
    const written = takes === undefined ? `--${option}` : `--${option} ${takes}`;
    return isNeeded ? written : `[${written}]`;
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
  return await run({ args, words, usage, values: values as Values<Options> });
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
