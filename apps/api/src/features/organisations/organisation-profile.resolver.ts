import { type CooperationForm } from '@mosty/domain/vocabulary';
import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphQLResolveInfo } from 'graphql';
import { CooperationFormEnum } from '../../platform/graphql/enums.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Place, toPlace } from '../places/place.type.ts';
import { PlacesRepository } from '../places/places.repository.ts';
import { ContactVisibilityRules } from './contact-visibility.ts';
import {
  Contact,
  Description,
  MissingStatement,
  Organisation,
  Partnership,
  RegisterId,
  ThemeInterest,
  toContact,
  toOrganisation,
  toPartnership,
  toThemeInterest,
} from './organisation.type.ts';
import { OrganisationsRepository } from './organisations.repository.ts';
import { ProfileStatements } from './profile-statements.ts';
import { OrganisationsService } from './organisations.service.ts';

/** The fields of an organisation that other rows hold; each is read once for a whole page. */
@Resolver(() => Organisation)
export class OrganisationProfileResolver {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly places: PlacesRepository,
    private readonly contactRules: ContactVisibilityRules,
    private readonly statements: ProfileStatements,
  ) {}

  @ResolveField(() => Place, { nullable: true, description: 'Where it has its seat.' })
  async place(@Parent() { placeId }: Organisation, @Context() { loaders }: RequestContext): Promise<Place | null> {
    const row = placeId && (await this.places.placeLoader(loaders).load(placeId));
    return row ? toPlace(row) : null;
  }

  @ResolveField(() => [RegisterId])
  async registerIds(@Parent() organisation: Organisation, @Context() { loaders }: RequestContext) {
    const { placeId, isTerritorialUnit, ownRegisterIds } = organisation;
    const place = isTerritorialUnit && placeId ? await this.places.placeLoader(loaders).load(placeId) : null;
    const ofPlace: RegisterId[] = [];
    if (place?.teryt) ofPlace.push({ register: 'TERYT', value: place.teryt });
    if (place?.lau2) ofPlace.push({ register: 'LAU2', value: place.lau2 });
    return [...ofPlace, ...ownRegisterIds];
  }

  @ResolveField(() => [Description])
  descriptions(@Parent() { id }: Organisation, @Context() { loaders }: RequestContext): Promise<Description[]> {
    return this.organisations.descriptionLoader(loaders).load(id);
  }

  @ResolveField(() => [ThemeInterest], { description: 'Strongest first.' })
  async themeInterests(@Parent() { id }: Organisation, @Context() { loaders }: RequestContext) {
    return (await this.organisations.interestLoader(loaders).load(id)).map(toThemeInterest);
  }

  @ResolveField(() => [CooperationFormEnum])
  async cooperationForms(@Parent() { id }: Organisation, @Context() { loaders }: RequestContext) {
    const rows = await this.organisations.formLoader(loaders).load(id);
    return rows.map(({ form }): CooperationForm => form);
  }

  @ResolveField(() => [String], { description: 'ISO 639-1 codes of the languages that people there can work in.' })
  async languages(@Parent() { id }: Organisation, @Context() { loaders }: RequestContext): Promise<string[]> {
    return (await this.organisations.languageLoader(loaders).load(id)).map(({ language }) => language);
  }

  @ResolveField(() => [Contact], {
    description: 'Those that the viewer may see. In lists only those that everybody may see, and those of the viewer.',
  })
  async contacts(
    @Parent() { id }: Organisation,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Contact[]> {
    const isInList = info.path.prev?.prev !== undefined;
    return (await this.contactRules.visibleTo(context, id, isInList)).map(toContact);
  }

  @ResolveField(() => [Partnership])
  async partnerships(@Parent() { id }: Organisation, @Context() { loaders }: RequestContext): Promise<Partnership[]> {
    const rows = await this.organisations.partnershipLoader(loaders).load(id);
    return rows.map((row) => toPartnership(row, id));
  }

  @ResolveField(() => Boolean)
  async hasPartnerAcrossBorder(@Parent() { id }: Organisation, @Context() { loaders }: RequestContext) {
    return (await this.organisations.partnershipLoader(loaders).load(id)).length > 0;
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@Parent() { id }: Organisation, @Context() context: RequestContext): Promise<boolean> {
    return this.contactRules.actsFor(id, context);
  }

  @ResolveField(() => [MissingStatement], {
    description: 'What it does not say, what costs the match most first; only for those who may say it.',
  })
  async missing(@Parent() organisation: Organisation, @Context() context: RequestContext): Promise<MissingStatement[]> {
    if (!(await this.contactRules.actsFor(organisation.id, context))) return [];
    return this.statements.missing(organisation, context.loaders);
  }
}

@Resolver(() => Partnership)
export class PartnershipResolver {
  constructor(private readonly organisations: OrganisationsService) {}

  @ResolveField(() => Organisation)
  async partner(@Parent() { partnerId }: Partnership, @Context() { loaders }: RequestContext): Promise<Organisation> {
    return toOrganisation(await this.organisations.required(partnerId, loaders));
  }
}
