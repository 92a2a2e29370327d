import type { Words } from '../en.ts';
import { formsOf } from '../plural.ts';

export const search: Words['search'] = {
  title: '搜索',
  description: (publication) =>
    `搜索${publication}的报道、表态、问题、专题、人物、机构、地点和媒体。`,
  shortcut: '在任何页面按{key}键，即可来到此处。',
  shortcutSwitch: '快捷键/',
  needsScript: '搜索需要启用JavaScript。不用搜索，也可按月份和专题找到全部内容。',
  nothingYet: '尚未发布任何内容。',
  beingMade: '正在建立索引，请过几秒后重新载入本页。',
  narrowLabel: '缩小结果范围',
  narrowBy: '筛选条件',
  inUse: '（使用中）',
  all: '全部',
  results: '搜索结果',
  stillSearching: '仍在搜索更早的月份。',
  renewed: '打开本页之后，网站可能已更新。{link}。',
  loadAgain: '重新载入',
  nothing: (_, shown) =>
    `在${shown}条记录的标题、摘要、正文、表态和名称中均未找到。减少搜索词，或换个说法，也许能找到更多。`,
  scripts: '人名无论用哪种文字书写都能搜到：{name}，{other}。',
  pages: '搜索结果分页',
  byMonth: '按月份',
  byTopic: '按专题',
  allTopics: '全部专题',
  statement: { one: '表态', many: '表态' },
  facets: {
    kind: '类别',
    side: '所属方',
    status: '状态',
    month: '发生月份',
    year: '年份',
    topic: '专题',
    person: '人物',
    organization: '机构',
    place: '地点',
    outlet: '媒体',
    access: '获取方式',
  },
};

export const records: Words['records'] = {
  happened: (day) => `${day}发生`,
  claimed: (day) => `据称发生于${day}`,
  published: (day) => `${day}发布`,
  added: (day) => `${day}收录`,
  title: (name, day) => `${name}，${day}`,
  titleTo: (name, to, day) => `${name}对${to}说，${day}`,
  said: (day) => `${day}表态`,
  saidAndPublished: (day) => `${day}表态并公布`,
  saidPublished: (said, published) => `${said}表态，${published}公布`,
};

export const scripts: Words['scripts'] = {
  search: {
    searching: '正在搜索',
    failed: '搜索没有响应',
    results: formsOf('zh-Hans', { other: '#条结果' }),
    resultsFor: '“{words}”：{results}',
    pageTitle: '{words} | {title}',
    all: '全部{n}',
    sorts: {
      match: '最相关',
      happened: '按发生时间',
      published: '按发布时间',
    },
    next: '下一页',
    outletAccess: '{outlet}，{access}。',
    outlet: '{outlet}。',
    outletStopped: '{outlet}',
    open: '“',
    date: '{date}。',
    sides: '{sides}。',
    on: '问题：{question}',
    original: '原文：{text}',
  },
  since: {
    new: '新',
    brief: '新增{counts}。',
    whole: '上次来访以来新增{counts}。',
    wholeMore: '上次来访以来新增{counts}等。',
    mark: '全部标为已读',
    marked: '已全部标为已读。',
    between: '、',
    counts: {
      item: formsOf('zh-Hans', { other: '#条报道' }),
      statement: formsOf('zh-Hans', { other: '#次表态' }),
      correction: formsOf('zh-Hans', { other: '#则更正' }),
      status: formsOf('zh-Hans', { other: '#次结论变化' }),
    },
  },
};
