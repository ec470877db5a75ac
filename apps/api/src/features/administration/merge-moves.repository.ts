import { type Country, type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type MembershipRole } from '../../platform/auth/viewer.ts';
import { type Tx } from '../../platform/database/data-source.ts';

/** What hangs on an organisation beside what its profile says. */
export const MERGE_PARTS = [
  'MEMBERS',
  'PARTNERSHIPS',
  'INVITATIONS',
  'JOIN_REQUESTS',
  'OFFICE_CODES',
  'VERIFICATIONS',
  'CONFIRMATION_REQUESTS',
  'HISTORY',
  'LOGOS',
  'SAVED_SEARCH_MATCHES',
  'PROPOSAL_ANSWERS',
  'DIGEST_ENTRIES',
  'OFFERS',
  'OFFER_INTERESTS',
  'INTRODUCTIONS',
  'CONVERSATIONS',
  'BLOCKS',
  'ADDRESSES',
] as const;
export type MergePart = (typeof MERGE_PARTS)[number];

export interface MergeCount {
  readonly part: MergePart;
  readonly moved: number;
  /** The organisation that stays has the same already, or it would mean nothing there. */
  readonly dropped: number;
}

interface Move {
  readonly part: MergePart;
  readonly table: string;
  /** Rows of the other organisation (own) that go with it. $1 stays, $2 goes, $3: the numbers of what stays. */
  readonly drops: string;
  /** What the rows that stay learn from those that go. */
  readonly before?: string;
  readonly set: string;
  readonly ofOther?: string;
}

const MOVES_OF: Readonly<Record<Country, readonly Move[]>> = { PL: movesOf('pl', 'cz'), CZ: movesOf('cz', 'pl') };

