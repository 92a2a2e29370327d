/** Questions in plain words, in five languages, and the answer that each has. */
import { describe, expect, test } from 'vitest';
import {
  ABOUT,
  SMALLEST,
  toItem,
  toMdx,
  toTestContext,
} from '../../../test/support/publication.ts';
import { listSpellings, toThingsFile } from '../../outputs/search/search-json.ts';
import { listTyped, splitKey } from '../words.ts';
import { findReply, listWider, toSought } from './answer.ts';
import { respell } from './spelling.ts';

interface Story {
  readonly sides: readonly [string, string];
  readonly rates: readonly [string, string];
  readonly instrument: string;
  readonly synonyms: readonly (readonly string[])[];
  readonly speak: string;
  readonly licence: string;
  readonly parcels: readonly [title: string, also: string];
  readonly person: readonly [name: string, alias: string, role: string];
  readonly leaders: readonly [string, string];
  readonly term: string;
}

const STORIES: Readonly<Record<string, Story>> = {
  en: {
    sides: ['Washington', 'Beijing'],
    rates: ['US duties on Chinese goods', 'China’s duties on US goods'],
    instrument: 'Tariff',
    synonyms: [
      ['tariff', 'tariffs', 'duty', 'duties'],
      ['US', 'U.S.', 'United States', 'America', 'American', 'Washington'],
      ['China', 'Chinese', 'Beijing'],
      ['speak', 'spoken', 'spoke', 'talk', 'call', 'called'],
    ],
    speak: 'Did Trump and Xi speak before 5 June?',
    licence: 'Was a licence for rare earths promised?',
    parcels: ['US duty on small parcels', 'de minimis'],
    person: ['Li Chenggang', '李成钢', 'Trade Representative of China'],
    leaders: ['Donald Trump', 'Xi Jinping'],
    term: 'Percentage points',
  },
  de: {
    sides: ['Washington', 'Peking'],
    rates: ['US-Zölle auf chinesische Waren', 'Chinas Zölle auf US-Waren'],
    instrument: 'Zoll',
    synonyms: [
      ['Zoll', 'Zölle', 'Zölle auf', 'Zollsatz', 'Zöllen'],
      ['US', 'USA', 'Amerika', 'amerikanische', 'Vereinigte Staaten', 'Washington'],
      ['China', 'Chinas', 'chinesische', 'chinesischen', 'Peking'],
      ['sprechen', 'gesprochen', 'sprachen', 'telefoniert', 'telefonieren'],
    ],
    speak: 'Haben Trump und Xi vor dem 5. Juni gesprochen?',
    licence: 'Wurde eine Lizenz für Seltene Erden versprochen?',
    parcels: ['US-Zoll auf Kleinsendungen', 'Freigrenze'],
    person: ['Li Chenggang', '李成钢', 'Handelsbeauftragter Chinas'],
    leaders: ['Donald Trump', 'Xi Jinping'],
    term: 'Prozentpunkte',
  },
  fr: {
    sides: ['Washington', 'Pékin'],
    rates: [
      'Droits américains sur les produits chinois',
      'Droits chinois sur les produits américains',
    ],
    instrument: 'Droit de douane',
    synonyms: [
      ['droits de douane', 'droit de douane', 'droits', 'droit', 'tarifs douaniers', 'tarif'],
      ['États-Unis', 'américain', 'américains', 'Amérique', 'Washington'],
      ['Chine', 'chinois', 'Pékin'],
      ['parlé', 'parler', 'téléphoné', 'appelé'],
    ],
    speak: 'Trump et Xi se sont-ils parlé avant le 5 juin ?',
    licence: 'Une licence pour les terres rares a-t-elle été promise ?',
    parcels: ['Droit américain sur les petits colis', 'franchise'],
    person: ['Li Chenggang', '李成钢', 'Négociateur commercial de la Chine'],
    leaders: ['Donald Trump', 'Xi Jinping'],
    term: 'Points de pourcentage',
  },
  'zh-Hans': {
    sides: ['华盛顿', '北京'],
    rates: ['美国对中国商品加征的关税', '中国对美国商品加征的关税'],
    instrument: '关税',
    synonyms: [
      ['美国', '美方', '华盛顿'],
      ['中国', '中方', '北京'],
      ['通话', '通电话', '谈过'],
      ['小额包裹', '小包裹'],
    ],
    speak: '特朗普和习近平6月5日前通话了吗？',
    licence: '是否承诺了稀土许可？',
    parcels: ['美国对小额包裹的关税', '最低限度豁免'],
    person: ['李成钢', 'Li Chenggang', '国际贸易谈判代表'],
    leaders: ['特朗普', '习近平'],
    term: '百分点',
  },
  ar: {
    sides: ['واشنطن', 'بكين'],
    rates: ['الرسوم الأمريكية على السلع الصينية', 'الرسوم الصينية على السلع الأمريكية'],
    instrument: 'رسوم جمركية',
    synonyms: [
      ['رسوم جمركية', 'الرسوم الجمركية', 'الرسوم', 'رسوم', 'تعريفة', 'التعريفات'],
      ['أمريكا', 'الأمريكية', 'الولايات المتحدة', 'واشنطن'],
      ['الصين', 'الصينية', 'بكين'],
      ['تحدث', 'تحدثا', 'اتصل', 'اتصال'],
    ],
    speak: 'هل تحدث ترامب وشي قبل 5 يونيو؟',
    licence: 'هل وُعد بترخيص المعادن النادرة؟',
    parcels: ['رسم على الطرود الصغيرة', 'الحد الأدنى'],
    person: ['لي تشنغقانغ', '李成钢', 'ممثل التجارة الصيني'],
    leaders: ['دونالد ترامب', 'شي جين بينغ'],
    term: 'نقاط مئوية',
  },
};

