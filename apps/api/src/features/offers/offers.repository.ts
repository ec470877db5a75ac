import { INTEREST_WINDOW_DAYS, MONTHLY_INTERESTS, type InterestFacts } from '@mosty/domain/offers-queue';
import { type OfferContent } from '@mosty/domain/offer-content';
import { type Country } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { INTEREST_COLUMNS, type InterestRow, OFFER_COLUMNS, type OfferRow } from './offer-rows.ts';

/** Longer ago than the window of the cap: those letters count no more. */
const LATELY_MS = (INTEREST_WINDOW_DAYS + 1) * 86_400_000;

export interface InterestPlaceRow {
  readonly offerId: string;
  readonly ownerId: string;
  readonly interestedId: string;
}

@Injectable()
export class OffersRepository {
  constructor(private readonly transactions: Transactions) {}

  get reader(): Tx {
    return this.transactions.reader;
  }

  async find(tx: Tx, key: { readonly id?: string | null; readonly slug?: string | null }): Promise<OfferRow | null> {
    const [column, value] = key.slug ? ['slug', key.slug] : ['id', key.id ?? ''];
    if (column === 'id' && !isId(value)) return null;
    const rows: OfferRow[] = await tx.query(`select ${OFFER_COLUMNS} from offer where offer.${column} = $1`, [value]);
    return rows[0] ?? null;
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<OfferRow[]> {
    return tx.query(`select ${OFFER_COLUMNS} from offer where offer.id = any($1::uuid[])`, [ids]);
  }

  loader(loaders: Loaders) {
    return loaders.of<OfferRow | null>('offer', async (ids) => {
      const rows = new Map((await this.byIds(this.reader, ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
  }

  /** Drafts first, then what is open, then what has ended; of each the newest first. */
  ofOrganisation(organisationId: string): Promise<OfferRow[]> {
    return this.reader.query(
      `select ${OFFER_COLUMNS} from offer where offer.organisation_id = $1
        order by case offer.state when 'DRAFT' then 1 when 'PUBLISHED' then 2 else 3 end,
                 coalesce(offer.ended_at, offer.published_at, offer.created_at) desc, offer.id
        limit 200`,
      [organisationId],
    );
  }

  /**
   * Until the transaction ends nobody else changes anything of the offers of this organisation: the cap is one for all of them,
   * and whoever locks in one order never waits for each other.
   */
  async lockOwner(tx: Tx, organisationId: string): Promise<void> {
    await tx.query("select pg_advisory_xact_lock(hashtextextended('offers:' || $1, 0))", [organisationId]);
  }

  async ownerOf(tx: Tx, offerId: string): Promise<string | null> {
    if (!isId(offerId)) return null;
    const rows: { id: string }[] = await tx.query('select organisation_id as id from offer where id = $1', [offerId]);
    return rows[0]?.id ?? null;
  }

  /** In which offer somebody is interested, whose it is, and who that is; null for what is not there. */
  async placeOfInterest(tx: Tx, interestId: string): Promise<InterestPlaceRow | null> {
    if (!isId(interestId)) return null;
    const rows: InterestPlaceRow[] = await tx.query(
      `select offer.id as "offerId", offer.organisation_id as "ownerId", interest.organisation_id as "interestedId"
         from offer_interest interest join offer on offer.id = interest.offer_id where interest.id = $1`,
      [interestId],
    );
    return rows[0] ?? null;
  }

  interestsOf(tx: Tx, offerId: string): Promise<InterestRow[]> {
    return tx.query(
      `select ${INTEREST_COLUMNS} from offer_interest interest where interest.offer_id = $1
        order by interest.expressed_at, interest.id`,
      [offerId],
    );
  }

  interestLoader(loaders: Loaders) {
    return loaders.of<InterestRow[]>('offerInterests', async (ids) => {
      const rows: InterestRow[] = await this.reader.query(
        `select ${INTEREST_COLUMNS} from offer_interest interest where interest.offer_id = any($1::uuid[])
          order by interest.expressed_at, interest.id`,
        [ids],
      );
      return ids.map((id) => rows.filter(({ offerId }) => offerId === id));
    });
  }

  /** What an organisation has said of offers of others, the newest first. */
  interestsFrom(organisationId: string): Promise<InterestRow[]> {
    return this.reader.query(
      `select ${INTEREST_COLUMNS} from offer_interest interest where interest.organisation_id = $1
        order by interest.expressed_at desc, interest.id limit 200`,
      [organisationId],
    );
  }

  async countOpen(tx: Tx, organisationId: string): Promise<number> {
    const rows: { count: number }[] = await tx.query(
      `select count(*)::int as count from offer where organisation_id = $1 and state in ('DRAFT', 'PUBLISHED')`,
      [organisationId],
    );
    return rows[0]?.count ?? 0;
  }

  /** Its id is made by whoever asks, so that a form that is sent twice makes one draft. */
  async addDraft(
    tx: Tx,
    draft: {
      readonly id: string;
      readonly organisationId: string;
      readonly country: Country;
      readonly accountId: string | null;
    },
    kind: OfferContent['kind'],
    at: Date,
  ): Promise<void> {
    await tx.query(
      `insert into offer (id, organisation_id, country, kind, responsible_id, created_at, changed_at, edited_at)
       values ($1, $2, $3, $4, $5, $6, $6, $6)`,
      [draft.id, draft.organisationId, draft.country, kind, draft.accountId, at],
    );
  }

  /** What it says now takes the place of what it said before, as one more version. */
  async saveContent(tx: Tx, id: string, content: OfferContent, at: Date): Promise<void> {
    await tx.query(
      `update offer set kind = $2, visibility = $3, forms = $4, wanted_kinds = $5, programme = $6, call_name = $7,
              starts_on = $8, ends_on = $9, places = $10, budget_from = $11, budget_to = $12, currency = $13,
              own_contribution_percent = $14, deadline = $15, partners_wanted = $16, version = version + 1, edited_at = $17
        where id = $1`,
      [
        ...[id, content.kind, content.visibility, content.forms, content.wantedKinds, content.programme],
        ...[content.callName, content.startsOn, content.endsOn, content.places, content.budgetFrom, content.budgetTo],
        ...[content.currency, content.ownContributionPercent, content.deadline, content.partnersWanted, at],
      ],
    );
    for (const table of ['offer_text', 'offer_theme', 'offer_region']) {
      await tx.query(`delete from ${table} where offer_id = $1`, [id]);
    }
    await tx.query(
      `insert into offer_text (offer_id, language, title, text)
       select $1, one.language, one.title, one.text
         from jsonb_to_recordset($2::jsonb) as one (language text, title text, text text)`,
      [id, JSON.stringify(content.texts)],
    );
    await tx.query('insert into offer_theme select $1, unnest($2::text[])', [id, content.themes]);
    await tx.query('insert into offer_region select $1, unnest($2::text[])', [id, content.wantedRegions]);
  }

  async setSlug(tx: Tx, id: string, slug: string): Promise<void> {
    await tx.query('update offer set slug = $2 where id = $1 and slug is null', [id, slug]);
  }

  async deleteDraft(tx: Tx, id: string): Promise<void> {
    await tx.query("delete from offer where id = $1 and state = 'DRAFT'", [id]);
  }

  /** What whoever is interested finds at the owner's: letters of the last weeks, the cap, and how many wait. */
  async facts(tx: Tx, organisationId: string, at: Date): Promise<InterestFacts> {
    const rows: { at: Date }[] = await tx.query(
      `select interest.delivered_at as at from offer_interest interest join offer on offer.id = interest.offer_id
        where offer.organisation_id = $1 and interest.delivered_at > $2`,
      [organisationId, new Date(at.getTime() - LATELY_MS)],
    );
    const ahead = await this.waiting(tx, organisationId);
    return { delivered: rows.map(({ at }) => at), cap: await this.capOf(tx, organisationId), ahead: ahead.length };
  }

  waiting(tx: Tx, organisationId: string): Promise<{ id: string; offerId: string; since: Date }[]> {
    return tx.query(
      `select interest.id, interest.offer_id as "offerId", interest.expressed_at as since
         from offer_interest interest join offer on offer.id = interest.offer_id
        where offer.organisation_id = $1 and interest.state = 'WAITING'
        order by interest.expressed_at, interest.id`,
      [organisationId],
    );
  }

  async capOf(tx: Tx, organisationId: string): Promise<number> {
    const rows: { cap: number }[] = await tx.query(
      'select monthly_interests as cap from offer_preference where organisation_id = $1',
      [organisationId],
    );
    return rows[0]?.cap ?? MONTHLY_INTERESTS;
  }

  async setCap(tx: Tx, organisationId: string, cap: number): Promise<void> {
    await tx.query(
      `insert into offer_preference (organisation_id, monthly_interests) values ($1, $2)
       on conflict (organisation_id) do update set monthly_interests = excluded.monthly_interests`,
      [organisationId, cap],
    );
  }

  async setConversation(tx: Tx, interestId: string, conversationId: string): Promise<void> {
    await tx.query('update offer_interest set conversation_id = $2 where id = $1', [interestId, conversationId]);
  }

  async dueOffers(at: Date, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.reader.query(
      'select id from offer where due_at <= $1 order by due_at limit $2',
      [at, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Organisations for whose offers somebody waits. */
  async ownersWithQueue(): Promise<string[]> {
    const rows: { id: string }[] = await this.reader.query(
      `select distinct offer.organisation_id as id from offer_interest interest
         join offer on offer.id = interest.offer_id where interest.state = 'WAITING'`,
    );
    return rows.map(({ id }) => id);
  }

  async regionCodes(tx: Tx, country: Country): Promise<Set<string>> {
    const rows: { code: string }[] = await tx.query('select code from region where country = $1', [country]);
    return new Set(rows.map(({ code }) => code));
  }
}
