/** `upgrade TARBALL [--keep]`: exchanges the engine of the publication. Exit codes: 0 done, 1 tried and left as it was, 2 refused. */
import { resolve } from 'node:path';
import { readSettings } from '../build/settings.ts';
import { readArguments, toUsage } from './arguments.ts';
import { installWithNpm } from './init/npm.ts';
import { upgrade } from './upgrade/upgrade.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { values, words } = readArguments(toUsage('upgrade', 'TARBALL [--keep]'), args, {
    options: { keep: { type: 'boolean', default: false } },
    least: 1,
    most: 1,
  });
  const settings = readSettings(process.env);
  return upgrade(settings, resolve(words[0] ?? ''), {
    keep: values.keep,
    say: (line) => {
      process.stdout.write(`${line}\n`);
    },
    install: installWithNpm,
  });
}
