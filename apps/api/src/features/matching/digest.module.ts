import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OffersModule } from '../offers/offers.module.ts';
import { DigestContents } from './digest-contents.ts';
import { DigestEntryRow, DigestWeekRow } from './digest.entity.ts';
import { DigestHandler, FindDigestsHandler } from './digest.jobs.ts';
import { ProposalsDigestWriter } from './digest.mail.ts';
import { DigestRepository } from './digest.repository.ts';
import { MatchingModule } from './matching.module.ts';

/** The weekly mail of proposals and offers; apart from matching, which offers ask. */
@Module({
  imports: [TypeOrmModule.forFeature([DigestEntryRow, DigestWeekRow]), MatchingModule, OffersModule],
  providers: [DigestContents, DigestHandler, DigestRepository, FindDigestsHandler, ProposalsDigestWriter],
})
export class ProposalsDigestModule {}
