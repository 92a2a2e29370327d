import type { Words } from '../en.ts';

export const corrections: Words['corrections'] = {
  title: '更正',
  summary:
    '凡改动文意，均列出改前、改后的文字和改动原因。错别字随时订正，不另说明；事实有误，必作说明。',
  order: (notes, pages) => `${String(notes)}则更正，涉及${String(pages)}个页面，由新到旧`,
  followBy: '可通过{feeds}订阅。',
  empty: '没有更正。',
  was: '原为',
  now: '改为',
  why: '原因',
  bySources: '媒体自行改动',
  bySourcesNote:
    '媒体对本站所摘报道作出的改动，不属于本站更正；本站文字如随之改动，已列于上方更正之中。',
  moreInData: (n) => `另有${String(n)}则，见{data}。`,
  data: '数据文件',
  howLabel: '更正办法',
  kinds: '更正分四类',
  about: {
    correction: '我们写错了。',
    clarification: '原来的写法可能引起误解。',
    update: '刊出之后有了新的情况。',
    retraction: '该页内容不应再予采信，但网址保留。',
  },
  tellUs: '告诉我们',
  writeTo: '如发现错误，请致信{contact}，注明页面网址和有误之处。',
};

export const withdrawn: Words['withdrawn'] = {
  notice: {
    item: '本条报道已撤回。',
    page: '本页已撤回。',
  },
  corrections: { item: '本条报道的更正', page: '本页的更正' },
  onIt: '相关内容',
  where: '原来所在的栏目',
};

export const notFound: Words['notFound'] = {
  title: '此网址没有内容',
  lede: '网址可能已失效，也可能输入有误。可以搜索要找的内容，或从下面的报道读起。',
  latest: '最新报道',
  empty: '没有报道。',
};
