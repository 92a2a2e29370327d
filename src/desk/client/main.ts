/** The whole desk: inbox, page, file and preview. */
import './desk.css';
import { say } from '../words/say.ts';
import { type Leave, makeActs, openAct, takeBack } from './acts.ts';
import { readAddress } from './address.ts';
import { ask } from './ask.ts';
import { Calendar } from './calendar.ts';
import { CaptureCard } from './capture-card.ts';
import { ChangesRoom } from './changes.ts';
import { askOne, makeElement, makeButton, askOnce, orSay, announce, whileDoing } from './dom.ts';
import { unmark } from './draft-mark.ts';
import { showHistory } from './file-history.ts';
import { listGoals, openPalette } from './goals.ts';
import { FoundList, type NewsPage } from './found.ts';
import { Inbox, type Open } from './inbox.ts';
import { ItemPane } from './item-pane.ts';
import { Keep, openDatabase } from './keep.ts';
import { type KeyCommand, findKeyCommand, showKeys } from './keys.ts';
import { LinkReport } from './link-report.ts';
import { List } from './list.ts';
import { NamesRoom } from './names-room.ts';
import { bringBeside, openClipPage, openFile } from './opening.ts';
import { isRoom, type PaneName, Panes, PreviewPane, type RoomName } from './panes.ts';
import { isDraft, offerUnsaved, save } from './saving.ts';
import { SourcePane } from './source-pane.ts';
import { toKindName } from './values.ts';
import { Work } from './work.ts';

