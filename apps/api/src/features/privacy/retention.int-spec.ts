import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keptSince, RETENTION_DAYS, type RetentionRule } from '@mosty/domain/retention';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { DeleteOldHandler } from './retention.jobs.ts';
import { RULES_OF_STATEMENTS } from './retention.repository.ts';

const MINUTE_MS = 60_000;

const ANOTHER_ORGANISATION = `with another as (
  insert into organisation (kind, country, name, slug, status)
  values ('NGO', 'CZ', 'Spolek', 'spolek-' || gen_random_uuid(), 'STUB') returning id)`;

/** A row that falls under each rule; `$1` is the moment from which it is counted. */
const ROWS: Readonly<Record<RetentionRule, readonly string[]>> = {
  UNCONFIRMED_ACCOUNTS: [
    `insert into account (email, display_name, language, role, created_at)
     values (gen_random_uuid() || '@example.org', 'Nobody', 'pl', 'MEMBER', $1)`,
  ],
  ENDED_SESSIONS: [
    `insert into auth.open_session (token, account_id, ip_address, created_at, expires_at)
     select gen_random_uuid(), id, '', $1::timestamptz - interval '1 day', $1 from account where email = 'keeper@example.org'`,
    `insert into auth.proof (identifier, value, expires_at) values (gen_random_uuid(), 'x', $1)`,
    `insert into auth.attempt (what, subject, count, counted_until)
     values (gen_random_uuid()::text, sha256(gen_random_uuid()::text::bytea), 1, $1)`,
  ],
  ENDED_LINKS: [
    `insert into signed_link (token_hash, purpose, subject, created_at, expires_at)
     values (sha256(gen_random_uuid()::text::bytea), 'TEST_OF_RETENTION', gen_random_uuid(), $1, $1)`,
  ],
  MAIL_CONTENTS: [
    `insert into mail_delivery (template, recipient, language, params, message_id, state, last_error, created_at)
     values ('test', 'a@example.org', 'pl', '{"sealed": "x"}', gen_random_uuid(), 'FAILED', '550 no', $1)`,
  ],
  MAIL_LOG: [
    `insert into mail_delivery (template, recipient, language, params, message_id, state, sent_at, created_at)
     values ('test', 'a@example.org', 'pl', '{}', gen_random_uuid(), 'SENT', $1, $1)`,
    `insert into mail_suppression (email, reason, since, lifted_at) values ('a@example.org', 'HARD_BOUNCE', $1, $1)`,
  ],
  CAPTURED_MAILS: [
    `insert into captured_mail (message_id, sender, recipients, subject, text, sent_at)
     values (gen_random_uuid(), 'a', '{b}', 's', 't', $1)`,
  ],
  CLOSED_INVITATIONS: [
    `insert into invitation (organisation_id, email, role, language, created_at, expires_at)
     select id, gen_random_uuid() || '@example.org', 'MEMBER', 'pl', $1::timestamptz - interval '1 day', $1 from organisation`,
  ],
  CLOSED_JOIN_REQUESTS: [
    `insert into join_request (organisation_id, account_id, state, closed_at)
     select organisation.id, account.id, 'ACCEPTED', $1 from organisation, account where email = 'keeper@example.org'`,
  ],
  OFFICE_CODES: [
    `insert into office_code (organisation_id, account_id, code_hash, sent_to, created_at, expires_at)
     select organisation.id, account.id, sha256('x'), 'a@example.org', $1, $1 from organisation, account
      where account.email = 'keeper@example.org'`,
  ],
  CONTACTS_IN_HISTORY: [
    `insert into organisation_change (organisation_id, version, made_by, changes, made_at)
     select id, 2, 'MEMBER', '[{"field": "contacts", "before": [], "after": [{"email": "a@example.org"}]}]', $1 from organisation`,
  ],
  WAITING_IMPORTS: [
    `insert into import_upload (account_id, source, file_name, mapping, content, preview, created_at)
     select id, 'spreadsheet', 'a.csv', '{}', 'a@example.org', '{}', $1 from account where email = 'keeper@example.org'`,
  ],
  CLOSED_CONVERSATIONS: [
    `insert into conversation (kind, subject_id, opened_at, closed_at, moved_at)
     values ('OFFER', gen_random_uuid(), $1, $1, $1)`,
  ],
  DECIDED_REPORTS: [
    `with talk as (insert into conversation (kind, subject_id) values ('INTRODUCTION', gen_random_uuid()) returning id),
       said as (
         insert into message (conversation_id, number, language, via, entries, client_key, words)
         select id, 1, 'pl', 'WEB', '[]', 'k', '' from talk returning id)
     insert into message_report (message_id, organisation_id, reason, entries, reported_at, state, decided_at, decision_note)
     select said.id, organisation.id, 'SPAM', '[]', $1, 'KEPT', $1, 'n' from said, organisation limit 1`,
  ],
  UNSENT_ATTACHMENTS: [
    `with talk as (insert into conversation (kind, subject_id) values ('INTRODUCTION', gen_random_uuid()) returning id)
     insert into attachment (conversation_id, file_name, type, size, content, scan, created_at)
     select id, 'a.pdf', 'pdf', 1, 'a', 'NOT_SCANNED', $1 from talk`,
  ],
  ANSWERS_BY_MAIL: [
    `insert into inbound_mail (mail_key, way, received_at, outcome)
     values (sha256(gen_random_uuid()::text::bytea), 'IMAP', $1, 'AUTOMATIC')`,
  ],
  LIVE_PRESENCE: [
    `with person as (insert into account (email, display_name, language, role, email_verified_at)
       values (gen_random_uuid() || '@example.org', 'n', 'pl', 'MEMBER', now()) returning id)
     insert into live_presence (account_id, seen_at) select id, $1 from person`,
  ],
  AUDIT_ENTRIES: [`insert into audit_entry (action, at) values ('TEST_OF_RETENTION', $1)`],
  CONSENTS_OF_ERASED: [
    `insert into consent (account_id, kind, text_version, text_hash, language, given_at, erased_at)
     values (gen_random_uuid(), 'PRIVACY_INFORMATION', 1, repeat('a', 64), 'pl', $1, $1)`,
  ],
  DIGEST_LOG: [
    `insert into digest_entry (account_id, organisation_id, kind, subject_id, told_at)
     select account.id, organisation.id, 'OFFER', gen_random_uuid(), $1 from organisation, account
      where email = 'keeper@example.org'`,
  ],
  ENDED_OFFERS: [
    `insert into offer (organisation_id, country, kind, state, slug, deadline, published_at, ended_at, closed_as)
     select id, country, 'OFFER', 'CLOSED', 'o-' || gen_random_uuid(), '2020-01-01', $1, $1, 'WITHDRAWN'
       from organisation limit 1`,
  ],
  OFFER_DRAFTS: [
    `insert into offer (organisation_id, country, kind, edited_at)
     select id, country, 'OFFER', $1 from organisation limit 1`,
  ],
  ENDED_INTRODUCTIONS: [
    `with another as (
       insert into organisation (kind, country, name, slug, status)
       values ('NGO', 'CZ', 'Spolek', 'spolek-' || gen_random_uuid(), 'STUB') returning id)
     insert into introduction (pl_organisation_id, cz_organisation_id, started_by, starter_id, state, note, note_language,
                               end_at, end_by, end_reason, created_at, changed_at)
     select (select id from organisation where country = 'PL' limit 1), another.id, 'A', account.id, 'WITHDRAWN', 'Słowa',
            'pl', $1, 'A', 'MISTAKE', $1, $1 from another, account where email = 'keeper@example.org'`,
  ],
  // Last, for they need further organisations. Of a dismissal both count: that it has lapsed, and that its year is over.
  PROPOSAL_ANSWERS: [
    `${ANOTHER_ORGANISATION}
     insert into proposal_dismissal (organisation_id, partner_id, reason, said_of, dismissed_at, kept_apart_until,
                                     themes, forms, partner_kind)
     select (select id from organisation limit 1), id, 'NO_TIME', 'PROPOSAL', $1::timestamptz - interval '365 days', $1,
            '{}', '{}', 'NGO' from another`,
    `${ANOTHER_ORGANISATION}
     insert into proposal_snooze (organisation_id, partner_id, snoozed_at, snoozed_until)
     select (select id from organisation limit 1), id, $1::timestamptz - interval '7 days', $1 from another`,
  ],
};

