/**
 * What is right by every rule of the files and most likely a slip all the same, or against the style of the house. Of what
 * was withdrawn nothing is said.
 */
import type { PublicationData } from '../content/kinds/publication.ts';
import { findOwnDoubts, findSharedDoubts } from './doubts/find-doubts.ts';
import { listOwnStubs } from './doubts/stubs.ts';
import type { Entry, Finding } from '../model/entry.ts';
import { findNameSlips, toOwnSlips } from './style/find-style.ts';

/** All of a publication by which an entry is judged by itself: as long as both are the same, so is what is found. */
export type House = Pick<PublicationData, 'language' | 'style'>;

export function findSlips(entries: readonly Entry[], about: PublicationData): Finding[] {
  return [...entries.flatMap(toSlipsOf(about)), ...findSharedSlips(entries, about)];
}

/** Gives what looks at one entry by itself, whatever else there is. */
export function toSlipsOf(house: House): (entry: Entry) => Finding[] {
  const listSlips = toOwnSlips(house);
  return (entry) =>
    isAsked(entry) ? [...findOwnDoubts(entry, house.language), ...listSlips(entry)] : [];
}

/** Those that come of several entries, or stand in `publication.yaml`. */
export function findSharedSlips(all: readonly Entry[], about: PublicationData): Finding[] {
  const entries = all.filter(isAsked);
  return [...listOwnStubs(about), ...findSharedDoubts(entries), ...findNameSlips(entries, about)];
}

function isAsked({ data }: Entry): boolean {
  return data.status !== 'withdrawn';
}
