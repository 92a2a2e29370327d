import { textOf } from '../text.ts';

/** With what else than a noun our labels begin. All others keep their capital anywhere, and so do a publisher’s own. */
const NO_NOUN = [
  ...[
    'Gesichert',
    'Umstritten',
    'Offen',
    'Hinfällig',
    'Angedroht',
    'Angekündigt',
    'In',
    'Geändert',
  ],
  ...['Ausgesetzt', 'Teilweise', 'Gerichtlich', 'Ausgelaufen', 'Nie', 'Nicht', 'Ersetzt', 'Ohne'],
  ...[
    'Dementiert',
    'Schwer',
    'Relativiert',
    'Amtliches',
    'Angeblich',
    'Schriftliche',
    'Vier',
    'Der',
  ],
  ...['Sinngemäß', 'Frei', 'Einige'],
];

export const text = textOf({
  locale: 'de',
  stop: '.',
  space: ' ',
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  quotes: ['„', '“'],
  innerQuotes: ['‚', '‘'],
  inSentence: (label) =>
    NO_NOUN.includes(label.split(' ')[0] ?? '')
      ? label.charAt(0).toLowerCase() + label.slice(1)
      : label,
});
