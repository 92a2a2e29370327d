/** How to cite a question, which is another from day to day: in words, and for reference managers. */
import { printBibtex } from '../../outputs/citations/bibtex.ts';
import { toQuestionReference } from '../../outputs/citations/reference.ts';
import { printRis } from '../../outputs/citations/ris.ts';
import type { Question } from '../../model/questions/question.ts';
import { toText } from '../../time/words/pieces.ts';
import { toAbsolute, type Context } from '../context.ts';
import { toShortDate } from '../parts/dates.ts';
import { toStatusMark } from '../parts/question/question-line.ts';

export interface QuestionCitation {
  readonly words: string;
  readonly url: string;
  readonly bibtex: string;
  /** With plain line ends, for the screen. */
  readonly ris: string;
}

export function toQuestionCitation(context: Context, question: Question): QuestionCitation {
  const { about, record } = context.publication;
  const { question: say, text } = context.words;
  const { last } = record.days ?? {};
  const status = text.inSentence(toStatusMark(context, question.state).label);
  const named = { publication: about.name, title: question.thing.caption, status };
  const references = [toQuestionReference(context, question.thing)];
  return {
    words:
      last === undefined
        ? say.citation(named)
        : say.citationTo({ ...named, day: toText(toShortDate(context, last, about.zone)) }),
    url: toAbsolute(context, question.thing.url),
    bibtex: printBibtex(references).trim(),
    ris: printRis(references).replaceAll('\r\n', '\n').trim(),
  };
}
