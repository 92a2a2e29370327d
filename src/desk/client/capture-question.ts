/** What an editor alone says of a statement: its position on the question, and which earlier words it answers. */
import type { AskedQuestion } from '../protocol.ts';
import { printDigits } from './digits.ts';
import { RELATIONS } from './kinds.ts';

/** What is chosen stands in `values`: the position, and the words that are answered by how they are. */
export function printQuestion(
  { positions, earlier }: AskedQuestion,
  values: Map<string, string>,
): HTMLElement[] {
  let [answered, how] = ['', ''];
  const set = () => {
    for (const word of RELATIONS) values.delete(word);
    if (answered !== '' && how !== '') values.set(how, answered);
  };
  const position = printDigits(
    'Position',
    positions.map(({ id, text }) => ({ value: id, text })),
    (id) => values.set('position', id),
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

/** The choice that is still to be made where earlier words are chosen, and not how they are answered. */
export function findOpenChoice(
  asked: HTMLElement,
  values: ReadonlyMap<string, string>,
): HTMLElement | undefined {
  const open = asked.querySelector<HTMLElement>('.short:not([hidden])');
  return open === null || RELATIONS.some((word) => values.has(word)) ? undefined : open;
}