/** How many rows are left that a rule is about. */
const LEFT: Readonly<Record<RetentionRule, string>> = {
  UNCONFIRMED_ACCOUNTS: `select from account where display_name = 'Nobody'`,
  ENDED_SESSIONS: `select from auth.open_session union all select from auth.proof union all select from auth.attempt`,
  ENDED_LINKS: 'select from signed_link',
  MAIL_CONTENTS: `select from mail_delivery where params <> '{}' or last_error like '550%'`,
  MAIL_LOG: `select from mail_delivery where state = 'SENT' union all select from mail_suppression`,
  CAPTURED_MAILS: 'select from captured_mail',
  CLOSED_INVITATIONS: 'select from invitation',
  CLOSED_JOIN_REQUESTS: 'select from join_request',
  PROPOSAL_ANSWERS: `select from proposal_dismissal union all select from proposal_snooze`,
  DIGEST_LOG: 'select from digest_entry',
  ENDED_OFFERS: `select from offer where state = 'CLOSED'`,
  OFFER_DRAFTS: `select from offer where state = 'DRAFT'`,
  ENDED_INTRODUCTIONS: 'select from introduction where note is not null',
  OFFICE_CODES: 'select from office_code',
  CONTACTS_IN_HISTORY: `select from organisation_change where changes::text like '%a@example.org%'`,
  WAITING_IMPORTS: 'select from import_upload',
  CLOSED_CONVERSATIONS: `select from conversation where kind = 'OFFER'`,
  DECIDED_REPORTS: 'select from message_report',
  UNSENT_ATTACHMENTS: 'select from attachment where message_id is null',
  ANSWERS_BY_MAIL: 'select from inbound_mail',
  LIVE_PRESENCE: 'select from live_presence',
  AUDIT_ENTRIES: `select from audit_entry where action = 'TEST_OF_RETENTION'`,
  CONSENTS_OF_ERASED: 'select from consent where erased_at is not null',
};

