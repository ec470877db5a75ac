import { type Freshness, freshnessOf } from '@mosty/domain/freshness';
import { REGISTER_SEARCH } from '@mosty/domain/verification';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '../../platform/clock/clock.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Organisation } from '../organisations/organisation.type.ts';
import { type Identifier, TrustRepository } from './trust.repository.ts';
import { Evidence, FreshnessEnum, type PastVerification, type PublicIdentifier } from './trust.type.ts';
import { type VerificationRow } from './verification.entity.ts';
import { inOrder } from './verifications.service.ts';

/** What an organisation is trusted for: everybody sees it all, and there is no score behind it. */
@Resolver(() => Organisation)
export class EvidenceResolver {
  constructor(
    private readonly repository: TrustRepository,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => FreshnessEnum, {
    nullable: true,
    description: 'How long ago the profile was confirmed; null for stubs and archived ones.',
  })
  freshness(@Parent() organisation: Organisation): Freshness | null {
    return freshnessOf(organisation, this.clock.now())?.freshness ?? null;
  }

  @ResolveField(() => Evidence)
  async evidence(@Parent() organisation: Organisation, @Context() { loaders }: RequestContext): Promise<Evidence> {
    const { id, lastConfirmedAt } = organisation;
    const [known, verifications] = await Promise.all([
      this.repository.identifierLoader(loaders).load(id),
      this.repository.verificationLoader(loaders).load(id),
    ]);
    const identifiers = inOrder(known);
    const dates = freshnessOf(organisation, this.clock.now());
    return {
      identifiers: identifiers.map(toPublic),
      verifications: verifications.map((row) => toPast(row, identifiers)),
      confirmedAt: lastConfirmedAt,
      dueOn: dates?.dueOn ?? null,
      staleOn: dates?.staleOn ?? null,
    };
  }
}

const toPublic = ({ register, value }: Identifier): PublicIdentifier => ({
  register,
  value,
  searchUrl: REGISTER_SEARCH[register].url,
});

/** The whitelist of what anybody may see of a verification: the office, never the person. */
function toPast(row: VerificationRow, current: readonly Identifier[]): PastVerification {
  const { register, registerValue, checks, verifiedAt, verifiedBy } = row;
  const { revokedAt, revokedBy, revocationReason, revocationNote } = row;
  return {
    identifier: toPublic({ register, value: registerValue }),
    isStillItsNumber: current.some((now) => now.register === register && now.value === registerValue),
    ...{ checks, verifiedAt, verifiedBy, revokedAt, revokedBy, revocationReason, revocationNote },
  };
}
