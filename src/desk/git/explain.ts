/** What went wrong with git, in a sentence for an editor: what it means, and what to do. */
import { DISK, findStats } from '../../build/publish/disk.ts';
import type { Ran } from './run.ts';

export type Deed = 'read' | 'commit' | 'pull' | 'push' | 'branch' | 'switch' | 'merge';

const NOT_DONE: Readonly<Record<Deed, string>> = {
  read: 'Git does not read this repository',
  commit: 'Nothing is committed, and your files are as they were',
  pull: 'Nothing is pulled, and your files are as they were',
  push: 'Nothing is pushed',
  branch: 'No branch is made',
  switch: 'The branch is as it was, and so are your files',
  merge: 'The merge is as it was',
};

/** The first that fits what git said. */
const CAUSES: readonly (readonly [said: RegExp, sentence: string])[] = [
  [
    /Please tell me who you are|unable to auto-detect email|empty ident|no (?:name|email) was given/,
    'git does not know who you are. Tell it once, in a terminal: git config --global user.name "Your Name", and the same with user.email',
  ],
  [
    /failed to sign|signing failed|No secret key|Couldn't load public key|incorrect passphrase/i,
    'your commits are signed, and the key asks for a passphrase, which the desk cannot give. Unlock the key, for example with a commit in a terminal, and try again',
  ],
  [
    /dubious ownership/,
    'its folder belongs to somebody else. If you trust what is in it, run the command that git names below',
  ],
  [
    /not a git repository/,
    'the content folder is in no repository. To keep versions, run “git init -b main && git add . && git commit -m Begin” in the folder of the publication, and open this room again',
  ],
  [
    /unrelated histories/,
    'this repository and that one have no commit in common. It is probably another publication: look at its address',
  ],
  [
    /would be overwritten|local changes|uncommitted changes|not uptodate/,
    'it would write over files that you have changed and not committed. Commit them first',
  ],
  [
    /\(fetch first\)|\(non-fast-forward\)|\[rejected\]/,
    'others have pushed commits there that you do not have. Pull them, look, and push again',
  ],
  [
    /\[remote rejected\]|protected branch|hook declined/,
    'the server refuses it, and says why below. If nobody may push to this branch, make a branch for a request',
  ],
  [
    /terminal prompts disabled|could not read (?:Username|Password)|Host key verification|Permission denied \(|no askpass/i,
    'the server asks who you are, and the desk cannot answer it. Log in once in a terminal with “git fetch”, and let git keep the password or key',
  ],
  [
    /\b40[13]\b|denied|not authorized|Authentication failed|Permission/i,
    'the server does not let you. Ask whoever keeps the repository for the right to do it',
  ],
  [
    /Could not resolve|unable to access|Connection|unreachable|timed out|Could not read from remote|does not appear to be a git repository/i,
    'the server cannot be reached. Look at the network and at the address of the repository, and try again',
  ],
  [/already exists/, 'a branch of this name exists. Choose another name'],
];

const HOOKED: readonly Deed[] = ['commit', 'push', 'merge'];

export function explainGit(deed: Deed, { words, why }: Pick<Ran, 'words' | 'why'>): string {
  const not = NOT_DONE[deed];
  if (why === 'missing')
    return 'Git is not installed on this machine: the desk saves, but keeps no versions. Install it from https://git-scm.com, and start the desk again.';
  if (why === 'stopped') {
    const late = deed === 'push' ? '. Pull before you push again: part of it may have arrived' : '';
    return `Stopped. ${not}${late}.`;
  }
  const [, lock] = /Unable to create '(.+?\.lock)': File exists/.exec(words) ?? [];
  if (lock !== undefined) return `${not}: ${explainLock(lock)}.`;
  const cause = CAUSES.find(([said]) => said.test(words))?.[1];
  if (cause !== undefined) return `${not}: ${cause}.`;
  const hook = HOOKED.includes(deed) ? ', or a check that this repository runs before it,' : '';
  return `${not}: git${hook} refused, and says why below.`;
}

function explainLock(lock: string): string {
  const at = findStats(DISK, lock)?.mtimeMs;
  const since = at === undefined ? '' : ` since ${new Date(at).toISOString().slice(0, 16)}Z`;
  return `another git command holds ${lock}${since}. Wait for it. If none is running, one was cut off: delete that file`;
}
