import { type Side } from '@mosty/domain/introductions/introduction';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';

/** What a side chose to give when it accepted. */
export interface GivenContacts {
  readonly contactIds?: readonly string[] | null;
  /** The person who answers; true if she chooses no contact. */
  readonly giveSelf?: boolean | null;
}

export interface SeenContact {
  readonly side: Side;
  readonly label: string | null;
  readonly personName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export const MAX_GIVEN_CONTACTS = 5;

/** The contacts that two sides gave each other. */
@Injectable()
export class IntroductionContacts {
  constructor(private readonly transactions: Transactions) {}

  /** Takes the place of what the side gave before. Without a person and a choice, the address that the organisation is asked at. */
  async give(
    tx: Tx,
    {
      introductionId,
      side,
      organisationId,
      accountId,
    }: {
      readonly introductionId: string;
      readonly side: Side;
      readonly organisationId: string;
      readonly accountId: string | null;
    },
    given: GivenContacts,
  ): Promise<void> {
    const ids = [...new Set((given.contactIds ?? []).map((id) => id.toLowerCase()))];
    await this.check(tx, organisationId, ids);
    const givesSelf = accountId !== null && (given.giveSelf ?? ids.length === 0);
    await tx.query('delete from introduction_contact where introduction_id = $1 and side = $2', [introductionId, side]);
    if (givesSelf || (accountId !== null && ids.length === 0)) {
      await tx.query(
        'insert into introduction_contact (introduction_id, side, position, account_id) values ($1, $2, 0, $3)',
        [introductionId, side, accountId],
      );
    }
    await tx.query(
      `insert into introduction_contact (introduction_id, side, position, label, person_name, email, phone)
       select $1, $2, row_number() over (order by position), label, person_name, email, phone
         from organisation_contact
        where organisation_id = $3 and (id = any($4::uuid[])
           or ($5 and id = (select id from organisation_contact where organisation_id = $3 and email is not null
                             order by visibility <> 'PUBLIC', position limit 1)))`,
      [introductionId, side, organisationId, ids, accountId === null && ids.length === 0],
    );
  }

  /** What a side can choose from. */
  choices(tx: Tx, organisationId: string): Promise<{ id: string; label: string; personName: string | null }[]> {
    return tx.query(
      `select id, label, person_name as "personName" from organisation_contact
        where organisation_id = $1 order by position`,
      [organisationId],
    );
  }

  async of(tx: Tx, introductionId: string): Promise<readonly SeenContact[]> {
    return this.rows(tx, [introductionId]);
  }

  loader(loaders: Loaders) {
    return loaders.of<readonly SeenContact[]>('introductionContacts', async (ids) => {
      const rows = await this.rows(this.transactions.reader, ids);
      return ids.map((id) => rows.filter(({ introductionId }) => introductionId === id));
    });
  }

  private rows(tx: Tx, ids: readonly string[]): Promise<(SeenContact & { readonly introductionId: string })[]> {
    return tx.query(
      `select given.introduction_id as "introductionId", given.side, given.label, given.phone,
              coalesce(given.person_name, account.display_name) as "personName",
              coalesce(given.email, account.email) as email
         from introduction_contact given left join account on account.id = given.account_id
        where given.introduction_id = any($1::uuid[]) order by given.side, given.position`,
      [ids],
    );
  }

  private async check(tx: Tx, organisationId: string, ids: readonly string[]): Promise<void> {
    if (ids.length > MAX_GIVEN_CONTACTS) {
      throw new AppError('TOO_MANY', { field: 'contactIds', max: MAX_GIVEN_CONTACTS, count: ids.length });
    }
    const own = new Set((await this.choices(tx, organisationId)).map(({ id }) => id));
    const [foreign] = ids.filter((id) => !isId(id) || !own.has(id));
    if (foreign !== undefined) throw new AppError('UNKNOWN_VALUE', { field: 'contactIds', value: foreign });
  }
}