describe('What is kept about people', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
    await anOrganisation().save(api);
    await api.db.query(
      `insert into account (email, display_name, language, role, email_verified_at)
       values ('keeper@example.org', 'Keeper', 'pl', 'MEMBER', now())`,
    );
  });
  afterAll(() => api.close());

  const left = async (rule: RetentionRule): Promise<number> => (await api.db.query(LEFT[rule])).length;
  const work = () => api.app.get(DeleteOldHandler, { strict: false }).handle();

  it.each(Object.keys(ROWS) as RetentionRule[])('under the rule %s goes on its day, not before', async (rule) => {
    await work();
    const before = await left(rule);
    const end = keptSince(rule, new Date()).getTime();
    for (const insert of ROWS[rule]) {
      await api.db.query(insert, [new Date(end - MINUTE_MS)]);
      await api.db.query(insert, [new Date(end + MINUTE_MS)]);
    }
    expect(await left(rule)).toBe(before + 2 * ROWS[rule].length);
    await work();
    expect(await left(rule)).toBe(before + ROWS[rule].length);
    const [entry] = await api.db.query(
      `select detail from audit_entry where action = 'OLD_DATA_DELETED' and detail ->> 'rule' = $1 order by id desc`,
      [rule],
    );
    expect(entry.detail.count).toBeGreaterThanOrEqual(1);
  });

  it('is deleted in as many steps as it takes', async () => {
    await api.db.query(
      `insert into audit_entry (action, at)
       select 'TEST_OF_RETENTION', now() - make_interval(days => $1) from generate_series(1, 2500)`,
      [RETENTION_DAYS.AUDIT_ENTRIES + 1],
    );
    await work();
    expect(await left('AUDIT_ENTRIES')).toBeLessThanOrEqual(1);
  });

  it('stays: accounts that are confirmed, that belong somewhere, and examples, however old', async () => {
    await api.db.query(
      `insert into account (email, display_name, language, role, is_example, email_verified_at, created_at) values
         ('old-confirmed@example.org', 'Kept', 'pl', 'MEMBER', false, now(), '2020-01-01'),
         ('old-example@example.org', 'Kept', 'pl', 'MEMBER', true, null, '2020-01-01'),
         ('old-member@example.org', 'Kept', 'pl', 'MEMBER', false, null, '2020-01-01')`,
    );
    await api.db.query(
      `insert into membership (account_id, organisation_id, role)
       select account.id, organisation.id, 'MEMBER' from account, organisation where email = 'old-member@example.org'`,
    );
    await work();
    expect(await api.db.query(`select email from account where display_name = 'Kept'`)).toHaveLength(3);
  });

  it('has statements for every rule that the page names', () => {
    expect([...RULES_OF_STATEMENTS, 'CONTACTS_IN_HISTORY'].sort()).toEqual(Object.keys(RETENTION_DAYS).sort());
  });

  it('is looked through every night', async () => {
    const rows = await api.db.query(`select cron, timezone from pgboss.schedule where name = 'privacy.delete-old'`);
    expect(rows).toEqual([{ cron: '15 2,4 * * *', timezone: 'Europe/Warsaw' }]);
  });
});
