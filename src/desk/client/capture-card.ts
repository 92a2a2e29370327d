/** A statement before it stands in the body: what the page says is taken with Enter or typed, and a position is never chosen beforehand. */
import { ENTITY_KINDS, ORDER, RELATIONS } from './kinds.ts';
import type { AskedQuestion, Capture } from '../protocol.ts';
import { printDigits, row } from './digits.ts';
import { goOn, make } from './dom.ts';
import { makePicker } from './picker.ts';
import { orSay, say } from './say.ts';
import type { Work } from './work.ts';

/** The fields of a card beside its question, with what they are called. */
const LABELS = {
  by: 'Speaker',
  as: 'Role on the day',
  said: 'Said on',
  kind: 'Kind',
  id: 'Name',
  about: 'Question',
} as const;
type Name = keyof typeof LABELS;

/** What is grey on the card: shown as words, taken as a value. */
interface Offer {
  readonly name: Name;
  readonly shown: string;
  readonly origin: string;
  readonly take: () => void | Promise<void>;
}

export class CaptureCard extends HTMLElement {
  readonly #values = new Map<string, string>();
  readonly #asked = make('div', { class: 'asked' });
  #onEnd: () => void = () => undefined;

  open(work: Work, capture: Capture, onEnd: () => void): void {
    this.#values.clear();
    this.#asked.replaceChildren();
    this.#onEnd = onEnd;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', 'A new statement');
    this.setAttribute('data-stops', '');
    const words = make('textarea', { rows: '2', 'aria-label': 'Words' });
    words.value = capture.words;
    const offers = this.#listOffers(work, capture);
    const add = () => {
      orSay(this.#add(work, words.value));
    };
    this.replaceChildren(
      make('h2', {}, 'A statement'),
      words,
      ...(offers.length === 0 ? [] : [this.#printTake(offers)]),
      this.#printPick(work, capture, 'by', ENTITY_KINDS, offers),
      ...(['as', 'said', 'kind', 'id'] as const).map((name) => this.#printText(name, offers)),
      this.#printPick(work, capture, 'about', ['question'], offers),
      this.#asked,
      make(
        'div',
        { class: 'acts' },
        make(
          'button',
          { type: 'button', class: 'save', 'data-stop': true, click: add },
          'Add the statement',
        ),
        make(
          'button',
          {
            type: 'button',
            class: 'quiet',
            click: () => {
              this.close();
            },
          },
          'Leave it',
        ),
      ),
    );
    this.onkeydown = (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      this.close();
    };
    this.querySelector<HTMLElement>('[data-stop]')?.focus();
    say('A statement. Enter takes what is grey');
  }

  close(): void {
    if (this.children.length === 0) return;
    this.replaceChildren();
    this.#onEnd();
  }

  #listOffers(work: Work, capture: Capture): Offer[] {
    const { fields, stranger, questions } = capture;
    const origins = new Map(fields.map((field) => [field.name, field]));
    const by = origins.get('by');
    const question = questions.find(({ fits }) => fits);
    const speaker: Offer[] =
      by !== undefined
        ? [
            {
              name: 'by',
              shown: work.nameOf(ENTITY_KINDS, by.value),
              origin: by.origin,
              take: () => {
                this.#pick(work, capture, 'by', by.value);
              },
            },
          ]
        : stranger === undefined
          ? []
          : [
              {
                name: 'by',
                shown: `New person: ${stranger}`,
                origin: 'named beside the words',
                take: async () => {
                  this.#pick(work, capture, 'by', await work.create('person', stranger));
                },
              },
            ];
    const texts = (['as', 'said', 'kind', 'id'] as const).flatMap((name): Offer[] => {
      const field = origins.get(name);
      if (field === undefined) return [];
      const { value, origin } = field;
      const take = () => {
        this.#values.set(name, value);
        const input = this.#find(name);
        if (input !== null) input.value = value;
      };
      return [{ name, shown: value, origin, take }];
    });
    const about: Offer[] =
      question === undefined
        ? []
        : [
            {
              name: 'about',
              shown: question.title,
              origin: 'by side and window',
              take: () => {
                this.#pick(work, capture, 'about', question.id);
              },
            },
          ];
    return [...speaker, ...texts, ...about];
  }

  /** All that is grey at once; then the first field that nobody has suggested, or what is only chosen by hand. */
  #printTake(offers: readonly Offer[]): HTMLElement {
    const take = async () => {
      for (const offer of offers) await offer.take();
      button.remove();
      const missing = ['by', 'said', 'id'].find((name) => !this.#values.has(name));
      const about = this.#asked.querySelector<HTMLElement>('[data-stop]') ?? this.#find('about');
      (missing === undefined ? about : this.#find(missing))?.focus();
      say('Taken. Look it over: every field may still be changed');
    };
    const button = make(
      'button',
      {
        type: 'button',
        class: 'take',
        'data-stop': true,
        click: () => {
          orSay(take());
        },
      },
      `Take what the page says (${String(offers.length)})`,
      make(
        'span',
        { class: 'grey' },
        offers.map(({ name, shown, origin }) =>
          make('span', {}, `${LABELS[name]}: ${shown} `, make('i', {}, origin)),
        ),
      ),
    );
    return button;
  }

  #printPick(
    work: Work,
    capture: Capture,
    name: 'by' | 'about',
    kinds: readonly string[],
    offers: readonly Offer[],
  ): HTMLElement {
    const offer = offers.find((one) => one.name === name);
    const picker = makePicker({
      work,
      kinds,
      label: LABELS[name],
      path: `capture.${name}`,
      ...(offer !== undefined && {
        suggested: {
          text: offer.shown,
          take: () => {
            orSay(Promise.resolve(offer.take()).then(() => this.#goOnFrom(name)));
          },
        },
      }),
      onPick: (id) => {
        this.#pick(work, capture, name, id);
        this.#goOnFrom(name);
      },
      onNone: goOn,
    });
    const none = name === 'about' ? 'none fits by side and window' : '';
    return row(
      LABELS[name],
      picker,
      offer === undefined ? none : `${offer.origin} · Enter takes it`,
    );
  }

  #pick(work: Work, capture: Capture, name: 'by' | 'about', id: string): void {
    this.#values.set(name, id);
    const input = this.#find(name);
    if (input !== null)
      input.value = work.nameOf(name === 'about' ? ['question'] : ENTITY_KINDS, id);
    if (name === 'by') return;
    for (const word of ['position', ...RELATIONS]) this.#values.delete(word);
    const question = capture.questions.find((one) => one.id === id);
    this.#asked.replaceChildren(...(question === undefined ? [] : this.#printQuestion(question)));
  }

  #printText(name: Exclude<Name, 'by' | 'about'>, offers: readonly Offer[]): HTMLElement {
    const offer = offers.find((one) => one.name === name);
    const input = make('input', {
      type: 'text',
      'aria-label': LABELS[name],
      'data-stop': true,
      'data-path': `capture.${name}`,
      placeholder: offer?.shown ?? '',
      autocomplete: 'off',
    });
    input.addEventListener('input', () => {
      this.#values.set(name, input.value.trim());
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      if (input.value === '') void offer?.take();
      goOn(input);
    });
    return row(LABELS[name], input, offer === undefined ? '' : `${offer.origin} · Enter takes it`);
  }

  #printQuestion({ positions, earlier }: AskedQuestion): HTMLElement[] {
    let [answered, how] = ['', ''];
    const set = () => {
      for (const word of RELATIONS) this.#values.delete(word);
      if (answered !== '' && how !== '') this.#values.set(how, answered);
    };
    const position = printDigits(
      'Position',
      positions.map(({ id, text }) => ({ value: id, text })),
      (id) => this.#values.set('position', id),
    );
    if (earlier.length === 0) return [position];
    const relation = printDigits(
      'How it answers',
      RELATIONS.map((word) => ({ value: word, text: word })),
      (word) => {
        how = word;
        set();
      },
    );
    relation.classList.add('short');
    relation.hidden = true;
    const answers = printDigits(
      'Answers',
      earlier.map(({ address, speaker, said, words }) => ({
        value: address,
        text: `${speaker}, ${said}: ${words}`,
      })),
      (address) => {
        answered = address;
        relation.hidden = false;
        set();
      },
    );
    return [position, answers, relation];
  }

  async #add(work: Work, words: string): Promise<void> {
    const missing = ['by', 'said', 'id'].find((name) => (this.#values.get(name) ?? '') === '');
    if (missing !== undefined) {
      this.#find(missing)?.focus();
      const label = LABELS[missing as Name].toLowerCase();
      throw new Error(`A statement needs its ${label}: Enter takes what is grey, or type it`);
    }
    const open = this.#asked.querySelector<HTMLElement>('.short:not([hidden])');
    if (open !== null && !RELATIONS.some((word) => this.#values.has(word))) {
      open.focus();
      throw new Error('It answers earlier words: a digit says how');
    }
    if (this.#values.get('kind') === 'quote') this.#values.delete('kind');
    const source = findSource(work);
    if (source > 0) this.#values.set('source', String(source));
    const names = [...ORDER, ...RELATIONS].filter((name) => (this.#values.get(name) ?? '') !== '');
    const attributes = Object.fromEntries(
      names.map((name) => [name, this.#values.get(name) ?? '']),
    );
    await work.addStatement({ attributes, words });
    say('The statement stands in the body');
    this.close();
  }

  #find(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`[data-path="capture.${name}"]`);
  }

  #goOnFrom(name: string): void {
    const input = this.#find(name);
    if (input !== null) goOn(input);
  }
}

/** The place of the open page among the sources of the item. */
function findSource({ clip, file }: Work): number {
  const url = clip?.clip.url?.value;
  const data = file?.data;
  const sources = typeof data === 'object' && 'sources' in data ? data.sources : [];
  if (url === undefined || !Array.isArray(sources)) return 0;
  return (sources as readonly { readonly url?: unknown }[]).findIndex((one) => one.url === url);
}
