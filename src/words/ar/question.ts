import type { Words } from '../en.ts';
import { isolate } from './isolate.ts';
import { counted, oneOrMore } from './nouns.ts';

export const question: Words['question'] = {
  terms: 'المصطلحات',
  possible: 'الأجوبة الممكنة',
  window: 'الفترة المقصودة: {window}',
  settle: 'ما يحسم السؤال',
  coverage: 'التغطية',
  corrections: 'تصويبات هذه الصفحة',
  aboutLabel: 'عن هذا السؤال',
  overTime: 'الحالة عبر الزمن',
  earlier: (shown, before) =>
    `آخر التغيّرات (${String(shown)})؛ وسبقتها تغيّرات أخرى (${String(before)})، لكل منها صفحة بيومها.`,
  atFirst: 'في البداية',
  overTimeNote: 'آخر تصريح هو آخر ما قيل؛ فإن لم تحسم التواريخ ذلك، فآخر ما عُرف منها.',
  rules: 'القواعد: {link}.',
  howWeWork: 'كيف نعمل',
  origins: 'من أين جاء ذلك',
  question: 'سؤال',
  questionPage: (page) => `سؤال، الصفحة ${String(page)} من تصريحاته`,
  crumb: '{question}',
  crumbOn: '{question}، {day}',
  crumbIn: '{question} في {topics}',
  crumbOnIn: '{question}، {day}، في {topics}',
  timelineBoth: 'التسلسل الزمني بالترتيبين',
  override: '{lead} {status}. {why}',
  overrideLead: 'رأي مغاير لأحد المحررين:',
  overrideBy: '{by}، {on}. يُعرض إلى جانب الحالة المستخلصة ولا يغيّرها.',
  titleOn: (day) => `(${day})`,
  stoodOn: (day, status, answer) => `كما كان السجل في ${day}: ${status}. ${answer}`,
  until: 'حتى {day}؛ والبداية غير مسجلة.',
  fromDay: 'من {day}؛ والنهاية غير مسجلة.',
  between: '{days}.',
  since: 'منذ {day}',
  sinceSaid: (names) => `منذ {day} بقول ${names}؛ وحُسم {settled}`,
  settledBy: 'حسمه {answer}{evidence}. {why} {signature}',
  side: '{party} ({statement})',
  same: (names) => `آخر مواقف ${names} متطابقة: {sides}.`,
  differ: (names) => `آخر مواقف ${names} مختلفة: {sides}.`,
  oneSide: (name) =>
    `لم يتخذ موقفًا سوى ${isolate(name)}، في {statement}.{doubt} وقول طرف واحد لا يحسم السؤال.`,
  oneSideLast: (name) =>
    `لم يتخذ موقفًا سوى ${isolate(name)}، وآخره في {statement}.{doubt} وقول طرف واحد لا يحسم السؤال.`,
  speaker: {
    oneSide: (name) =>
      `لم يتخذ موقفًا سوى ${isolate(name)}، في {statement}.{doubt} وقول متحدث واحد لا يحسم السؤال.`,
    oneSideLast: (name) =>
      `لم يتخذ موقفًا سوى ${isolate(name)}، وآخره في {statement}.{doubt} وقول متحدث واحد لا يحسم السؤال.`,
  },
  noPosition: 'لا تصريح مسجلًا يتضمن موقفًا.',
  anEditor: 'أحد محرري هذا الموقع',
  signature: (editor) => `هذا ما يراه حاسمًا ${isolate(editor)}، منذ {day}.`,
  doubt: (n, name) =>
    ` تصريحات لـ${isolate(name)} بموقف آخر قد تكون أحدث: ${String(n)}؛ والتواريخ لا تحسم ذلك.`,
  evidence: ' ({outlets})',
  decides: 'التصريحات الحاسمة',
  account: 'الرواية',
  mistaken: 'ما يبدو جوابًا وليس بجواب',
  periodEnds: (day) => `${day}: نهاية الفترة`,
  related: 'أسئلة ذات صلة',
  cite: 'الاستشهاد',
  citation: (publication, title, status, day) =>
    `${isolate(publication)}، «${title}»، ${status}${day === undefined ? '' : `، والسجل حتى ${day}`}.`,
  recordLabel: (format) => `هذا السؤال بصيغة ${isolate(format)}`,
};