function movesOf(side: string, across: string): readonly Move[] {
  const [ours, theirs] = [`${side}_organisation_id`, `${across}_organisation_id`];
  const organisation = 'organisation_id = $1';
  return [
    {
      part: 'MEMBERS',
      table: 'membership',
      drops:
        'exists (select from membership kept where kept.organisation_id = $1 and kept.account_id = own.account_id)',
      // Whoever coordinated one of them coordinates what they have become.
      before: `update membership kept set role = 'COORDINATOR' from membership own
        where kept.organisation_id = $1 and own.organisation_id = $2 and own.account_id = kept.account_id
          and own.role = 'COORDINATOR'`,
      set: organisation,
    },
    {
      part: 'PARTNERSHIPS',
      table: 'partnership',
      ofOther: `own.${ours} = $2`,
      drops: `exists (select from partnership kept
        where kept.${ours} = $1 and kept.${theirs} = own.${theirs} and kept.kind = own.kind)`,
      // What one entry knew of a partnership, and what each side said of it, counts for both.
      before: `update partnership kept
          set since_year = coalesce(kept.since_year, own.since_year), source = coalesce(kept.source, own.source),
              is_mutual = kept.is_mutual or own.is_mutual
                or (kept.stated_by = kept.${theirs}) is distinct from (own.stated_by = own.${theirs})
         from partnership own
        where kept.${ours} = $1 and own.${ours} = $2 and own.${theirs} = kept.${theirs} and own.kind = kept.kind`,
      set: `${ours} = $1, stated_by = case when stated_by = $2 then $1::uuid else stated_by end`,
    },
    {
      part: 'INVITATIONS',
      table: 'invitation',
      drops: `own.state = 'OPEN' and exists (select from invitation kept
        where kept.organisation_id = $1 and kept.state = 'OPEN' and kept.email = own.email)`,
      set: organisation,
    },
    {
      part: 'JOIN_REQUESTS',
      table: 'join_request',
      drops: `own.state = 'OPEN' and (
          exists (select from join_request kept
                   where kept.organisation_id = $1 and kept.state = 'OPEN' and kept.account_id = own.account_id)
          or exists (select from membership where organisation_id = $1 and account_id = own.account_id))`,
      set: organisation,
    },
    // A code proves that somebody reads the mail of the entry that goes, not of the one that stays.
    { part: 'OFFICE_CODES', table: 'office_code', drops: 'true', set: organisation },
    {
      part: 'VERIFICATIONS',
      table: 'organisation_verification',
      // A badge moves only to an organisation without one, and with the number that was checked.
      drops: `own.revoked_at is null and (own.register_value <> all($3::text[])
          or exists (select from organisation kept where kept.id = $1 and kept.verified_at is not null))`,
      set: organisation,
    },
    { part: 'CONFIRMATION_REQUESTS', table: 'confirmation_request', drops: 'true', set: organisation },
    // Versions of another profile: whoever edits this one must not be told that they came after hers.
    { part: 'HISTORY', table: 'organisation_change', drops: 'false', set: `${organisation}, version = 1` },
    {
      part: 'LOGOS',
      table: 'organisation_logo',
      drops: `exists (select from organisation_logo kept where kept.organisation_id = $1 and kept.hash = own.hash
        and kept.size = own.size and kept.format = own.format)`,
      set: organisation,
    },
    {
      part: 'CONVERSATIONS',
      table: 'conversation_side',
      drops: `exists (select from conversation_side kept
        where kept.organisation_id = $1 and kept.conversation_id = own.conversation_id)`,
      set: organisation,
    },
    { part: 'CONVERSATIONS', table: 'message', drops: 'false', set: organisation },
    { part: 'CONVERSATIONS', table: 'attachment', drops: 'false', set: organisation },
    { part: 'CONVERSATIONS', table: 'meeting', drops: 'false', set: organisation },
    {
      part: 'CONVERSATIONS',
      table: 'message_report',
      drops: `exists (select from message_report kept
        where kept.organisation_id = $1 and kept.message_id = own.message_id)`,
      set: organisation,
    },
    // Whom one of the two does not want to hear of, what they have become does not either; nobody blocks herself.
    {
      part: 'BLOCKS',
      table: 'organisation_block',
      drops: `own.blocked_id = $1 or exists (select from organisation_block kept
        where kept.organisation_id = $1 and kept.blocked_id = own.blocked_id)`,
      set: organisation,
    },
    {
      part: 'BLOCKS',
      table: 'organisation_block',
      ofOther: 'own.blocked_id = $2',
      drops: `own.organisation_id = $1 or exists (select from organisation_block kept
        where kept.blocked_id = $1 and kept.organisation_id = own.organisation_id)`,
      set: 'blocked_id = $1',
    },
    {
      part: 'SAVED_SEARCH_MATCHES',
      table: 'saved_search_match',
      drops: `exists (select from saved_search_match kept
        where kept.organisation_id = $1 and kept.saved_search_id = own.saved_search_id)`,
      set: organisation,
    },
    // Of what both entries have said of the same partner, or the partner of both, what the one that stays said counts.
    ...(['proposal_dismissal', 'proposal_snooze'] as const).flatMap((answers): Move[] => [
      {
        part: 'PROPOSAL_ANSWERS',
        table: answers,
        drops: `exists (select from ${answers} kept
          where kept.organisation_id = $1 and kept.partner_id = own.partner_id)`,
        set: organisation,
      },
      {
        part: 'PROPOSAL_ANSWERS',
        table: answers,
        ofOther: 'own.partner_id = $2',
        drops: `exists (select from ${answers} kept
          where kept.partner_id = $1 and kept.organisation_id = own.organisation_id)`,
        set: 'partner_id = $1',
      },
    ]),
    {
      part: 'DIGEST_ENTRIES',
      table: 'digest_entry',
      drops: `exists (select from digest_entry kept where kept.organisation_id = $1
        and kept.account_id = own.account_id and kept.kind = own.kind and kept.subject_id = own.subject_id)`,
      set: organisation,
    },
    { part: 'OFFERS', table: 'offer', drops: 'false', set: organisation },
    {
      part: 'OFFERS',
      table: 'offer_preference',
      drops: 'exists (select from offer_preference kept where kept.organisation_id = $1)',
      set: organisation,
    },
    {
      part: 'OFFER_INTERESTS',
      table: 'offer_interest',
      // Both have said it of the same offer: once is enough.
      drops: `own.ended_at is null and exists (select from offer_interest kept where kept.organisation_id = $1
        and kept.offer_id = own.offer_id and kept.ended_at is null)`,
      set: organisation,
    },
    // Those that would be of the same pair were settled before; see IntroductionMerges.
    { part: 'INTRODUCTIONS', table: 'introduction', ofOther: `own.${ours} = $2`, drops: 'false', set: `${ours} = $1` },
    { part: 'ADDRESSES', table: 'organisation_redirect', drops: 'false', set: organisation },
  ];
}

/** Tables whose rows name an organisation: each is moved here, or is a part of the profile whose fields are chosen. */
export const MOVED_TABLES: readonly string[] = [...new Set(MOVES_OF.PL.map(({ table }) => table))];
export const PROFILE_TABLES: readonly string[] = [
  ...['organisation_archival', 'organisation_contact', 'organisation_description', 'organisation_form'],
  ...['organisation_language', 'theme_interest'],
];

