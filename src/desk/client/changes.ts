/** What changed in the content since the last commit, and the way to the others: commit, pull, push. */
import type { DeskAnswer, RouteName } from '../routes.ts';
import { say } from '../words/say.ts';
import { ask } from './ask.ts';
import { ChangedList } from './changed-list.ts';
import {
  announce,
  askOne,
  Left,
  makeButton,
  makeElement,
  onEnter,
  orSay,
  whileDoing,
} from './dom.ts';
import { MOST_LETTERS, proposeMessage } from './commit-words.ts';
import { printDeleted } from './file-history.ts';
import { askBranchName, askCommit, askPush, askSettled, openSettling } from './git-dialogs.ts';
import type { Open } from './inbox.ts';
import { keepFocusInside } from './keys.ts';
import { FETCHED, meetDisk, save, SETTLED } from './saving.ts';
import type { Work } from './work.ts';

type State = Extract<DeskAnswer<'git-state'>, { files: unknown }>;
type Act = Extract<
  RouteName,
  `git-${'commit' | 'pull' | 'push' | 'branch' | 'base' | 'abort' | 'settle'}`
>;

/** Whose version an act brings; without one that of others. */
const HANDS: Readonly<Partial<Record<Act, typeof SETTLED>>> = {
  'git-settle': SETTLED,
  'git-abort': FETCHED,
  'git-base': FETCHED,
};
/** Milliseconds between two looks at what git is doing. */
const LOOK = 700;

const toPlace = (to: { remote: string; branch: string }) => `${to.remote}/${to.branch}`;