export const ladder: Words['ladder'] = {
  every: 'كل التصريحات، الأقدم أولًا',
  then: 'ما كان قد قيل ونُشر، الأقدم أولًا',
  rungs: (first, last) => `التصريحات ${String(first)}–${String(last)}.`,
  edge: 'لون الحافة يدل على المتحدث.',
  note: 'التواريخ بتوقيت مكان القول؛ وما لا تُعرف إلا حدوده يرد عند أول أيامه وقد يكون بعده.',
  hedges: '{example} تحفّظات المتحدث نفسه، كما قيلت.',
  readings: (editor) => `القراءات مثل «ألين» من عمل ${isolate(editor)}.`,
  byThen: (all) => `مما نُشر حتى ذلك اليوم: ${all}`,
  lastShown: (n) => `المعروض آخرها: ${String(n)}.`,
  all: 'الكل',
  empty: 'لا تصريحات مسجلة. والصمت ليس نفيًا.',
  emptyThen: 'لا تصريحات مسجلة حتى ذلك اليوم. والصمت ليس نفيًا.',
  silent: '{name}: لا تصريحات مسجلة.',
  silence: 'والصمت ليس نفيًا، فلا أثر له في الحالة.',
  when: '{verb} {on}',
  publishedHour: (hour) => `نُشر ${hour}`,
  about: 'في السؤال: {question}',
  paraphrase: 'منقول بالمعنى.',
  notYet: 'لم تُنشر بعدُ آنذاك: {statements}',
  andMore: (n) => `؛ وغيرها (${String(n)})`,
  readingBy: (editor) => `القراءة: ${isolate(editor)}.`,
  spokenOf: 'المقصود بالقول: {happened}.',
  noPosition: 'لا يجيب عن السؤال.',
  ofNoSide: 'لا يتحدث باسم أي طرف في هذا السؤال.',
  unnamed: 'لم يُذكر اسم قائله، فلا يُلزم أي طرف.',
  unnamedSpeaker: 'لم يُذكر اسم قائله، فلا أحد مسؤول عنه.',
  table: 'في جدول',
  onThis: (n) => `في هذا السؤال: ${String(n)}`,
  onOthers: (n, questions) =>
    `في ${questions === 1 ? 'سؤال آخر' : 'أسئلة أخرى'}: ${String(n)} (بالرمادي)`,
  monthTally: (all, sides) => `${all}: ${sides}`,
  ofSide: (name, n) => `${isolate(name)} (${String(n)})`,
  noSide: 'بلا طرف',
  noName: 'بلا اسم',
  besideIt: (n, all) => (n < all ? `منها في سؤال آخر: ${String(n)}` : 'في سؤال آخر'),
};

export const questions: Words['questions'] = {
  title: 'الأسئلة',
  lede: 'ما تختلف الإجابات عنه أو لا جواب عنه. وحالة كل سؤال تُستخلص من التصريحات وفق قواعد ثابتة. وإذا سمّى محرر ما حسم سؤالًا، ذُكر ذلك في صفحته بتوقيعه وتاريخه.',
  counted: (n) =>
    oneOrMore(n, 'سؤال واحد.', `${counted('question', n)}، بحسب الحالة، والأحدث تغيّرًا أولًا.`),
  part: (first, last) => `الأسئلة ${String(first)}–${String(last)}.`,
  empty: 'لا أسئلة.',
  group: (status, n) => `${status}: ${String(n)}`,
  statementsOnIt: (n) => counted('statement', n),
  restsOn: '{statements}؛ وتستند حالته إلى {evidence}',
  listed: (n) =>
    oneOrMore(
      n,
      'سؤال واحد، مع ما قيل فيه وهل يحسمه ذلك.',
      `${counted('question', n)}، مع ما قيل في كل منها وهل يحسمه ذلك.`,
    ),
};
