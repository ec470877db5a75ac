import {
  type SideAnswer,
  type IntroductionState,
  type Party,
  type Side,
} from '@mosty/domain/introductions/introduction';
import { type Language } from '@mosty/domain/vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LanguageEnum } from '../../platform/graphql/enums.ts';
import { MatchProposal } from '../matching/match-proposal.type.ts';
import { Organisation } from '../organisations/organisation.type.ts';
import {
  type IntroductionLinkState,
  IntroductionLinkStateEnum,
  IntroductionPartyEnum,
  IntroductionSideCodeEnum,
  IntroductionStateEnum,
  type LinkAsks,
  LinkAsksEnum,
  SideAnswerEnum,
} from './introduction-enums.ts';
import { IntroductionEnd, IntroductionNote } from './introduction.type.ts';

@ObjectType({ description: 'A contact that the side can give; only while its link can be used.' })
export class ContactChoice {
  @Field(() => ID) id: string;
  @Field() label: string;
  @Field(() => String, { nullable: true }) personName: string | null;
}

@ObjectType({
  description: 'What a mailed link is about: without a word on any person, for it may have been forwarded.',
})
export class LinkedIntroduction {
  @Field(() => ID) id: string;
  @Field(() => IntroductionStateEnum) state: IntroductionState;
  @Field(() => IntroductionSideCodeEnum, { description: 'The side that is asked.' }) side: Side;
  @Field(() => Organisation, { description: 'Who is asked.' }) organisation: Organisation;
  @Field(() => Organisation, { description: 'Whom it could meet, or has met.' }) partner: Organisation;
  @Field(() => IntroductionPartyEnum) startedBy: Party;
  @Field(() => SideAnswerEnum, { description: 'Of the side that is asked.' }) answer: SideAnswer;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field({ description: 'The other side wants to meet.' }) partnerAccepted: boolean;
  @Field(() => Date, { nullable: true }) introducedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'A day.' }) lastDay: string | null;
  @Field(() => IntroductionNote, { nullable: true }) note: IntroductionNote | null;
  @Field(() => IntroductionEnd, { nullable: true }) end: IntroductionEnd | null;
  @Field(() => MatchProposal, { nullable: true, description: 'Why the two fit, as the side that is asked reads it.' })
  proposal: MatchProposal | null;
  @Field(() => [ContactChoice]) contactChoices: ContactChoice[];
  @Field({ description: 'The person whom the link was sent to can give herself as the contact.' })
  canGiveSelf: boolean;
}

@ObjectType({
  description: 'A mailed link: what it asks for, whether it can be used, and what has happened meanwhile.',
})
export class IntroductionLinkView {
  @Field(() => IntroductionLinkStateEnum) state: IntroductionLinkState;
  @Field(() => LinkAsksEnum, { nullable: true, description: 'Null for a link that nobody knows.' })
  asks: LinkAsks | null;
  @Field(() => LanguageEnum, { nullable: true, description: 'Of whoever it was sent to.' }) language: Language | null;
  @Field(() => Date, { nullable: true, description: 'When this link was used.' }) usedAt: Date | null;
  @Field(() => LinkedIntroduction, { nullable: true }) introduction: LinkedIntroduction | null;
}

@ObjectType()
export class IntroductionLinkAnswer extends IntroductionLinkView {
  @Field({ description: 'It was done now. Otherwise the state says why not.' }) isDone: boolean;
}