export class ChangesRoom extends HTMLElement {
  readonly #work: Work;
  readonly #top = makeElement('div');
  readonly #message = makeElement('input', {
    ...{ type: 'text', autocomplete: 'off', 'data-path': 'message' },
    'aria-label': say.changes.message,
    input: () => this.#count(),
  });
  readonly #letters = makeElement('p.hint');
  readonly #busy = makeElement('p.busy', { role: 'status' });
  readonly #words = makeElement('div');
  readonly #gone: HTMLElement;
  readonly #list: ChangedList;
  /** Of what git was like when `#words` were said. */
  #told = '';
  /** Whether they leave an editor something to do. */
  #isOpen = false;
  #state: State | undefined;
  #proposed = '';
  #isBusy = false;

  constructor(work: Work, open: Open) {
    super();
    this.#work = work;
    this.#list = new ChangedList({
      ...{ work, open },
      settle: (path) => this.#settle(path),
      onChosen: () => this.#propose(),
    });
    this.#gone = printDeleted(work, open);
    this.append(this.#top, this.#busy, this.#words, this.#gone);
    onEnter(this.#message, () => orSay(this.#commit()));
    work.on('saved', () => {
      if (this.getClientRects().length > 0) orSay(this.#look());
    });
  }

  enter(): void {
    // What it speaks about is over, unless there is something to do about it.
    if (!this.#isOpen) this.#words.replaceChildren();
    // What was there before is not to be taken for what is there now.
    const reading = makeElement('p.hint', say.changes.reading);
    this.#top.replaceChildren(printTitle(), reading);
    const look = this.#look().finally(() => reading.remove());
    orSay(look.then(() => this.#focusNext()));
  }

  /** Goes to what is to be done next. */
  #focusNext(): void {
    const settle = this.querySelector<HTMLElement>('[data-path^="settle "]');
    const act = this.#top.querySelector<HTMLElement>(':scope > .acts button');
    const message = this.#message.isConnected ? this.#message : undefined;
    (settle ?? message ?? act ?? this.querySelector('button') ?? this).focus();
  }

  async #look(): Promise<void> {
    const state = await ask('git-state');
    this.#dropTold(toKey(state));
    this.#state = 'none' in state ? undefined : state;
    this.#gone.hidden = 'none' in state;
    const print = () => {
      const open = [...this.#top.querySelectorAll('details[open] > summary')].map(toPath);
      const shown = 'none' in state ? printNone(state) : this.#print(state);
      this.#top.replaceChildren(...shown.filter((one) => one !== false));
      for (const details of this.#top.querySelectorAll('details'))
        details.open = open.includes(toPath(details.firstElementChild));
      this.#propose();
    };
    this.tabIndex = -1;
    const isHere = this.contains(document.activeElement);
    keepFocusInside(this, print, (path) => path);
    if (isHere && !this.contains(document.activeElement)) this.#focusNext();
  }

  /** What git said of its last act goes once its state has changed. */
  #dropTold(now: string): void {
    if (this.#told !== now) this.#words.replaceChildren();
    this.#told = now;
  }

  #print(state: State): (HTMLElement | false)[] {
    const { branch, base, begun, files, push, pull, head, elsewhere, hindrance } = state;
    const isMerge = begun === 'merge';
    const isHeld = hindrance !== undefined;
    const isOpen = files.some((file) => file.state === 'conflict');
    const hasForm = isMerge ? !isOpen : files.length > 0 && !isHeld;
    const on = branch === undefined ? 'none' : 'branch';
    const where = say.changes.state({ on, branch: branch ?? '', begun: begun ?? 'none' });
    const also = elsewhere === 0 ? '' : ` ${say.changes.elsewhere({ n: elsewhere })}`;
    const act = (name: string, words: string, deed: () => Promise<void>) =>
      makeButton('', deed, { 'data-path': name }, words);
    const from = pull && toPlace(pull);
    const lack = findLack(state);
    const isPush = push !== undefined && head !== undefined && (push.isNew || push.count > 0);
    return [
      printTitle(),
      makeElement('p.hint', where + also),
      isHeld && makeElement('p.held', hindrance),
      this.#list.print(files, hasForm && !isMerge),
      files.length === 0 && !isMerge && makeElement('p', say.changes.allCommitted),
      hasForm &&
        makeElement(
          'div.commit',
          this.#message,
          makeButton(
            'save',
            () => this.#commit(),
            isMerge ? say.changes.finish : say.changes.commit,
          ),
          this.#letters,
        ),
      makeElement(
        'div.acts',
        !isHeld &&
          from !== undefined &&
          act('pull', say.changes.pull({ n: pull?.count ?? 0, place: from }), () =>
            this.#pull(from),
          ),
        !isHeld && isPush && act('push', toPushWords(push), () => this.#push()),
        begun === undefined && act('branch', say.changes.makeBranch, () => this.#makeBranch()),
        begun === undefined &&
          base !== undefined &&
          act('base', say.changes.goBack({ base }), () => this.#goToBase(base)),
        isMerge && act('abort', say.changes.takeBack, () => this.#takeBack()),
      ),
      !isHeld && lack !== undefined && makeElement('p.hint', lack),
    ];
  }

  /** Until an editor has written her own. */
  #propose(): void {
    const { begun, pull } = this.#state ?? {};
    const merge = `Merge ${pull === undefined ? 'the branch' : `${pull.remote}/${pull.branch}`}`;
    const next =
      begun === 'merge' ? merge : proposeMessage(this.#list.pick(this.#state?.files ?? []));
    if (this.#message.value === this.#proposed) this.#message.value = next;
    this.#proposed = next;
    this.#count();
  }

  #count(): void {
    const over = this.#message.value.length - MOST_LETTERS;
    this.#letters.textContent = over > 0 ? say.changes.letters({ n: over }) : '';
  }

  async #commit(): Promise<void> {
    const { begun, branch, files: all = [] } = this.#state ?? {};
    const files =
      begun === 'merge' ? all.filter(({ staged }) => staged !== undefined) : this.#list.pick(all);
    const paths = files.flatMap(({ path, was }) => (was === undefined ? [path] : [was, path]));
    const message = this.#message.value.trim();
    const toTitle = begun === 'merge' ? say.gitDialogs.askFinish : say.gitDialogs.askCommit;
    // Without them nothing is committed, and git’s room says why.
    const isAsked = message !== '' && branch !== undefined && files.length > 0;
    const n = files.length;
    if (isAsked && !(await askCommit(files, message, toTitle({ n, branch })))) return;
    if (!(await this.#act('git-commit', say.changes.doing.commit, { paths, message }))) return;
    this.#list.forget();
    this.#message.value = this.#proposed;
    await this.#look();
  }

  async #pull(place: string): Promise<void> {
    if (await this.#mayWrite((file) => say.changes.unsavedPull({ file })))
      await this.#act('git-pull', say.changes.doing.pull({ place }));
  }

  async #push(): Promise<void> {
    const { push, head } = this.#state ?? {};
    if (push === undefined) return;
    const place = toPlace(push);
    if (!(await askPush(push, place))) return;
    const { remote, branch } = push;
    await this.#act('git-push', say.changes.doing.push({ place }), { head, remote, branch });
  }

  async #makeBranch(): Promise<void> {
    const words = this.#message.value || (this.#state?.push?.subjects[0] ?? '');
    const name = await askBranchName(words, this.#work.start.today);
    if (name !== undefined) await this.#act('git-branch', say.changes.doing.branch, { name });
  }

  async #goToBase(base: string): Promise<void> {
    if (await this.#mayWrite((file) => say.changes.unsavedBase({ file, base })))
      await this.#act('git-base', say.changes.doing.base({ base }));
  }

  async #takeBack(): Promise<void> {
    const answers = { stay: say.changes.goOnMerging, back: say.changes.back };
    if ((await askOne(say.changes.askBack, say.changes.lost, answers)) === 'back')
      await this.#act('git-abort', say.changes.doing.abort);
  }

  /** Asks before files are written, if the open one is not saved. */
  async #mayWrite(toWords: (file: string) => string): Promise<boolean> {
    const work = this.#work;
    await work.settle();
    if (!work.isDirty || work.file === undefined) return true;
    const answer = await askOne(say.main.unsaved.title, toWords(work.file.inside), {
      save: say.changes.saveFirst,
      go: say.changes.goOn,
      stay: say.shared.cancel,
    });
    return answer === 'save' ? save(work) : answer === 'go';
  }

  async #settle(path: string): Promise<void> {
    const isWanted = this.#work.want();
    const read = () => ask('git-conflict', { path });
    const opened = await whileDoing(say.changes.readingBoth, read);
    if (!isWanted()) throw new Left();
    const settling = await openSettling(this.#work.start.folder, path, opened);
    const taken = await askSettled(path, opened, settling);
    if (taken === undefined) return;
    const asked = { path, seen: opened.seen, ...taken };
    if (await this.#act('git-settle', say.changes.doing.settle({ path }), asked))
      await settling.forget();
  }

  /** Does one thing with git, and says what it does until it is done. */
  async #act(name: Act, doing: string, asked = {}): Promise<boolean> {
    if (this.#isBusy) throw new Error(say.changes.wait);
    this.#isBusy = true;
    const stop = makeButton('quiet', () => ask('git-stop'), say.changes.stop);
    const line = makeElement('span', `${doing}…`);
    this.#busy.replaceChildren(line, ' ', stop);
    const timer = setInterval(() => {
      void ask('git-running').then(
        (now) => {
          if (now.line !== '') line.textContent = `${doing}… ${now.line}`;
        },
        () => undefined,
      );
    }, LOOK);
    const isWritten = name !== 'git-commit' && name !== 'git-push';
    let done: DeskAnswer<Act>;
    try {
      done = await ask(name, asked);
    } finally {
      clearInterval(timer);
      const isHere = this.contains(document.activeElement);
      this.#busy.replaceChildren();
      this.#isBusy = false;
      if (isWritten) await this.#work.renew();
      await this.#look();
      if (isHere && !this.contains(document.activeElement)) this.#focusNext();
    }
    this.#tell(done);
    if (isWritten) await meetDisk(this.#work, HANDS[name]);
    return done.isDone;
  }

  #tell({ isDone, say: said, words, link }: DeskAnswer<Act>): void {
    announce(said, !isDone);
    this.#isOpen = !isDone || link !== undefined;
    const toServer = { href: link, target: '_blank', rel: 'noopener noreferrer' };
    this.#words.replaceChildren(
      makeElement('p.said', said),
      ...(link === undefined ? [] : [makeElement('p', makeElement('a', toServer, link))]),
      ...(words === '' ? [] : [makeElement('h3', say.changes.said), printGitWords(words)]),
    );
  }
}

function toKey(state: DeskAnswer<'git-state'>): string {
  if ('none' in state) return state.none;
  const { branch, head, begun, files } = state;
  return [branch, head, begun, ...files.map((file) => `${file.state} ${file.path}`)].join('\n');
}

function toPushWords(push: NonNullable<State['push']>): string {
  const words = say.changes.push({ n: push.count, place: toPlace(push) });
  return push.isNew ? say.changes.pushNew({ push: words }) : words;
}

/** Why there is nothing to pull, or to push. */
function findLack({ push, pull }: State): string | undefined {
  if (push === undefined) return say.changes.alone;
  if (push.isNew) return say.changes.notThere(push);
  return pull === undefined ? say.changes.notFollowed : undefined;
}

const toPath = (element: Element | null) => element?.getAttribute('data-path');

function printTitle(): HTMLElement {
  return makeElement('h2', say.panes.titles.changes);
}

function printNone({
  none,
  words,
}: Extract<DeskAnswer<'git-state'>, { none: string }>): HTMLElement[] {
  return [printTitle(), makeElement('p', none), ...(words === '' ? [] : [printGitWords(words)])];
}

function printGitWords(words: string): HTMLElement {
  return makeElement('pre', { tabindex: '0', 'aria-label': say.changes.said }, words);
}
