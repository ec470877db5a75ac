/** What each part of the score gives one side to read. Nothing is claimed that the two profiles do not say. */
import { type StatedLevel } from '@mosty/domain/explanation';
import { COOPERATION_FORMS } from '@mosty/domain/vocabulary';
import { type Pair, placed, type PlacedReason, unclearOf, whoOf } from './pair.ts';
import { programmeBits } from './measures.ts';
import { dayOf, freshness, programmeInCommon, UNANSWERED } from './parts.ts';
import { distanceKm } from './place.ts';
import { languagesOf, type MatchProfile } from './profile.ts';
import { compareVectors } from '@mosty/thesaurus/vector';
import { saysNothing } from './score.ts';
import { tellableShares, type ThemeShare } from './themes.ts';
import {
  ALIKE_WITHOUT_CONCEPTS,
  ANSWERS_FROM_PERCENT,
  BROKER_INTERPRETS_VALUE,
  FEASIBILITY_WEIGHTS,
  FORMS_WEIGHTS,
  FRESHNESS_WEIGHTS,
  isMunicipality,
  SIMILAR_SIZE_RATIO,
} from './weights.ts';

export function reasonsOf(pair: Pair): PlacedReason[] {
  return [
    ...themeReasons(pair),
    ...textReasons(pair),
    ...formReasons(pair),
    ...placeReasons(pair),
    ...sizeReasons(pair),
    ...feasibilityReasons(pair),
    ...needReasons(pair),
    ...unclearOf('NOT_CLAIMED', isStub(pair.you), isStub(pair.they)),
    ...freshnessReasons(pair),
  ];
}

/** Of an organisation from which nobody has signed in, it is enough to say that; the rest follows. */
const isStub = (profile: MatchProfile): boolean => profile.status === 'STUB';

/** Who of those that have spoken has not said this. */
function unsaid(pair: Pair, code: Parameters<typeof unclearOf>[0], isUnsaid: (profile: MatchProfile) => boolean) {
  const byWhom = (profile: MatchProfile) => !isStub(profile) && isUnsaid(profile);
  return unclearOf(code, byWhom(pair.you), byWhom(pair.they));
}

function themeReasons(pair: Pair): PlacedReason[] {
  const shares = tellableShares(pair.you, pair.they, pair.context.themeRarity);
  const counts = ({ interests, interestsAreStated }: MatchProfile) =>
    interestsAreStated &&
    interests.some(({ theme, offers, seeks }) => offers + seeks > 0 && pair.context.themeRarity.has(theme));
  return [
    ...shares.map((share) => themeReason(pair, share)),
    ...unsaid(pair, 'INTERESTS_UNKNOWN', (profile) => !counts(profile)),
  ];
}

function themeReason(pair: Pair, { theme, direction, share }: ThemeShare): PlacedReason {
  const contribution = share * pair.contribution.THEMES;
  const levels = (profile: MatchProfile) => profile.interests.findLast((interest) => interest.theme === theme);
  const inferred = whoOf(!pair.you.interestsAreStated, !pair.they.interestsAreStated);
  if (inferred !== null) return placed('shared', 'THEME_IN_WORDS', { theme, who: inferred }, contribution);
  const stated = (level: number | undefined) => level as StatedLevel;
  if (direction === 'JOINT') return placed('shared', 'BOTH_SEEK', { theme }, contribution);
  if (direction === 'GIVE') {
    const params = { theme, offers: stated(levels(pair.you)?.offers), seeks: stated(levels(pair.they)?.seeks) };
    return placed('gives', 'YOU_OFFER_THEY_SEEK', params, contribution);
  }
  const params = { theme, offers: stated(levels(pair.they)?.offers), seeks: stated(levels(pair.you)?.seeks) };
  return placed('gets', 'THEY_OFFER_YOU_SEEK', params, contribution);
}

/** More would only repeat what the first have shown. */
const MOST_CONCEPTS = 3;

function textReasons(pair: Pair): PlacedReason[] {
  return [...alikeReasons(pair), ...unsaid(pair, 'DESCRIPTION_UNKNOWN', (profile) => !profile.isDescribed)];
}

