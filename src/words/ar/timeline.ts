import type { Words } from '../en.ts';
import { isolate } from './isolate.ts';
import { choose, counted, oneOrMore } from './nouns.ts';

const HOLDS = 'أحداث وتصريحات وتقارير، مع ما يُعرف من تواريخها';

export const timeline: Words['timeline'] = {
  title: 'التسلسل الزمني',
  titleOf: (name) => `التسلسل الزمني: ${isolate(name)}`,
  crumb: '{timeline}، {of}',
  titles: {
    happened: (title) => `${title}، بترتيب الوقوع`,
    known: (title) => `${title}، بترتيب الظهور`,
  },
  tabs: { happened: 'بترتيب الوقوع', known: 'بترتيب الظهور' },
  counted: {
    happened: (n) =>
      oneOrMore(n, 'مدخل واحد.', `${counted('entry', n)}، بترتيب الوقوع أو القول، الأقدم أولًا.`),
    known: (n) =>
      oneOrMore(n, 'مدخل واحد.', `${counted('entry', n)}، بترتيب الظهور للعلن، الأقدم أولًا.`),
  },
  part: (first, last) => `المداخل ${String(first)}–${String(last)}.`,
  listed: {
    happened: (n) =>
      oneOrMore(
        n,
        `مدخل واحد: ${HOLDS}.`,
        `${counted('entry', n)} بترتيب الوقوع، الأقدم أولًا: ${HOLDS}.`,
      ),
    known: (n) =>
      oneOrMore(
        n,
        `مدخل واحد: ${HOLDS}.`,
        `${counted('entry', n)} بترتيب الظهور للعلن، الأقدم أولًا: ${HOLDS}.`,
      ),
  },
  lede: 'للأحداث ترتيبان: ترتيب وقوعها، وترتيب ظهورها للعلن.',
  bothOrders: 'الأيام نفسها بالترتيبين: {link}',
  story: 'القصة',
  data: 'البيانات',
  empty: 'لا شيء مسجلًا.',
  whole: 'التسلسل الزمني كاملًا',
  sameInTime: 'التصريحات نفسها عبر الزمن',
  whoWhen: 'من تحدث ومتى',
  lanes: (n, late) =>
    `${counted('statement', n)}؛ ما نُشر في يوم بعد يوم قوله: ${late === 0 ? 'لا شيء' : String(late)}.`,
  lanesKey:
    'الحلقة: قيل. القرص: نُشر، أو قيل ونُشر في اليوم نفسه. الخط السميك: قيل ولم يُنشر بعد. الخط الرفيع: الساعة أو اليوم غير مسجل.',
  lanesStretch:
    'الأرقام أرقام القائمة «بترتيب الوقوع». وحيث لا تتداخل الخطوط الرفيعة، فالقرص الأيمن ظهر قبل الأيسر.',
  lanesAll: 'كل تصريح وارد في القائمة أعلاه.',
  others: 'آخرون',
  allSaid: 'التصريحات',
  gap: (span) => `لا مداخل على مدى ${span}`,
  speakerTo: (name, to) => `${isolate(name)}، إلى ${isolate(to)}`,
  asideLabel: 'دليل التصفح',
  months: 'الأشهر',
  mostIn: (month, n) => `الأكثر في ${month}: ${counted('entry', n)}`,
  ordered: 'كيف رُتّب',
  order: {
    happened:
      'باليوم، بحساب الأيام حيث وقع الأمر أو قيل. وفي اليوم الواحد: الأحداث، فتغيّرات المعدلات، فما قيل، فالتقارير؛ وأخيرًا ما لا تُعرف إلا حدوده.',
    known:
      'باليوم، بحساب الأيام حيث نُشر الأمر. وفي اليوم الواحد: الأحداث، فالتصريحات بترتيب قولها، فتغيّرات المعدلات، فالتقارير؛ وأخيرًا ما لا تُعرف إلا حدوده. ويُعد الحدث معروفًا بأول تقرير يذكره.',
  },
  orderNote:
    'هذا الترتيب داخل اليوم من عندنا حيث لا ساعة مسجلة. وما ثبت سبقه بالساعة أو بفارق الأيام يأتي أولًا دائمًا. وإذا انفرد تقرير بذكر حدث من يومه، حلّ محله وذكره.',
  orderNoteSides: 'وإذا اختلف اليوم في مدن الأطراف الأخرى، ورد تاريخها إلى جانب الوقت.',
  otherTimelines: 'تسلسلات زمنية أخرى',
  key: {
    happened: 'وقع أو تقرر أو سرى',
    claimed: 'قيل إنه وقع',
    said: 'قيل',
    published: 'نُشر، أو قيل ونُشر في اليوم نفسه',
    added: 'أُضيف هنا أو أُعيد بناؤه لذلك اليوم؛ وتاريخ النشر غير مسجل',
    dashed: 'خط متقطع: تاريخ لا تُعرف إلا حدوده',
    solid: 'خط متصل بجانب العلامات: الأيام التي استغرقها',
  },
  doubts: { planned: 'مقرر', cancelled: 'أُلغي', disputed: 'محل خلاف' },
  rateSteps: {
    up: (from, to) => `ارتفاع من ${from} إلى ${to}`,
    down: (from, to) => `انخفاض من ${from} إلى ${to}`,
    level: (to) => `ما زال ${to}`,
  },
  labels: {
    happened: 'وقع',
    claimed: 'قيل إنه وقع',
    said: 'قيل',
    published: 'نُشر',
    added: 'أُضيف هنا',
    reconstructed: 'أُعيد بناؤه لذلك اليوم',
    decided: 'تقرر',
    'in force': 'سرى',
  },
  saidAndPublished: 'قيل ونُشر',
  borrowed: {
    happened: 'تاريخ الوقوع',
    claimed: 'التاريخ المروي',
    said: 'تاريخ القول',
    published: 'تاريخ النشر',
    added: 'تاريخ الإضافة',
    reconstructed: 'أُعيد بناؤه لذلك اليوم',
    decided: 'تاريخ القرار',
    'in force': 'تاريخ السريان',
  },
  other: {
    happened: (day) => `وقع ${day}`,
    claimed: (day) => `قيل إنه وقع ${day}`,
    said: (day) => `قيل ${day}`,
    published: (day) => `نُشر ${day}`,
    added: (day) => `أُضيف هنا ${day}`,
    reconstructed: (day) => `أُعيد بناؤه ليوم ${day}`,
    decided: (day) => `تقرر ${day}`,
    'in force': (day) => `سرى ${day}`,
    within: (day) => `ضمن المدة: ${day}`,
  },
  publishedHour: (hour) => `نُشر ${hour}`,
  limits: 'بين هذين الحدين',
  uncertain: 'غير مؤكد',
  noStart: 'البداية غير معروفة',
  two: 'الأيام نفسها بترتيبين',
  twoNote: (n, name, from, to) =>
    `${sameStatements(n)}، أولًا كما قيلت، ثم كما أمكن أن يقرأها الناس. وينتقل تصريح ${isolate(name)} من المرتبة ${String(from)} إلى المرتبة ${String(to)}. وما كان في يوم واحد يبقى على ترتيبه ما لم تحسمه ساعة مسجلة.`,
  twoQuestion: 'السؤال: {question}',
  becameKnown: (rank) => `ظهر للعلن في المرتبة ${String(rank)}`,
  wasSaid: (rank) => `قيل في المرتبة ${String(rank)}`,
  addedHere: 'أُضيف هنا',
  publicationUnknown: 'وتاريخ النشر غير مسجل',
};

function sameStatements(n: number): string {
  return choose(n, {
    zero: 'التصريحات نفسها',
    one: 'التصريح نفسه',
    two: 'التصريحان نفساهما',
    few: 'التصريحات نفسها (#)',
    many: 'التصريحات نفسها (#)',
    other: 'التصريحات نفسها (#)',
  });
}
