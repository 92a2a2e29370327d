import { expect, test } from 'vitest';
import { SLUG } from '../content/kinds/kind.ts';
import { toSlug, toSureSlug } from './slug.ts';

test.each(['贸易战', 'الحرب التجارية', '🚢🚢', 'Xi：我们谈过', ''])(
  '%s has an address',
  (title) => {
    const slug = toSureSlug(title, 'page');
    expect(slug).toMatch(/^page-[0-9a-f]{8}$/);
    expect(slug).toMatch(SLUG);
    expect(slug).toBe(toSureSlug(title, 'page'));
    expect(slug).not.toBe(toSureSlug(`${title}了`, 'page'));
  },
);

test('a title with a form in a to z has its words', () => {
  expect(toSureSlug('Łódź: “Xi’s call”', 'page')).toBe('lodz-xis-call');
  expect(toSlug('Łódź: “Xi’s call”')).toBe('lodz-xis-call');
});

test.each([
  ['L’Eco di Monteriva', 'l-eco-di-monteriva'],
  ['Nicolò D’Amico', 'nicolo-d-amico'],
  ['Un’altra corsa dell’Orso, ogni mezz’ora', 'un-altra-corsa-dell-orso-ogni-mezz-ora'],
  ['Ce qu’on sait de l’été', 'ce-qu-on-sait-de-l-ete'],
  ['It’s the ferry’s last day, and they’re off', 'its-the-ferrys-last-day-and-theyre-off'],
  ['O’Hara in Xi’an and Chang’an', 'ohara-in-xian-and-changan'],
])('%s keeps its elided words apart, and its contractions whole', (title, slug) => {
  expect(toSlug(title)).toBe(slug);
});