function alikeReasons(pair: Pair): PlacedReason[] {
  const { you, they, contribution, quotes } = pair;
  if (you.text === null || they.text === null || saysNothing(you.text) || saysNothing(they.text)) return [];
  if (contribution.TEXT === 0) return [];
  const similarity = compareVectors(you.text, they.text);
  const partOf = (share: number) => (contribution.TEXT * share) / similarity.score;
  if (similarity.concepts.length === 0) {
    const isAlike = similarity.cognates >= ALIKE_WITHOUT_CONCEPTS;
    return isAlike ? [placed('shared', 'SIMILAR_WORDS', {}, partOf(similarity.cognates))] : [];
  }
  return similarity.concepts
    .slice(0, MOST_CONCEPTS)
    .map((shared) =>
      placed(
        'shared',
        'SAME_CONCEPT',
        { concept: shared.concept },
        partOf(shared.contribution),
        quotes(shared.concept),
      ),
    );
}

function formReasons(pair: Pair): PlacedReason[] {
  return [...formsInCommonReasons(pair), ...programmeReasons(pair)];
}

function formsInCommonReasons(pair: Pair): PlacedReason[] {
  const forms = COOPERATION_FORMS.filter((form) => pair.you.forms.includes(form) && pair.they.forms.includes(form));
  if (forms.length === 0) return unsaid(pair, 'FORMS_UNKNOWN', (profile) => profile.forms.length === 0);
  const contribution = pair.contribution.FORMS - programmeContribution(pair);
  return [placed('shared', 'FORMS_IN_COMMON', { forms }, contribution)];
}

function programmeReasons(pair: Pair): PlacedReason[] {
  const programmes = pair.context.openProgrammes.filter(
    (code) => pair.you.programmes?.includes(code) && pair.they.programmes?.includes(code),
  );
  return programmes.length === 0
    ? []
    : [placed('shared', 'SAME_PROGRAMME', { programmes }, programmeContribution(pair))];
}

/** What the programme, in common or not known, adds to the part that it makes with the forms. */
function programmeContribution({ yours, theirs, context }: Pair): number {
  const open = programmeBits(context.openProgrammes);
  if (open === 0) return 0;
  const value = programmeInCommon(yours.programmes, theirs.programmes, open);
  return context.weights.FORMS * FORMS_WEIGHTS.programme * value;
}

function placeReasons({ you, they, contribution }: Pair): PlacedReason[] {
  if (you.location === null || they.location === null) {
    return unclearOf('PLACE_UNKNOWN', you.location === null, they.location === null);
  }
  return [placed('shared', 'DISTANCE', { km: distanceKm(you.location, they.location) }, contribution.PLACE)];
}

function sizeReasons({ you, they, yours, theirs, contribution }: Pair): PlacedReason[] {
  if (!isMunicipality(you.kind) || !isMunicipality(they.kind)) {
    const params = { kind: you.kind };
    return you.kind === they.kind ? [placed('shared', 'SAME_KIND', params, contribution.SIZE)] : [];
  }
  const apart = Math.abs(yours.logPopulation - theirs.logPopulation);
  if (you.population === null || they.population === null || Number.isNaN(apart)) {
    return unclearOf('POPULATION_UNKNOWN', Number.isNaN(yours.logPopulation), Number.isNaN(theirs.logPopulation));
  }
  if (apart > Math.log(SIMILAR_SIZE_RATIO)) return [];
  const params = { yourPopulation: you.population, theirPopulation: they.population };
  return [placed('shared', 'SIMILAR_SIZE', params, contribution.SIZE)];
}

function feasibilityReasons(pair: Pair): PlacedReason[] {
  return [
    ...languageReasons(pair),
    ...prefinancingReasons(pair),
    ...unsaid(pair, 'OWN_CONTRIBUTION_UNKNOWN', (profile) => profile.ownContributionPercent === null),
    ...unsaid(pair, 'HOURS_UNKNOWN', (profile) => profile.hoursPerMonth === null),
    ...deadlineReasons(pair),
  ];
}

