import type { Words } from '../en.ts';

export const statements: Words['statements'] = {
  title: '各方表态',
  titleOf: (filter) => `各方表态：${filter}`,
  byPublication: (title) => `${title}，按公布时间`,
  counted: {
    said: (n) => `${String(n)}次表态，按说出时间由新到旧。`,
    published: (n) => `${String(n)}次表态，按公布时间由新到旧。`,
  },
  part: (first, last) => `第${String(first)}至${String(last)}次。`,
  dates: '日期为发言地当地日期。',
  year: (year) => `日期均在${year}年。`,
  lede: '谁说了什么，何时说出，何时公布，回应的又是哪次表态。',
  pastFilters: (n) => `跳过筛选，查看${String(n)}次表态`,
  empty: '没有表态记录。',
  note: '{hedges}同样内容见{data}。',
  data: '数据文件',
  columns: {
    said: '说出',
    published: '公布',
    speaker: '发言者',
    words: '内容',
    where: '对象、场合',
    relation: '关联',
    source: '来源',
  },
  addedHere: '未注明，{day}收录',
  reconstructed: '未注明，事后补录，对应{day}',
  sameDay: '当天',
  joint: '共同',
  noSide: '不属任何一方',
  unnamed: '匿名',
  filters: {
    side: '所属方',
    speaker: '发言者',
    question: '问题',
    venue: '场合',
    month: '说出月份',
    order: '排序',
  },
  allPeople: '全部人物',
  allQuestions: '全部问题',
  whenSaid: '按说出时间',
  whenPublished: '按公布时间',
  listed: {
    said: (n) =>
      n > 1
        ? `${String(n)}次表态，按说出时间由新到旧：谁说了什么，对谁说的，回应的是哪次表态。`
        : `${String(n)}次表态：谁说了什么，对谁说的，回应的是哪次表态。`,
    published: (n) =>
      n > 1
        ? `${String(n)}次表态，按公布时间由新到旧：谁说了什么，对谁说的，回应的是哪次表态。`
        : `${String(n)}次表态：谁说了什么，对谁说的，回应的是哪次表态。`,
  },
};
