import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { AcceptProposalResolver } from './accept-proposal.resolver.ts';
import { AcceptedProposals } from './accepted-proposals.service.ts';
import { DigestEntryRow, DigestWeekRow } from './digest.entity.ts';
import { MatchProfileRow } from './match-profile.entity.ts';
import { MatchProfileRepository } from './match-profile.repository.ts';
import { MatchReplica } from './match-replica.ts';
import { MatchingRefreshHandler, MatchProfileUpkeep } from './matching.jobs.ts';
import { NextBest, NextBestProposals } from './next-best.service.ts';
import { ProposalDecisionsRepository } from './proposal-decisions.repository.ts';
import { ProposalDecisionsResolver } from './proposal-decisions.resolver.ts';
import { ProposalDecisions } from './proposal-decisions.service.ts';
import { ProposalDismissalRow, ProposalSnoozeRow } from './proposal-dismissal.entity.ts';
import { ProposalFactsRepository } from './proposal-facts.repository.ts';
import {
  ArchStoneResolver,
  LessonResolver,
  ProposalsResolver,
  ReasonResolver,
  ScorePartResolver,
} from './proposals.resolver.ts';
import { ProposalsService } from './proposals.service.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([DigestEntryRow, DigestWeekRow, MatchProfileRow, ProposalDismissalRow, ProposalSnoozeRow]),
    OrganisationsModule,
  ],
  providers: [
    AcceptedProposals,
    AcceptProposalResolver,
    ArchStoneResolver,
    LessonResolver,
    MatchProfileRepository,
    MatchProfileUpkeep,
    MatchReplica,
    MatchingRefreshHandler,
    ProposalDecisions,
    ProposalDecisionsRepository,
    ProposalDecisionsResolver,
    ProposalFactsRepository,
    ProposalsResolver,
    { provide: NextBest, useClass: NextBestProposals },
    ProposalsService,
    ReasonResolver,
    ScorePartResolver,
  ],
  exports: [NextBest, ProposalDecisions, ProposalsService],
})
export class MatchingModule {}
