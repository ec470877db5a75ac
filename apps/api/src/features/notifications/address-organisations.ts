import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An organisation that is reached by an address.' })
export class OrganisationOfAddress {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() slug: string;
}

/**
 * Organisations of whose members or contacts the addresses are: a statement with `id`, `name`, `slug` and `region_code`.
 * `addresses` is an expression of text[], in small letters.
 */
export const organisationsOf = (addresses: string): string => `
  select organisation.id, organisation.name, organisation.slug, place.region_code
    from organisation left join place on place.id = organisation.place_id
   where organisation.id in (
     select organisation_id from membership join account on account.id = account_id
      where account.email = any(${addresses})
     union
     select organisation_id from organisation_contact where lower(email) = any(${addresses}))`;

/** The rows of such a statement as one value, by name. */
export const asList = (statement: string): string => `
  (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'slug', slug) order by name, id), '[]')
     from (${statement}) as reached)`;
