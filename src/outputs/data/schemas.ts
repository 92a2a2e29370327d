import { toDataSchema } from '../../content/kinds/json-schema.ts';
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import type { Context } from '../output-file.ts';
import { getDerivedSchema } from './derived-schema.ts';
import { address, closed, flag, list, text, texts, printSchema } from './head.ts';

/** The JSON Schemas (draft 2020-12) of `statements.json`, `corrections.json` and `rates.json`. */
type RecordList = 'statement' | 'correction' | 'rate';

export function toListSchema(context: Context, name: RecordList): string {
  const { row, about } = LISTS[name];
  const properties = { [`${name}s`]: list(row, about) };
  return printSchema(context, name, { title: `${name}s`, about, properties });
}

const DATE = 'as it was written: a day, a time with its offset, or EDTF';

const STATEMENT = {
  about:
    'What somebody said, in the order of saying: by the first day that it may have been, then the more exact date, then the id.',
  row: closed(
    {
      id: text('Path of the item and, after #, the name of the statement in it.'),
      url: address('Its address.'),
      item: text('Id of the item.'),
      by: text('Id of the speaker, or “anonymous”.'),
      speaker: text('Name of the speaker, or what the report says of an unnamed one.'),
      as: text('Their role at the time.'),
      onBehalfOf: texts('Ids of those spoken for; several of a joint statement.'),
      parties: texts('The sides spoken for.'),
      onRecord: flag('Whether it commits its side: an unnamed speaker does not.'),
      to: text('The listener: an id, or words.'),
      venue: text(
        'Where it was said: interview, briefing, remarks, post, readout, document, anonymous.',
      ),
      kind: text('“quote” for the very words, “paraphrase” for ours.'),
      words: text('The words.'),
      hedges: texts('The speaker’s own limiting words among them.'),
      lang: text('Language of the original, or of the words.'),
      original: text('The words in their own language.'),
      translator: text('Who translated them.'),
      happened: text(`When the thing spoken of happened, as claimed, ${DATE}.`),
      said: text(`When it was said, ${DATE}.`),
      published: text(`When it was published, ${DATE}; absent if nobody recorded it.`),
      added: text(`When it was added here, ${DATE}.`),
      known: text('The day from which a reader could know it.'),
      about: text('Id of the question that it bears on.'),
      position: text('Id of the position that it takes on it.'),
      reading: text(
        'The editor’s reading, compared with the position before: first, same, softer, harder, reversed.',
      ),
      note: text('Why the editor reads it so.'),
      sources: texts('Addresses of the pieces that carry it.'),
      relations: list(
        closed({
          type: text('How it bears on the other.'),
          to: text('Id of the other statement.'),
        }),
        'How it bears on earlier statements.',
      ),
    },
    [
      'as',
      'to',
      'venue',
      'lang',
      'original',
      'translator',
      'happened',
      'published',
      'about',
      'position',
      'reading',
      'note',
    ],
  ),
};

const CORRECTION = {
  about: 'What was changed after publication, newest first.',
  row: closed(
    {
      kind: text('Kind of the thing corrected.'),
      id: text('Its id.'),
      url: address('Its page.'),
      title: text('Its title or name.'),
      index: {
        type: 'integer',
        description: 'Its place among the corrections of the thing, from 0.',
      },
      on: text('When we corrected it.'),
      type: text('correction, clarification, update or retraction.'),
      was: text('The words before.'),
      now: text('The words after.'),
      why: text('Why, and who noticed.'),
    },
    ['was', 'now'],
  ),
};

const RATE = {
  about: 'The sum of the rates in force of a series, from each day on which it changed.',
  row: closed(
    {
      series: text('Id of the series.'),
      unit: text('The unit of its rates.'),
      party: text('The side whose measures it counts.'),
      excludes: text('What the series leaves out.'),
      from: text('The day on which the sum changed.'),
      before: { type: 'number', description: 'The sum until then.' },
      value: { type: 'number', description: 'The sum from then on.' },
      parts: list(
        closed({
          measure: text('Id of the measure.'),
          rate: { type: 'number', description: 'Its rate.' },
        }),
        'What the sum is made of.',
      ),
    },
    ['party', 'excludes'],
  ),
};

const LISTS: Readonly<Record<RecordList, typeof STATEMENT>> = {
  statement: STATEMENT,
  correction: CORRECTION,
  rate: RATE,
};

/** The JSON Schema (draft 2020-12) of the data file of a kind. */
export function toFileSchema(context: Context, kind: KindName): string {
  const { folder, about, many } = getKind(kind);
  const { $schema: _, ...record } = toDataSchema(kind);
  const derived = getDerivedSchema(kind);
  const properties = {
    withdrawn: { type: 'array', items: WITHDRAWN, description: 'Those that were taken back.' },
    [folder]: { type: 'array', items: { $ref: '#/$defs/record' }, description: 'By id.' },
  };
  const whole = {
    ...record,
    properties: {
      id: text('Path of the file below its folder, without its ending.'),
      url: address('The page.'),
      ...record.properties,
      ...derived.properties,
    },
    required: ['id', 'url', ...(record.required ?? []), ...derived.required],
  };
  return printSchema(
    context,
    kind,
    { title: many, about, properties },
    { $defs: { record: whole } },
  );
}

const WITHDRAWN = closed({
  id: text('Its id.'),
  url: address('The page.'),
  why: text('Why it was withdrawn.'),
});
