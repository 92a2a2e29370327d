/** `check`: everything that is wrong with the content. Exit 0 fine, 1 problems, 2 usage, 3 disk. */
import { execFile } from 'node:child_process';
import { watch } from 'node:fs';
import { promisify } from 'node:util';
import { followContent } from '../astro/dev/watch-content.ts';
import { checkPublication } from '../build/check.ts';
import { tellOutside } from '../build/outside.ts';
import { openSession, type Session } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { isContent } from '../content/disk/list-files.ts';
import { toShownPath } from '../content/disk/read-file.ts';
import { fixProblems } from './check/fix-problems.ts';
import { tellProblems } from './check/tell-problems.ts';
import { readArguments, toUsage } from './arguments.ts';
import { UsageError } from './exit.ts';

const options = {
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  changed: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
} as const;

export async function run(args: readonly string[]): Promise<number> {
  const usage = toUsage('check', '[--all] [--json] [--changed] [--fix] [--watch]');
  const { all, json, changed, fix, watch } = readArguments(usage, args, { options }).values;
  if (json && (watch || fix)) throw new UsageError(`--json stands alone. Usage: ${usage}`);
  const session = openSession(readSettings(process.env));
  await session.readAhead();
  tellOutside({ doing: 'checked the content' });
  const check = async () => {
    const found = await checkPublication(session);
    const problems = fix ? await fixProblems(session, found) : found;
    const only = changed ? await listChangedFiles(session.settings.contentDir) : undefined;
    return tellProblems(session, problems, { all, json, only });
  };
  const failed = await check();
  session.save();
  if (watch) await watchContent(session, check);
  return failed ? 1 : 0;
}

/** Which files differ from the last commit, as git says; new ones among them. */
const execute = promisify(execFile);

/** Paths as problems show them. Throws UsageError where git has nothing to say of the folder. */
async function listChangedFiles(contentDir: string): Promise<ReadonlySet<string>> {
  const ask = async (...args: readonly string[]) => {
    const { stdout } = await execute('git', ['-C', contentDir, ...args], { maxBuffer: 1 << 26 });
    return stdout.split('\0').filter((path) => path !== '');
  };
  try {
    const paths = await Promise.all([
      ask('diff', '--name-only', '--relative', '-z', 'HEAD', '--', '.'),
      ask('ls-files', '--others', '--exclude-standard', '-z', '--', '.'),
    ]);
    return new Set(paths.flat().map((inside) => toShownPath(contentDir, inside)));
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    const why = code === 'ENOENT' ? 'git is not there' : (stderr.split('\n')[0] ?? '');
    throw new UsageError(`--changed asks git, which cannot say: ${why}`);
  }
}

/** Resolves when the process is told to end. */
async function watchContent(session: Session, check: () => Promise<unknown>): Promise<void> {
  const { contentDir } = session.settings;
  let running = Promise.resolve();
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const follower = followContent({
    session,
    onRead: () => {
      running = running
        .then(() => {
          tell(`\n${new Date(session.settings.clock()).toTimeString().slice(0, 8)}`);
        })
        .then(check)
        .then(
          () => undefined,
          (error: unknown) => {
            tell(error instanceof Error ? error.message : String(error));
          },
        );
    },
    onFailure: (message) => {
      if (message !== undefined) tell(message);
    },
  });
  // What no watcher hears is found by the look at the whole folder that is taken anyhow.
  const watcher = watch(contentDir, { recursive: true }, (event, name) => {
    const inside = name?.replaceAll('\\', '/') ?? '';
    if (inside === '' || event === 'rename') follower.onMore();
    else if (isContent(inside)) follower.onFile(inside);
  });
  watcher.on('error', () => undefined);
  tell('Watching; end with Ctrl-C');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  watcher.close();
  follower.close();
}
