import { at, seededRandom, type Random } from './random.ts';

const STEMS =
  `act aim air arch arm assert band bank barg bark bear belt bench bend bid bind block blend board bolt bond book
boost border bound brand break bridge brief broad build burden call camp cap card cast chain chart check claim clear climb
clinch coast code comment concern consult contact contest cool corner count court cover craft credit cross crowd custom cut
deal depart design detail discount draft drift drill drop duct earn elect enact exact extend fact farm fast field file fill
filter find firm fish fit flag float flow fold follow form forward frame freight front fuel fund gain gather grain grant
group guard guess hand harbor harvest head hold host index inform insist insur intend invest issu join judg jump
keel knot label lack land last launch lead lean learn lend level lift light limit link list load lock look loom margin mark
market mast master match melt mend mention merg milk mill mint model moor motion need network note number offer open order
pack paint panel part pass patrol pattern pay pend permit pick pilot plain plant plate play pledg point poll position post
pour press print profit prompt protest pump push quarter quest quick rail rank reach read record reform relay rent repeat
rest reward ring risk rock roll roof round row rule sail salt sand scale school scout seal season seat sector select sell
send settl shape share sharp sheet shelf shift ship short sign silver sketch slow smooth soft solid sort sound spark speak
spell spin split spot spread staff stamp stand star start stay steel steer step stock stor strain stream street stress strik
study summit supply surfac survey tack talk target tax teach term test text thread tick timber toll tour track trade trail
train transit treat trend trust turn vault vent view visit voic vow wait walk ward warn watch water weigh wharf wind wonder
word work yard yield`.split(/\s+/);
/** `_` stands for none; the more often a form is listed, the more common are its words. */
const PREFIXES = '_ _ _ _ _ _ _ _ _ _ _ _ _ _ re re un out over inter'.split(' ');
const SUFFIXES = '_ _ _ _ s s s ed ed ing ing er ers able ment ation al ly ful less'.split(' ');
const GLUE =
  `the the the the of of of to to and and and a a in in that that is was for on with as by it from at
be this had not but are were which has have been or an they their would will more about than into after`.split(
    /\s+/,
  );

/** How many distinct content words the invented language has: about what a newsroom uses in a year. */
const VOCABULARY_SIZE = 4000;

/** The content words of the invented language, the common ones first. */
export function buildVocabulary(seed: string): readonly string[] {
  const random = seededRandom(`${seed} vocabulary`);
  const words = new Set<string>();
  while (words.size < VOCABULARY_SIZE) words.add(drawWord(random));
  return [...words];
}

function drawWord(random: Random): string {
  return [random.pick(PREFIXES), random.pick(STEMS), random.pick(SUFFIXES)]
    .filter((part) => part !== '_')
    .join('');
}

/** `count` lower-case words: function words between content words, as frequent as in English. */
export function listWords(random: Random, vocabulary: readonly string[], count: number): string[] {
  return Array.from({ length: count }, () =>
    random.below(100) < 42 ? random.pick(GLUE) : at(vocabulary, random.low(vocabulary.length, 2.5)),
  );
}

/** `count` content words, for titles and addresses. */
export function listTitleWords(
  random: Random,
  vocabulary: readonly string[],
  count: number,
): string[] {
  return Array.from({ length: count }, () => at(vocabulary, random.low(vocabulary.length, 1.2)));
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
