/** `init DIR`: a new publication, with this very engine. */
import { MODULE } from '../build/engine.ts';
import { UsageError } from './exit.ts';
import { packInstalled } from './init/pack-installed.ts';
import { runInit } from './init/run-init.ts';

export function run(args: readonly string[]): Promise<number> {
  return runInit(args, (folder) => {
    if (MODULE === '.ts')
      throw new UsageError(
        'In the checkout the command is `npm run init -- DIR`: it makes the package first',
      );
    return packInstalled(folder);
  });
}
