/** What the last `links` run found. What an editor accepts is written into the item, and not saved yet. */
import type { Value } from '../edit/value.ts';
import type { FieldPath } from '../../content/kinds/field-meta.ts';
import type { TroubledLink } from '../protocol.ts';
import { say } from '../words/say.ts';
import { ask } from './ask.ts';
import { makeElement, makeButton, makeTurns, orSay, announce } from './dom.ts';
import type { Open } from './inbox.ts';
import { openFile } from './opening.ts';
import type { Work } from './work.ts';

export class LinkReport extends HTMLElement {
  readonly #work: Work;
  readonly #open: Open;
  readonly #beginTurn = makeTurns();
  readonly #list = makeElement('ul.links');

  constructor(work: Work, open: Open) {
    super();
    this.#work = work;
    this.#open = open;
    this.append(
      makeElement('h2', say.linkReport.title),
      makeElement('p.hint', say.linkReport.hint),
      this.#list,
    );
    this.hidden = true;
    work.on('saved', () => orSay(this.#show()));
    orSay(this.#show());
  }

  async #show(): Promise<void> {
    const isLast = this.#beginTurn();
    const links = await ask('links');
    if (!isLast()) return;
    this.hidden = links.length === 0;
    this.#list.replaceChildren(...links.map((link) => this.#print(link)));
  }

  #print({ url, verdict, said, to, since, copy, places }: TroubledLink): HTMLElement {
    const own = say.linkReport.verdicts[verdict];
    const told =
      since === undefined ? own : say.linkReport.since({ verdict: own, day: since.slice(0, 10) });
    return makeElement(
      'li',
      makeElement('p', makeElement('b', told), ` (${said})`),
      makeElement('p', printLink(url)),
      to !== undefined && makeElement('p', '→ ', printLink(to)),
      places.map((place) => this.#printPlace(place, verdict === 'moved' ? to : undefined, copy)),
    );
  }

  #printPlace(
    { inside, path, archive, copy }: TroubledLink['places'][number],
    to: string | undefined,
    found: TroubledLink['copy'],
  ): HTMLElement {
    const write = (at: FieldPath, value: Value, told: string) =>
      orSay(this.#write(inside, at, value, told));
    return makeElement(
      'div.place',
      makeButton('quiet', () => this.#bring(inside), inside),
      path !== undefined &&
        to !== undefined &&
        makeButton(
          '',
          () => write(path, to, say.linkReport.addressWritten),
          say.linkReport.useAddress,
        ),
      archive !== undefined &&
        copy !== undefined &&
        to === undefined &&
        printCopy(copy, found, (url, on) =>
          write(archive, { url, on }, say.linkReport.copyWritten),
        ),
    );
  }

  #bring(inside: string): Promise<boolean> {
    return this.#open(() => openFile(this.#work, inside));
  }

  /** An open file is not opened again: it may have unsaved changes. */
  async #write(inside: string, path: FieldPath, value: Value, told: string): Promise<void> {
    if (this.#work.file?.inside !== inside && !(await this.#bring(inside))) return;
    await this.#work.setField(inside, path, value);
    announce(told);
  }
}

/** Where a copy may be. The editor enters its address, since only a person can see that it is the same piece. */
function printCopy(
  copy: string,
  found: TroubledLink['copy'],
  accept: (url: string, on: string) => void,
): HTMLElement {
  const makeInput = (label: string, value = '', placeholder = label) =>
    makeElement('input', { type: 'text', 'aria-label': label, placeholder, value });
  const address = makeInput(say.linkReport.copyAddress, found?.url);
  const day = makeInput(say.linkReport.copyDay, found?.on, say.linkReport.dayExample);
  address.addEventListener('input', () => {
    // Addresses at the Internet Archive contain the time of the copy.
    const [, ...parts] = /\/web\/(\d{4})(\d\d)(\d\d)\d{6}/.exec(address.value) ?? [];
    if (parts.length > 0) day.value = parts.join('-');
  });
  const write = () => {
    const [url, on] = [address.value.trim(), day.value.trim()];
    if (url === '' || on === '') announce(say.linkReport.lacking, true);
    else accept(url, on);
  };
  const words = found ? say.linkReport.openCopy : say.linkReport.lookForCopy;
  const look = printLink(found?.url ?? copy, words);
  return makeElement('div.copy', look, address, day, makeButton('', write, say.linkReport.addCopy));
}

/** Nothing is requested before a click, and no referrer is sent. */
function printLink(href: string, words = href): HTMLElement {
  return makeElement('a', { href, target: '_blank', rel: 'noopener noreferrer' }, words);
}
