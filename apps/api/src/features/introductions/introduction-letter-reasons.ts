import { type Side } from '@mosty/domain/introductions/introduction';
import { type Language } from '@mosty/domain/vocabulary';
import { type Proposal } from '../matching/proposals.service.ts';
import { reasonSentences } from '../matching/reason-sentences.ts';

/**
 * Why the two fit, in words of one reader. The proposal of an introduction is seen from side A; one of the next best, from the
 * side that gets it (OWN). None where one of the two has no match profile.
 */
export function reasonsFor(
  proposal: Proposal | null,
  reader: Side | 'OWN',
  language: Language,
  howMany: number,
): readonly string[] {
  return proposal === null ? [] : reasonSentences(proposal, reader === 'B' ? 'theirs' : 'ours', language, howMany);
}
