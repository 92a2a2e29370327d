import type { Words } from '../en.ts';

/** The forms in which readers write to the desk, at its repository. */
export const forms: Words['forms'] = {
  public: '你在这里填写的内容任何人都能看到，并附有你的用户名。',
  coverage: {
    name: '推荐报道',
    about: '本站尚未收录的报道或官方文件。',
    labels: {
      url: '报道网址',
      title: '标题（照录原文）',
      outlet: '媒体或机构',
      published: '发布日期和时间（照录原文）',
      author: '署名（照录原文）',
      access: '阅读条件',
      why: '补充了什么',
    },
    zone: '网页注明时区的，请一并写上。',
    own: '请用自己的话写，引文不超过一句。',
  },
  error: {
    name: '报告错误',
    about: '本站某个页面有误。',
    labels: {
      page: '有误的页面',
      says: '页面上的说法',
      wrong: '错在哪里',
      url: '可供核对的网址',
    },
  },
};
