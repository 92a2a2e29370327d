/** The parts from which every kind is made: one function per sort of value, each with its own error and remedy. */
import { ofText, toFault, type FaultName, type FaultSlots } from '../problems/fault.ts';
import { z } from 'zod';
import { parseWhen } from '../../time/parse-when.ts';
import { isDayPoint, isFailure, isInstant, type When } from '../../time/when.ts';
import { isZone } from '../../time/zone.ts';
import type { Fault } from '../problems/problem.ts';
import type { FieldMeta, FieldPath, PastOnly } from './field-meta.ts';
import { findPart, ITEM_FOLDER, type None, SLUG } from './kind.ts';
import { findNearLicence, isSpdxId } from './licence.ts';
import { findSiteFault, findUrlFault, isMail } from './url.ts';

type Refuse = (text: string) => Fault | undefined;

/** A text that `refuse` accepts. `describe` is for editors; the field’s name completes the message of a refusal. */
export function checked(
  refuse: Refuse,
  describe: string,
  meta: FieldMeta = {},
  string: z.ZodString = z.string(),
) {
  return refuseText(refuse, string).meta({ description: describe, ...meta });
}

function refuseText(refuse: Refuse, string = z.string()) {
  return string.check((context) => {
    const refusal = refuse(context.value);
    if (refusal !== undefined) addIssue(context, refusal);
  });
}

/** `path` leads from the checked value to the wrong field. */
export function addIssue(
  { value, issues }: z.core.ParsePayload,
  { message, ...params }: Fault,
  path: FieldPath = [],
): void {
  issues.push({
    code: 'custom',
    input: value,
    path: [...path],
    message,
    params,
  });
}

/** The same for a group or a list that does not pass `refine`. */
export function toRefusal(name: FaultName, path: string[] = [], slots?: FaultSlots) {
  const { message, ...params } = toFault(name, slots);
  return { path, message, params };
}

/** One line of text, not empty; white space at its ends, such as the line break after a folded text, is removed. */
export function text(describe: string, meta?: FieldMeta) {
  return checked(findLineFault, describe, meta, z.string().trim());
}

export function group<Fields extends z.core.$ZodLooseShape>(describe: string, fields: Fields) {
  return z.strictObject(fields).optional().describe(describe);
}

export function groups<Fields extends z.core.$ZodLooseShape>(describe: string, fields: Fields) {
  return z.array(z.strictObject(fields)).optional().describe(describe);
}

/** A list that is not empty if present. */
export function someOf<Element extends z.ZodType>(describe: string, element: Element) {
  return z.array(element).min(1).optional().describe(describe);
}

/** A list that is empty if absent. */
export function listOf<Element extends z.ZodType>(describe: string, element: Element) {
  return z.array(element).optional().default([]).describe(describe);
}

/**
 * A date, an interval or an instant (EDTF levels 0 and 1, ISO 8601-2:2019), kept as written. It is when others did
 * something, which cannot be in the future; or it may be: `none(…)`, with the reason.
 */
export function when(describe: string, pastOnly: PastOnly | None) {
  return dated(() => undefined, `${describe} ${WHEN}.`, toWhenMeta(pastOnly));
}

/**
 * The same for something at the `place` of the entry: an hour there may leave out its offset, since the place has a
 * zone. Whether it has one, and whether its clocks show that hour, is checked where the place is known.
 */
export function whenThere(describe: string, pastOnly: PastOnly | None) {
  const hours = 'With a `place`, an hour without an offset is local time there.';
  const meta = toWhenMeta(pastOnly);
  return dated(() => undefined, `${describe} ${WHEN}. ${hours}`, meta, { zone: 'UTC' });
}

function toWhenMeta(found: PastOnly | None): FieldMeta {
  const pastOnly = findPart(found);
  return { ...(pastOnly !== undefined && { pastOnly }), sort: 'when' };
}

/** What may be written as a date, without the full stop. */
export const WHEN =
  'A day (2025-02-12), a month (2025-02), a year (2025), an interval (2025-02-03/2025-02-11), or a time with its offset (2025-02-12T02:58-05:00); a question mark or tilde after it marks it uncertain or approximate';

/** The day on which we did something ourselves, written `2025-02-12`. */
export function day(describe: string) {
  return dated(
    (_, value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? undefined : 'date.invalid:day'),
    `${describe} One day: 2025-02-12.`,
    { ours: true, sort: 'day' },
  );
}

/** When we did something ourselves: a certain day or time. */
export function moment(describe: string) {
  return dated(
    (when) => (isFirmMoment(when) ? undefined : 'date.invalid:moment'),
    `${describe} A day (2025-02-12), or a time with its offset (2025-02-12T02:58-05:00).`,
    { ours: true, sort: 'moment' },
  );
}

/** A time with its offset, which may be in the future. */
export function instant(describe: string) {
  return dated(
    (when) => (isInstant(when) && isFirmMoment(when) ? undefined : 'date.invalid:instant'),
    `${describe} A time with its offset: 2025-02-12T06:00+00:00.`,
    { sort: 'instant' },
  );
}

/** `refuse` names the fault of a text that is a date, but none for this field. */
function dated(
  refuse: (when: When, value: string) => FaultName | undefined,
  describe: string,
  meta: FieldMeta,
  options?: Parameters<typeof parseWhen>[1],
) {
  const find = (value: string): Fault | undefined => {
    const when = parseWhen(value, options);
    if (isFailure(when)) {
      const { message, remedy, said } = when;
      return { message, code: 'date.invalid', remedy, said };
    }
    const name = refuse(when, value);
    return name && toFault(name, { value });
  };
  return checked(find, describe, meta);
}

