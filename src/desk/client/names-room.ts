/** Names that nobody has yet, summed over saved pages and titles that wait: a new person, or another name of one who is there. */
import type { Suggestion, UnknownName } from '../protocol.ts';
import { say } from '../words/say.ts';
import { ask } from './ask.ts';
import { announce, makeButton, makeElement, makeTurns, orSay, whileDoing } from './dom.ts';
import type { Open } from './inbox.ts';
import { begin, openFile } from './opening.ts';
import { makeCombobox, toPlainName } from './picker.ts';
import type { Work } from './work.ts';

const MOST = 8;

export class NamesRoom extends HTMLElement {
  readonly #work: Work;
  readonly #open: Open;
  readonly #beginTurn = makeTurns();
  readonly #list = makeElement('ul.strangers');

  constructor(work: Work, open: Open) {
    super();
    this.#work = work;
    this.#open = open;
    this.append(
      makeElement('h2', { tabindex: '-1' }, say.namesRoom.title),
      makeElement('p.hint', say.namesRoom.hint),
      this.#list,
    );
  }

  enter(): void {
    this.querySelector('h2')?.focus();
    orSay(this.#show());
  }

  async #show(): Promise<void> {
    const isLast = this.#beginTurn();
    const strangers = await whileDoing(say.namesRoom.reading, () => ask('strangers'));
    if (!isLast()) return;
    this.#list.replaceChildren(
      ...(strangers.length > 0
        ? strangers.map((one) => this.#print(one))
        : [makeElement('li.hint', say.namesRoom.none)]),
    );
    const isHere = document.activeElement === this.querySelector('h2');
    if (isHere) this.#list.querySelector('button')?.focus();
    announce(say.namesRoom.sum({ n: strangers.length }));
  }

  #print(stranger: UnknownName): HTMLElement {
    const { kind, forms, near, pages, roles, alike } = stranger;
    const name = forms[0]?.words ?? '';
    const others = forms
      .slice(1)
      .map(({ words, pages: n }) => say.namesRoom.counted({ name: words, n }));
    const told = [
      say.namesRoom.pages({ n: pages }),
      ...roles.slice(0, 3).map((one) => say.namesRoom.counted({ name: one.title, n: one.pages })),
    ];
    const sameAs = (inside: string, title: string) =>
      orSay(this.#takeAsAlias(inside, title, stranger));
    const asked = say.namesRoom.isSameAs({ name });
    const act = say.namesRoom.new({ kind });
    return makeElement(
      'li',
      { 'aria-label': name },
      makeElement('p', makeElement('b', name), ` ${told.join(', ')}`),
      others.length > 0 && makeElement('p.hint', say.namesRoom.also({ names: others.join(', ') })),
      near.length > 0 && makeElement('p.hint', say.namesRoom.like({ names: near.join(', ') })),
      makeElement(
        'div.acts',
        makeButton(
          '',
          () => this.#begin(stranger),
          { 'aria-label': say.namesRoom.actNew({ act, name }) },
          act,
        ),
        ...alike.flatMap(({ id, name: title }) => {
          const inside = this.#findFile(id);
          const label = say.namesRoom.sameAs({ name: title });
          return inside === undefined
            ? []
            : [
                makeButton(
                  '',
                  () => sameAs(inside, title),
                  { 'aria-label': say.namesRoom.act({ name, act: label }) },
                  label,
                ),
              ];
        }),
      ),
      kind !== 'outlet' &&
        makeCombobox({
          ...{ label: asked, path: `same ${name}`, placeholder: say.namesRoom.sameAsWhom },
          list: (typed) => this.#findThings(typed, sameAs),
        }),
    );
  }

  #findThings(typed: string, choose: (inside: string, title: string) => void) {
    const words = toPlainName(typed).split(/\s+/).filter(Boolean);
    return this.#work.start.files
      .filter(
        ({ kind, title }) =>
          (kind === 'person' || kind === 'organization') &&
          words.every((word) => toPlainName(title).includes(word)),
      )
      .slice(0, MOST)
      .map(({ title, inside }) => ({
        ...{ label: title, more: inside },
        choose: () => choose(inside, title),
      }));
  }

  #findFile(id: string): string | undefined {
    return this.#work.start.files.find(({ inside, kind }) =>
      inside.endsWith(`/${id}.${kind === 'outlet' ? 'yaml' : 'mdx'}`),
    )?.inside;
  }

  /** A new file with what was read as suggestions: nothing but a name is written. */
  async #begin({ kind, forms, roles }: UnknownName): Promise<void> {
    const work = this.#work;
    const [first, ...others] = forms;
    // Of an outlet only its address is known.
    const name = kind === 'outlet' ? '' : (first?.words ?? '');
    if (!(await this.#open(() => begin(work, kind, name)))) return;
    if (name === '') announce(say.namesRoom.onlyAddress({ address: first?.words ?? '' }));
    const [role] = roles;
    const sided = roles.find(({ party }) => party !== undefined);
    const body = roles.find(({ organization }) => organization !== undefined);
    const toOrigin = ({ page, pages }: { readonly page: string; readonly pages: number }) =>
      say.namesRoom.beside({ page, more: pages - 1 });
    const title = body ?? role;
    const suggestions: Suggestion[] = [
      ...(kind === 'person' && title !== undefined
        ? [
            {
              path: ['roles'],
              value: [
                {
                  title: title.title,
                  ...(title.organization !== undefined && { organization: title.organization }),
                },
              ],
              origin: toOrigin(title),
            },
          ]
        : []),
      ...(sided?.party === undefined
        ? []
        : [{ path: ['party'], value: sided.party, origin: say.namesRoom.quoted(sided) }]),
      ...(kind === 'outlet'
        ? [
            {
              path: ['homepage'],
              value: `https://${first?.words ?? ''}/`,
              origin: say.namesRoom.fromAddress,
            },
          ]
        : []),
      ...(others.length === 0 || kind === 'outlet'
        ? []
        : [
            {
              path: ['aliases'],
              value: others.map(({ words }) => ({ name: words })),
              origin: say.namesRoom.fromOthers,
            },
          ]),
    ];
    work.pile.suggestions = suggestions;
    work.tell('file');
  }

  /** Opens the file of who is meant, with the names as others of theirs: not saved yet. */
  async #takeAsAlias(inside: string, title: string, { forms }: UnknownName): Promise<void> {
    const work = this.#work;
    if (!(await this.#open(() => openFile(work, inside)))) return;
    const changes = forms.map(({ words }) => ({ path: ['aliases'], add: { name: words } }));
    await work.change(inside, changes);
    announce(say.namesRoom.taken({ title, n: changes.length }));
  }
}
