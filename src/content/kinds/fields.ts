/** The small parts that every kind is made of: one function per sort of value, each with its own error and remedy. */
import { z } from 'zod';
import { parseWhen } from '../../time/parse-when.ts';
import { isDayPoint, isFailure, isInstant, type When, type WhenFailure } from '../../time/when.ts';
import { isZone } from '../../time/zone.ts';
import type { Fault } from '../problems/problem.ts';
import type { PastOnly, FieldMeta } from './field-meta.ts';
import { findPart, ITEM_FOLDER, type None } from './kind.ts';
import { findNearLicence, isSpdxId } from './licence.ts';
import { findSiteFault, findUrlFault, isMail, type UrlFault } from './url.ts';

/**
 * A text that `refuse` accepts (by returning `undefined`), else its refusal becomes the issue of the field, whose name the
 * message completes.
 */
export function checked(refuse: (text: string) => Fault | undefined, string = z.string()) {
  return string.check((context) => {
    const refusal = refuse(context.value);
    if (refusal === undefined) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      message: refusal.message,
      params: { code: refusal.code, remedy: refusal.remedy },
    });
  });
}

/** One line of text, not empty; the white space at its ends, such as the line break after a folded text, is no part of it. */
export function text(describe: string) {
  return checked(findLineFault, z.string().trim()).describe(describe);
}

/**
 * A date, an interval or an instant (EDTF levels 0 and 1, ISO 8601-2:2019), kept as written. It is when others did
 * something, so that it cannot lie ahead, or it may: `none(…)`, with the reason.
 */
export function when(describe: string, pastOnly: PastOnly | None) {
  const date = checked((value) => toDateRefusal(parseWhen(value)));
  return date.describe(`${describe} ${WHEN}.`).meta({ ...toPastOnlyMeta(pastOnly), sort: 'when' });
}

/**
 * The same of what takes place at the `place` of the entry: an hour there may leave its offset out, for the place has a
 * zone. Whether it has one, and whether its clocks show that hour, is checked where the place is known.
 */
export function whenThere(describe: string, pastOnly: PastOnly | None) {
  return checked((value) => toDateRefusal(parseWhen(value, { zone: 'UTC' })))
    .describe(
      `${describe} ${WHEN}. With a \`place\` an hour may leave its offset out: it is then that of the clocks there.`,
    )
    .meta({ ...toPastOnlyMeta(pastOnly), sort: 'when' });
}

function toPastOnlyMeta(found: PastOnly | None) {
  const pastOnly = findPart(found);
  return pastOnly === undefined ? {} : { pastOnly };
}

/** What may be written as a date, without the full stop. */
export const WHEN =
  'A day (2025-02-12), a month (2025-02), a year (2025), an interval (2025-02-03/2025-02-11), or a time with its offset (2025-02-12T02:58-05:00); a question mark or tilde after it marks it uncertain or approximate';

function toDateRefusal(result: When | WhenFailure): Fault | undefined {
  return isFailure(result)
    ? { message: result.message, code: 'date.invalid', remedy: result.remedy }
    : undefined;
}

/** The day on which we did something ourselves, written `2025-02-12`. */
export function day(describe: string) {
  return dated(
    'one day',
    (_, value) => /^\d{4}-\d\d-\d\d$/.test(value),
    'one day, as in 2025-02-12',
  )
    .describe(`${describe} One day: 2025-02-12.`)
    .meta({ ours: true, sort: 'day' } satisfies FieldMeta);
}

/** When we did something ourselves: one day or a time, known for certain. */
export function moment(describe: string) {
  const wanted = 'the day, as in 2025-02-12, or the time, as in 2025-02-12T02:58-05:00';
  return dated('one day or time that is certain', isFirmMoment, wanted)
    .describe(`${describe} A day (2025-02-12), or a time with its offset (2025-02-12T02:58-05:00).`)
    .meta({ ours: true, sort: 'moment' } satisfies FieldMeta);
}

/** A time with its offset, which may lie ahead. */
export function instant(describe: string) {
  const fits = (when: When) => isInstant(when) && isFirmMoment(when);
  const wanted = 'the time with its offset, as in 2025-02-12T06:00+00:00';
  return dated('one time that is certain', fits, wanted)
    .describe(`${describe} A time with its offset: 2025-02-12T06:00+00:00.`)
    .meta({ sort: 'instant' } satisfies FieldMeta);
}

/** A date that `fits`; `what` it is completes “is not …”, `wanted` completes “write …”. */
function dated(what: string, fits: (when: When, value: string) => boolean, wanted: string) {
  return checked((value) => {
    const when = parseWhen(value);
    if (isFailure(when)) return toDateRefusal(when);
    if (fits(when, value)) return undefined;
    return {
      message: `“${value}” is not ${what}`,
      code: 'date.invalid',
      remedy: `write ${wanted}`,
    };
  });
}

function isFirmMoment(when: When): boolean {
  return (isDayPoint(when) || isInstant(when)) && !when.uncertain && !when.approximate;
}

/** An absolute address that a reader may be sent to, see `findUrlFault`. */
export function url(describe: string) {
  return checked((value) => toUrlRefusal(value, findUrlFault(value)))
    .describe(describe)
    .meta({ address: true, sort: 'url' } satisfies FieldMeta);
}

