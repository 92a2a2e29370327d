import { describe, expect, test } from 'vitest';
import { plain } from '../../../test/support/plain.ts';
import { parseWhen } from '../parse-when.ts';
import { isFailure } from '../when.ts';
import { toClockPieces } from './clocks.ts';
import { type Style, toFormed } from './language.ts';
import { toLagWords } from './lag.ts';
import { toText } from './pieces.ts';
import { toPieces, toWhenWords } from './words.ts';
import { arabic, chinese, japanese, russian } from '../../../test/support/dates.ts';

function when(text: string) {
  const parsed = parseWhen(text);
  if (isFailure(parsed)) throw new Error(parsed.message);
  return parsed;
}

const say = (text: string, style: Style) => plain(toWhenWords(when(text), style));
const CITY = { name: '北京', zone: 'Asia/Shanghai' };

describe('Chinese', () => {
  test.each([
    ['2025', '2025年'],
    ['2025-04', '2025年4月'],
    ['2025-04-10', '2025年4月10日'],
    ['2025-04-22?', '2025年4月22日（存疑）'],
    ['2025-04-22~', '2025年4月22日前后'],
    ['2025-04%', '2025年4月前后（存疑）'],
    ['2025-21', '2025年春季'],
    ['202X', '2020年代'],
    ['20XX', '2000年至2099年'],
    ['2025-XX', '2025年某月'],
    ['2025-04-XX', '2025年4月某日'],
    ['2025-02-12T02:58:11-05:00', '2025年2月12日02:58'],
    ['2025-01-20/2025-04-22', '2025年1月20日至4月22日之间'],
    ['2025-02-03/2025-02-12', '2025年2月3日至12日之间'],
    ['2025-02-03~/2025-02-12?', '2025年2月3日前后至2月12日（存疑）之间'],
    ['2024-12-28/2025-01-03', '2024年12月28日至2025年1月3日之间'],
    ['2025-01/2025-04', '2025年1月至4月之间'],
    ['2025-04-28T18:00Z/2025-04-28T19:30Z', '2025年4月28日18:00至19:30之间'],
    ['../2025-02-12', '不晚于2025年2月12日'],
    ['/2025-02-12', '2025年2月12日或更早'],
    ['2025-01-20/..', '2025年1月20日以来'],
    ['2025-01-20/', '2025年1月20日起（结束日期不详）'],
  ])('%s', (text, expected) => expect(say(text, { language: chinese })).toBe(expected));

  test('days of the week, tables, claims, clocks and spans', () => {
    const style: Style = { language: chinese };
    expect(say('2025-02-11', { ...style, form: 'long' })).toBe('2025年2月11日星期二');
    expect(say('2025-02-11', { ...style, weekday: true, year: false })).toBe('2月11日周二');
    expect(say('2025-02-03/2025-02-12', { ...style, frame: 'table', claimed: true })).toBe(
      '2025年2月3日至12日（据称）',
    );
    const at = when('2025-04-28T18:00-04:00');
    const home = { name: '华盛顿', zone: 'America/New_York' };
    expect(toText(toClockPieces(at, home, [CITY], style))).toBe(
      '华盛顿时间2025年4月28日18:00，北京时间4月29日06:00',
    );
    expect(toLagWords({ count: 9, unit: 'day' }, 'later', chinese)).toBe('9天后');
    expect(toLagWords({ count: -9, unit: 'day' }, 'later', chinese)).toBe('再早9天');
  });
});

