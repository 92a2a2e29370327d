import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as astro from './astro-runtime.ts';
import type { PrintContext, Printable } from './astro-internals.ts';
import { addAttribute, createComponent, render, spreadAttributes } from './runtime.ts';

const PRESS: PrintContext = { head: '', toScript: () => '', site: undefined };

/** What a template of this one expression prints. */
function print(expression: () => unknown): string {
  const component = createComponent(() => render`<p${expression()}>`) as Printable;
  return component.print({}, PRESS);
}

const names = fc.oneof(
  fc.constantFrom('href', 'title', 'data-key', 'aria-label', 'hidden', 'style', 'class:list'),
  fc.constantFrom('open', 'popover', 'className', 'on"click', 'a=b', '@x', 'xml:lang'),
  fc.string({ maxLength: 4 }),
);
const values = fc.oneof(
  fc.constantFrom('', 0, true, false, null, undefined, 'a & b', '"x" <y>', ['a', 'b'], { a: true }),
  fc.string(),
  fc.integer(),
);

test('an attribute is printed as Astro renders it', () => {
  fc.assert(
    fc.property(names, values, fc.boolean(), (name, value, shouldEscape) => {
      expect(print(() => addAttribute(value, name, shouldEscape))).toBe(
        `<!DOCTYPE html><p${String(astro.addAttribute(value, name, shouldEscape))}>`,
      );
    }),
  );
});

test('attributes that are spread are, too', () => {
  fc.assert(
    fc.property(
      fc.dictionary(names, values),
      fc.constantFrom(undefined, { class: 'scope' }),
      (all, scope) => {
        expect(print(() => spreadAttributes({ ...all }, 'p', scope))).toBe(
          `<!DOCTYPE html><p${String(astro.spreadAttributes({ ...all }, 'p', scope))}>`,
        );
      },
    ),
  );
});
