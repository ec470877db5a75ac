import { type IntroductionMail } from '@mosty/domain/introductions/effects';
import { type Introduction, type Side } from '@mosty/domain/introductions/introduction';
import { type Country, type Language, LANGUAGE_OF } from '@mosty/domain/vocabulary';
import { countryName } from '@mosty/messages/vocabulary-texts';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.ts';
import { NextBest } from '../matching/next-best.service.ts';
import { type Proposal } from '../matching/proposals.service.ts';
import { toIntroduction } from './introduction-record.ts';
import { type IntroductionRow } from './introduction.entity.ts';
import { IntroductionsRepository } from './introductions.repository.ts';

export interface NamedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  /** Of its seat, if it has one. */
  readonly place: string | null;
  readonly country: Country;
  readonly language: Language;
}

/** All that a mail tells of an introduction, before anybody in particular reads it. */
export interface Letter {
  readonly row: IntroductionRow;
  readonly introduction: Introduction;
  readonly names: Readonly<Record<Side, NamedOrganisation>>;
  readonly note: { readonly text: string; readonly language: Language | null } | null;
  /** As of today, seen from side A. */
  readonly proposal: Proposal | null;
}

/** Reads it, without a lock and outside of a transaction. */
@Injectable()
export class StoryOfLetter {
  constructor(
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionsRepository,
    private readonly proposals: NextBest,
  ) {}

  async of(introductionId: string, mail: IntroductionMail): Promise<Letter | null> {
    const row = await this.introductions.find(this.transactions.reader, introductionId);
    if (row === null) return null;
    const introduction = toIntroduction(row);
    const { A, B } = introduction.sides;
    const named = await this.named([A.organisationId, B.organisationId]);
    const [a, b] = [named.get(A.organisationId), named.get(B.organisationId)];
    if (a === undefined || b === undefined) return null;
    const saysWhy = mail.type === 'SEND_ASK' || mail.type === 'SEND_NUDGE' || mail.type === 'INTRODUCE';
    return {
      ...{ row, introduction, names: { A: a, B: b } },
      note: row.note === null ? null : { text: row.note, language: row.noteLanguage },
      proposal: saysWhy ? await this.proposals.between(A.organisationId, B.organisationId) : null,
    };
  }

  /** Whom else the side could meet. */
  async nextBest({ introduction }: Letter, side: Side, howMany: number) {
    const { organisationId } = introduction.sides[side];
    const proposals = await this.proposals.of(organisationId, howMany);
    const named = await this.named(proposals.map((proposal) => proposal.organisationId));
    return proposals.flatMap((proposal) => {
      const about = named.get(proposal.organisationId);
      return about === undefined ? [] : [{ ...about, proposal }];
    });
  }

  private async named(ids: readonly string[]): Promise<ReadonlyMap<string, NamedOrganisation>> {
    const rows = await this.transactions.reader.query<
      { id: string; name: string; slug: string; place: string | null; country: Country }[]
    >(
      `select organisation.id, organisation.name, organisation.slug, organisation.country, place.name as place
         from organisation left join place on place.id = organisation.place_id where organisation.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, { ...row, language: LANGUAGE_OF[row.country] }]));
  }
}

/** Where an organisation is at home. */
export const placeIn = ({ place, country }: NamedOrganisation, language: Language): string =>
  place ?? countryName(country, language);

/** Where a side reads all of it. */
export const pathFor = ({ introduction, names }: Letter, side: Side): string =>
  `/introductions/${introduction.id}?for=${names[side].slug}`;

/** Where a broker does: as that of the two which is in her regions. */
export const pathForBroker = ({ introduction, names }: Letter): string =>
  `/introductions/${introduction.id}?for=${names.A.slug}&for=${names.B.slug}`;
