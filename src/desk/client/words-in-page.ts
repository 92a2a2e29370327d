/** Stands in for `words/say.ts`: the page has the words of its language from the server. */
import { reviveMessages } from '../../words/slots.ts';
import type { DeskWords } from '../words/words.ts';

const printed = JSON.parse(document.querySelector('#words')?.textContent ?? '') as DeskWords;
const say = reviveMessages(printed, printed.locale) as DeskWords;

export { say };
