import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Mails on their way, and the mails that an installation without a mail server keeps for its mailbox page. */
export class MailsWaitUntilTheyAreDelivered1795258800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table mail_delivery (
        id uuid primary key default gen_random_uuid(),
        template text not null,
        recipient text not null
          constraint mail_delivery_recipient check (recipient like '%_@_%' and length(recipient) <= 254
            and recipient !~ '[[:cntrl:][:space:]]'),
        language text not null constraint mail_delivery_language check (language in ('pl', 'cs', 'en')),
        params jsonb not null,
        -- The same in every attempt: a receiver recognises a repeat by it.
        message_id text not null constraint mail_delivery_message_id unique,
        state text not null default 'WAITING'
          constraint mail_delivery_state check (state in ('WAITING', 'CLAIMED', 'SENT', 'FAILED')),
        attempts smallint not null default 0,
        claimed_until timestamptz,
        last_error text,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        constraint mail_delivery_claim_ends check ((state = 'CLAIMED') = (claimed_until is not null)),
        constraint mail_delivery_sent_when check ((state = 'SENT') = (sent_at is not null)),
        constraint mail_delivery_failed_why check (state <> 'FAILED' or last_error is not null)
      );
      create index mail_delivery_unfinished on mail_delivery (created_at) where state in ('WAITING', 'CLAIMED');

      create table captured_mail (
        id uuid primary key default gen_random_uuid(),
        message_id text not null constraint captured_mail_message_id unique,
        sender text not null,
        recipients text[] not null,
        subject text not null,
        text text not null,
        html text,
        sent_at timestamptz not null
      );
      create index captured_mail_newest on captured_mail (sent_at desc, id desc);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table captured_mail, mail_delivery');
  }
}
