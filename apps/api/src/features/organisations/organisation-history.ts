import { changesBetween, joinChanges, type FieldChange, type ProfileFields } from '@mosty/domain/profile-changes';
import { Injectable } from '@nestjs/common';
import { type Viewer, isMemberOf } from '../../platform/auth/viewer.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { OrganisationChangeRow, type ChangeMaker } from './organisation-change.entity.ts';

/** Who changes a profile, and as what. */
export interface Actor {
  readonly accountId: string | null;
  readonly as: ChangeMaker;
}

/** Mosty itself, or somebody with a link and no account. */
export const NOBODY: Actor = { accountId: null, as: 'SYSTEM' };

/** Whoever may change a profile and is none of the organisation's members does it as a broker. */
export function actorOf(viewer: Viewer | null, organisationId: string): Actor {
  if (viewer === null) return NOBODY;
  return { accountId: viewer.accountId, as: isMemberOf(viewer, organisationId) ? 'MEMBER' : 'BROKER' };
}

export interface Recorded {
  /** The version that the change made. */
  readonly version: number;
  readonly undoes?: string;
}

export interface HistoryEntry extends OrganisationChangeRow {
  readonly actorName: string | null;
  readonly isUndone: boolean;
}

/** So much of a history is compared when somebody saves an old version; who was away longer reads the page again. */
const MOST_COMPARED = 100;

/** What was changed in profiles: one entry for each save. */
@Injectable()
export class OrganisationHistory {
  constructor(private readonly transactions: Transactions) {}

  /** Part of the transaction that made the change. Nothing is recorded when nothing is different. */
  async record(
    tx: Tx,
    organisationId: string,
    actor: Actor,
    before: ProfileFields,
    after: ProfileFields,
    { version, undoes }: Recorded,
  ): Promise<FieldChange[]> {
    const changes = changesBetween(before, after);
    if (changes.length === 0) return changes;
    await tx.insert(OrganisationChangeRow, {
      ...{ organisationId, version, actorId: actor.accountId, madeBy: actor.as },
      undoes: undoes ?? null,
      changes: changes as FieldChange[] & object[],
    });
    return changes;
  }

  /** What has been saved since a version, as one change, and who saved last. */
  async since(tx: Tx, organisationId: string, version: number) {
    const rows: { changes: FieldChange[]; name: string | null }[] = await tx.query(
      `select changes, display_name as name
         from organisation_change left join account on account.id = actor_id
        where organisation_id = $1 and organisation_change.version > $2
        order by made_at, organisation_change.id limit $3`,
      [organisationId, version, MOST_COMPARED],
    );
    return { by: rows.at(-1)?.name ?? null, changes: joinChanges(rows.map(({ changes }) => changes)) };
  }

  find(tx: Tx, organisationId: string, id: string): Promise<OrganisationChangeRow | null> {
    return tx.findOneBy(OrganisationChangeRow, { organisationId, id });
  }

  /** Newest first, from behind an entry. */
  list(organisationId: string, limit: number, after?: string): Promise<HistoryEntry[]> {
    return this.transactions.reader.query(
      `select change.id, change.organisation_id as "organisationId", change.version, change.actor_id as "actorId",
              change.made_by as "madeBy", change.undoes, change.changes, change.made_at as "madeAt",
              account.display_name as "actorName",
              exists (select from organisation_change later where later.undoes = change.id) as "isUndone"
         from organisation_change change left join account on account.id = change.actor_id
        where change.organisation_id = $1
          and ($3::uuid is null or (change.made_at, change.id) <
               (select made_at, id from organisation_change where id = $3 and organisation_id = $1))
        order by change.made_at desc, change.id desc limit $2`,
      [organisationId, limit, after ?? null],
    );
  }

  /**
   * People's contact details must not stay in a history when they are gone from the profile: from before `until` only that
   * contacts were changed stays. Answers with the number of entries.
   */
  async forgetContacts(tx: Tx, until: Date): Promise<number> {
    const rows: unknown[] = await tx.query(
      `with forgotten as (
         update organisation_change
            set changes = (select jsonb_agg(case when change ->> 'field' = 'contacts'
                                                 then '{"field": "contacts", "before": [], "after": []}'::jsonb
                                                 else change end order by place)
                             from jsonb_array_elements(changes) with ordinality as list (change, place))
          where made_at < $1 and changes @? '$[*] ? (@.field == "contacts" && (@.before.size() > 0 || @.after.size() > 0))'
          returning id)
       select id from forgotten`,
      [until],
    );
    return rows.length;
  }
}
