import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { EXPORT_SECTIONS, type ExportSection } from './personal-data.sql.ts';

export interface Person {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
}

interface TextColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** Takes the place of an address; `.invalid` never leads anywhere. */
export const ERASED_ADDRESS = 'erased@mosty.invalid';

/** The address by itself, for PostgreSQL: `ann@example.org` is not in `joann@example.org`, nor in `ann@example.org.pl`. */
const addressPattern = (email: string): string => `(?<![\\w.%+-])${email.replace(/[^\w@]/g, '\\$&')}(?![\\w-]|\\.\\w)`;

/** What reading and erasing a person needs to know of everybody's tables. */
@Injectable()
export class PersonalDataRepository {
  /** To be called first: everything that is read then is of one moment. */
  async freeze(tx: Tx): Promise<void> {
    await tx.query('set transaction isolation level repeatable read');
  }

  async emailOf(tx: Tx, accountId: string): Promise<string | null> {
    const rows = await tx.query<{ email: string }[]>('select email from account where id = $1', [accountId]);
    return rows[0]?.email ?? null;
  }

  async lockPerson(tx: Tx, accountId: string): Promise<Person | null> {
    const rows = await tx.query<Person[]>(
      `select id as "accountId", email, display_name as "displayName" from account where id = $1 for update`,
      [accountId],
    );
    return rows[0] ?? null;
  }

  async read(tx: Tx, accountId: string, email: string): Promise<Record<ExportSection, unknown[]>> {
    const sections: Partial<Record<ExportSection, unknown[]>> = {};
    for (const [section, sql] of Object.entries(EXPORT_SECTIONS)) {
      const parameters = sql.includes('$2') ? [accountId, email] : [accountId];
      // An address alone is enough for some sections; the id is then still named, for its type.
      const asked = sql.includes('$1') ? sql : `with asker as (select $1::uuid) ${sql}`;
      sections[section as ExportSection] = await tx.query<unknown[]>(asked, parameters);
    }
    return sections as Record<ExportSection, unknown[]>;
  }

  /** Of how many members it is the only coordinator: nobody is left to run the profile. */
  onlyCoordinatorOf(tx: Tx, accountId: string): Promise<{ id: string; name: string; slug: string }[]> {
    return tx.query(
      `select organisation.id, organisation.name, organisation.slug
         from membership join organisation on organisation.id = membership.organisation_id
        where account_id = $1 and membership.role = 'COORDINATOR'
          and not exists (select from membership other
                           where other.organisation_id = membership.organisation_id and other.role = 'COORDINATOR'
                             and other.account_id <> $1)
        order by organisation.name`,
      [accountId],
    );
  }

  /**
   * Contacts that are her: by the address anywhere, by the name where she is a member. Gives the organisations whose profile
   * changes; a contact that reaches somebody else without her keeps its place without a name.
   */
  async forgetContacts(tx: Tx, { accountId, email, displayName }: Person): Promise<string[]> {
    const byAddress = await tx.query<{ id: string }[]>(
      `with gone as (delete from organisation_contact where lower(email) = lower($1) returning organisation_id)
       select distinct organisation_id as id from gone`,
      [email],
    );
    const byName = await tx.query<{ id: string }[]>(
      `with nameless as (
         update organisation_contact set person_name = null
          where lower(person_name) = lower($2)
            and (organisation_id = any($3::uuid[])
                 or organisation_id in (select organisation_id from membership where account_id = $1))
         returning organisation_id)
       select distinct organisation_id as id from nameless`,
      [accountId, displayName, byAddress.map(({ id }) => id)],
    );
    // What was given to the other side of an introduction was a copy of such a contact.
    await tx.query('delete from introduction_contact where lower(email) = lower($1)', [email]);
    await tx.query(
      `update introduction_contact given set person_name = null from introduction one
        where one.id = given.introduction_id and lower(given.person_name) = lower($2)
          and case given.side when 'A' then one.pl_organisation_id else one.cz_organisation_id end
              in (select organisation_id from membership where account_id = $1)`,
      [accountId, displayName],
    );
    const touched = [...new Set([...byAddress, ...byName].map(({ id }) => id))];
    // Whoever has such a profile open is told that it has changed, and cannot save the contact back.
    await tx.query('update organisation set version = version + 1, updated_at = now() where id = any($1::uuid[])', [
      touched,
    ]);
    return touched;
  }

