import type { Words } from '../en.ts';
import { counted } from './nouns.ts';

export const corrections: Words['corrections'] = {
  title: 'التصويبات',
  summary:
    'كل تغيير في المعنى، مع النص السابق وسبب التغيير. تُصلَح الأخطاء الإملائية من دون إشارة، أما الوقائع فلا تُغيَّر إلا بإشارة.',
  order: (notes, pages) =>
    `${counted('correction', notes)}، الأحدث أولًا. الصفحات المعنية: ${String(pages)}`,
  followBy: 'للمتابعة: {feeds}.',
  empty: 'لا تصويبات.',
  was: 'كان',
  now: 'أصبح',
  why: 'السبب',
  bySources: 'تعديلات أجرتها المصادر',
  bySourcesNote:
    'ما عدّلته وسائل الإعلام في تقارير نلخصها. وليس ذلك تصويبًا منّا؛ فإن تغيّر نصنا أيضًا، ورد التغيير أعلاه.',
  moreInData: (n) => `ما لم يُدرج هنا: ${String(n)}، وهو في {data}.`,
  data: 'ملفات البيانات',
  howLabel: 'كيف نصوّب',
  kinds: 'أربعة أنواع',
  about: {
    correction: 'أخطأنا.',
    clarification: 'كان النص يحتمل فهمًا خاطئًا.',
    update: 'استجد ما لم يكن معروفًا عند الكتابة.',
    retraction: 'لا ينبغي الاعتماد على الصفحة، ويبقى عنوانها.',
  },
  tellUs: 'راسلونا',
  writeTo: 'اكتبوا إلى {contact}، مع عنوان الصفحة وموضع الخطأ.',
};

export const withdrawn: Words['withdrawn'] = {
  notice: {
    item: 'سحبنا هذه المادة.',
    page: 'سحبنا هذه الصفحة.',
  },
  corrections: { item: 'تصويبات هذه المادة', page: 'تصويبات هذه الصفحة' },
  onIt: 'ما لدينا عنها',
  where: 'أين كانت منشورة',
};

export const notFound: Words['notFound'] = {
  title: 'لا شيء في هذا العنوان',
  lede: 'ربما كان العنوان قديمًا أو كُتب خطأً. ابحثوا عما تريدون، أو تابعوا القصة من المواد أدناه.',
  latest: 'الأحدث',
  empty: 'لا مواد.',
};