/** The earlier of the deadlines of which nobody knows whether the other side can begin in time. */
function deadlineReasons({ you, they }: Pair): PlacedReason[] {
  const isDoubtful = (one: MatchProfile, other: MatchProfile) =>
    one.partnerWantedBy !== null && other.availableFrom === null;
  const who = whoOf(isDoubtful(you, they), isDoubtful(they, you));
  if (who === null) return [];
  const moments = [who === 'THEY' ? null : you.partnerWantedBy, who === 'YOU' ? null : they.partnerWantedBy];
  const first = Math.min(...moments.filter((moment) => moment !== null));
  return [placed('unclear', 'DEADLINE_TO_MEET', { who, day: new Date(first).toISOString().slice(0, 10) })];
}

function languageReasons(pair: Pair): PlacedReason[] {
  const languages = languagesOf(pair.yours.languages & pair.theirs.languages);
  const contribution = pair.context.weights.FEASIBILITY * FEASIBILITY_WEIGHTS.language;
  if (languages.length > 0) return [placed('shared', 'COMMON_LANGUAGE', { languages }, contribution)];
  const broker = whoOf(pair.you.hasBroker, pair.they.hasBroker);
  if (broker !== null) {
    return [placed('shared', 'BROKER_INTERPRETS', { who: broker }, contribution * BROKER_INTERPRETS_VALUE)];
  }
  const unknown = unsaid(pair, 'LANGUAGES_UNKNOWN', (profile) => profile.languages.length === 0);
  const someStub = isStub(pair.you) || isStub(pair.they);
  return unknown.length > 0 || someStub ? unknown : [placed('unclear', 'NO_COMMON_LANGUAGE', {})];
}

function prefinancingReasons(pair: Pair): PlacedReason[] {
  const yours = pair.you.canPrefinance;
  const theirs = pair.they.canPrefinance;
  const contribution = pair.context.weights.FEASIBILITY * FEASIBILITY_WEIGHTS.prefinancing;
  if (yours && theirs) return [placed('shared', 'BOTH_CAN_PREFINANCE', {}, contribution)];
  if (yours) return [placed('gives', 'YOU_CAN_PREFINANCE', {}, contribution)];
  if (theirs) return [placed('gets', 'THEY_CAN_PREFINANCE', {}, contribution)];
  if (yours === false && theirs === false) return [placed('unclear', 'NOBODY_CAN_PREFINANCE', {})];
  return unsaid(pair, 'PREFINANCING_UNKNOWN', (profile) => profile.canPrefinance === null);
}

function needReasons({ yours, theirs, contribution }: Pair): PlacedReason[] {
  const who = whoOf(!yours.hasPartner, !theirs.hasPartner);
  return who === null ? [] : [placed('shared', 'NO_PARTNER_YET', { who }, contribution.NEED)];
}

function freshnessReasons(pair: Pair): PlacedReason[] {
  const today = dayOf(pair.context.now);
  const isFresh = (day: number) => day !== UNANSWERED && freshness(day, today) === 1;
  const you = isFresh(pair.yours.confirmedDay);
  const they = isFresh(pair.theirs.confirmedDay);
  const who = whoOf(you, they);
  const sides = (count: number) => (pair.context.weights.FRESHNESS / 2) * count;
  const contribution = FRESHNESS_WEIGHTS.confirmed * sides(Number(you) + Number(they));
  const answering = [pair.yours, pair.theirs].map(({ answered }) => answered >= ANSWERS_FROM_PERCENT);
  const answerer = whoOf(answering[0] === true, answering[1] === true);
  const answers = [pair.yours, pair.theirs].reduce(
    (sum, { answered }) => sum + (answered >= ANSWERS_FROM_PERCENT ? answered / 100 : 0),
    0,
  );
  return [
    ...(who === null ? [] : [placed('shared', 'CONFIRMED_RECENTLY', { who }, contribution)]),
    ...(answerer === null
      ? []
      : [placed('shared', 'ANSWERS_REQUESTS', { who: answerer }, FRESHNESS_WEIGHTS.answers * sides(answers))]),
    ...unsaid(pair, 'NOT_CONFIRMED_RECENTLY', (profile) => !isFresh(dayOf(profile.confirmedAt))),
  ];
}