  /** Organisations whose own words, or those of their offers, have the address, which the last look below takes out of them. */
  async mentioning(tx: Tx, { email }: Person): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select distinct organisation_id as id from organisation_description where text ~* $1
       union select id from organisation where concat_ws(' ', name, website, logo_alt) ~* $1
       union select organisation_id from offer left join offer_text on offer_id = offer.id
              where concat_ws(' ', title, text, places) ~* $1`,
      [addressPattern(email)],
    );
    return rows.map(({ id }) => id);
  }

  /** The name in histories of the organisations that she belonged to or was a contact of. The address goes everywhere. */
  async forgetNameInHistories(tx: Tx, { accountId, displayName }: Person, organisationIds: string[]): Promise<void> {
    await tx.query(
      `update organisation_change
          set changes = replace(changes::text, to_json($2::text)::text, '"…"')::jsonb
        where (organisation_id = any($3::uuid[]) or actor_id = $1
               or organisation_id in (select organisation_id from membership where account_id = $1))
          and position(to_json($2::text)::text in changes::text) > 0`,
      [accountId, displayName, organisationIds],
    );
  }

  /** What waits for her is not sent; of what was sent the entry stays, without the address. */
  async forgetMails(tx: Tx, { accountId, email }: Person): Promise<void> {
    // A mail that waits for two names each to the other, so nobody gets it.
    await tx.query(
      `update mail_delivery
          set recipient = case when lower(recipient) = lower($1) then $2 else recipient end,
              further_recipients = array(select case when lower(one) = lower($1) then $2 else one end
                                           from unnest(further_recipients) one),
              params = '{}', claimed_until = null, key = null, reply_to = '{}', accepted = '{}',
              state = case when state in ('SENT', 'DIGESTED') then state else 'FAILED' end,
              last_error = case when state in ('SENT', 'DIGESTED') then null else 'erased' end
        where lower(recipient) = lower($1)
           or lower($1) in (select lower(one) from unnest(further_recipients) one)`,
      [email, ERASED_ADDRESS],
    );
    await tx.query('delete from mail_report where email = lower($1)', [email]);
    // That somebody wants no mail at all is kept for good: it could not be heeded otherwise.
    await tx.query(`delete from mail_suppression where email = lower($1) and reason <> 'OBJECTION'`, [email]);
    // Whose answer it was, and from where it came; the message itself stays with those who read it.
    await tx.query('delete from inbound_mail where account_id = $1 or lower(sender) = lower($2)', [accountId, email]);
    // What she uploaded and never sent is hers alone.
    await tx.query('delete from attachment where account_id = $1 and message_id is null', [accountId]);
    await tx.query(
      `delete from captured_mail
        where concat_ws(' ', array_to_string(recipients || reply_to, ' '), sender, subject, text, html, calendar) ~* $1`,
      [addressPattern(email)],
    );
  }

  /** Files that wait for their import and name her would bring her back: whoever means to import them uploads them again. */
  async forgetWaitingImports(tx: Tx, { email }: Person): Promise<void> {
    await tx.query(`delete from import_upload where preview::text ~* $1 or encode(content, 'escape') ~* $1`, [
      addressPattern(email),
    ]);
  }

  async forgetLinks(tx: Tx, { accountId, email }: Person): Promise<void> {
    await tx.query(
      `delete from signed_link
        where subject = $1 or payload::text like '%' || $1::text || '%'
           or payload::text ~* $2`,
      [accountId, addressPattern(email)],
    );
    await tx.query('delete from invitation where lower(email) = lower($1)', [email]);
  }

  /** Records stay countable under a number that leads to nobody: the same for all of hers, so that they still tell a story. */
  async pseudonymise(tx: Tx, { accountId }: Person, pseudonym: string, at: Date): Promise<void> {
    await tx.query(
      `update audit_entry
          set actor_id = case when actor_id = $1 then $2::uuid else actor_id end,
              account_id = case when account_id = $1 then $2::uuid else account_id end,
              detail = replace(detail::text, $1::text, $2::text)::jsonb
        where actor_id = $1 or account_id = $1 or detail::text like '%' || $1::text || '%'`,
      [accountId, pseudonym],
    );
    await tx.query('update consent set account_id = $2, erased_at = $3 where account_id = $1', [
      accountId,
      pseudonym,
      at,
    ]);
  }

  /** Everything of her own; what others refer to by her id forgets the reference. */
  async deleteAccount(tx: Tx, { accountId }: Person): Promise<void> {
    await tx.query('delete from account where id = $1', [accountId]);
  }

  /**
   * The last look: whatever column of text of whatever table still has the address, in whatever feature, loses it. Reads the
   * whole database, which for a request that is made a few times a year is a second well spent.
   */
  async forgetAddressEverywhere(tx: Tx, { email }: Person): Promise<void> {
    const columns = await tx.query<TextColumn[]>(
      `select format('%I.%I', table_schema, table_name) as table, format('%I', column_name) as column,
              case data_type when 'ARRAY' then udt_schema || '.' || ltrim(udt_name, '_') || '[]' else data_type end as type
         from information_schema.columns join information_schema.tables using (table_schema, table_name)
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
          and (data_type in ('text', 'character varying', 'json', 'jsonb') or udt_name in ('_text', '_varchar'))
          and is_generated = 'NEVER'`,
    );
    for (const { table, column, type } of columns) {
      await tx.query(
        `update ${table} set ${column} = regexp_replace(${column}::text, $1, $2, 'gi')::${type}
          where position(lower($3) in lower(${column}::text)) > 0 and ${column}::text ~* $1`,
        [addressPattern(email), ERASED_ADDRESS, email],
      );
    }
  }
}
