import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Offers and requests, who is interested in them, and each step with who, when and by which way. What follows from them is
 * decided by libs/domain/src/offers*.ts; here stands what must always hold.
 */
export class OffersArePostedAndAnswered1795309000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table offer (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null,
        country text not null,
        -- Its name in addresses, from its first publication on.
        slug text constraint offer_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        kind text not null constraint offer_kind check (kind in ('OFFER', 'REQUEST')),
        state text not null default 'DRAFT'
          constraint offer_state check (state in ('DRAFT', 'PUBLISHED', 'CLOSED', 'EXPIRED')),
        visibility text not null default 'PUBLIC'
          constraint offer_visibility check (visibility in ('PUBLIC', 'MEMBERS', 'MATCHING')),
        forms text[] not null default '{}' constraint offer_forms check (forms <@ array[
          'STUDY_VISIT', 'STAFF_EXCHANGE', 'INTERNSHIP', 'JOINT_PROJECT', 'EVENT', 'BEST_PRACTICE', 'TWINNING',
          'YOUTH_EXCHANGE', 'TRAINING']),
        -- Whom it is for; none: everybody across the border.
        wanted_kinds text[] not null default '{}' constraint offer_wanted_kinds check (wanted_kinds <@ array[
          'GMINA', 'OBEC', 'NGO', 'AGGLOMERATION', 'PUBLIC_INSTITUTION', 'PRIVATE_ENTITY']),
        programme text constraint offer_programme check (programme in ('INTERREG_CZ_PL')),
        call_name text constraint offer_call_name check (length(btrim(call_name)) between 1 and 200),
        starts_on date,
        ends_on date,
        places text constraint offer_places check (length(btrim(places)) between 1 and 200),
        budget_from integer constraint offer_budget_from check (budget_from between 0 and 100000000),
        budget_to integer constraint offer_budget_to check (budget_to between 0 and 100000000),
        currency text constraint offer_currency check (currency in ('EUR', 'PLN', 'CZK')),
        own_contribution_percent smallint
          constraint offer_own_contribution check (own_contribution_percent between 0 and 100),
        -- The last day on which it is open; of a draft, the one that is meant.
        deadline date,
        partners_wanted smallint not null default 1
          constraint offer_partners_wanted check (partners_wanted between 1 and 20),
        renewals integer not null default 0 constraint offer_renewals check (renewals >= 0),
        reminded_of date,
        closed_as text constraint offer_closed_as check (closed_as in ('PARTNER_FOUND', 'WITHDRAWN')),
        -- Who wrote it and gets its mails; null once she is gone.
        responsible_id uuid constraint offer_responsible references account (id) on delete set null,
        is_example boolean not null default false,
        -- Grows with every saved edit; an edit names the one it was made on.
        version integer not null default 1 constraint offer_version check (version > 0),
        created_at timestamptz not null default now(),
        -- When something last happened to it or to one who is interested; edits of its text are told apart.
        changed_at timestamptz not null default now(),
        edited_at timestamptz not null default now(),
        published_at timestamptz,
        ended_at timestamptz,
        -- When the next thing happens of its own accord; null: never.
        due_at timestamptz,
        constraint offer_organisation foreign key (organisation_id, country)
          references organisation (id, country) on delete cascade,
        constraint offer_with_country unique (id, country),
        constraint offer_slug_once unique (slug),
        constraint offer_dates check (ends_on >= starts_on),
        constraint offer_budget_order check (budget_to >= budget_from),
        constraint offer_budget_has_currency check (currency is not null or (budget_from is null and budget_to is null)),
        constraint offer_published check (
          state = 'DRAFT' or (deadline is not null and slug is not null and published_at is not null)),
        constraint offer_ended check ((state in ('CLOSED', 'EXPIRED')) = (ended_at is not null)),
        constraint offer_closed check ((state = 'CLOSED') = (closed_as is not null))
      );
      create index offer_by_organisation on offer (organisation_id, state);
      create index offer_open on offer (deadline, id) where state = 'PUBLISHED';
      create index offer_due on offer (due_at) where due_at is not null;
      create index offer_by_responsible on offer (responsible_id);

      create table offer_text (
        offer_id uuid not null constraint offer_text_offer references offer (id) on delete cascade,
        language text not null constraint offer_text_language check (language in ('pl', 'cs', 'en')),
        title text not null constraint offer_text_title check (length(btrim(title)) between 1 and 150),
        -- Of a draft the text may still be missing.
        text text not null default '' constraint offer_text_text check (length(text) <= 5000),
        constraint offer_text_key primary key (offer_id, language)
      );

      create table offer_theme (
        offer_id uuid not null constraint offer_theme_offer references offer (id) on delete cascade,
        theme_code text not null constraint offer_theme_theme references theme (code),
        constraint offer_theme_key primary key (offer_id, theme_code)
      );
      create index offer_theme_by_theme on offer_theme (theme_code);

      create table offer_region (
        offer_id uuid not null constraint offer_region_offer references offer (id) on delete cascade,
        region_code text not null constraint offer_region_region references region (code),
        constraint offer_region_key primary key (offer_id, region_code)
      );
      create index offer_region_by_region on offer_region (region_code);

      create table offer_interest (
        id uuid primary key,
        offer_id uuid not null,
        offer_country text not null,
        organisation_id uuid not null,
        country text not null,
        state text not null constraint offer_interest_state
          check (state in ('WAITING', 'INTERESTED', 'TALKING', 'PARTNER', 'DECLINED', 'WITHDRAWN')),
        sentence text not null constraint offer_interest_sentence check (length(btrim(sentence)) between 1 and 600),
        language text not null constraint offer_interest_language check (language in ('pl', 'cs', 'en')),
        -- Who said so; null once she is gone.
        account_id uuid constraint offer_interest_account references account (id) on delete set null,
        expressed_at timestamptz not null,
        delivered_at timestamptz,
        nudged_at timestamptz,
        talking_since timestamptz,
        ended_at timestamptz,
        declined_by text constraint offer_interest_declined_by check (declined_by in ('OWNER', 'SYSTEM')),
        declined_reason text constraint offer_interest_declined_reason check (declined_reason in
          ('PARTNER_FOUND', 'THEME_DOES_NOT_FIT', 'FORM_DOES_NOT_FIT', 'WRONG_KIND', 'WRONG_SIZE', 'TOO_FAR',
           'NO_COMMON_LANGUAGE', 'NO_MONEY', 'NO_TIME', 'PLANS_CHANGED', 'OTHER_WITH_NOTE', 'OFFER_WITHDRAWN',
           'OFFER_EXPIRED', 'NO_ANSWER', 'NO_OUTCOME')),
        declined_note text constraint offer_interest_declined_note check (length(btrim(declined_note)) between 1 and 500),
        -- Where the two talk, once the owner wants to.
        conversation_id uuid,
        constraint offer_interest_offer foreign key (offer_id, offer_country)
          references offer (id, country) on delete cascade,
        constraint offer_interest_organisation foreign key (organisation_id, country)
          references organisation (id, country) on delete cascade,
        constraint offer_interest_across_the_border check (country <> offer_country),
        constraint offer_interest_ended check ((state in ('PARTNER', 'DECLINED', 'WITHDRAWN')) = (ended_at is not null)),
        constraint offer_interest_delivered check (
          case state when 'WAITING' then delivered_at is null
                     when 'DECLINED' then true when 'WITHDRAWN' then true
                     else delivered_at is not null end),
        constraint offer_interest_declined check ((state = 'DECLINED') = (declined_by is not null)),
        constraint offer_interest_has_reason check ((declined_by is null) = (declined_reason is null)),
        constraint offer_interest_note_has_reason check (declined_note is null or declined_reason is not null)
      );
      create unique index offer_interest_open_once on offer_interest (offer_id, organisation_id)
        where state in ('WAITING', 'INTERESTED', 'TALKING');
      create index offer_interest_by_offer on offer_interest (offer_id, expressed_at);
      create index offer_interest_by_organisation on offer_interest (organisation_id, expressed_at);
      create index offer_interest_waiting on offer_interest (offer_id) where state = 'WAITING';
      create index offer_interest_by_account on offer_interest (account_id);

      create table offer_transition (
        id bigint generated always as identity primary key,
        offer_id uuid not null constraint offer_transition_offer references offer (id) on delete cascade,
        interest_id uuid,
        event text not null constraint offer_transition_event check (event ~ '^[A-Z_]+$'),
        from_state text,
        to_state text not null,
        done_as text not null
          constraint offer_transition_done_as check (done_as in ('ORGANISATION', 'BROKER', 'SYSTEM')),
        organisation_id uuid,
        account_id uuid constraint offer_transition_account references account (id) on delete set null,
        channel text not null constraint offer_transition_channel
          check (channel in ('MAIL_LINK', 'WEB', 'BROKER', 'JOB', 'IMPORT')),
        at timestamptz not null
      );
      create index offer_transition_by_offer on offer_transition (offer_id, id);
      create index offer_transition_by_account on offer_transition (account_id);

      create table offer_preference (
        organisation_id uuid constraint offer_preference_key primary key
          constraint offer_preference_organisation references organisation (id) on delete cascade,
        -- Letters of interest within thirty days.
        monthly_interests smallint not null
          constraint offer_preference_monthly_interests check (monthly_interests between 1 and 30)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'drop table offer_preference, offer_transition, offer_interest, offer_region, offer_theme, offer_text, offer',
    );
  }
}