function toFile(tag: string) {
  const story = STORIES[tag] as Story;
  const source = { outlet: 'gazette', unlinked: 'Read in print.' };
  const measure = (fields: object, rate: string) =>
    toMdx({
      actor: 'li',
      ...fields,
      history: [{ status: 'in-force', on: '2025-02-04', rate: 'RATE', source }],
    }).replace('"RATE"', `"${rate}"`);
  const question = (title: string) =>
    toMdx({ title, definition: 'A record counts.', positions: { yes: 'Yes.', no: 'No.' } });
  const about = {
    parties: ['a', 'b'].map((id, at) => ({ id, name: story.sides[at], zone: 'UTC' })),
    series: ['a', 'b'].map((id, at) => ({
      id: `by-${id}`,
      title: story.rates[at],
      unit: 'percent',
      party: id,
    })),
    vocabulary: { instruments: { tariff: story.instrument } },
    glossary: { terms: [{ term: story.term, meaning: 'What it means.' }] },
    synonyms: story.synonyms,
  };
  const context = toTestContext({
    ...SMALLEST,
    'publication.yaml': `${ABOUT.replace('language: en', `language: ${tag}`)}${Object.entries(about)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      .join('')}`,
    'measures/by-a.mdx': measure(
      { title: `${story.rates[0]} 2025`, party: 'a', instrument: 'tariff', series: 'by-a' },
      '10',
    ),
    'measures/by-b.mdx': measure(
      { title: `${story.rates[1]} 2025`, party: 'b', instrument: 'tariff', series: 'by-b' },
      '20',
    ),
    'measures/parcels.mdx': measure(
      { title: story.parcels[0], also: [story.parcels[1]], party: 'a', unit: 'percent' },
      '54',
    ),
    'questions/speak.mdx': question(story.speak),
    'questions/licence.mdx': question(story.licence),
    'people/li.mdx': toMdx({
      name: story.person[0],
      aliases: [{ name: story.person[1] }],
      roles: [{ title: story.person[2] }],
    }),
    'people/one.mdx': toMdx({ name: story.leaders[0], roles: [{ title: 'President' }] }),
    'people/two.mdx': toMdx({ name: story.leaders[1], roles: [{ title: 'President' }] }),
    'coverage/2025/02/soy.mdx': toItem({ title: 'Soybeans are sold', summary: 'Tariffs stay.' }),
  });
  return { file: toThingsFile(context), spellings: listSpellings(context) };
}

function tell(q: string, file: ReturnType<typeof toFile>['file'], day?: string): string {
  const answer = findReply(q, file, day);
  if (answer === undefined) return 'none';
  if (answer.kind === 'word') return 'word';
  if (answer.kind === 'thing') return answer.row[1].split('/').at(-1) ?? '';
  return answer.rates.map(([, step]) => step?.[1].replaceAll(/[^\p{N}]/gu, '')).join(' and ');
}

const TABLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['what is the tariff on china', '10 and 20'],
    ['us tariff today', '10 and 20'],
    ['How high are American duties on Chinese goods?', '10 and 20'],
    ['tariffs now', '10 and 20'],
    ['U.S. tariffs', '10 and 20'],
    ['chinese tariffs on america', '10 and 20'],
    ['did trump and xi speak', 'speak'],
    ['have Xi and Trump spoken?', 'speak'],
    ['was there a call between trump and xi', 'speak'],
    ['is a licence for rare earths promised', 'licence'],
    ['de minimis', 'parcels'],
    ['what about small parcels', 'parcels'],
    ['who is li chenggang', 'li'],
    ['李成钢', 'li'],
    ['what are percentage points', 'word'],
    ['is soybean buying agreed', 'none'],
    ['trump xi', 'none'],
    ['china', 'none'],
    ['tariff on canada', 'none'],
    ['boeing', 'none'],
  ],
  de: [
    ['Wie hoch sind die Zölle auf China?', '10 and 20'],
    ['US Zölle heute', '10 and 20'],
    ['Zoll USA', '10 and 20'],
    ['Haben Trump und Xi gesprochen?', 'speak'],
    ['haben xi und trump telefoniert', 'speak'],
    ['wurde die Lizenz für seltene Erden versprochen', 'licence'],
    ['Freigrenze', 'parcels'],
    ['Wer ist Li Chenggang?', 'li'],
    ['was sind Prozentpunkte', 'word'],
    ['Sind Sojakäufe vereinbart?', 'none'],
  ],
  fr: [
    ['Quels sont les droits de douane sur la Chine ?', '10 and 20'],
    ['tarif américain aujourd’hui', '10 and 20'],
    ['Est-ce que Trump et Xi se sont parlé ?', 'speak'],
    ['Trump a-t-il appelé Xi ?', 'speak'],
    ['licence terres rares promise', 'licence'],
    ['franchise', 'parcels'],
    ['petits colis', 'parcels'],
    ['qui est Li Chenggang', 'li'],
    ['Que sont les points de pourcentage ?', 'word'],
    ['l’achat de soja est-il convenu', 'none'],
  ],
  'zh-Hans': [
    ['中国的关税是多少', '10 and 20'],
    ['现在美国关税是多少？', '10 and 20'],
    ['美方对中方的关税', '10 and 20'],
    ['特朗普和习近平谈过吗', 'speak'],
    ['特朗普和习近平有没有通话', 'speak'],
    ['稀土许可', 'licence'],
    ['最低限度豁免是什么', 'parcels'],
    ['李成钢是谁', 'li'],
    ['谁是 Li Chenggang', 'li'],
    ['什么是百分点', 'word'],
    ['大豆采购', 'none'],
  ],
  ar: [
    ['ما هي الرسوم الجمركية على الصين؟', '10 and 20'],
    ['الرسوم الأمريكية اليوم', '10 and 20'],
    ['كم التعريفات على الولايات المتحدة', '10 and 20'],
    ['هل تحدث ترامب وشي', 'speak'],
    ['هل اتصل شي بترامب؟', 'speak'],
    ['ترخيص المعادن النادرة', 'licence'],
    ['الحد الأدنى', 'parcels'],
    ['ما هي الطرود الصغيرة', 'parcels'],
    ['من هو لي تشنغقانغ', 'li'],
    ['ما هي نقاط مئوية', 'word'],
    ['شراء فول الصويا', 'none'],
  ],
};

describe.for(Object.keys(TABLE))('%s', (tag) => {
  const { file } = toFile(tag);
  test.for(TABLE[tag] ?? [])('%s → %s', ([q, answer]) => {
    expect(tell(q, file)).toBe(answer);
  });
});

test('a typo asks for the word that is nearest', () => {
  const { file, spellings } = toFile('en');
  expect(tell('tarrif', file)).toBe('none');
  const near = respell('tarrif', spellings, { listTyped, splitKey }) ?? '';
  expect(near).toMatch(/^tariffs?$/i);
  expect(tell(near, file)).toBe('10 and 20');
});

test('a day asks for the rates of that day', () => {
  const { file } = toFile('en');
  expect(tell('tariffs on 5 February 2025', file, '2025-02-05')).toBe('10 and 20');
  expect(tell('2025-02-05', file, '2025-02-05')).toBe('10 and 20');
  expect(tell('soybeans on 5 February', file, '2025-02-05')).toBe('none');
});

test('the index looks for the words that ask for something, and for those that may take their place', () => {
  const { file } = toFile('en');
  expect(toSought('what is the tariff on china?', file)).toBe('tariff china');
  expect(toSought('“the tariff on china”', file)).toBe('“the tariff on china”');
  expect(toSought('who is it', file)).toBe('who is it');
  expect(listWider('tariff soybeans', file)).toEqual([['tariff', 'duty'], ['soybeans']]);
  expect(toSought('中国的关税是多少', toFile('zh-Hans').file)).toBe('中国 关税');
});
