import type { Words } from '../en.ts';
import { formsOf } from '../plural.ts';
import { isolate } from './isolate.ts';
import { formsOfNoun } from './nouns.ts';

export const search: Words['search'] = {
  title: 'بحث',
  description: (publication) =>
    `بحث في تغطية ${isolate(publication)} وتصريحاتها وأسئلتها وموضوعاتها وشخصياتها وجهاتها وأماكنها ومصادرها.`,
  shortcut: 'المفتاح {key} يوصل إلى هنا من أي صفحة.',
  shortcutSwitch: 'الاختصار /',
  needsScript:
    'يحتاج البحث إلى JavaScript. ويمكن الوصول إلى كل شيء من دونه، بحسب الشهر أو الموضوع.',
  needsScriptNoTopics: 'يحتاج البحث إلى JavaScript. ويمكن الوصول إلى كل شيء من دونه، بحسب الشهر.',
  nothingYet: 'لا شيء منشورًا هنا.',
  beingMade: 'يجري إعداد الفهرس. أعيدوا تحميل الصفحة بعد ثوانٍ.',
  narrowLabel: 'تضييق النتائج',
  narrowBy: 'تضييق بحسب',
  inUse: ' (مستخدم)',
  all: 'الكل',
  results: 'النتائج',
  offers: 'مباشرة إلى',
  rate: 'المعدل',
  stillSearching: 'لا يزال البحث جاريًا في الأشهر الأقدم.',
  renewed: 'ربما تجدد الموقع منذ فتح هذه الصفحة. {link}.',
  loadAgain: 'أعيدوا تحميلها',
  nothing: (_, shown) =>
    `لم يُعثر على شيء في العناوين والملخصات والنصوص والتصريحات والأسماء (عدد المداخل: ${shown}). جرّبوا كلمات أقل، أو صيغًا أخرى لها.`,
  scripts: 'يُعثر على الأسماء بكل كتابة تُكتب بها: {name}، {other}.',
  pages: 'صفحات النتائج',
  byMonth: 'بحسب الشهر',
  byTopic: 'بحسب الموضوع',
  allTopics: 'كل الموضوعات',
  statement: { one: 'تصريح', many: 'التصريحات' },
  facets: {
    kind: 'النوع',
    side: 'الطرف',
    status: 'الحالة',
    month: 'شهر الوقوع',
    year: 'السنة',
    topic: 'الموضوع',
    person: 'الشخصية',
    organization: 'الجهة',
    place: 'المكان',
    outlet: 'وسيلة الإعلام',
    access: 'طريقة الوصول',
  },
};

export const records: Words['records'] = {
  happened: (day) => `وقع ${day}`,
  claimed: (day) => `قيل إنه وقع ${day}`,
  published: (day) => `نُشر ${day}`,
  added: (day) => `أُضيف هنا ${day}`,
  title: (name, day) => `${isolate(name)}، ${day}`,
  titleTo: (name, to, day) => `${isolate(name)} إلى ${isolate(to)}، ${day}`,
  said: (day) => `قيل ${day}`,
  saidAndPublished: (day) => `قيل ونُشر ${day}`,
  saidPublished: (said, published) => `قيل ${said}، ونُشر ${published}`,
};

export const scripts: Words['scripts'] = {
  search: {
    searching: 'جارٍ البحث',
    failed: 'لم يستجب البحث',
    results: formsOf('ar', formsOfNoun('result')),
    resultsFor: '{results} للبحث عن «{words}»',
    pageTitle: '{words} | {title}',
    all: 'الكل ({n})',
    sorts: {
      match: 'الأقرب',
      happened: 'بحسب الوقوع',
      published: 'بحسب النشر',
    },
    next: 'التالي',
    nearest: 'هل تقصدون {words}؟',
    before: 'آخر يوم له مدخل قبل {day}',
    outletAccess: '{outlet}، {access}. ',
    outlet: '{outlet}. ',
    outletStopped: '{outlet} ',
    open: '«',
    date: '{date}. ',
    sides: '{sides}. ',
    on: 'في السؤال: {question} ',
    original: 'النص الأصلي: {text}',
  },
  since: {
    new: 'جديد',
    brief: 'جديد: {counts}.',
    whole: 'الجديد منذ زيارتكم الأخيرة: {counts}.',
    wholeMore: 'الجديد منذ زيارتكم الأخيرة: {counts} وغير ذلك.',
    mark: 'اعتبار الكل مقروءًا',
    marked: 'اعتُبر الكل مقروءًا.',
    between: '، ',
    counts: {
      item: formsOf('ar', formsOfNoun('item')),
      statement: formsOf('ar', formsOfNoun('statement')),
      correction: formsOf('ar', formsOfNoun('correction')),
      status: formsOf('ar', {
        zero: 'لا تغيّر في الحالات',
        one: 'تغيّر حالة واحدة',
        two: 'تغيّر حالتين',
        few: 'تغيّر # حالات',
        many: 'تغيّر # حالة',
        other: 'تغيّر # حالة',
      }),
    },
  },
};
