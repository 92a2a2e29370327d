import { dayText } from '../calendar.ts';
import type { Fiction } from '../fiction.ts';
import { page, quoted, type TextFile } from '../text-file.ts';
import { buildMeasures, SERIES, type Measure } from './measure.ts';
import type { Question } from './question.ts';

/** Questions and measures; nothing where there are no statements. */
export function printRecord({ seed, cast, questions }: Fiction): TextFile[] {
  if (questions.length === 0) return [];
  return [
    ...questions.map((question, index): TextFile => {
      const next = questions[(index + 1) % questions.length];
      const related = next === question ? undefined : next;
      return [`questions/${question.id}.mdx`, printQuestion(question, related)];
    }),
    ...buildMeasures(seed, cast).map((measure): TextFile => [
      `measures/${measure.id}.mdx`,
      printMeasure(measure),
    ]),
  ];
}

/** The part of `publication.yaml` that measures count towards. */
export function printSeries(): string {
  const lines = SERIES.map(
    ({ id, title, party }) =>
      `  - { id: ${id}, title: ${quoted(title)}, unit: percent, party: ${party} }\n`,
  );
  return `series:\n${lines.join('')}`;
}

function printQuestion(question: Question, related: Question | undefined): string {
  const { title, definition, positions, opens, topic } = question;
  const front = [
    `title: ${quoted(title)}`,
    `definition: ${quoted(definition)}`,
    `window: ${dayText(opens)}/..`,
    'positions:',
    ...positions.map(([id, sentence]) => `  ${id}: ${quoted(sentence)}`),
    `topics: [${topic.id}]`,
    ...(related === undefined ? [] : [`related: [${related.id}]`]),
  ];
  return page(front.join('\n'), `Both sides speak of ${topic.name.toLowerCase()}.`);
}

function printMeasure(measure: Measure): string {
  const { title, actor, target, instrument, series, history } = measure;
  const front = [
    `title: ${quoted(title)}`,
    `actor: ${actor.id}`,
    `target: ${quoted(target)}`,
    `instrument: ${instrument}`,
    ...(series === undefined ? [] : [`series: ${series}`]),
    'history:',
    ...history.flatMap(({ status, on, rate, outlet }) => [
      `  - status: ${status}`,
      `    on: ${on}`,
      ...(series === undefined ? [] : [`    rate: '${rate}'`]),
      `    source: { outlet: ${outlet.id}, url: https://${outlet.id}.example/${on}, published: ${on} }`,
    ]),
  ];
  return page(front.join('\n'), `The ${actor.name} answers for it.`);
}
