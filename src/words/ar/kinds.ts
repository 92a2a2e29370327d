import type { Words } from '../en.ts';
import { counted, type Noun } from './nouns.ts';

const note = (noun: Noun, about: string) => (n: number) => `${counted(noun, n)}. ${about}`;

export const kinds: Words['kinds'] = {
  coverage: {
    one: 'تغطية',
    many: 'التغطية',
    all: 'كل التغطية',
    file: 'التغطية',
    note: note('item', 'ملخصنا القصير لتقرير نشره غيرنا.'),
  },
  topic: {
    one: 'موضوع',
    many: 'الموضوعات',
    all: 'كل الموضوعات',
    file: 'الموضوعات',
    note: note('topic', 'مسار مستمر في القصة، له ملخص ونطاق.'),
  },
  question: {
    one: 'سؤال',
    many: 'الأسئلة',
    all: 'كل الأسئلة',
    file: 'الأسئلة',
    note: note('question', 'ما تختلف الإجابات عنه أو لا جواب عنه.'),
  },
  measure: {
    one: 'إجراء',
    many: 'الإجراءات',
    all: 'كل الإجراءات',
    file: 'الإجراءات',
    note: note('measure', 'رسم أو قيد أو أجرة، وما آل إليه.'),
  },
  day: {
    one: 'يوم',
    many: 'الأيام',
    all: 'كل الأيام',
    file: 'الأيام',
    note: note('day', 'ما تقوله هيئة التحرير عن يوم من أيام القصة.'),
  },
  person: {
    one: 'شخصية',
    many: 'الشخصيات',
    all: 'كل الشخصيات',
    file: 'الشخصيات',
    note: note('person', 'من يفعل أو يتحدث في القصة.'),
  },
  organization: {
    one: 'جهة',
    many: 'الجهات',
    all: 'كل الجهات',
    file: 'الجهات',
    note: note('organization', 'حكومة أو وزارة أو شركة أو هيئة في القصة.'),
  },
  place: {
    one: 'مكان',
    many: 'الأماكن',
    all: 'كل الأماكن',
    file: 'الأماكن',
    note: note('place', 'حيث تقع الأحداث، وبتوقيته تُؤرَّخ.'),
  },
  event: {
    one: 'حدث',
    many: 'الأحداث',
    all: 'كل الأحداث',
    file: 'الأحداث',
    note: note('event', 'ما وقع، أو يُنتظر وقوعه، أو قيل إنه وقع.'),
  },
  page: {
    one: 'صفحة',
    many: 'الصفحات',
    all: 'كل الصفحات',
    file: 'الصفحات',
    note: note('page', 'ما تقوله هيئة التحرير عن نفسها: من هي، وكيف تعمل، وكيف تصوّب.'),
  },
  outlet: {
    one: 'وسيلة إعلام',
    many: 'وسائل الإعلام',
    all: 'كل وسائل الإعلام',
    file: 'وسائل الإعلام',
    note: note('outlet', 'من نشر التقارير التي نلخصها.'),
  },
};
