import type { Words } from '../en.ts';

export const glossary: Words['glossary'] = {
  title: 'Glossar',
  lede: 'Wörter, die hier genau eines bedeuten, jedes in einem Satz.',
  link: 'Begriffe erklärt',
  see: 'Im Glossar: {terms}.',
  names: {
    dateline: 'Ortsmarke',
    'four-dates': 'Vier Daten',
    hedge: 'Einschränkung',
    measure: 'Maßnahme',
    origin: 'Ursprung',
    paraphrase: 'Sinngemäß',
    'past-day': 'Der Stand an einem Tag',
    position: 'Position',
    reading: 'Einstufung',
    side: 'Seite',
    statement: 'Aussage',
  },
  meanings: {
    announced: 'Eine Maßnahme ist öffentlich, gilt aber noch nicht; vielleicht gilt sie nie.',
    claimed: 'Jemand sagt, dass es geschehen ist, und nichts Dokumentiertes bestätigt es.',
    dateline:
      'Ort und Tag am Anfang eines Beitrags: wo und wann das Berichtete geschah, nach der Uhr dieses Ortes.',
    denies: 'Eine Aussage geht auf eine andere ein und sagt, dass es nicht so ist.',
    disputed: 'Die letzten Antworten auf eine Frage passen nicht zueinander.',
    'four-dates':
      'Wann etwas geschah, wann jemand davon sprach, wann das veröffentlicht wurde und wann wir es ergänzt haben: oft vier verschiedene Tage.',
    'hard-to-fit-with':
      'Zwei Aussagen können kaum beide stimmen, obwohl die spätere nicht auf die frühere eingeht.',
    hedge:
      'Eine Grenze, die jemand den eigenen Worten setzt, etwa „soweit ich weiß“; wir lassen sie stehen und unterstreichen sie gepunktet.',
    'in-force': 'Eine Maßnahme gilt.',
    known:
      'Mindestens zwei haben eine Frage beantwortet, und alle sagen dasselbe, oder die Redaktion hat gezeichnet, was sie geklärt hat.',
    measure:
      'Ein Zoll, eine Gebühr, eine Kontrolle oder ein Verbot: angedroht, angekündigt oder in Kraft gesetzt.',
    'official-record':
      'Ein Text, den eine Regierung oder eine andere Stelle selbst veröffentlicht hat: eine Verordnung, eine Mitschrift, eine Erklärung.',
    origin:
      'Die Pressekonferenz, das Dokument, die Agenturmeldung oder das Interview hinter einem Bericht; zehn Berichte über eine Pressekonferenz haben einen Ursprung.',
    paraphrase: 'Was jemand sagte, in anderen als den genauen Worten.',
    'past-day':
      'Eine Seite, wie sie am Ende dieses Tages ausgesehen hätte: Was später veröffentlicht wurde, fehlt.',
    position: 'Die Antwort, die wir einer Aussage entnehmen, unter denen, die eine Frage zulässt.',
    qualifies: 'Eine Aussage schränkt eine andere ein oder geht auf sie ein, ohne Ja oder Nein.',
    reading:
      'Wie sich eine Aussage nach dem Urteil der Redaktion zu dem verhält, was dieselbe Stelle zuvor sagte: unverändert, milder, härter oder eine Kehrtwende.',
    readout:
      'Die kurze Darstellung eines Anrufs oder Treffens, die eine Regierung danach selbst veröffentlicht.',
    side: 'Eine der Parteien der Geschichte; zu welcher sie gehören, steht auf der Seite einer Person oder Organisation.',
    statement: 'Was jemand sagte oder schrieb, mit Tag, Ort, Gegenüber und Quelle.',
    unknown: 'Niemand hat die Frage nachweislich beantwortet, oder es gibt nur eine Antwort.',
  },
};