describe('Japanese', () => {
  test.each([
    ['2025', '2025年'],
    ['2025-04', '2025年4月'],
    ['2025-04-10', '2025年4月10日'],
    ['2025-04-22?', '2025年4月22日（不確か）'],
    ['2025-04-22~', '2025年4月22日ごろ'],
    ['2025-21', '2025年春'],
    ['202X', '2020年代'],
    ['20XX', '2000〜2099年'],
    ['2025-04-XX', '2025年4月のある日'],
    ['2025-02-12T02:58:11-05:00', '2025年2月12日2:58'],
    ['2025-02-03/2025-02-12', '2025年2月3日から12日の間'],
    ['2024-12-28/2025-01-03', '2024年12月28日から2025年1月3日の間'],
    ['../2025-02-12', '2025年2月12日まで'],
    ['/2025-02-12', '2025年2月12日かそれ以前'],
    ['2025-01-20/..', '2025年1月20日以降'],
    ['2025-01-20/', '2025年1月20日から（終わりは不明）'],
  ])('%s', (text, expected) => expect(say(text, { language: japanese })).toBe(expected));

  test('a day of the week is one character in brackets, in both forms of a date', () => {
    const style: Style = { language: japanese };
    expect(say('2025-05-12', { ...style, form: 'long' })).toBe('2025年5月12日（月）');
    expect(say('2025-05-18', { ...style, weekday: true, year: false })).toBe('5月18日（日）');
    expect(japanese.weekdays.long[1]).toBe('月曜日');
  });

  test('tables, claims, clocks and spans', () => {
    const style: Style = { language: japanese };
    expect(say('2025-02-03/2025-02-12', { ...style, frame: 'table', claimed: true })).toBe(
      '2025年2月3日〜12日（主張）',
    );
    const home = { name: 'ワシントン', zone: 'America/New_York' };
    const at = when('2025-04-28T18:00-04:00');
    expect(toText(toClockPieces(at, home, [CITY], style))).toBe(
      'ワシントン時間2025年4月28日18:00、北京時間4月29日6:00',
    );
    expect(toLagWords({ count: 9, unit: 'day' }, 'later', japanese)).toBe('9日後');
    expect(toLagWords({ count: -2, unit: 'hour' }, 'later', japanese)).toBe('2時間前');
  });
});

describe('Russian', () => {
  test.each([
    ['2025', '2025 г.'],
    ['2025-05', 'май 2025'],
    ['2025-05-12', '12 мая 2025'],
    ['2025-04-22?', '22 апр. 2025 (дата неточна)'],
    ['2025-04-22~', 'около 22 апр. 2025'],
    ['2025-04~', 'около апреля 2025'],
    ['2025-21', 'весна 2025'],
    ['202X', '2020–2029 гг.'],
    ['2025-XX', 'один из месяцев 2025 г.'],
    ['2025-04-XX', 'один из дней апреля 2025'],
    ['2025-02-12T02:58:11-05:00', '12 февр. 2025, 02:58'],
    ['2025-02-03/2025-02-12', 'между 3 и 12 февр. 2025'],
    ['2025-01/2025-05', 'между январём и маем 2025'],
    ['../2025-02-12', 'не позднее 12 февр. 2025'],
    ['/2025-02', 'в феврале 2025 или раньше'],
    ['2025-03/..', 'с марта 2025'],
    ['2025-01-20/', 'с 20 янв. 2025, дата окончания неизвестна'],
  ])('%s', (text, expected) => expect(say(text, { language: russian })).toBe(expected));

  test('a month has one name after a day and another one alone', () => {
    const style: Style = { language: russian, form: 'long' };
    expect(say('2025-08-12', style)).toBe('вторник, 12 августа 2025 года');
    expect(russian.date({ month: russian.months.long[7] })).toBe('август');
    expect(russian.date({ month: russian.months.short[5], year: '2025' })).toBe('июнь 2025');
    expect(russian.date({ day: '1', month: russian.months.short[5] })).toBe('1\u00a0июня');
  });

  test.each([
    ['2025-05-12', '12 мая 2025', '12 мая 2025'],
    ['2025-05', 'в мае 2025', 'мая 2025'],
    ['2025', 'в 2025 г.', '2025 г.'],
    ['2025-23', 'осенью 2025', 'осени 2025'],
    ['2025-04-XX', 'в один из дней апреля 2025', 'один из дней апреля 2025'],
    ['2025-02-03/2025-02-12', 'между 3 и 12 февр. 2025', '3–12 февр. 2025'],
  ])('%s in a sentence', (text, on, of) => {
    const pieces = toPieces(when(text), { language: russian, frame: 'table' });
    const said = (form: string) => plain(toText(toFormed(pieces, form, russian)));
    expect([said('on'), said('of')]).toEqual([on, of]);
  });

  test('clocks and spans', () => {
    const home = { name: 'Вашингтон', zone: 'America/New_York' };
    const at = when('2025-04-28T18:00-04:00');
    expect(plain(toText(toClockPieces(at, home, [], { language: russian })))).toBe(
      '28 апр. 2025, 18:00 (Вашингтон)',
    );
    const lag = (count: number) => plain(toLagWords({ count, unit: 'day' }, 'later', russian));
    expect([1, 2, 5, 11, 21, -1, -22].map(lag)).toEqual([
      ...['спустя день', 'спустя два дня', 'спустя пять дней', 'спустя 11 дней', 'спустя 21 день'],
      ...['за день до этого', 'за 22 дня до этого'],
    ]);
  });
});

