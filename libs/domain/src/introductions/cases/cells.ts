/** A decision in a few words, as the tables of cases write it. */
import { decide } from '../decide.ts';
import { type IntroductionEffect } from '../effects.ts';
import { type IntroductionDeed } from '../events.ts';
import { type Introduction } from '../introduction.ts';
import { CONTEXT, eventOf, type Who } from './examples.ts';

/** `nothing`, `no: CODE`, or the next state and what has to be done; RECORD, which every change makes, is left out. */
export function cellOf(
  introduction: Introduction,
  deed: IntroductionDeed,
  who = rightPerson(introduction, deed),
): string {
  const decision = decide(introduction, eventOf(introduction, deed, who), CONTEXT);
  if (!decision.ok) return `no: ${decision.error.code}`;
  const { next, effects } = decision.value;
  if (next === introduction) return effects.length === 0 ? 'nothing' : `nothing, but ${effects.map(words).join(', ')}`;
  const [record, ...others] = effects;
  const isRecorded = record?.type === 'RECORD' && others.every(({ type }) => type !== 'RECORD');
  return [isRecorded ? next.state : `${next.state} unrecorded`, ...others.map(words)].join(', ');
}

/** Somebody who may do it. */
export function rightPerson({ startedBy }: Introduction, deed: IntroductionDeed): Who {
  switch (deed.type) {
    case 'ASK':
      return startedBy;
    case 'ACCEPT':
    case 'DECLINE':
    case 'OUTCOME':
      return 'BROKER';
    case 'WITHDRAW':
      return deed.leaving === null ? startedBy : 'JOB';
    case 'FIRST_CONTACT':
    case 'CORRECT':
      return 'BROKER';
    default:
      return 'JOB';
  }
}

const words = (effect: IntroductionEffect): string =>
  'to' in effect ? `${effect.type} ${effect.to}` : 'side' in effect ? `${effect.type} ${effect.side}` : effect.type;
