import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type MailParams } from '../../platform/mail/mail-templates.ts';
import { offerPath, titleFor } from '../offers/offer-rows.ts';
import { OffersService } from '../offers/offers.service.ts';
import { type DigestEntry, type DigestReader, DigestRepository } from './digest.repository.ts';
import { NextBest } from './next-best.service.ts';
import { reasonSentences } from './reason-sentences.ts';

type Params = MailParams['proposals-digest'];
type OfOrganisation = Params['organisations'][number];

/** Good are the first so many; of them a mail names a few that it has not named before. */
const GOOD_PROPOSALS = 12;
const GOOD_OFFERS = 12;
const NAMED_OF_EACH = 3;
const REASONS_OF_EACH = 3;

interface Digest {
  readonly params: Params | null;
  readonly entries: readonly DigestEntry[];
}

/** What is new for somebody: proposals to her organisations and offers that fit them, which no mail has named yet. */
@Injectable()
export class DigestContents {
  constructor(
    private readonly digests: DigestRepository,
    private readonly nextBest: NextBest,
    private readonly offers: OffersService,
  ) {}

  async newFor({ accountId, language }: DigestReader): Promise<Digest> {
    const told = new Set((await this.digests.told(accountId)).map(nameOf));
    const entries: DigestEntry[] = [];
    const organisations: OfOrganisation[] = [];
    for (const organisation of await this.digests.organisationsOf(accountId)) {
      const isNew = (kind: DigestEntry['kind']) => (subjectId: string) =>
        !told.has(nameOf({ organisationId: organisation.id, kind, subjectId }));
      const proposals = await this.proposals(organisation.id, isNew('PROPOSAL'), language);
      const offers = await this.fittingOffers(organisation.id, isNew('OFFER'), language);
      if (proposals.length + offers.length === 0) continue;
      entries.push(
        ...proposals.map(([subjectId]) => ({ organisationId: organisation.id, kind: 'PROPOSAL' as const, subjectId })),
        ...offers.map(([subjectId]) => ({ organisationId: organisation.id, kind: 'OFFER' as const, subjectId })),
      );
      organisations.push({
        name: organisation.name,
        proposalsPath: `/proposals?for=${organisation.slug}`,
        proposals: proposals.map(([, proposal]) => proposal),
        offers: offers.map(([, offer]) => offer),
      });
    }
    return { params: organisations.length === 0 ? null : { organisations }, entries };
  }

  private async proposals(organisationId: string, isNew: (id: string) => boolean, language: Language) {
    const good = await this.nextBest.of(organisationId, GOOD_PROPOSALS);
    const fresh = good.filter(({ organisationId: id }) => isNew(id)).slice(0, NAMED_OF_EACH);
    const named = await this.digests.named(
      fresh.map(({ organisationId: id }) => id),
      language,
    );
    return fresh.flatMap((proposal): [string, OfOrganisation['proposals'][number]][] => {
      const partner = named.get(proposal.organisationId);
      if (partner === undefined) return [];
      const reasons = reasonSentences(proposal, 'ours', language, REASONS_OF_EACH);
      const { name, place, slug } = partner;
      return [[partner.id, { name, place, path: `/organisations/${slug}`, reasons }]];
    });
  }

  private async fittingOffers(organisationId: string, isNew: (id: string) => boolean, language: Language) {
    const fitting = await this.offers.matchingFor(organisationId, GOOD_OFFERS);
    const fresh = fitting.filter(({ offer }) => isNew(offer.id)).slice(0, NAMED_OF_EACH);
    const owners = await this.digests.named(
      fresh.map(({ offer }) => offer.organisationId),
      language,
    );
    return fresh.map(({ offer }): [string, OfOrganisation['offers'][number]] => [
      offer.id,
      {
        title: titleFor(offer, language).title,
        by: owners.get(offer.organisationId)?.name ?? '',
        path: offerPath(offer),
        deadline: offer.deadline,
      },
    ]);
  }
}

const nameOf = ({ organisationId, kind, subjectId }: DigestEntry): string =>
  [organisationId, kind, subjectId].join('/');
