import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { Organisation } from '../organisations/organisation.type.ts';
import { Introduction } from './introduction.type.ts';

@ObjectType({ description: 'An organisation that has no partner across the border, for brokers of its region.' })
export class OrganisationAtDesk {
  @Field(() => Organisation) organisation: Organisation;
  @Field(() => Int, { description: 'Introductions that have been asked for and have not ended.' }) running: number;
  @Field(() => Introduction, {
    nullable: true,
    description: 'The running one that has come furthest, else a draft, else the last one that ended within 90 days.',
  })
  introduction: Introduction | null;
}

@ObjectType()
export class OrganisationAtDeskEdge extends EdgeType(OrganisationAtDesk) {}

@ObjectType()
export class OrganisationAtDeskConnection extends ConnectionType(OrganisationAtDesk, OrganisationAtDeskEdge) {}
