import type { StarterTexts } from './starters.ts';

export const DE: StarterTexts = {
  tagline: 'Wer wann was gesagt hat, und wer dafür einsteht',
  scope:
    'Diese Publikation ist im Aufbau. Worüber sie berichtet und nach welcher Regel, wird hier stehen.',
  outlet: 'Ein Beispielmedium',
  topic: {
    title: 'Ein Beispielthema',
    summary:
      'Erfunden, um zu zeigen, wie ein Thema aussieht. Fassen Sie es hier in zwei, drei Sätzen zusammen.',
  },
  item: {
    title: 'Ein Beispiel: So sieht ein Beitrag aus',
    summary:
      'Nichts davon ist geschehen. Der Beitrag steht hier, damit die Startseite nicht leer ist, bis Sie einen eigenen schreiben.',
    body: 'Ein Beitrag gibt mit eigenen Worten kurz wieder, was andere berichtet haben. Daten, Quelle und Verfasser stehen über diesem Text; eingetragen werden sie am Anfang der Datei.',
    unlinked: 'Der Bericht ist erfunden, deshalb gibt es nichts zu verlinken.',
  },
  pages: {
    about: {
      title: 'Über uns',
      summary: 'Wer diese Publikation macht, worüber sie berichtet und wie man uns erreicht.',
      body: `## Wer sie macht

TODO: Nennen Sie die Menschen, die Beiträge auswählen und schreiben, wem die Publikation gehört und wer sie bezahlt.

## Worüber sie berichtet

<Scope />

## Schreiben Sie uns

<Contact />`,
    },
    method: {
      title: 'Wie wir arbeiten',
      summary: 'Wie ein Beitrag entsteht und was wir dafür lesen.',
      body: `Ein Beitrag gibt mit unseren Worten kurz wieder, was andere berichtet haben. Er nennt das Medium, verlinkt den Bericht und hält die Daten auseinander: wann etwas geschah, wann es gesagt wurde, wann es erschien und wann wir es ergänzt haben.

TODO: Sagen Sie, wer schreibt und wer prüft, was Sie ganz lesen, was Sie weglassen und wie Sie mit ungenannten Quellen umgehen.`,
    },
    'corrections-policy': {
      title: 'Wie wir korrigieren',
      summary: 'Jede Änderung am Sinn vermerken wir auf der Seite, und der Vermerk bleibt.',
      body: `Ein Vermerk nennt den alten und den neuen Wortlaut und den Grund. Alle stehen in [einer Liste](/corrections).

TODO: Sagen Sie, wer entscheidet, wie schnell Sie antworten und wann ein Beitrag zurückgezogen wird.

Einen Fehler melden: <Contact />.`,
    },
  },
};
