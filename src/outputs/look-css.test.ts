import { expect, test } from 'vitest';
import { SMALLEST, toTestContext } from '../../test/support/publication.ts';
import { listLook } from './look-css.ts';

const ABOUT = [
  'name: The Record',
  'tagline: Who said what',
  'url: https://record.example',
  'language: en',
  'zone: Europe/London',
  'licence: CC-BY-4.0',
  'scope: Everything.',
  '',
].join('\n');

test('a publication without colours of its own has no style sheet', () => {
  expect(listLook(toTestContext({ ...SMALLEST, 'publication.yaml': ABOUT }))).toEqual([]);
});

test('its own colours stand in the layer of the tokens', () => {
  const look = `look:
  side-a: { light: '#006666', dark: '#66cccc' }
  paper: { light: '#ffffff', dark: '#101010' }
  rule: '#888888'
`;
  const [file] = listLook(toTestContext({ ...SMALLEST, 'publication.yaml': ABOUT + look }));
  expect(file).toEqual({
    path: 'look.css',
    body: [
      '@layer tokens {',
      '  html:root {',
      '    --paper: light-dark(#ffffff, #101010);',
      '    --rule: light-dark(#888888, #888888);',
      '    --side-a: light-dark(#006666, #66cccc);',
      '  }',
      '}',
      '',
    ].join('\n'),
  });
});

test('its own typefaces come from its own files, by paths beside the style sheet', () => {
  const fonts = `fonts:
  text:
    families: [Noto Serif, serif]
    files:
      - { src: /fonts/noto.woff2, weight: 100 900 }
      - { src: /fonts/noto-italic.woff2, style: italic }
  interface: { families: [system-ui] }
`;
  const [file] = listLook(toTestContext({ ...SMALLEST, 'publication.yaml': ABOUT + fonts }));
  expect(file?.body).toBe(
    [
      '@font-face {',
      '  font-family: "Noto Serif";',
      '  src: url("fonts/noto.woff2");',
      '  font-display: swap;',
      '  font-weight: 100 900;',
      '}',
      '@font-face {',
      '  font-family: "Noto Serif";',
      '  src: url("fonts/noto-italic.woff2");',
      '  font-display: swap;',
      '  font-style: italic;',
      '}',
      '@layer tokens {',
      '  html:root {',
      '    --serif: "Noto Serif", serif;',
      '    --sans: system-ui;',
      '  }',
      '}',
      '',
    ].join('\n'),
  );
});
