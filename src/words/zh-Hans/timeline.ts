import type { Words } from '../en.ts';

export const timeline: Words['timeline'] = {
  title: '时间线',
  titleOf: (name) => `时间线：${name}`,
  crumb: '{timeline}，{of}',
  titles: {
    happened: (title) => `${title}（按发生先后）`,
    known: (title) => `${title}（按披露先后）`,
  },
  tabs: { happened: '按发生先后', known: '按披露先后' },
  counted: {
    happened: (n) => `${String(n)}条记录，按发生或说出的先后，由旧到新。`,
    known: (n) => `${String(n)}条记录，按披露的先后，由旧到新。`,
  },
  part: (first, last) => `第${String(first)}至${String(last)}条。`,
  listed: {
    happened: (n) =>
      n > 1
        ? `${String(n)}条记录，按发生先后由旧到新：事件、表态和报道，以及所知的日期。`
        : `${String(n)}条记录：事件、表态和报道，以及所知的日期。`,
    known: (n) =>
      n > 1
        ? `${String(n)}条记录，按披露先后由旧到新：事件、表态和报道，以及所知的日期。`
        : `${String(n)}条记录：事件、表态和报道，以及所知的日期。`,
  },
  lede: '事情有两种先后：一是发生的先后，一是外界得以知晓的先后。',
  bothOrders: '同一时段的两种次序：{link}',
  story: '经过',
  data: '数据',
  empty: '没有记录。',
  whole: '完整时间线',
  sameInTime: '这些表态的时间分布',
  whoWhen: '谁在何时发言',
  lanes: (n, late) =>
    `${String(n)}次表态；其中在说出之日以后才公布的：${late === 0 ? '无' : `${String(late)}次`}。`,
  lanesKey:
    '空心圈：说出。实心点：公布，或说出当天即公布。粗线：已经说出，尚未公开。细线：时刻或日期不详。',
  lanesStretch: '数字为“按发生先后”列表中的序号。细线互不重叠时，左边的实心点先于右边的公开。',
  lanesAll: '全部表态见上方列表。',
  others: '其他',
  allSaid: '表态',
  gap: (span) => `其间${span}没有记录`,
  speakerTo: (name, to) => `${name}（对${to}）`,
  asideLabel: '查找',
  months: '月份',
  mostIn: (month, n) => `${month}最多：${String(n)}条`,
  ordered: '如何排序',
  order: {
    happened:
      '按日排列，以事情发生地或发言地的日期为准。同日之内，依次为事件、税费率变动、表态、报道；只知日期范围的排在最后。',
    known:
      '按日排列，以公布地的日期为准。同日之内，依次为事件、按说出先后排列的表态、税费率变动、报道；只知日期范围的排在最后。事件以最早提及它的报道为人所知之时。',
  },
  orderNote:
    '没有注明时刻的，同日之内的次序由本站排定；凡凭时刻或相隔的日期能够断定在先的，一律排在前面。当日事件如仅见于一篇报道，就由该报道列在该处并提及事件。',
  orderNoteSides: '时刻如在其他各方所在城市属于不同日期，则一并注明当地日期。',
  otherTimelines: '其他时间线',
  key: {
    happened: '发生、决定或生效',
    claimed: '据称发生',
    said: '说出',
    published: '公布，或说出当天即公布',
    added: '收录或事后补录；公布日期未注明',
    dashed: '虚线：只知日期范围',
    solid: '标记旁的实线：持续的日子',
  },
  doubts: { planned: '拟举行', cancelled: '已取消', disputed: '有争议' },
  rateSteps: {
    up: (from, to) => `由${from}升至${to}`,
    down: (from, to) => `由${from}降至${to}`,
    level: (to) => `仍为${to}`,
  },
  labels: {
    happened: '发生',
    claimed: '据称',
    said: '说出',
    published: '公布',
    added: '收录',
    reconstructed: '事后补录',
    decided: '决定',
    'in force': '生效',
  },
  saidAndPublished: '说出并公布',
  borrowed: {
    happened: '发生日期',
    claimed: '据称日期',
    said: '说出日期',
    published: '公布日期',
    added: '收录日期',
    reconstructed: '事后补录',
    decided: '决定日期',
    'in force': '生效日期',
  },
  other: {
    happened: (day) => `${day}发生`,
    claimed: (day) => `据称在${day}`,
    said: (day) => `${day}说出`,
    published: (day) => `${day}公布`,
    added: (day) => `${day}收录`,
    reconstructed: (day) => `事后补录，对应${day}`,
    decided: (day) => `${day}决定`,
    'in force': (day) => `${day}生效`,
    within: (day) => `${day}之内`,
  },
  publishedHour: (hour) => `${hour}公布`,
  limits: '在此范围之内',
  uncertain: '存疑',
  noStart: '起始日期不详',
  two: '同一时段，两种次序',
  twoNote: (n, name, from, to) =>
    `同样的${String(n)}次表态，先按说出的先后，再按外界得以读到的先后。${name}的说法由第${String(from)}位移至第${String(to)}位。同日的两次表态，除非有时刻可考，次序不变。`,
  twoQuestion: '问题：{question}',
  becameKnown: (rank) => `第${String(rank)}个为人所知`,
  wasSaid: (rank) => `第${String(rank)}个说出`,
  addedHere: '收录',
  publicationUnknown: '公布日期未注明',
};
