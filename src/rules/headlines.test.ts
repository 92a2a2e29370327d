import { describe, expect, test } from 'vitest';
import { ABOUT, BASE, item, toEntries, type Files } from '../model/entries.fixture.ts';
import { judgeEntries } from './rules.ts';

const PEOPLE: Files = {
  'people/xi.mdx': '---\nname: Xi Jinping\n---\n',
  'people/wang-yi.mdx': '---\nname: Wang Yi\n---\n',
  'people/wang-shouwen.mdx': '---\nname: Wang Shouwen\n---\n',
  'outlets/afp.yaml': 'name: Agence France-Presse\nhomepage: https://afp.example/\n',
  'outlets/bbc.yaml': 'name: BBC\nhomepage: https://bbc.example/\n',
};
const BRITISH = { ...ABOUT, language: 'en-GB' };

/** What is said of an item with this headline and summary. */
function tell(title: string, summary: string, about = BRITISH, more = '') {
  const text = item('', { added: '2025-04-11', more })
    .replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`)
    .replace(/^summary: .*$/m, `summary: ${JSON.stringify(summary)}`);
  const files = { ...BASE, ...PEOPLE, 'coverage/2025/04/a.mdx': text };
  return judgeEntries(toEntries(files), about).filter(({ code }) => code.startsWith('style.'));
}

const codes = (...given: Parameters<typeof tell>) => tell(...given).map(({ code }) => code);
const FINE = 'The ministry says no, Agence France-Presse reports.';

test('a headline and a summary by the rules give nothing', () => {
  expect(
    codes(
      'Beijing says “No percent!” of 20 per cent',
      'Xi Jinping says no on 20 May at 18:00 in Beijing, the BBC reports. Xi has said so before.',
      BRITISH,
      'entities: [xi]',
    ),
  ).toEqual([]);
});

describe('the headline', () => {
  test.each([
    ['Beijing says no.', ['style.stop']],
    ['Nvidia sues Micron Inc.', []],
    ['北京表示否认。', ['style.stop']],
    ['Beijing says no!', ['style.exclaims']],
    ['Beijing Denies Having Spoken With Anybody From Washington', ['style.capitals']],
    [`Beijing ${'says no '.repeat(14)}`.trim(), ['style.long']],
    ['Mr Trump says no', ['style.courtesy']],
    ['Beijing said no', []],
  ])('“%s”', (title, expected) => {
    expect(codes(title, FINE)).toEqual(expected);
  });
});

describe('the summary', () => {
  test.each([
    ['The ministry said no.', 'style.tense', 'write says'],
    ['The ministry says no and told reporters why.', 'style.tense', 'write tells'],
    ['He says that she told him. The envoy wrote to both.', 'style.tense', 'write writes'],
    ['The reports of the envoy said no.', 'style.tense', 'write says'],
    ['The rate is 20%.', 'style.percent', 'write “per cent”'],
    ['The rate is 20 percent.', 'style.percent', 'write “per cent”'],
    ['They met at 8pm.', 'style.hour', 'write 20:00, and of which city'],
    ['They met at 12:30 a.m. there.', 'style.hour', 'write 00:30, and of which city'],
    ['They met on April 22.', 'style.date', 'write 22 April'],
    ['AFP reports it.', 'style.agency', 'write Agence France-Presse, if that is meant'],
    ['Xi says no.', 'style.name', 'write Xi Jinping at the first mention'],
  ])('“%s” is %s', (summary, code, remedy) => {
    const [found, ...more] = tell('Beijing says no', summary, BRITISH, 'entities: [xi]');
    expect(found).toMatchObject({ code, severity: 'warning', at: ['summary'] });
    expect(found?.remedy).toBe(remedy);
    expect(more).toEqual([]);
  });

  test.each([
    'The ministry has said no.',
    'The ministry is reported to have told nobody.',
    'He says the port was closed.',
    'He says the union told its members of it.',
    'The BBC reports what the envoy told it. He says they met, and that she wrote to him.',
    'The ministry calls it “20% by 8pm, Mr Xi”.',
    'The rate of May 2025 is 20 per cent.',
  ])('“%s” is fine', (summary) => {
    expect(codes('Beijing says no', summary)).toEqual([]);
  });

  test('a word of a whole name is nobody else’s name cut short', () => {
    const more = 'entities: [wang-yi, wang-shouwen]';
    expect(codes('Beijing says no', 'Wang Yi says no.', BRITISH, more)).toEqual([]);
    expect(codes('Beijing says no', 'Wang says no.', BRITISH, more)).toContain('style.name');
  });
});

test('what holds for one language or territory is asked of no other', () => {
  const summary = 'Mr Xi said 20% at 8pm on April 22.';
  const about = (language: string) => ({ ...ABOUT, language });
  expect(codes('Non', summary, about('fr'))).toEqual([]);
  expect(codes('No', summary, about('en-US'))).toEqual(['style.courtesy', 'style.tense']);
  expect(codes('No', summary, BRITISH, 'language: fr')).toEqual([]);
});

test('a publication leaves out the rules that are not its own', () => {
  const about = { ...BRITISH, style: { off: ['tense', 'percent'] as ('tense' | 'percent')[] } };
  expect(codes('No', 'Nobody said 20%.', about)).toEqual([]);
});
