/** Which files differ from the last commit, as git says; new ones among them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { toShownPath } from '../../content/disk/read-file.ts';
import { UsageError } from '../exit.ts';

const run = promisify(execFile);

/** Paths as problems show them. Throws UsageError where git has nothing to say of the folder. */
export async function listChangedFiles(contentDir: string): Promise<ReadonlySet<string>> {
  const ask = async (...args: readonly string[]) => {
    const { stdout } = await run('git', ['-C', contentDir, ...args], { maxBuffer: 1 << 26 });
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
