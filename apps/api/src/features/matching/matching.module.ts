import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { MatchProfileRow } from './match-profile.entity.ts';
import { MatchProfileRepository } from './match-profile.repository.ts';
import { MatchReplica } from './match-replica.ts';
import { MatchingRefreshHandler, MatchProfileUpkeep } from './matching.jobs.ts';
import { ArchStoneResolver, ProposalsResolver, ReasonResolver, ScorePartResolver } from './proposals.resolver.ts';
import { ProposalsService } from './proposals.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([MatchProfileRow]), OrganisationsModule],
  providers: [
    ArchStoneResolver,
    MatchProfileRepository,
    MatchProfileUpkeep,
    MatchReplica,
    MatchingRefreshHandler,
    ProposalsResolver,
    ProposalsService,
    ReasonResolver,
    ScorePartResolver,
  ],
})
export class MatchingModule {}
