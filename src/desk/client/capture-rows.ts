/** The fields of the card of a statement, each with what is grey in it. */
import {
  KINDS,
  LABELS,
  NONE,
  toHint,
  type Offer,
  type Picked,
  type Typed,
} from './capture-offers.ts';
import { row } from './digits.ts';
import { goOn, make } from './dom.ts';
import { makePicker } from './picker.ts';
import { orSay } from './say.ts';
import type { Work } from './work.ts';

/** Enter goes on once what the words bring has come. */
export function listenToWords(
  words: HTMLTextAreaElement,
  { onTyped, onEnter }: { readonly onTyped: () => void; readonly onEnter: () => Promise<void> },
): void {
  words.oninput = onTyped;
  words.onkeydown = (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    orSay(
      onEnter().then(() => {
        goOn(words);
      }),
    );
  };
}

export function printTyped(
  name: Typed,
  offer: Offer | undefined,
  onTyped: (value: string) => void,
): HTMLElement {
  const input = make('input', {
    type: 'text',
    'aria-label': LABELS[name],
    'data-stop': true,
    'data-path': `capture.${name}`,
    placeholder: offer?.shown ?? '',
    autocomplete: 'off',
  });
  input.addEventListener('input', () => {
    onTyped(input.value.trim());
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (input.value === '') void offer?.take();
    goOn(input);
  });
  return row(LABELS[name], input, toHint(offer, NONE[name]));
}

export interface Picking {
  /** Ids that are listed before the others. */
  readonly likely: readonly string[];
  readonly onPick: (id: string) => void;
  /** What was grey was taken. */
  readonly onTaken: () => void;
}

export function printPicked(
  work: Work,
  name: Picked,
  offer: Offer | undefined,
  { likely, onPick, onTaken }: Picking,
): HTMLElement {
  const take = async () => {
    await offer?.take();
    onTaken();
  };
  const picker = makePicker({
    work,
    kinds: KINDS[name],
    label: LABELS[name],
    path: `capture.${name}`,
    first: likely,
    ...(offer !== undefined && {
      suggested: {
        text: offer.shown,
        take: () => {
          orSay(take());
        },
      },
    }),
    onPick,
    onNone: goOn,
  });
  const none = likely.length > 0 ? '↓ lists the likely speakers first' : NONE[name];
  return row(LABELS[name], picker, toHint(offer, none));
}
