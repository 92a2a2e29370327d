/** The history of a file: each commit with what it changed, and the way back to a version. */
import type { DeskAnswer } from '../routes.ts';
import { say } from '../words/say.ts';
import { ask } from './ask.ts';
import { makeButton, makeElement, openDialog, orSay, whileDoing } from './dom.ts';
import type { Open } from './inbox.ts';
import { openVersion } from './opening.ts';
import { printChanges } from './panels.ts';
import { toShownHour } from './values.ts';
import type { Work } from './work.ts';

type Commit = DeskAnswer<'git-history'>['commits'][number];

/** What changed, read when it is opened. */
export function printWhatChanged(
  title: string,
  asked: { path: string; was?: string | undefined; commit?: string },
): HTMLDetailsElement {
  const details = makeElement(
    'details.more',
    makeElement('summary', { 'data-path': `what ${asked.path}` }, title),
  );
  const fill = async () => {
    if (!details.open || details.children.length > 1) return;
    const { changes, isText } = await ask('git-changes', asked);
    if (details.children.length > 1) return;
    const none = isText ? say.fileHistory.noWords : say.fileHistory.noText;
    details.append(
      ...(isText && changes.length > 0 ? printChanges({ changes }) : [makeElement('p.hint', none)]),
    );
  };
  details.addEventListener('toggle', () => orSay(fill()));
  return details;
}

export async function showHistory(work: Work, open: Open, inside: string): Promise<void> {
  const isWanted = work.want();
  const read = () => ask('git-history', { inside });
  const { commits, isShallow } = await whileDoing(say.fileHistory.reading, read);
  const none = commits.length === 0 ? say.fileHistory.noCommit : '';
  const cut = isShallow ? say.fileHistory.shallow : '';
  const chosen = await openDialog<Commit>(
    say.fileHistory.title,
    (end) => [
      makeElement('p.hint', makeElement('code', inside), ` ${none} ${cut}`),
      makeElement(
        'ol.commits',
        commits.map((commit) => {
          const { hash, path, was, on, by, subject } = commit;
          const hour = toShownHour(on, work.start.news.zone);
          const title = say.fileHistory.commit({ hour, by, subject });
          const shown = path ?? was;
          const words = path === undefined ? say.fileHistory.useBefore : say.fileHistory.use;
          const use = { 'aria-label': say.fileHistory.useOf({ use: words, hour, subject }) };
          return makeElement(
            'li',
            shown !== undefined && printWhatChanged(title, { path: shown, was, commit: hash }),
            makeButton('', () => end(commit), use, words),
          );
        }),
      ),
      makeElement(
        'div.acts',
        makeButton('', () => end(), { 'data-first': true }, say.shared.close),
      ),
    ],
    'history',
    isWanted,
  );
  if (chosen !== undefined) await restore(work, open, inside, chosen);
}

/** Without a commit, the version of the last one. */
export async function restore(
  work: Work,
  open: Open,
  inside: string,
  { path, was, hash }: { path?: string; was?: string; hash?: string },
): Promise<void> {
  const commit = hash === undefined || path !== undefined ? hash : `${hash}^`;
  const asked = { inside, path: path ?? was, ...(commit !== undefined && { commit }) };
  await open(async () => openVersion(work, inside, await ask('git-version', asked)));
}

/** Files that a commit deleted, read when it is opened. */
export function printDeleted(work: Work, open: Open): HTMLElement {
  const summary = makeElement('summary', say.fileHistory.deleted);
  const details = makeElement('details.more', summary);
  const fill = async () => {
    if (!details.open) return;
    const gone = (await ask('git-deleted')).map(({ inside }) => {
      const show = () => showHistory(work, open, inside);
      return makeElement('li', makeButton('quiet', show, makeElement('code', inside)));
    });
    details.replaceChildren(
      summary,
      gone.length === 0 ? makeElement('p.hint', say.fileHistory.none) : makeElement('ul', gone),
    );
  };
  details.addEventListener('toggle', () => orSay(fill()));
  return details;
}
