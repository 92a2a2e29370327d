import type { Words } from '../en.ts';

const note = (unit: string, about: string) => (n: number) => `${String(n)}${unit}。${about}`;

export const kinds: Words['kinds'] = {
  coverage: {
    one: '报道',
    many: '报道',
    all: '全部报道',
    file: '报道',
    note: note('条', '本站对他人报道的简短摘编。'),
  },
  topic: {
    one: '专题',
    many: '专题',
    all: '全部专题',
    file: '专题',
    note: note('个', '事件的一条线索，有自己的摘要和收录范围。'),
  },
  question: {
    one: '问题',
    many: '焦点问题',
    all: '全部问题',
    file: '焦点问题',
    note: note('个', '回答不一或未获回答的问题。'),
  },
  measure: {
    one: '措施',
    many: '措施',
    all: '全部措施',
    file: '措施',
    note: note('项', '税、管制或收费，及其后续变化。'),
  },
  day: {
    one: '日期',
    many: '逐日',
    all: '全部日期',
    file: '逐日',
    note: note('天', '编辑部对事件某一天的说明。'),
  },
  person: {
    one: '人物',
    many: '人物',
    all: '全部人物',
    file: '人物',
    note: note('人', '参与其事或就此发言的人。'),
  },
  organization: {
    one: '机构',
    many: '机构',
    all: '全部机构',
    file: '机构',
    note: note('个', '事件所涉的政府、部门、企业或其他机构。'),
  },
  place: {
    one: '地点',
    many: '地点',
    all: '全部地点',
    file: '地点',
    note: note('处', '事情发生的地方；当地日期以其时区为准。'),
  },
  event: {
    one: '事件',
    many: '事件',
    all: '全部事件',
    file: '事件',
    note: note('件', '已经发生、计划举行或据称发生过的事。'),
  },
  page: {
    one: '页面',
    many: '页面',
    all: '全部页面',
    file: '页面',
    note: note('个', '编辑部的自述：我们是谁，如何工作，如何更正。'),
  },
  outlet: {
    one: '媒体',
    many: '媒体',
    all: '全部媒体',
    file: '媒体',
    note: note('家', '本站所摘报道的发布者。'),
  },
};