export interface Merging {
  readonly country: Country;
  readonly keptId: string;
  readonly otherId: string;
  /** Numbers of registers that the organisation that stays has afterwards. */
  readonly numbers: readonly string[];
}

/** PostgreSQL wants to know the type of every parameter, also where a statement needs none of it. */
const TYPED = '$1::uuid is not null and $3::text[] is not null';

export interface MergedMember {
  readonly accountId: string;
  readonly email: string;
  readonly language: Language;
}

@Injectable()
export class MergeMovesRepository {
  /** What moves, and what is gone with the organisation that goes. */
  async counts(tx: Tx, { country, keptId, otherId, numbers }: Merging): Promise<MergeCount[]> {
    const counts = new Map<MergePart, MergeCount>();
    for (const { part, table, drops, ofOther = 'own.organisation_id = $2' } of MOVES_OF[country]) {
      const [row] = await tx.query<{ moved: number; dropped: number }[]>(
        `select count(*) filter (where not (${drops}))::int as moved, count(*) filter (where ${drops})::int as dropped
           from ${table} own where ${ofOther} and ${TYPED}`,
        [keptId, otherId, numbers],
      );
      const { moved = 0, dropped = 0 } = counts.get(part) ?? {};
      counts.set(part, { part, moved: moved + (row?.moved ?? 0), dropped: dropped + (row?.dropped ?? 0) });
    }
    return [...counts.values()];
  }

  async move(tx: Tx, { country, keptId, otherId, numbers }: Merging): Promise<void> {
    for (const { table, drops, before, set, ofOther = 'own.organisation_id = $2' } of MOVES_OF[country]) {
      if (before !== undefined) await tx.query(before, [keptId, otherId]);
      const all = [keptId, otherId, numbers];
      await tx.query(`delete from ${table} own where ${ofOther} and ${TYPED} and (${drops})`, all);
      await tx.query(`update ${table} own set ${set} where ${ofOther}`, [keptId, otherId]);
    }
    // What remembers organisations without a reference that the database guards.
    await tx.query(
      `update saved_search_known
          set organisation_ids = array(select distinct unnest(array_replace(organisation_ids, $2::uuid, $1::uuid)))
        where $2::uuid = any(organisation_ids)`,
      [keptId, otherId],
    );
    // Links that ask about a profile that is gone ask nothing any more.
    await tx.query('delete from signed_link where subject = $1 and used_at is null', [otherId]);
    // Its numbers are free for the organisation that stays.
    await tx.query('update organisation set krs = null, regon = null, ico = null where id = $1', [otherId]);
  }

  /** The organisation that goes; its address leads on. */
  async remove(tx: Tx, { id, slug }: { readonly id: string; readonly slug: string }, keptId: string): Promise<void> {
    await tx.query('delete from organisation where id = $1', [id]);
    await tx.query('insert into organisation_redirect (slug, organisation_id, merged_at) values ($1, $2, now())', [
      ...[slug, keptId],
    ]);
    // What is not archived any more has no reason to be.
    await tx.query(
      `delete from organisation_archival where organisation_id = $1
          and exists (select from organisation where id = $1 and status <> 'ARCHIVED')`,
      [keptId],
    );
  }

  /** Who belongs to an organisation and may sign in. */
  membersOf(tx: Tx, id: string): Promise<MergedMember[]> {
    return tx.query(
      `select account.id as "accountId", email, language from membership join account on account.id = account_id
        where organisation_id = $1 and blocked_at is null order by email`,
      [id],
    );
  }

  async rolesIn(tx: Tx, id: string): Promise<[accountId: string, role: MembershipRole][]> {
    const rows = await tx.query<{ accountId: string; role: MembershipRole }[]>(
      `select account_id as "accountId", role from membership where organisation_id = $1`,
      [id],
    );
    return rows.map(({ accountId, role }) => [accountId, role]);
  }

  /** The valid check on which a badge rests. */
  async validVerification(tx: Tx, id: string): Promise<{ verifiedAt: Date; verifiedBy: string } | null> {
    const rows = await tx.query<{ verifiedAt: Date; verifiedBy: string }[]>(
      `select verified_at as "verifiedAt", verified_by as "verifiedBy" from organisation_verification
        where organisation_id = $1 and revoked_at is null`,
      [id],
    );
    return rows[0] ?? null;
  }
}
