/** What went wrong with git, in a sentence for an editor: what it means, and what to do. */
import { DISK, findStats } from '../../build/publish/disk.ts';
import { say } from '../words/say.ts';
import type { Ran } from './run.ts';

export type Deed = 'read' | 'commit' | 'pull' | 'push' | 'branch' | 'switch' | 'merge';

type Cause = keyof typeof say.gitExplain.causes;

/** The first that fits what git said. */
const CAUSES: readonly (readonly [said: RegExp, cause: Cause])[] = [
  [
    /Please tell me who you are|unable to auto-detect email|empty ident|no (?:name|email) was given/,
    'who',
  ],
  [
    /failed to sign|signing failed|No secret key|Couldn't load public key|incorrect passphrase/i,
    'key',
  ],
  [/dubious ownership/, 'owner'],
  [/not a git repository/, 'noRepository'],
  [/unrelated histories/, 'unrelated'],
  [/would be overwritten|local changes|uncommitted changes|not uptodate/, 'changed'],
  [/\(fetch first\)|\(non-fast-forward\)|\[rejected\]/, 'behind'],
  [/\[remote rejected\]|protected branch|hook declined/, 'refused'],
  [
    /terminal prompts disabled|could not read (?:Username|Password)|Host key verification|Permission denied \(|no askpass/i,
    'login',
  ],
  [/\b40[13]\b|denied|not authorized|Authentication failed|Permission/i, 'denied'],
  [
    /Could not resolve|unable to access|Connection|unreachable|timed out|Could not read from remote|does not appear to be a git repository/i,
    'away',
  ],
  [/already exists/, 'exists'],
];

const HOOKED: readonly Deed[] = ['commit', 'push', 'merge'];

export function explainGit(deed: Deed, { words, why }: Pick<Ran, 'words' | 'why'>): string {
  const notDone = say.gitExplain.notDone[deed];
  if (why === 'missing') return say.gitExplain.missing;
  if (why === 'stopped')
    return (deed === 'push' ? say.gitExplain.stoppedPush : say.gitExplain.stopped)({ notDone });
  const [, lock] = /Unable to create '(.+?\.lock)': File exists/.exec(words) ?? [];
  if (lock !== undefined) return say.gitExplain.because({ notDone, cause: explainLock(lock) });
  const cause = CAUSES.find(([said]) => said.test(words))?.[1];
  if (cause !== undefined)
    return say.gitExplain.because({ notDone, cause: say.gitExplain.causes[cause] });
  const isHooked = HOOKED.includes(deed);
  return (isHooked ? say.gitExplain.failedHook : say.gitExplain.failed)({ notDone });
}

function explainLock(lock: string): string {
  const at = findStats(DISK, lock)?.mtimeMs;
  if (at === undefined) return say.gitExplain.locked({ lock });
  const hour = `${new Date(at).toISOString().slice(0, 16)}Z`;
  return say.gitExplain.lockedSince({ lock, hour });
}
