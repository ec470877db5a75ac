import { type MergeChoice, type MergePlan, mergeRefusal } from '@mosty/domain/organisation-merge';
import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { AppErrors } from '../../platform/errors/app-errors.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { IntroductionMerges } from '../introductions/introduction-merges.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { OrganisationsRepository } from '../organisations/organisations.repository.ts';
import { type MergeCount, MergeMovesRepository } from './merge-moves.repository.ts';
import { MergeNews } from './merge-news.ts';
import { MergedProfiles, type PlannedMerge } from './merged-profiles.ts';

export interface WantedMerge {
  readonly keptId: string;
  readonly otherId: string;
  readonly choices: readonly MergeChoice[];
}

/** Both as they were when somebody looked at the preview. */
export interface LookedAt {
  readonly keptVersion: number;
  readonly otherVersion: number;
}

export interface MergePreviewed {
  readonly kept: OrganisationRow;
  readonly other: OrganisationRow;
  readonly plan: MergePlan;
  readonly counts: readonly MergeCount[];
}

/** Two entries of one organisation become one. */
@Injectable()
export class Merges {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly profiles: MergedProfiles,
    private readonly moves: MergeMovesRepository,
    private readonly introductions: IntroductionMerges,
    private readonly news: MergeNews,
    private readonly transactions: Transactions,
  ) {}

  /** What the merge would do. Changes nothing. */
  async preview(wanted: WantedMerge): Promise<MergePreviewed> {
    const ids = idsOf(wanted);
    const tx = this.transactions.reader;
    const { kept, other } = sidesIn(await this.organisations.byIds(tx, Object.values(ids)), ids);
    const { plan, counts } = await this.profiles.plan(tx, kept, other, wanted.choices);
    return { kept, other, plan, counts };
  }

  /** All of it in one transaction. Whoever looked at something else than what is there now is told so. */
  merge(wanted: WantedMerge & LookedAt, by: Viewer): Promise<OrganisationRow> {
    const ids = idsOf(wanted);
    return this.transactions.run(async (tx) => {
      const partnerIds = await this.organisations.partnerIds(tx, ids.otherId);
      const introduced = await this.introductions.partnerIds(tx, Object.values(ids));
      const rows = await this.lockAll(tx, [...Object.values(ids), ...partnerIds, ...introduced]);
      const { kept, other } = sidesIn(rows, ids);
      if (kept.version !== wanted.keptVersion || other.version !== wanted.otherVersion) {
        throw new AppError('CHANGED_MEANWHILE', {});
      }
      const planned = await this.profiles.plan(tx, kept, other, wanted.choices);
      const [first, ...more] = planned.plan.refusals;
      if (first) throw new AppErrors([first, ...more]);
      const partners = await this.profiles.read(
        tx,
        [...new Set(partnerIds)].flatMap((id) => rows.get(id) ?? []),
      );
      const members = await this.news.membersOf(tx, other);
      await this.introductions.settle(tx, kept.id, other.id);
      await this.moves.move(tx, { country: kept.country, keptId: kept.id, otherId: other.id, ...planned });
      const saved = await this.profiles.save(tx, kept, other, planned);
      await this.moves.remove(tx, other, kept.id);
      await this.profiles.remember(tx, saved, planned.before, by);
      for (const partner of partners) await this.profiles.tellPartner(tx, partner);
      await this.news.record(tx, by, other, saved, droppedIn(planned));
      await this.news.tell(tx, other, saved, members);
      await this.news.announce(tx, [kept.id, other.id, ...partnerIds]);
      return saved;
    });
  }

  /** In one order, so that two who change the same organisations never wait for each other. */
  private async lockAll(tx: Tx, ids: readonly string[]): Promise<Map<string, OrganisationRow>> {
    const rows = new Map<string, OrganisationRow>();
    for (const id of [...new Set(ids)].sort()) {
      const row = await this.organisations.lock(tx, id);
      if (row !== null) rows.set(id, row);
    }
    return rows;
  }
}

interface Ids {
  readonly keptId: string;
  readonly otherId: string;
}

function idsOf({ keptId, otherId }: Ids): Ids {
  if (!isId(keptId) || !isId(otherId)) throw new AppError('NOT_FOUND', { what: 'organisation' });
  return { keptId: keptId.toLowerCase(), otherId: otherId.toLowerCase() };
}

function sidesIn(rows: ReadonlyMap<string, OrganisationRow>, { keptId, otherId }: Ids) {
  const [kept, other] = [rows.get(keptId), rows.get(otherId)];
  if (kept === undefined || other === undefined) throw new AppError('NOT_FOUND', { what: 'organisation' });
  const refusal = mergeRefusal(kept, other);
  if (refusal !== null) throw AppError.of(refusal);
  return { kept, other };
}

/** What the log keeps of what is gone: names of fields and numbers of rows, no contents. */
function droppedIn({ plan, counts }: PlannedMerge) {
  const some = (which: 'moved' | 'dropped') =>
    Object.fromEntries(counts.filter((count) => count[which] > 0).map((count) => [count.part, count[which]]));
  return { droppedFields: plan.dropped, moved: some('moved'), dropped: some('dropped') };
}
