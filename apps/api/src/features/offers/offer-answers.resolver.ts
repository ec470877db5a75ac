import { Args, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { toEnum } from '../../platform/graphql/enums.ts';
import { answerOf, OfferAnswersService } from './offer-answers.service.ts';
import { InterestAnswerInput } from './offer.inputs.ts';
import { Offer, OfferInterest, toInterest, toOfferType } from './offer.type.ts';

const OfferLinkStateEnum = toEnum(
  'OfferLinkState',
  ['OPEN', 'USED', 'EXPIRED', 'UNKNOWN'],
  'What a link of a mail is worth at the moment.',
);

@ObjectType({ description: 'What a link of a mail asks.' })
export class OfferAnswerLink {
  @Field(() => OfferLinkStateEnum) state: 'OPEN' | 'USED' | 'EXPIRED' | 'UNKNOWN';
  @Field(() => Offer, { nullable: true }) offer: Offer | null;
  @Field(() => OfferInterest, { nullable: true }) interest: OfferInterest | null;
}

@Resolver()
export class OfferAnswersResolver {
  constructor(private readonly service: OfferAnswersService) {}

  @Query(() => OfferAnswerLink, { description: 'Looks, and changes nothing.' })
  @Allow('EVERYBODY')
  async offerAnswerByLink(@Args('token') token: string): Promise<OfferAnswerLink> {
    const { state, offer, interest } = await this.service.look(token);
    return { state, offer: offer && toOfferType(offer), interest: interest && toInterest(interest) };
  }

  @Mutation(() => Offer, { description: 'Acts once, for whoever got the mail.' })
  @Allow('EVERYBODY')
  async answerInterestByLink(@Args('token') token: string, @Args('input') input: InterestAnswerInput): Promise<Offer> {
    return toOfferType(await this.service.answer(token, answerOf(input)));
  }
}