function isFirmMoment(when: When): boolean {
  return (isDayPoint(when) || isInstant(when)) && !when.uncertain && !when.approximate;
}

export function url(describe: string) {
  return checked((value) => toUrlRefusal(value, findUrlFault(value)), describe, ADDRESS);
}

/** An address or a list of them that only the desk asks. */
export function feeds(describe: string) {
  const one = checked(
    (value) => toUrlRefusal(value, findUrlFault(value)),
    'The address of a feed.',
    {
      sort: 'url',
    },
  );
  return z
    .union([one, z.array(one).min(1)])
    .optional()
    .meta({ description: describe, desk: true });
}

/** The address of a site, see `findSiteFault`. */
export function site(describe: string) {
  return checked((value) => toUrlRefusal(value, findSiteFault(value)), describe, ADDRESS);
}

const ADDRESS: FieldMeta = { address: true, sort: 'url' };

/** A page or a file of the site itself, by its path, or an absolute address. */
export function target(describe: string, example = '/some-page') {
  const refuse: Refuse = (value) => {
    if (!value.startsWith('/') || value.startsWith('//'))
      return toUrlRefusal(value, findUrlFault(value));
    return /^\/([\w.-]+(\/[\w.-]+)*)?(#[\w-]+)?$/.test(value)
      ? undefined
      : toFault('address.invalid', { value });
  };
  return checked(refuse, describe, { address: true, examples: [example] });
}

/** Where readers write: a mail address, or the https address of a page. */
export function contact(describe: string) {
  const refuse: Refuse = (value) => {
    if (isMail(value)) return undefined;
    const isPage = value.startsWith('https://');
    return toUrlRefusal(value, isPage ? findUrlFault(value) : toFault('url.unsafe:contact'));
  };
  return checked(refuse, describe, { address: true });
}

function toUrlRefusal(value: string, fault: Fault | undefined): Fault | undefined {
  return fault && ofText(value, fault);
}

/** An SPDX identifier, or an address, which is then checked. */
export function licence(describe: string) {
  const refuse: Refuse = (value) => {
    if (value.trim() === '') return EMPTY;
    if (/^\s*([a-z][a-z0-9+.-]*:|\/)/i.test(value)) return toUrlRefusal(value, findUrlFault(value));
    if (isSpdxId(value)) return undefined;
    return toFault('field.licence', { value, near: findNearLicence(value) });
  };
  return checked(refuse, describe, { address: true });
}

/** The id of another entry, of one of the kinds `to`. */
export function reference(to: readonly string[], reverse: string, describe: string) {
  return text(describe, { to, reverse });
}

/** The id of an item, or its form in statements, `coverage/2025/06/some-item`. */
export function item(reverse: string, describe: string) {
  const id = z.string().overwrite((value) => value.trim().replace(ITEM_FOLDER, ''));
  return checked(findLineFault, describe, { to: ['coverage'], reverse }, id);
}

/** The id of an entry of one of `kinds`, or words. */
export function referenceOrWords(kinds: readonly string[], describe: string) {
  return text(describe, { orWords: kinds });
}

export function party(describe: string) {
  return text(describe, { party: true });
}

/** An IANA time zone name. */
export function zone(describe: string) {
  const refuse: Refuse = (value) => (isZone(value) ? undefined : toFault('field.zone', { value }));
  return checked(refuse, describe, { sort: 'zone' });
}

/** A BCP 47 language tag. */
export function language(describe: string) {
  const shape = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
  return pattern(shape, 'field.language', describe, { sort: 'language' });
}

/** An ISO 3166-1 alpha-2 country code. */
export function country(describe: string) {
  return pattern(/^[A-Z]{2}$/, 'field.country', describe, { sort: 'country' });
}

/** A name within a file, or that of a series. */
export function slug(describe: string, name: FaultName = 'id.invalid:slug', shape = SLUG) {
  return pattern(shape, name, describe);
}

export function series(describe: string) {
  return slug(describe, 'id.invalid:series');
}

/** A text of one shape. */
export function pattern(
  shape: RegExp,
  name: FaultName,
  describe: string,
  meta?: FieldMeta,
  slots?: FaultSlots,
) {
  const refuse: Refuse = (value) =>
    shape.test(value) ? undefined : toFault(name, { ...slots, value });
  return checked(refuse, describe, meta);
}

/** A number written as text in the file; `min` and `max` are inclusive. */
export function number(min: number, max: number, describe: string) {
  const written = refuseText((value) => {
    const parsed = Number(value);
    return /^-?\d+(\.\d+)?$/.test(value) && parsed >= min && parsed <= max
      ? undefined
      : toFault('field.number', { value, min, max });
  });
  const meta: FieldMeta = { sort: 'number' };
  return written.transform(Number).meta({ description: describe, ...meta });
}

export function choice<const Words extends readonly [string, ...string[]]>(
  words: Words,
  describe: string,
) {
  return z.enum(words).describe(`${describe} One of: ${words.join(', ')}.`);
}

const EMPTY: Fault = toFault('field.empty');

function findLineFault(value: string): Fault | undefined {
  if (value === '') return EMPTY;
  if (/[\n\r]/.test(value)) return toFault('field.line');
  return value.includes('\t') ? toFault('field.line:tab') : undefined;
}