/** Where a site stands, see `findSiteFault`. */
export function site(describe: string) {
  return checked((value) => toUrlRefusal(value, findSiteFault(value)))
    .describe(describe)
    .meta({ address: true, sort: 'url' } satisfies FieldMeta);
}

/** Where readers write: a mail address, or the https address of a page. */
export function contact(describe: string) {
  return checked((value) => {
    if (isMail(value)) return undefined;
    const fault = value.startsWith('https://')
      ? findUrlFault(value)
      : {
          message: 'is neither a mail address nor one that starts with https://',
          remedy: 'write desk@example.org, or https://example.org/contact',
        };
    return toUrlRefusal(value, fault);
  })
    .describe(describe)
    .meta({ address: true } satisfies FieldMeta);
}

export function toUrlRefusal(value: string, fault: UrlFault | undefined): Fault | undefined {
  return fault && { ...fault, message: `“${value}” ${fault.message}`, code: 'url.unsafe' };
}

/** An SPDX identifier, or an address, which is then checked as one. */
export function licence(describe: string) {
  return checked((value) => {
    if (value.trim() === '') return EMPTY;
    if (/^\s*([a-z][a-z0-9+.-]*:|\/)/i.test(value)) return toUrlRefusal(value, findUrlFault(value));
    if (isSpdxId(value)) return undefined;
    const near = findNearLicence(value);
    return {
      message: `“${value}” is no SPDX identifier and no web address`,
      code: 'field.licence',
      remedy:
        near === undefined
          ? 'write an identifier of https://spdx.org/licenses/ such as CC-BY-4.0, or the address of a page that states the terms'
          : `did you mean “${near}”? Else write the address of a page that states the terms`,
    };
  })
    .describe(describe)
    .meta({ address: true } satisfies FieldMeta);
}

/** The id of another entry, of one of the kinds `to`. */
export function reference(to: readonly string[], reverse: string, describe: string) {
  return text(describe).meta({ to, reverse } satisfies FieldMeta);
}

/** The same of an item: its id, or what statements write, `coverage/2025/06/some-item`. */
export function item(reverse: string, describe: string) {
  const id = z.string().overwrite((value) => value.trim().replace(ITEM_FOLDER, ''));
  return checked(findLineFault, id).meta({ to: ['coverage'], reverse, description: describe });
}

/** The id of an entry of one of `kinds`, or words. */
export function referenceOrWords(kinds: readonly string[], describe: string) {
  return text(describe).meta({ orWords: kinds } satisfies FieldMeta);
}

/** A side of the story, as declared in `publication.yaml`. */
export function party(describe: string) {
  return text(describe).meta({ party: true } satisfies FieldMeta);
}

/** An IANA time zone name. */
export function zone(describe: string) {
  return checked((value) =>
    isZone(value)
      ? undefined
      : {
          message: `“${value}” is not a time zone`,
          code: 'field.zone',
          remedy: 'write an IANA name such as Asia/Shanghai or America/New_York',
        },
  )
    .describe(describe)
    .meta({ sort: 'zone' } satisfies FieldMeta);
}

/** A BCP 47 language tag. */
export function language(describe: string) {
  return pattern(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/,
    'field.language',
    'a language tag such as en, zh-Hans or en-GB',
    describe,
  ).meta({ sort: 'language' } satisfies FieldMeta);
}

/** An ISO 3166-1 alpha-2 country code. */
export function country(describe: string) {
  return pattern(
    /^[A-Z]{2}$/,
    'field.country',
    'a two-letter country code such as US or CN',
    describe,
  ).meta({ sort: 'country' } satisfies FieldMeta);
}

/** A text of one shape; `wanted` completes “write …”. */
export function pattern(shape: RegExp, code: string, wanted: string, describe: string) {
  return checked((value) =>
    shape.test(value)
      ? undefined
      : { message: `“${value}” has the wrong form`, code, remedy: `write ${wanted}` },
  ).describe(describe);
}

/** A number written as text in the file; `min` and `max` inclusive. */
export function number(min: number, max: number, describe: string) {
  return checked((value) => {
    const parsed = Number(value);
    return /^-?\d+(\.\d+)?$/.test(value) && parsed >= min && parsed <= max
      ? undefined
      : {
          message: `“${value}” is not a number from ${String(min)} to ${String(max)}`,
          code: 'field.number',
          remedy: 'write digits with a point, as in 39.9',
        };
  })
    .transform(Number)
    .describe(describe)
    .meta({ sort: 'number' } satisfies FieldMeta);
}

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(
  words: Words,
  describe: string,
) {
  return z.enum(words).describe(`${describe} One of: ${words.join(', ')}.`);
}

const EMPTY: Fault = {
  message: 'is empty',
  code: 'field.empty',
  remedy: 'write it, or leave the field out',
};

/** What is wrong with a text whose ends are trimmed; `undefined` if it is one line. */
function findLineFault(value: string): Fault | undefined {
  if (value === '') return EMPTY;
  const code = 'field.line';
  if (/[\n\r]/.test(value))
    return {
      message: 'holds a line break',
      code,
      remedy: 'write one line; a long one may follow >- on several, without an empty one between',
    };
  return value.includes('\t')
    ? { message: 'holds a tab', code, remedy: 'write a blank in its place' }
    : undefined;
}
