import { expect, test } from 'vitest';
import { UsageError } from '../exit.ts';
import { complete, judgeAnswer, type QuestionName, toAnswers } from './answers.ts';

const say = (name: QuestionName, answer: string) => {
  const judged = judgeAnswer(name, answer, 'Europe/Oslo');
  return 'value' in judged ? judged.value : `${judged.refusal.message} — ${judged.refusal.remedy}`;
};

test.for([
  ['name', '  The Fish Record ', 'The Fish Record'],
  ['name', '渔业记录', '渔业记录'],
  ['name', ' ', /^is empty — write it/],
  ['language', 'zh-hans', 'zh-Hans'],
  ['language', 'EN-gb', 'en-GB'],
  ['language', 'Chinese', /wrong form — write a language tag/],
  ['zone', 'Europe/Oslo', 'Europe/Oslo'],
  ['zone', 'Oslo', /^“Oslo” is not a time zone — did you mean Europe\/Oslo\?$/],
  ['zone', 'new york', /did you mean America\/New_York\?/],
  ['zone', '+02:00', /is not a time zone — write an IANA name/],
  ['url', 'https://paper.github.io/fish/', 'https://paper.github.io/fish/'],
  ['url', 'paper.github.io', /is not absolute — write an absolute address/],
  ['url', 'https://a.example/?x', /continues after the path/],
  ['sides', 'none', 'none'],
  ['sides', 'Council,Crews=Europe/Oslo,Line', 'Council,Crews=Europe/Oslo,Line'],
  ['sides', 'A,B,C,D,E', /^names 5 sides — name at most 4/],
  ['sides', 'A,,B', /^a side has no name/],
  ['sides', 'A,a', /is there twice/],
  ['sides', 'A=Oslo,B', /^A: “Oslo” is not a time zone — did you mean A=Europe\/Oslo\?$/],
] as const)('%s: “%s”', ([name, answer, wanted]) => {
  if (typeof wanted === 'string') expect(say(name, answer)).toBe(wanted);
  else expect(say(name, answer)).toMatch(wanted);
});

const GIVEN = {
  name: 'A',
  language: 'en',
  zone: 'Asia/Tokyo',
  url: 'https://a.example',
  sides: '委员会，Crews=Europe/Oslo，None',
};

test('sides have ids, whatever they are called, and the zone of the desk unless they have their own', () => {
  const { sides } = toAnswers(GIVEN);
  expect(sides.map(({ id, zone }) => `${id} ${zone}`)).toEqual([
    'side-1 Asia/Tokyo',
    'crews Europe/Oslo',
    'side-3 Asia/Tokyo',
  ]);
});

test('what was given is not asked, and what is refused is asked again', async () => {
  const asked: string[] = [];
  const answers = ['', 'Tokyo', 'Asia/Tokyo'];
  const { zone: _zone, name: _name, ...given } = GIVEN;
  const found = await complete(given, (question) => {
    asked.push(question);
    return Promise.resolve(asked.length === 2 ? 'B' : (answers.shift() ?? ''));
  });
  expect(found).toMatchObject({ name: 'B', zone: 'Asia/Tokyo', url: GIVEN.url });
  expect(asked.map((question) => question.slice(0, 8))).toEqual([
    'Its name',
    'Its name',
    'The time',
    'The time',
  ]);
});

test('without a terminal all flags that are missing are named, and all answers that are wrong', async () => {
  const { url: _url, sides: _sides, ...given } = GIVEN;
  await expect(complete(given, undefined)).rejects.toThrow(
    /--url https:\S+ --sides "Council,[^"]*"; for a story without sides, --sides none/,
  );
  const wrong = complete({ ...GIVEN, language: '?', zone: 'x' }, undefined);
  await expect(wrong).rejects.toThrow(UsageError);
  await expect(wrong).rejects.toThrow(/--language: .*\n--zone: /);
});
