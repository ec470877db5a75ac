import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';

/** Whom a mail of an offer goes to. */
export interface OfferReaderOfMail {
  readonly accountId: string;
  readonly email: string;
  readonly language: Language;
}

@Injectable()
export class OfferReadersRepository {
  /** Whoever wrote it, if she is still a member, and the coordinators: nobody's holiday keeps others waiting. */
  of(tx: Tx, organisationId: string, accountId: string | null): Promise<OfferReaderOfMail[]> {
    return tx.query(
      `select account.id as "accountId", account.email, account.language
         from membership join account on account.id = membership.account_id
        where membership.organisation_id = $1 and (membership.role = 'COORDINATOR' or account.id = $2)
          and account.email_verified_at is not null
        order by membership.created_at, account.id`,
      [organisationId, accountId],
    );
  }

  async organisation(tx: Tx, id: string): Promise<{ readonly name: string; readonly slug: string }> {
    const rows: { name: string; slug: string }[] = await tx.query('select name, slug from organisation where id = $1', [
      id,
    ]);
    return rows[0] ?? { name: '', slug: '' };
  }

  async nameOf(tx: Tx, id: string): Promise<string> {
    return (await this.organisation(tx, id)).name;
  }

  async namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows: { id: string; name: string }[] = await tx.query(
      'select id, name from organisation where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
