/** What is chosen of the words of a card: which source has them, and what they repeat. */
import type { Capture } from '../protocol.ts';
import type { Compared, SaidAlready } from '../said-already.ts';
import { say } from '../words/say.ts';
import { announce, goOn, makeElement, printDigits, toFieldStop } from './dom.ts';
import { toDay } from './values.ts';

interface ChoicesHand {
  readonly onSource: () => void;
  readonly onRepeats: (group: HTMLElement) => void;
}

export class WordChoices {
  readonly already = makeElement('div.already');
  readonly sources = makeElement('div.sources');
  readonly #hand: ChoicesHand;
  /** The address of the statement that it repeats. */
  repeats = '';
  /** The index of the source that an editor chose. */
  source: number | undefined;
  #capture: Capture | undefined;

  constructor(hand: ChoicesHand) {
    this.#hand = hand;
  }

  /** `undefined` if an editor has to say which source has the words. */
  findSource(): number | undefined {
    const { sources = [], source } = this.#capture ?? {};
    return this.source ?? (sources.length === 0 ? 0 : source);
  }

  /** What only an editor can choose. */
  findOpen(): HTMLElement | null {
    return this.findSource() === undefined ? this.sources.querySelector('[data-stop]') : null;
  }

  show(capture: Capture): void {
    this.#capture = capture;
    const { already = [], sources = [], source } = capture;
    if (!already.some(({ address }) => address === this.repeats)) this.repeats = '';
    const choose = (address: string) => (this.repeats = address);
    const repeated = () => printAlready(already, choose, this.#hand.onRepeats);
    renew(this.already, already, repeated);
    for (const radio of this.already.querySelectorAll('input'))
      radio.checked = radio.value === this.repeats;
    const take = (index: number) => {
      this.source = index;
      this.sources.querySelector('.doubt')?.remove();
      this.#hand.onSource();
    };
    renew(this.sources, [sources, source], () => printSources(capture, this.source, take));
  }
}

/** Prints only what has changed, so that focus stays. */
function renew(place: HTMLElement, shown: unknown, print: () => readonly HTMLElement[]): void {
  const kept = JSON.stringify(shown);
  if (place.dataset.kept === kept) return;
  place.dataset.kept = kept;
  place.replaceChildren(...print());
}

/** Which source has the words: that of the page, or one that an editor has to choose. */
function printSources(
  { sources = [], source }: Capture,
  chosen: number | undefined,
  choose: (index: number) => void,
): HTMLElement[] {
  if (sources.length === 0) return [];
  const label = say.captureChoices.chooseSource;
  const choices = sources.map((text, at) => ({ value: String(at), text }));
  const attributes = {
    ...toFieldStop(label, 'capture.source'),
    ...(source !== undefined && { 'data-stop': undefined }),
  };
  const take = (value: string, line: string) => {
    choose(Number(value));
    announce(say.shared.labelled({ label: say.captureChoices.source, text: line }));
  };
  const group = printDigits(attributes, choices, take, goOn);
  for (const radio of group.querySelectorAll('input')) {
    radio.tabIndex = -1;
    radio.checked = radio.value === String(chosen ?? source);
  }
  group.prepend(makeElement('div.label', say.captureChoices.source));
  const isDoubtful = source === undefined && chosen === undefined;
  const [, other] = sources;
  const doubt = other === undefined ? say.captureChoices.noSource : say.captureChoices.whichSource;
  return isDoubtful ? [group, makeElement('p.doubt', doubt)] : [group];
}

/**
 * What the speaker has said already. A digit says that the statement repeats one of the same words; other wordings are
 * shown beside the new one, and chosen by nobody.
 */
function printAlready(
  already: readonly SaidAlready[],
  choose: (address: string) => void,
  leave: (group: HTMLElement) => void,
): HTMLElement[] {
  const toPlace = ({ title, said }: SaidAlready) =>
    say.captureChoices.place({ title, day: toDay(said) });
  const same = already.filter(({ how }) => how === 'same');
  const choices = same.map((one) => ({
    value: one.address,
    text: say.captureChoices.repeats({ place: toPlace(one) }),
  }));
  const label = say.captureChoices.already;
  const take = (address: string, line: string) => {
    choose(address);
    announce(line);
  };
  const group = printDigits(toFieldStop(label, 'capture.already'), choices, take, leave);
  for (const radio of group.querySelectorAll('input')) radio.tabIndex = -1;
  const near = already.filter(({ how }) => how !== 'same');
  return [
    ...(same.length === 0 ? [] : [group]),
    ...near.map((one) =>
      makeElement(
        'div.near',
        makeElement(
          'p.hint',
          say.captureChoices[one.how === 'hedge' ? 'hedged' : 'near']({ place: toPlace(one) }),
        ),
        makeElement('dl', [
          ...[
            makeElement('dt', say.captureChoices.then),
            makeElement('dd', printCompared(one.then)),
          ],
          ...[makeElement('dt', say.captureChoices.now), makeElement('dd', printCompared(one.now))],
        ]),
      ),
    ),
  ];
}

function printCompared(parts: readonly Compared[] = []): (Node | string)[] {
  return parts.map(({ text, isOther }) => (isOther ? makeElement('mark', text) : text));
}
