import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../../../model/entries.fixture.ts';
import { toContext } from '../../context.ts';
import { toRole, toSpeakerLine } from './said.ts';

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

test.each([
  [{ role: 'US president', to: 'TIME', occasion: 'interview' }, 'US president, to TIME; interview'],
  [{ role: 'US president', to: 'TIME' }, 'US president, to TIME'],
  [{ to: 'TIME' }, 'to TIME'],
  [{ role: 'US president', occasion: 'briefing' }, 'US president, briefing'],
  [{}, ''],
])('what follows a name of %j is “%s”', ({ role, to, occasion }: Parts, text) => {
  const { words } = toContext(buildFiles({}).publication);
  const listener = to === undefined ? undefined : { text: to, url: undefined };
  expect(toRole(words, { role, to: listener, occasion })).toBe(text);
});

type Parts = Partial<Record<'role' | 'to' | 'occasion', string>>;
