/** `clip FILE|-|DIR [--url URL] [--outlet ID] [--write] [--json]`: what saved pages say of themselves. Exit 0 with it, 1 if a page cannot be read, 2 usage. */
import { tellOutside } from '../build/outside.ts';
import { openSession } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { readArguments, toUsage } from './arguments.ts';
import { clipPages } from './clip/clip-pages.ts';

export async function run(args: readonly string[]): Promise<number> {
  const usage = toUsage('clip', 'FILE|-|DIR [--url URL] [--outlet ID] [--write] [--json]');
  const { words, values } = readArguments(usage, args, {
    options: {
      url: { type: 'string' },
      outlet: { type: 'string' },
      write: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    least: 1,
    most: 1,
  });
  const session = openSession(readSettings(process.env));
  tellOutside({ doing: 'read what was saved' });
  return clipPages(session, { from: words[0] ?? '', ...values });
}
