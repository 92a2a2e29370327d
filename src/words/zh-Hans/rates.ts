import type { Words } from '../en.ts';

const valued = (value: number | string, unit: string) =>
  unit === 'percent' || unit === '%' ? `${String(value)}%` : `${String(value)}${toUnit(unit)}`;

/** A unit that is not written in Han characters keeps a space between itself and the number. */
function toUnit(unit: string): string {
  return /^[\p{Script=Latin}$€£]/u.test(unit) ? ` ${unit}` : unit;
}

export const rates: Words['rates'] = {
  noSource: '来源未注明。',
  report: '报道',
  officialDocument: '官方文件',
  source: '{outlet}：{title}',
  tableCaption: (n) => `税费率变动${String(n)}次，由旧到新。日期按实施方当地时间计。`,
  columns: { from: '起始', by: '依据', before: '此前', rate: '税费率', parts: '构成' },
  since: '{since}起。',
  sinceSum: '{since}起：{sum}。',
  nothing: '无生效措施。',
  lastChanges: (shown, n) => `${String(n)}次变动中最近${String(shown)}次的表格`,
  allChanges: (n) => `全部${String(n)}次变动的表格`,
  chartNote: '每日结束时有效的税费率。',
  chartPlans: '虚线：已经宣布，但生效之前即被取代。',
  announced: (day) => `${day}宣布`,
  rate: valued,
  unit: (unit) => (unit === 'percent' ? '%' : unit),
  withUnit: valued,
  more: (n) => `另有${String(n)}项`,
  named: (name, text) => `${name}：${text}`,
  neverHigher: (now, unit) => `${valued(now, unit)}，为有记录以来最高`,
  upTo: (most, unit, now) => `最高曾达${valued(most, unit)}，现为${valued(now, unit)}`,
  valueFrom: (value, day) => `${day}起${String(value)}`,
  description: (name, unit, steps) => `${name}，单位：${unit}。起初为0；${steps.join('；')}。`,
  descriptionCut: (name, unit, left, steps) =>
    `${name}，单位：${unit}。起初为0；其间变动${String(left)}次；${steps.join('；')}。`,
  measures: '措施',
  rateLabel: '税费率',
  rateOn: '{day}的税费率',
  rateOnTitle: (name, day) => `${name}：${day}的税费率`,
  where: (unit) => `单位：${unit}，以每日结束时为准。`,
  whereIn: (unit, city) => `单位：${unit}，以${city}时间每日结束时为准。`,
  saidOfIt: '有关表态',
  itsParts: '构成',
  nothingFrom: '自当日起无生效措施。{link}',
  allDays: '全部日期',
  otherDays: '其他日期的税费率',
  rateOnLabel: '查看某日',
  now: '现在',
  everyChange: '全部变动',
  partsCaption: (n) =>
    `当日生效措施${String(n)}项，由高到低。来源之后未加说明的，其获取方式未注明。`,
  measure: '措施',
  decided: '决定',
  inForceFrom: '生效',
  authorityAndSource: '依据与来源',
  authority: '依据',
  noAuthority: '依据未注明',
  changedToday: '当日有变动。',
  moreInData: (n) => `另有${String(n)}项，全部见{data}`,
  data: '数据文件',
  beforeAndAfter: '前后变化',
  before: '此前',
  after: '此后',
  valueSince: '{day}起{value}',
  valueNothing: '{value}，无生效措施',
  noChangeSince: '此后未变',
  noFurtherChange: '此后没有变动记录',
  sum: '每日有效措施之和。扬言或宣布的措施，生效之前不计入。',
  sumIn: (city) => `每日有效措施之和，日期按${city}时间计。扬言或宣布的措施，生效之前不计入。`,
  valueNow: (value) => `现为${value}`,
  seriesAbout: '每个变动日的税费率及其构成',
  valueOn: (value, day) => `${day}为${value}`,
};
