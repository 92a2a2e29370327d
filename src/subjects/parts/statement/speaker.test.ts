import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../../../model/entries.fixture.ts';
import { toContext } from '../../context.ts';
import { toSpeakerLine } from './speaker.ts';

test.each([
  [{ venue: 'briefing', to: 'reporters' }, 'briefing'],
  [{ venue: 'briefing', to: 'Weekly briefing' }, undefined],
  [{ venue: 'readout', as: 'unsigned readout, through an agency' }, undefined],
  [{ venue: 'anonymous' }, undefined],
  [{ to: 'reporters' }, undefined],
])('the occasion of %j is %s', (attributes, occasion) => {
  const { publication } = buildFiles({ 'coverage/2025/04/a.mdx': item(say('x', attributes)) });
  const [statement] = publication.record.statements;
  if (statement === undefined) throw new Error('no statement');
  expect(toSpeakerLine(toContext(publication), statement).occasion).toBe(occasion);
});
