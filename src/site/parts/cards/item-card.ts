/** The card of an item: what it says, and how long that took until it was known. */
import type { Card, CardWait } from '../../../cards/card.ts';
import type { Item } from '../../../model/item.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { toText } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toDateline } from '../dates.ts';
import { findWait, toDayWords } from '../statement/said.ts';
import { findCardFile, findHue, toCard, type CardFile } from './cards.ts';

export function findItemCard(context: Context, item: Item): CardFile | undefined {
  // Its own picture says more.
  return item.data.image === undefined
    ? findCardFile(context, () => toItemCard(context, item))
    : undefined;
}

export function toItemCard(context: Context, item: Item): Card {
  const { place, date } = toDateline(context, item, 'short');
  const { comma, locale } = context.words.text;
  const day = toText(date);
  const statements = context.publication.record.of.get(item.url) ?? [];
  const waited = statements.find((statement) => findWait(context, statement) !== undefined);
  return toCard(context, {
    top: {
      strong: place?.toLocaleUpperCase(locale) ?? '',
      rest: place === undefined ? day : `${comma}${day}`.trimEnd(),
    },
    title: item.caption,
    body: {
      sort: 'story',
      text: item.data.summary,
      wait: waited && toWait(context, waited),
      rows: listReporters(context, item),
    },
  });
}

/** From saying to publication. */
export function toWait(context: Context, statement: Statement): CardWait | undefined {
  const wait = findWait(context, statement);
  if (wait === undefined) return undefined;
  const { item, text } = context.words;
  const toDay = ({ when }: Statement['said']) => toText(toDayWords(context, when, { year: true }));
  return {
    hue: findHue(context, statement.parties),
    from: { strong: item.clocks.said, rest: toDay(statement.said) },
    to: {
      strong: item.clocks.published,
      rest: [toDay(statement.published), wait].join(text.comma),
    },
  };
}

/** “Reported by CNN and Fox News”. */
export function listReporters({ words }: Context, { pieces }: Pick<Item, 'pieces'>) {
  const names = [...new Set(pieces.map(({ publisher }) => publisher))];
  if (names.length === 0) return [];
  const isRecord = pieces.every(({ isOfficial }) => isOfficial);
  const list = words.text.list(names.slice(0, 4));
  return [
    {
      strong: '',
      rest: isRecord
        ? words.share.recordOf({ names: list })
        : words.share.reportedBy({ names: list }),
    },
  ];
}
