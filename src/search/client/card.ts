/** The answer above the results: a rate, a question, a measure, a person, a word, or what each side has said. */
import { fillSlots } from '../../words/slots.ts';
import { GLOSSARY_URL } from '../../site/addresses/pages.ts';
import { make, type Child } from './dom.ts';
import type { Fragment } from './pagefind.ts';
import type { Lookup } from './plan.ts';
import { toSideMark, type ResultWords } from './result.ts';

interface Side {
  readonly id: string | undefined;
  readonly name: string;
  readonly body: readonly Child[];
}

export function toReplyCard(
  { answer, file, day }: Lookup,
  { labels, marks, sides, names, locale }: ResultWords,
): Child[] {
  if (answer === undefined || file === undefined) return [];
  const status = (of: string) =>
    make('span', { class: marks[of] ?? '' }, labels[`status:${of}`] ?? '');
  if (answer.kind === 'rate') {
    const { rates } = answer;
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const excludes = [...new Set(rates.flatMap(([{ excludes: text }]) => text ?? []))];
    return draw(
      [labels.rate ?? ''],
      [rates[0]?.[0].url ?? '', day === undefined ? file.ratesOn : format.format(new Date(day))],
      toSides(
        rates.map(([{ title, party, url }, step]) => ({
          id: party,
          name: title,
          body:
            step === undefined
              ? [labels.noRate ?? '']
              : [toNumber(step[1]), toLine(step[4], make('a', { href: step[2] || url }, step[3]))],
        })),
        sides,
      ),
      [excludes.join(' '), make('a', { href: rates[0]?.[0].url ?? '' }, labels.anyDay ?? '')],
    );
  }
  if (answer.kind === 'word')
    return draw([labels.words ?? ''], [GLOSSARY_URL, answer.term], [toText(answer.meaning)], []);
  const [kind, url, [name = ''], state, told] = answer.row;
  const { since = '', text = '', rate, side = '', sides: held = [] } = told;
  const also = answer.also === undefined ? '' : ` · ${answer.also}`;
  const line = make('p', { class: 'by' }, status(state), ` ${since}`);
  const texts = text.split('\n').filter(Boolean).map(toText);
  if (kind === 'question') {
    const columns = held.map(([id, who, words]) => ({
      id,
      name: who,
      body: [toText(words ?? labels.noStatement ?? '')],
    }));
    return draw(
      [labels[kind] ?? ''],
      [url, name],
      [line, ...texts, toSides(columns, sides)].flat(),
      [make('b', {}, file.asOf)],
    );
  }
  const who = names[side];
  const body = kind === 'measure' ? [...(rate === undefined ? [] : [toNumber(rate)]), line] : [];
  const parts = body.length > 0 ? [[...body], texts] : [texts];
  return draw(
    [`${labels[kind] ?? ''}${also}`],
    [url, name],
    [
      make(
        'div',
        { class: body.length > 0 ? 'sides' : '' },
        ...parts.map((part, at) =>
          make(
            'section',
            { class: at > 0 ? 'side text' : `side ${toSideMark(side, sides)}` },
            ...(at > 0 || who === undefined ? [] : [make('h3', {}, who)]),
            ...part,
          ),
        ),
      ),
    ],
    [make('b', {}, file.asOf)],
  );
}

/** The newest fitting words of each side, where nobody has written a page for the question. */
export function toSaidCard(
  words: string,
  found: readonly Fragment[],
  { say, labels, names, sides }: ResultWords,
  file: Lookup['file'],
): Child[] {
  const columns = sides.map((id) => {
    const own = found.find(({ filters }) =>
      filters.side?.some((value) => value.split(' ')[0] === id),
    );
    return {
      id,
      name: names[id] ?? id,
      body:
        own === undefined
          ? [toText(labels.noStatement ?? '')]
          : [toText(own.content), toLine(make('a', { href: own.url }, own.meta.title ?? ''))],
    };
  });
  const title = fillSlots(say.saidOf, { words });
  return draw([say.noQuestion], [undefined, ...title], toSides(columns, sides), [
    make('b', {}, file?.asOf ?? ''),
  ]);
}

function draw(
  kind: readonly Child[],
  [url, ...title]: readonly [string | undefined, ...Child[]],
  body: readonly Child[],
  foot: readonly Child[],
): Child[] {
  const name =
    url === undefined ? title : [make('a', { href: url, 'data-key': 'answer' }, ...title)];
  return [
    make('p', { class: 'by' }, ...kind),
    make('h2', { id: 'an' }, ...name),
    ...body,
    ...(foot.length === 0
      ? []
      : [make('p', { class: 'by asof' }, ...foot.flatMap((one) => [one, ' ']))]),
  ];
}

function toSides(columns: readonly Side[], ids: readonly string[]): HTMLElement[] {
  const sections = columns.map(({ id, name, body }) =>
    make('section', { class: `side ${toSideMark(id, ids)}` }, make('h3', {}, name), ...body),
  );
  return sections.length === 0 ? [] : [make('div', { class: 'sides' }, ...sections)];
}

/** “54%”, the unit in a smaller size. */
function toNumber(value: string): HTMLElement {
  const [, number = '', unit = ''] = /^(.*\p{N})(.*)$/su.exec(value) ?? [];
  return make('p', { class: 'n' }, number || value, make('small', {}, unit));
}

function toLine(...parts: readonly Child[]): HTMLElement {
  return make(
    'p',
    { class: 'by' },
    ...parts.flatMap((part, at) => (at > 0 ? [make('br', {}), part] : [part])),
  );
}

function toText(text: string): HTMLElement {
  return make('p', { class: 'q' }, text);
}
