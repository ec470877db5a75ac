import { type ProposalSide, type Reason } from '@mosty/domain/explanation';
import { type Language } from '@mosty/domain/vocabulary';
import { reasonText } from '@mosty/messages/explanation-texts';
import { conceptById } from '@mosty/thesaurus/concepts';
import { themeLabel } from '../themes/theme.type.ts';
import { type Proposal, type ProposalParty } from './proposals.service.ts';

/** One reason as whoever reads `language` reads it; `partner` is whom it is about. */
export function reasonSentence(reason: Reason, partner: Pick<ProposalParty, 'kind'>, language: Language): string {
  return reasonText(reason, {
    language,
    partnerKind: partner.kind,
    themeLabel: (code) => themeLabel(code, language),
    conceptLabel: (code) => conceptById(code)?.words[language][0] ?? code,
  });
}

/** The strongest reasons of one side in words, for mails: what it gets first, then what it gives and what both share. */
export function reasonSentences(
  proposal: Proposal,
  side: 'ours' | 'theirs',
  language: Language,
  howMany: number,
): readonly string[] {
  const partner = side === 'ours' ? proposal.them : proposal.us;
  const { gets, gives, shared }: ProposalSide = proposal.explanation[side];
  const strongest = (reasons: readonly Reason[]) =>
    [...reasons].sort((one, other) => other.contribution - one.contribution);
  const offered = [gets, gives, shared].map(strongest);
  // One of each heading before a second of any.
  const inTurn = Array.from({ length: Math.max(...offered.map(({ length }) => length)) }, (_, place) =>
    offered.flatMap((reasons) => reasons[place] ?? []),
  ).flat();
  return inTurn.slice(0, howMany).map((reason) => reasonSentence(reason, partner, language));
}
