import type { Words } from '../en.ts';

export const share: Words['share'] = {
  label: '转发与引用',
  share: '分享',
  copied: '链接已复制',
  cite: '引用',
  embed: '嵌入',
  embedHow: '将下列代码复制到您的网页。所示内容始终与本页同步，不含脚本，不留访客记录。',
  embedCode: '可复制的代码',
  embedSee: '单独查看',
  embedFigure: '单独查看图表',
  copyStatement: '复制此条表态的链接',
  onDay: '{day}',
  reportedBy: (names) => `据${names}报道`,
  recordOf: (names) => `${names}文件`,
  rateBefore: (rate) => `此前${rate}。`,
  rateAfter: (rate) => `此后${rate}。`,
  allStatements: '全部表态',
  wholeReport: '报道全文',
  rateInFull: '此税费率的由来',
  question: '所涉问题：',
  asMarkdown: (end) => `每条报道另有纯文本标记版：在其地址后加${end}即可。`,
};
