import { type Dismissal } from '@mosty/domain/introductions/dismissals';
import { distanceKm } from './place.ts';
import { type MatchProfile } from './profile.ts';
import { themesOfPair } from './themes.ts';

/**
 * What a proposal is like that is being dismissed: the themes and forms for which it is made, whom it proposes and how far
 * away. Kept with the dismissal, for the other may change.
 */
export function dismissedPair(
  ours: MatchProfile,
  theirs: MatchProfile,
  themes: readonly string[],
): Pick<Dismissal, 'themes' | 'forms' | 'kind' | 'km'> {
  const known = new Map(themes.map((theme) => [theme, 1]));
  const { shares } = themesOfPair(ours.interests, theirs.interests, known);
  return {
    themes: [...new Set(shares.map(({ theme }) => theme))].sort(),
    forms: ours.forms.filter((form) => theirs.forms.includes(form)),
    kind: theirs.kind,
    km: ours.location && theirs.location && distanceKm(ours.location, theirs.location),
  };
}
