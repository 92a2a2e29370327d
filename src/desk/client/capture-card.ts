/** A statement before it stands in the body: each field is taken with Enter or typed, and a position is never chosen beforehand. */
import { ENTITY_KINDS, ORDER, RELATIONS } from './kinds.ts';
import type { AskedQuestion, Capture } from '../protocol.ts';
import { printDigits, row } from './digits.ts';
import { goOn, make } from './dom.ts';
import { makePicker } from './picker.ts';
import { orSay, say } from './say.ts';
import type { Work } from './work.ts';

export class CaptureCard extends HTMLElement {
  readonly #values = new Map<string, string>();
  #onEnd: () => void = () => undefined;

  open(work: Work, capture: Capture, onEnd: () => void): void {
    this.#values.clear();
    this.#onEnd = onEnd;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', 'A new statement');
    this.setAttribute('data-stops', '');
    const of = (name: string) => capture.fields.find((field) => field.name === name);
    const words = make('textarea', { rows: '3', 'aria-label': 'Words' });
    words.value = capture.words;
    const asked = make('div', { class: 'asked' });
    const showAsked = (id: string) => {
      const question = capture.questions.find((one) => one.id === id);
      asked.replaceChildren(...(question === undefined ? [] : this.#printQuestion(question)));
    };
    const suggested = capture.questions.find(({ fits }) => fits);
    this.replaceChildren(
      make('h2', {}, 'A statement'),
      words,
      this.#printSpeaker(work, capture, of('by')?.value),
      this.#printText('as', 'Role on the day', of('as')),
      this.#printText('said', 'Said on', of('said')),
      this.#printText('kind', 'Kind: quote or paraphrase', of('kind')),
      this.#printText('id', 'Name within the item', of('id')),
      row(
        'Question',
        makePicker({
          work,
          kinds: ['question'],
          label: 'Question',
          path: 'capture.about',
          ...(suggested !== undefined && {
            suggested: {
              text: suggested.title,
              take: () => {
                choose(suggested.id);
              },
            },
          }),
          onPick: (id) => {
            choose(id);
          },
          onNone: (input) => {
            goOn(input);
          },
        }),
        suggested === undefined
          ? 'none fits by side and window'
          : 'by side and window · Enter takes it',
      ),
      asked,
      make(
        'button',
        {
          type: 'button',
          'data-stop': true,
          click: () => {
            orSay(this.#add(work, words.value));
          },
        },
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
    );
    const choose = (id: string) => {
      this.#values.set('about', id);
      this.#values.delete('position');
      const input = this.querySelector<HTMLInputElement>('[data-path="capture.about"]');
      if (input === null) return;
      input.value =
        work.start.picks.find((pick) => pick.kind === 'question' && pick.id === id)?.name ?? id;
      showAsked(id);
      goOn(input);
    };
    this.onkeydown = (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.close();
    };
    this.querySelector<HTMLElement>('[data-stop]')?.focus();
    say('A statement. Enter takes what is grey');
  }

  close(): void {
    if (this.children.length === 0) return;
    this.replaceChildren();
    this.#onEnd();
  }

  #printSpeaker(work: Work, { stranger }: Capture, id: string | undefined): HTMLElement {
    const known = work.start.picks.find((pick) => pick.id === id);
    const pick = (picked: string) => {
      this.#values.set('by', picked);
      const input = this.querySelector<HTMLInputElement>('[data-path="capture.by"]');
      if (input === null) return;
      input.value = work.start.picks.find((one) => one.id === picked)?.name ?? picked;
      goOn(input);
    };
    const suggested =
      known !== undefined
        ? {
            text: known.name,
            take: () => {
              pick(known.id);
            },
          }
        : stranger === undefined
          ? undefined
          : {
              text: `New person: ${stranger}`,
              take: () => {
                orSay(work.create('person', stranger).then(pick));
              },
            };
    return row(
      'Speaker',
      makePicker({
        work,
        kinds: ENTITY_KINDS,
        label: 'Speaker',
        path: 'capture.by',
        ...(suggested !== undefined && { suggested }),
        onPick: pick,
        onNone: (input) => {
          goOn(input);
        },
      }),
      suggested === undefined ? '' : 'named beside the words · Enter takes it',
    );
  }

  #printText(
    name: string,
    label: string,
    field: Capture['fields'][number] | undefined,
  ): HTMLElement {
    const input = make('input', {
      type: 'text',
      'aria-label': label,
      'data-stop': true,
      'data-path': `capture.${name}`,
      placeholder: field?.value ?? '',
      autocomplete: 'off',
    });
    input.addEventListener('input', () => {
      this.#values.set(name, input.value.trim());
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      if (input.value === '' && field !== undefined) {
        input.value = field.value;
        this.#values.set(name, field.value);
      }
      goOn(input);
    });
    return row(label, input, field === undefined ? '' : `${field.origin} · Enter takes it`);
  }

  #printQuestion({ positions, earlier }: AskedQuestion): HTMLElement[] {
    const type = make(
      'select',
      { 'aria-label': 'How it answers', 'data-stop': true },
      ...RELATIONS.map((word) => make('option', { value: word }, word)),
    );
    type.disabled = true;
    let answered = '';
    const setAnswer = () => {
      for (const word of RELATIONS) this.#values.delete(word);
      if (answered !== '') this.#values.set(type.value, answered);
    };
    type.addEventListener('change', setAnswer);
    type.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      goOn(type);
    });
    const list = printDigits(
      'Position',
      positions.map(({ id, text }) => ({ value: id, text })),
      (id) => this.#values.set('position', id),
    );
    if (earlier.length === 0) return [list];
    const answers = printDigits(
      'Answers',
      earlier.map(({ address, speaker, said, words }) => ({
        value: address,
        text: `${speaker}, ${said}: ${words}`,
      })),
      (address) => {
        answered = address;
        type.disabled = false;
        setAnswer();
      },
    );
    return [list, answers, row('How it answers', type, '')];
  }

  async #add(work: Work, words: string): Promise<void> {
    const missing = ['by', 'said', 'id'].filter((name) => (this.#values.get(name) ?? '') === '');
    if (missing.length > 0) {
      this.querySelector<HTMLElement>(`[data-path="capture.${missing[0] ?? ''}"]`)?.focus();
      throw new Error(
        `A statement needs ${missing.join(', ')}: Enter takes what is grey, or type it`,
      );
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
}

/** The place of the open page among the sources of the item. */
function findSource({ clip, file }: Work): number {
  const url = clip?.clip.url?.value;
  const data = file?.data;
  const sources = typeof data === 'object' && 'sources' in data ? data.sources : [];
  if (url === undefined || !Array.isArray(sources)) return 0;
  return (sources as readonly { readonly url?: unknown }[]).findIndex((one) => one.url === url);
}
