import type { DateParts, Language } from './language.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => `${String(index + 1)}月`);

/** Year, month and day in digits, without spaces, as GB/T 15835 has them; hours of 24. */
export const chinese: Language = {
  months: { short: MONTHS, long: MONTHS },
  weekdays: {
    short: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    long: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  },
  isYearFirst: true,
  date: ({ weekday = '', day, month = '', year }: DateParts) =>
    [year && `${year}年`, month, day && `${day}日`, weekday].join(''),
  seasons: { spring: '春季', summer: '夏季', autumn: '秋季', winter: '冬季' },
  patterns: {
    dateTime: '{date}{time}',
    inPlace: '{place}时间{when}',
    inUtc: '协调世界时{when}',
    clocks: '{home}，{other}',
    about: '{when}前后',
    uncertain: '{when}（存疑）',
    uncertainEnd: '{when}（存疑）',
    claimed: '{when}（据称）',
    between: '{a}至{b}之间',
    range: '{a}至{b}',
    by: '不晚于{b}',
    startUnknown: '{b}或更早',
    since: '{a}以来',
    endUnknown: '{a}起（结束日期未注明）',
    someDay: '{when}某日',
    someMonth: '{when}某月',
    decade: '{year}年代',
    century: '{year}年至{last}年',
    after: '事后{span}',
    before: '事前{span}',
    later: '{span}后',
    earlier: '再早{span}',
    sameDay: '同日',
    sameTime: '同时',
  },
  span: (count, unit) => `${String(count)}${UNITS[unit]}`,
};

const UNITS = { minute: '分钟', hour: '小时', day: '天' } as const;
