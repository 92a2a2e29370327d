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