class DeskApp extends HTMLElement {
  connectedCallback(): void {
    this.append(makeElement('p', { id: 'said', role: 'status' }));
    orSay(this.#begin());
  }

  async #begin(): Promise<void> {
    const work = new Work(await ask('start'), new Keep(await openDatabase('dateline-desk')));
    document.title = say.main.title({ name: work.start.name });
    const mayLeave = askOnce(() => this.#mayLeave(work));
    let from: RoomName = 'inbox';
    const open: Open = async (asked, kept) => {
      // The last message is about what was open before.
      const isWanted = work.want();
      const lay = await whileDoing(say.main.opening, asked);
      if (!isWanted() || !(await mayLeave()) || !isWanted()) return false;
      const { shown } = panes;
      if (isRoom(shown)) from = shown;
      lay();
      panes.show('item');
      item.enterFirst();
      await offerUnsaved(work, kept);
      return true;
    };
    const inbox = new Inbox(work, open);
    const found = new FoundList(work, open);
    const changes = new ChangesRoom(work, open);
    const links = new LinkReport(work, open);
    const source = new SourcePane(work);
    const item = new ItemPane(work, this.nonce);
    const list = new List(work, open);
    const names = new NamesRoom(work, open);
    const rooms = { inbox, list, calendar: new Calendar(work, open), names, changes };
    const page = new PreviewPane(work);
    // What was asked for before does not come over a room.
    const panes = new Panes(this, { ...rooms, source, item, page }, () => work.want());
    inbox.before(found);
    inbox.after(links);
    const bring = (inside: string) => orSay(open(() => openFile(work, inside)));
    const leave: Leave = async (inside) => {
      if (inside !== undefined) return open(() => openFile(work, inside));
      work.close();
      panes.enter('inbox');
      return undefined;
    };
    item.firstElementChild?.after(makeActs(work, leave));
    const unmarkOnce = askOnce(() => whileDoing(say.main.lookingForDrafts, () => unmark(work)));
    let marking: Promise<unknown> = Promise.resolve();
    const takeMark = () => {
      marking = unmarkOnce();
      orSay(marking);
    };
    // A save right after it is of the text without the mark.
    const saveAll = async () => {
      await marking.catch(() => undefined);
      return save(work);
    };
    const addStatement = () => {
      if (work.file !== undefined) panes.enter('item');
      orSay(item.addStatement());
    };
    const goTo = (pane: PaneName) => panes.enter(pane);
    const commands: Readonly<Record<KeyCommand, () => void>> = {
      save: () => orSay(whileDoing(say.main.saving, saveAll)),
      'go-to': () => {
        const take = (page: NewsPage) => orSay(found.take(page));
        const look = () => {
          panes.enter('inbox');
          orSay(found.look());
        };
        const openSaved = (name: string) => orSay(open(() => openClipPage(work, name)));
        const begin = (act: Parameters<typeof openAct>[1]) => orSay(openAct(work, act, leave));
        const back = () => orSay(takeBack(work, leave));
        const more = {
          ...{ openFile: bring, unmark: takeMark, addStatement, goTo, showPast, showKeys },
          ...{ begin, back, take, look, openSaved },
        };
        openPalette(work, () => listGoals({ work, item, ...more }));
      },
      room: () => goTo(panes.room),
      pane: () => panes.goOn(false),
      'pane-back': () => panes.goOn(true),
      source: () => {
        if (panes.isIn('item') && (from === 'list' || from === 'calendar')) panes.enter(from);
        else if (panes.isIn('source')) panes.enter('item');
        else if (panes.isIn('item') && work.clip !== undefined) panes.enter('source');
      },
      problem: () => {
        panes.enter('item');
        item.goToProblem();
      },
      find: () => {
        panes.enter('list');
        list.enterFind();
      },
      keys: showKeys,
      statement: addStatement,
    };
    const unmarkButton = makeButton('quiet', takeMark, say.main.unmark);
    this.prepend(
      makeElement(
        'header',
        makeElement('h1', work.start.name, ' ', makeElement('span', say.main.desk)),
        panes.tabs,
        makeElement(
          'div.acts',
          unmarkButton,
          makeButton(
            'quiet keys',
            showKeys,
            { 'aria-label': say.main.keys },
            ...[say.main.keys, makeElement('kbd', '?')],
          ),
          makeButton('save', commands.save, say.main.save),
        ),
      ),
      panes.main,
    );
    const full = makeElement(
      'p.full',
      { role: 'alert' },
      say.main.full({ heading: say.inbox.notSaved }),
    );
    const showFull = () => {
      if (!work.unsaved.isFull) full.remove();
      else if (!full.isConnected) panes.main.before(full);
    };
    work.on('kept', showFull);
    work.on('file', showFull);
    const allow = () => {
      const { file, clip } = work;
      panes.allow('source', clip !== undefined);
      panes.allow('item', file !== undefined);
      panes.allow('page', file !== undefined);
      const kind = toKindName(file?.kind ?? 'coverage');
      panes.name('item', kind.slice(0, 1).toUpperCase() + kind.slice(1));
      unmarkButton.hidden = !isDraft(file?.data);
    };
    allow();
    work.on('file', allow);
    work.on('clip', allow);
    this.addEventListener('wanted', (event) => {
      if (event instanceof CustomEvent) bring(String(event.detail));
    });
    const showPast = () => {
      const { file } = work;
      if (file !== undefined) orSay(showHistory(work, open, file.inside));
    };
    this.addEventListener('past', showPast);
    addEventListener('keydown', (event) => {
      const deed = event.defaultPrevented ? undefined : findKeyCommand(event);
      // A dialog has its own keys.
      if (deed === undefined || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      commands[deed]();
    });
    const lookAtInbox = askOnce(async () => {
      const fresh = await work.renewInbox().catch(() => []);
      const [first] = fresh;
      if (first === undefined || (await bringBeside(work, fresh))) return;
      announce(say.main.fresh({ n: fresh.length, title: first.title }));
    });
    addEventListener('focus', () => orSay(lookAtInbox()));
    addEventListener('beforeunload', (event) => {
      const isBegun = this.#listBegun().length > 0;
      if (work.isWriting() || work.isDirty || isBegun) event.preventDefault();
    });
    const { inbox: saved, news } = work.start;
    const unsaved = news.found.filter((one) => one.saved === undefined).length;
    const waiting = saved.filter(({ covered }) => covered.length === 0).length + unsaved;
    announce(say.main.waiting({ n: waiting }));
    panes.enter(readAddress().room);
    addEventListener('popstate', () => {
      list.takeAddress();
      panes.enter(readAddress().room);
    });
  }

  /** Counts what is typed while a question is open: when this resolves to `true`, nothing is unsaved or kept. */
  async #mayLeave(work: Work): Promise<boolean> {
    for (let isKept = false; ;) {
      await work.settle();
      const begun = this.#listBegun();
      if (begun.length > 0 && !isKept) {
        const keep = !work.unsaved.isFull && { keep: say.main.begun.keep };
        const go = { stay: say.main.stay, ...keep, leave: say.main.begun.leave };
        const answer = await askOne<string>(say.main.begun.title, say.main.begun.words, go);
        if (answer !== 'keep' && answer !== 'leave') return false;
        isKept = answer === 'keep';
        if (!isKept) for (const card of begun) card.close();
        continue;
      }
      if (!work.isDirty || work.file === undefined) return true;
      // There may be room by now.
      await work.unsaved.keep();
      const words = say.main.unsaved.words({ inside: work.file.inside });
      const answer = await askOne(say.main.unsaved.title, words, {
        save: say.main.save,
        leave: work.unsaved.isFull ? say.main.unsaved.discard : say.main.unsaved.keep,
        stay: say.main.stay,
      });
      if (answer === 'leave') return true;
      if (answer !== 'save' || !(await this.#saveAlone(work))) return false;
    }
  }

  /** Keys meanwhile would change the file that is left. */
  async #saveAlone(work: Work): Promise<boolean> {
    const [main, focused] = [this.querySelector('main'), document.activeElement];
    main?.toggleAttribute('inert', true);
    try {
      return await save(work);
    } finally {
      main?.toggleAttribute('inert', false);
      if (focused instanceof HTMLElement) focused.focus();
    }
  }

  #listBegun(): CaptureCard[] {
    return [...this.querySelectorAll<CaptureCard>('desk-capture')].filter(({ isBegun }) => isBegun);
  }
}

for (const [name, element] of Object.entries({
  'desk-calendar': Calendar,
  'desk-capture': CaptureCard,
  'desk-found': FoundList,
  'desk-changes': ChangesRoom,
  'desk-inbox': Inbox,
  'desk-item': ItemPane,
  'desk-links': LinkReport,
  'desk-names': NamesRoom,
  'desk-list': List,
  'desk-preview': PreviewPane,
  'desk-source': SourcePane,
  'dateline-desk': DeskApp,
}))
  customElements.define(name, element);
