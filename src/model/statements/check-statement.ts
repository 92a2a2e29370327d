/** What is wrong with one statement that its body alone cannot show. Dates count only where they are certain. */
import type { Finding } from '../entry.ts';
import { certainlyAfter, certainlyBefore, isBefore, toSpan } from '../../time/bounds.ts';
import { getWhen } from '../item.ts';
import { toFound, toNoPosition } from '../dangling.ts';
import { findLateSaying } from './late-saying.ts';
import { type Statement, toSpot } from './statement.ts';

export function findFaults(statement: Statement): Finding[] {
  return [
    ...findMissingSources(statement),
    ...findUnknownPosition(statement),
    ...findRefusal(statement),
    ...findDisorder(statement),
    ...findLaterTargets(statement),
    ...findWrongTargets(statement),
    ...findOutsideWindow(statement),
  ];
}

function findMissingSources(statement: Statement): Finding[] {
  const { length } = statement.item.data.sources;
  return statement.sources
    .filter((index) => index >= length)
    .map((index) => ({
      ...toFound(toSpot(statement, 'source'), 'statement.source'),
      message: `there is no source ${index}; the item has ${length}`,
      remedy: `sources are counted from 0: write a number up to ${length - 1}, or add the source`,
    }));
}

function findUnknownPosition(statement: Statement): Finding[] {
  const { about, position } = statement;
  if (
    about === undefined ||
    position === undefined ||
    Object.hasOwn(about.data.positions, position)
  )
    return [];
  return [toNoPosition(toSpot(statement, 'position'), position, about)];
}

/** Refusals in English that no claim contains; what is quoted in another language is not looked at. */
const REFUSAL =
  /\b(no comment|(do not|don['’]t) want to comment|(will not|won['’]t|cannot|can['’]t|can not|not going to|declines? to|declined to|refuses? to|refused to) comment)\b/i;

/** No comment leaves the earlier position standing, so it takes none. */
function findRefusal(statement: Statement): Finding[] {
  const { position, lang, original, words } = statement;
  const refusal = REFUSAL.exec(words)?.[0];
  const isEnglish = original !== undefined || lang === undefined || lang.startsWith('en');
  if (position === undefined || refusal === undefined || !isEnglish) return [];
  return [
    {
      ...toFound(toSpot(statement, 'position'), 'statement.refusal'),
      severity: 'warning',
      message: `“${refusal}” takes no position, and this says that it holds “${position}”`,
      remedy: 'delete position, or make what else was said a statement of its own',
    },
  ];
}

function findDisorder(statement: Statement): Finding[] {
  const { published, publishedBy, added, certain } = statement;
  const found = (attribute: string, message: string, remedy: string): Finding => ({
    ...toFound(toSpot(statement, attribute), 'date.order'),
    message,
    remedy,
  });
  const early = findLateSaying(statement);
  const late =
    publishedBy === 'statement' && isBefore(toSpan(added), certain.published)
      ? [
          found(
            'published',
            `published ${published.when.text}, after it was added here (${added.when.text})`,
            'correct one of the two dates',
          ),
        ]
      : [];
  return [...(early === undefined ? [] : [found('said', early.message, early.remedy)]), ...late];
}

function findLaterTargets(statement: Statement): Finding[] {
  return statement.relations
    .filter(({ to }) => isBefore(statement.certain.said, to.certain.said))
    .map(({ type, to }) => ({
      ...toFound(toSpot(statement, type), 'relation.later'),
      message: `${to.address} was said later (${to.said.when.text}) than this (${statement.said.when.text})`,
      remedy: 'correct a date, or put the relation on the later one',
    }));
}

/** A statement bears on others, and only those who said something can take it back. */
function findWrongTargets(statement: Statement): Finding[] {
  return statement.relations.flatMap(({ type, to }): Finding[] => {
    if (to === statement)
      return [
        {
          ...toFound(toSpot(statement, type), 'relation.self'),
          message: 'it bears on itself',
          remedy: 'name the statement that is meant, or take the relation away',
        },
      ];
    if (type !== 'retracts' || isOfOneVoice(statement, to)) return [];
    return [
      {
        ...toFound(toSpot(statement, type), 'relation.speaker'),
        message: `${statement.speakerLabel} cannot take back what ${to.speakerLabel} said`,
        remedy: 'write denies or disputes, or correct the speaker or the address',
      },
    ];
  });
}

function isOfOneVoice(a: Statement, b: Statement): boolean {
  const voices = [...b.speakers, ...b.onBehalfOf];
  return (
    a.parties.some((party) => b.parties.includes(party)) ||
    [...a.speakers, ...a.onBehalfOf].some((voice) => voices.includes(voice))
  );
}

/**
 * What it speaks of lies outside the time that the question asks about; or it was said before that began. What was written
 * here before it began looks ahead, as the question does.
 */
function findOutsideWindow(statement: Statement): Finding[] {
  const { about, happened, said, item } = statement;
  if (about?.data.window === undefined) return [];
  const window = { when: getWhen(about.data.window, said.zone), zone: said.zone };
  const added = { when: getWhen(item.data.dates.added, said.zone), zone: said.zone };
  const outside =
    happened === undefined
      ? certainlyBefore(said, window) && !certainlyBefore(added, window)
      : certainlyBefore(happened, window) || certainlyAfter(happened, window);
  if (!outside) return [];
  const [attribute, text] =
    happened === undefined ? ['said', said.when.text] : ['happened', happened.when.text];
  return [
    {
      ...toFound(toSpot(statement, attribute), 'statement.window'),
      severity: 'warning',
      message: `${text} lies outside the time that ${about.id} asks about (${about.data.window})`,
      remedy: 'check the date and the question; leave about out if it bears on something else',
    },
  ];
}