describe('Arabic', () => {
  test.each([
    ['2025', 'عام 2025'],
    ['2025-04', 'أبريل 2025'],
    ['2025-04-10', '10 أبريل 2025'],
    ['2025-04-22?', '22 أبريل 2025، تاريخ غير مؤكد'],
    ['2025-04-22~', 'نحو 22 أبريل 2025'],
    ['2025~', 'نحو عام 2025'],
    ['2025-21', 'ربيع 2025'],
    ['202X', 'العقد 2020–2029'],
    ['20XX', 'القرن 2000–2099'],
    ['2025-XX', 'أحد أشهر عام 2025'],
    ['2025-04-XX', 'أحد أيام أبريل 2025'],
    ['2025-02-12T02:58:11-05:00', '12 فبراير 2025، 02:58'],
    ['2025-01-20/2025-04-22', 'بين 20 يناير و22 أبريل 2025'],
    ['2025-02-03/2025-02-12', 'بين 3 و12 فبراير 2025'],
    ['2025-02-03~/2025-02-12?', 'بين نحو 3 فبراير و12 فبراير 2025 (غير مؤكد)'],
    ['2024/2025-04', 'بين عام 2024 وأبريل 2025'],
    ['../2025-02-12', '12 فبراير 2025 أو قبله'],
    ['/2025-02-12', 'في 12 فبراير 2025 أو قبله'],
    ['2025-01-20/..', 'منذ 20 يناير 2025'],
    ['2025-01-20/', 'من 20 يناير 2025، والنهاية غير معروفة'],
  ])('%s', (text, expected) => expect(say(text, { language: arabic })).toBe(expected));

  test('days of the week, tables and clocks', () => {
    const style: Style = { language: arabic };
    expect(say('2025-02-11', { ...style, form: 'long' })).toBe('الثلاثاء 11 فبراير 2025');
    expect(say('2025-02-03/2025-02-12', { ...style, frame: 'table' })).toBe('3–12 فبراير 2025');
    const home = { name: 'واشنطن', zone: 'America/New_York' };
    const words = toClockPieces(when('2025-04-28T18:00-04:00'), home, [], style);
    expect(plain(toText(words))).toBe('28 أبريل 2025، 18:00 بتوقيت واشنطن');
  });

  test('a span after a preposition has the form of its number', () => {
    const lag = (count: number) => toLagWords({ count, unit: 'day' }, 'later', arabic);
    expect([1, 2, 3, 11, 100].map(lag)).toEqual([
      'بعد يوم واحد',
      'بعد يومين',
      'بعد 3 أيام',
      'بعد 11 يومًا',
      'بعد 100 يوم',
    ]);
  });
});
