import { type IntroductionMail } from '@mosty/domain/introductions/effects';
import { type Introduction, otherSide } from '@mosty/domain/introductions/introduction';
import { type EndStory } from '../../platform/mail/introduction-mail-params.ts';

/** Which sentence tells the end, seen from its reader. */
export function endStory(
  { sides, introducedAt }: Pick<Introduction, 'sides' | 'introducedAt'>,
  { to, state, reason, by }: Extract<IntroductionMail, { type: 'TELL_END' }>,
): EndStory {
  switch (state) {
    case 'AGREED':
      return 'AGREED';
    case 'DECLINED':
      if (introducedAt !== null) return 'NOTHING';
      if (to === 'BROKER') return 'DECLINED_BROKER';
      return sides[to].answer === 'DECLINED' ? 'DECLINED_OWN' : 'DECLINED_PARTNER';
    case 'EXPIRED':
      if (reason === 'NEVER_ASKED' || reason === 'NO_PLACE' || reason === 'NO_OUTCOME') return reason;
      if (to === 'BROKER') return 'NO_ANSWER_BROKER';
      return sides[to].answer === 'ACCEPTED' ? 'NO_ANSWER_ASKER' : 'NO_ANSWER_SILENT';
    case 'WITHDRAWN':
      if (by === 'BROKER') return 'WITHDRAWN_BROKER';
      if (by === 'SYSTEM') return 'WITHDRAWN_SYSTEM';
      return to !== 'BROKER' && by === otherSide(to) ? 'WITHDRAWN_PARTNER' : 'WITHDRAWN_BROKER';
  }
}
