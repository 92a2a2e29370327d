import { z } from 'zod';
import { text } from './fields.ts';
import { corrections, publishing } from './shared.ts';
import { body, type Kind, none, toPlainWords } from './kind.ts';

/** What the desk says of a day of the story; the day itself is the name of the file. */
export const day = z.strictObject({
  title: text(
    'What the day is remembered for, in a few words, for lists and feeds; without it they give the day and what is on record of it.',
  ).optional(),
  summary: text(
    'What was said, published and decided on that day, in one to three sentences, by what is known now; without it the page counts what is on record.',
  ).optional(),
  ...publishing,
  corrections,
});

export type DayData = z.output<typeof day>;

export const DAY = {
  folder: 'days',
  format: 'mdx',
  caption: 'title',
  fromRecord: true,
  id: /^(19|20)\d\d-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))$/,
  schema: day,
  one: 'day',
  many: 'days',
  about: 'A line of the desk on a day of the story, over what the record has of that day.',
  order: none('its one day is its name'),
  hoursOfPlace: none('it has no hour that its place would date'),
  reserved: none('below its folder there are days alone'),
  substance: {
    parts: {
      title: ({ title }) => toPlainWords(title),
      summary: ({ summary }) => toPlainWords(summary),
      body,
    },
  },
} as const satisfies Kind<DayData>;
