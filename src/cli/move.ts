/**
 * `move <from> <to>`: gives an entry, or an anchor of one, another address, in every file that names it. What was out goes on
 * being found at the old one. Exit codes as for check.
 */
import { holdContent } from '../build/hold-content.ts';
import { openSession } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import { readArguments, toUsage } from './arguments.ts';
import { moveContent } from './move/move-content.ts';

export async function run(args: readonly string[]): Promise<number> {
  const usage = toUsage('move', 'people/old-name people/new-name | coverage/2025/02/item#old #new');
  const { words } = readArguments(usage, args, { least: 2, most: 2 });
  const [from = '', to = ''] = words;
  const settings = readSettings(process.env);
  const done = await holdContent(settings.contentDir, async () => {
    const session = openSession(settings);
    await session.readAhead();
    return moveContent(session, from, to);
  });
  process.stdout.write(`${done}\n`);
  return 0;
}
