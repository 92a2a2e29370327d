import type { Words } from '../en.ts';

/** The forms in which readers write to the desk, at its repository. */
export const forms: Words['forms'] = {
  public: 'كل ما تكتبه هنا يراه الجميع مقرونًا باسم المستخدم.',
  coverage: {
    name: 'اقتراح تقرير',
    about: 'تقرير أو وثيقة رسمية لم نتناولها بعد.',
    labels: {
      url: 'رابط التقرير',
      title: 'العنوان كما نُشر',
      outlet: 'الوسيلة الإعلامية أو الجهة',
      published: 'تاريخ النشر وساعته كما وردا',
      author: 'اسم الكاتب كما ورد',
      access: 'شروط القراءة',
      why: 'ما الذي يضيفه',
    },
    zone: 'مع المنطقة الزمنية إن ذُكرت في الصفحة.',
    own: 'بكلماتك، ودون اقتباس أكثر من جملة واحدة.',
  },
  error: {
    name: 'الإبلاغ عن خطأ',
    about: 'في إحدى صفحات الموقع خطأ.',
    labels: {
      page: 'الصفحة التي فيها الخطأ',
      says: 'ما تقوله الصفحة',
      wrong: 'وجه الخطأ',
      url: 'أين يُقرأ الصحيح',
    },
  },
};
