import { expect, test } from 'vitest';
import { SMALLEST, toPublication } from '../../../test/support/publication.ts';
import { toContext as toViewContext } from '../context.ts';
import { toPageFrame } from '../parts/frame/frame.ts';
import { listGlossaryPages } from './glossary.ts';
import { getWords } from '../../words/words.ts';
import { TERMS, toTermName } from '../parts/names.ts';

const de = getWords('de');

const ABOUT = `
name: The Record
tagline: Who said what
url: https://record.example
language: en-GB
zone: UTC
licence: CC0-1.0
scope: Everything.
`;
const OWN = 'glossary:\n  terms: [{ term: Ebb, meaning: The tide goes out }]';

function toContext(more = '') {
  return toViewContext(toPublication({ ...SMALLEST, 'publication.yaml': `${ABOUT}${more}\n` }));
}

function listTerms(more = '') {
  const [page] = listGlossaryPages(toContext(more));
  return page?.view().terms ?? [];
}

test('words of the story stand among ours, by the alphabet', () => {
  const names = listTerms(OWN).map(({ name }) => name);
  expect(names.slice(5, 8)).toEqual(['Disputed', 'Ebb', 'Four dates']);
  expect(listTerms(OWN).find(({ name }) => name === 'Ebb')).toMatchObject({ isOwn: true });
});

test('a word has the name that the publication gives it', () => {
  const [known] = listTerms('vocabulary: { statuses: { known: Settled } }').filter(
    ({ id }) => id === 'known',
  );
  expect(known?.name).toBe('Settled');
});

test('ours may be left out, and without any word there is no page and no link', () => {
  expect(listTerms(`${OWN}\n  ours: no`).map(({ name }) => name)).toEqual(['Ebb']);
  const none = 'glossary: { ours: no }';
  expect(listGlossaryPages(toContext(none))).toEqual([]);
  expect(toPageFrame(toContext(none)).explains).toEqual({ any: false, ours: false });
  expect(toPageFrame(toContext(OWN)).explains).toEqual({ any: true, ours: true });
});

test('in the middle of a German sentence nouns keep their capital, those of a publisher too', () => {
  const { measures, sources, statement, status, text } = de;
  const labels = [
    ...TERMS.map((term) => toTermName(de, term)),
    ...Object.values(measures.statuses),
    ...Object.values(status.labels),
    ...Object.values(statement.venues),
    ...Object.values(sources.access),
    'Zusatzzoll erhoben',
  ];
  const kept = new Set(labels.filter((label) => text.inSentence(label) === label));
  expect([...kept].sort()).toEqual([
    'Abonnement nötig',
    'Anmeldung nötig',
    'Aussage',
    'Einschränkung',
    'Einschätzung',
    'Gesprächsbericht',
    'Interview',
    'Maßnahme',
    'Online-Beitrag',
    'Ortsmarke',
    'Position',
    'Pressekonferenz',
    'Seite',
    'Ursprung',
    'Zusatzzoll erhoben',
    'Äußerung',
  ]);
});
