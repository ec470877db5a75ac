import { STALE_DAYS } from '@mosty/domain/freshness';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { MatchProfileRow } from './match-profile.entity.ts';
import { PROFILE_FORMAT, type ProfileSource, type SelfDescribed, type StoredProfile } from './stored-profile.ts';

/** Only the office of a territorial unit speaks for its inhabitants. */
const SOURCES = `
  select organisation.id, organisation.name, organisation.country, organisation.kind, organisation.status,
         place.latitude, place.longitude, place.region_code as region, place.district_code as district,
         case when organisation.is_territorial_unit then place.population end as population,
         organisation.is_territorial_unit and place.type = 'MILITARY_AREA' as "isMilitaryArea",
         coalesce((select json_agg(json_build_object('theme', theme_code, 'offers', offers, 'seeks', seeks)
                                   order by theme_code)
                     from theme_interest where organisation_id = organisation.id), '[]') as interests,
         coalesce((select json_agg(json_build_object('language', language, 'text', text) order by language)
                     from organisation_description where organisation_id = organisation.id), '[]') as descriptions,
         array(select form from organisation_form where organisation_id = organisation.id order by form) as forms,
         array(select language from organisation_language
                where organisation_id = organisation.id order by language) as languages,
         organisation.can_prefinance as "canPrefinance",
         organisation.own_contribution_percent as "ownContributionPercent",
         organisation.hours_per_month as "hoursPerMonth",
         organisation.introduction_cap as "introductionCap",
         array(select distinct case organisation.country when 'PL' then cz_organisation_id else pl_organisation_id end
                 from partnership
                where organisation.id in (pl_organisation_id, cz_organisation_id)) as "partnerIds",
         (select count(answered_at)::float / nullif(count(*), 0)
            from (select case organisation.id when pl_organisation_id then a_asked_at else b_asked_at end as asked_at,
                         case organisation.id when pl_organisation_id then a_answered_at else b_answered_at end as answered_at,
                         end_reason
                    from introduction where organisation.id in (pl_organisation_id, cz_organisation_id)) request
           where asked_at > now() - interval '365 days'
             and (answered_at is not null or end_reason = 'NO_ANSWER')) as "answeredRequests",
         organisation.verified_at as "verifiedAt", -- Never confirmed and older than that is as stale as confirmed so long ago; younger, nobody knows yet.
         case when organisation.last_confirmed_at is null and organisation.status = 'ACTIVE'
                   and organisation.created_at < now() - interval '${STALE_DAYS} days'
              then organisation.created_at else organisation.last_confirmed_at end as "lastConfirmedAt"
    from organisation left join place on place.id = organisation.place_id
   where organisation.id = any($1::uuid[])`;

/** Profile null: the organisation is gone, or its profile was made otherwise than this program makes them. */
export type ProfileChange = Pick<MatchProfileRow, 'organisationId' | 'profile'>;

@Injectable()
export class MatchProfileRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Makes other transactions that refresh the same organisations wait for this one, so that none of them writes what it
   * has read earlier over what this one writes later. In order of the ids: two that wait for each other would never end.
   */
  async lock(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `insert into match_profile (organisation_id, profile, format, changed_in)
       select id, null, $2, pg_current_xact_id()::text::bigint from unnest($1::uuid[]) as id order by id
           on conflict (organisation_id) do nothing`,
      [ids, PROFILE_FORMAT],
    );
    await tx.query(
      'select from match_profile where organisation_id = any($1::uuid[]) order by organisation_id for update',
      [ids],
    );
  }

  sources(tx: Tx, ids: readonly string[]): Promise<ProfileSource[]> {
    return tx.query(SOURCES, [ids]);
  }

  /** What organisations say of themselves. */
  words(ids: readonly string[]): Promise<SelfDescribed[]> {
    return this.transactions.reader.query(
      `select organisation.id, organisation.country, organisation.kind, organisation.name,
              coalesce(json_agg(json_build_object('language', language, 'text', text) order by language)
                       filter (where language is not null), '[]') as descriptions
         from organisation left join organisation_description on organisation_id = organisation.id
        where organisation.id = any($1::uuid[]) group by organisation.id`,
      [ids],
    );
  }

  /** Each id with its profile, or null for an organisation that is gone. */
  async save(tx: Tx, profiles: ReadonlyMap<string, StoredProfile | null>): Promise<void> {
    await tx.query(
      `update match_profile set profile = new.profile, format = $3, changed_in = pg_current_xact_id()::text::bigint
         from unnest($1::uuid[], $2::jsonb[]) as new (id, profile)
        where organisation_id = new.id`,
      [
        [...profiles.keys()],
        [...profiles.values()].map((profile) => profile && JSON.stringify(profile)),
        PROFILE_FORMAT,
      ],
    );
  }

  /** Organisations without a profile, or with one that was made otherwise. */
  async idsToRefresh(): Promise<string[]> {
    const rows: { id: string }[] = await this.transactions.reader.query(
      `select id from organisation left join match_profile on organisation_id = id
        where match_profile.format is distinct from $1 order by id`,
      [PROFILE_FORMAT],
    );
    return rows.map(({ id }) => id);
  }

  /** Every transaction with a lower number has ended; what it wrote can be seen. */
  async oldestRunningTransaction(): Promise<string> {
    const [row]: { number: string }[] = await this.transactions.reader.query(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as number',
    );
    return (row as { number: string }).number;
  }

  /** Rows written by this transaction or a later one, by id, from behind `after`. */
  changedSince(transaction: string, limit: number, after?: string): Promise<ProfileChange[]> {
    return this.transactions.reader.query(
      `select organisation_id as "organisationId", case when format = $4 then profile end as profile
         from match_profile
        where changed_in >= $1 and ($3::uuid is null or organisation_id > $3)
        order by organisation_id limit $2`,
      [transaction, limit, after ?? null, PROFILE_FORMAT],
    );
  }

  /** In no particular order; those that are not there are left out. */
  byIds(ids: readonly string[], tx: Tx = this.transactions.reader): Promise<ProfileChange[]> {
    return tx.query(
      `select organisation_id as "organisationId", profile from match_profile
        where organisation_id = any($1::uuid[]) and format = $2`,
      [ids, PROFILE_FORMAT],
    );
  }
}
