import type { Words } from '../en.ts';

export const figure: Words['figure'] = {
  said: '说出',
  published: '公布，或说出当天即公布',
  thick: '粗线：已经说出，尚未公开',
  thin: '细线：具体时刻不详',
  saidTo: (name, to) => `${name}（对${to}）`,
  saidPublished: '{said}，{on}公布',
  saidLink: '{said}说出',
  publishedHour: (hour) => `，${hour}公布`,
  unaware: (past) => `，早于${past}`,
  onAnother: '涉及另一问题',
  onAnotherLabel: (question) => `涉及另一问题：${question}`,
  title: (first, last) => `${first}说出，${last}公布`,
  claim: (name, said, published) => `${name}的这番话说于${said}，公布于${published}。`,
  claimTo: (name, to, said, published) =>
    `${name}的这番话于${said}对${to}说出，公布于${published}。`,
  unseen: (n) => `其间另有${String(n)}次表态；表态者当时都无从读到这一说法。`,
  noAnswer: '没有回应的记录。',
  answer: (day) => `首次回应是在${day}。`,
  publishedMark: '公布',
  publishes: (name) => `${name}刊出`,
  publishedOn: (mark, day) => `${day}${mark}`,
  publishedOnDay: (mark, day) => `${day}${mark}，具体时刻不详`,
  thatWasPublic: '此话公开',
  hasPublished: (name) => `${name}刊出此话`,
  notPublic: '已说出，尚未公开',
  isPublic: '公布',
  answers: (name) => `${name}回应`,
  betweenBeside: (n) =>
    `其间另有${String(n)}次表态（小点）谈的是另外的问题，即{questions}；表态者当时都无从读到这一说法。`,
  betweenOn: (n, own) =>
    `其间另有${String(n)}次表态（小点），${n === own ? '均' : `其中${String(own)}次`}关于这个问题；表态者当时都无从读到这一说法。`,
  daysIn: (month, city) => `${month}，日期以${city}为准。`,
  midday: '时刻不详的，标在当日正午前后。',
  betweenBrief: (n) => `其间另有${String(n)}次表态（小点）。`,
};
