import { z } from 'zod';
import { text } from './fields.ts';
import { corrections, publishing } from './shared.ts';
import { body, type Kind, none, toPlainWords } from './kind.ts';

/** What the desk says about a day of the story; the name of the file is the day. */
const DAY_FIELDS = z.strictObject({
  title: text(
    'What people will remember the day for, in a few words, for lists and feeds; by default the day and what is dated to it.',
  ).optional(),
  summary: text(
    'What was said, published and decided on that day, in one to three sentences, as known today; without it, the page counts what it lists.',
  ).optional(),
  ...publishing,
  corrections,
});

export type DayData = z.output<typeof DAY_FIELDS>;

export const DAY = {
  folder: 'days',
  format: 'mdx',
  caption: 'title',
  fromRecord: true,
  id: /^(19|20)\d\d-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))$/,
  schema: DAY_FIELDS,
  one: 'day',
  many: 'days',
  about: 'What the desk says about a day, above everything dated to it.',
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
