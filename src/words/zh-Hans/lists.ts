import type { Words } from '../en.ts';

export const list: Words['list'] = {
  filters: '筛选表态',
  months: '月份',
  allItems: (n) => `全部${String(n)}条报道`,
  allCoverage: '全部报道',
  pages: '分页',
  page: (n) => `第${String(n)}页`,
  pageOf: (n, all) => `第${String(n)}页，共${String(all)}页`,
  newer: '较新',
  older: '较旧',
  earlier: '较早',
  later: '较晚',
  previous: '上一页',
  next: '下一页',
  bearsOn: '所涉问题',
  source: '来源：',
  reportedBy: '原报道：',
  sourceLine: '{verb}{outlet}。{mark}',
  sourceLineLater: '{verb}{outlet}，{lag}。{mark}',
  allFigures: '全部数字',
  itemsByMonth: '各月报道条数',
  month: '月份',
  items: '报道',
  mostIn: (month, n) => `${month}报道最多：${String(n)}条`,
  mostInSeveral: (month, others, n) =>
    `${month}及另外${String(others)}个月报道最多：各${String(n)}条`,
};
