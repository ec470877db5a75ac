import { type MatchWeights, missingIn, type Missing } from '@mosty/domain/completeness';
import { DEFAULT_WEIGHTS, FEASIBILITY_WEIGHTS, FRESHNESS_WEIGHTS } from '@mosty/matching/weights';
import { Injectable } from '@nestjs/common';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { type Organisation } from './organisation.type.ts';
import { OrganisationsRepository } from './organisations.repository.ts';

const WEIGHTS: MatchWeights = {
  parts: DEFAULT_WEIGHTS,
  feasibility: FEASIBILITY_WEIGHTS,
  confirmed: FRESHNESS_WEIGHTS.confirmed,
};

/** What a profile says and does not say, counted. */
@Injectable()
export class ProfileStatements {
  constructor(private readonly organisations: OrganisationsRepository) {}

  async missing(organisation: Organisation, loaders: Loaders): Promise<Missing[]> {
    const { id, capacity } = organisation;
    const [descriptions, interests, forms, languages, contacts] = await Promise.all([
      this.organisations.descriptionLoader(loaders).load(id),
      this.organisations.interestLoader(loaders).load(id),
      this.organisations.formLoader(loaders).load(id),
      this.organisations.languageLoader(loaders).load(id),
      this.organisations.contactLoader(loaders).load(id),
    ]);
    const answers = [capacity.canPrefinance, capacity.ownContributionPercent, capacity.hoursPerMonth];
    return missingIn(
      {
        offeredThemes: interests.filter(({ offers }) => offers > 0).length,
        soughtThemes: interests.filter(({ seeks }) => seeks > 0).length,
        descriptionLength: Math.max(0, ...descriptions.map(({ text }) => text.length)),
        forms: forms.length,
        languages: languages.length,
        capacityAnswers: answers.filter((answer) => answer !== null).length,
        hasPlace: organisation.placeId !== null,
        contacts: contacts.length,
        hasWebsite: organisation.website !== null,
        hasLogo: organisation.logo !== null,
        isConfirmed: organisation.lastConfirmedAt !== null,
      },
      WEIGHTS,
    );
  }
}
