/** Offers and requests of example organisations: invented, and always open, for their days are counted from today. */
import { createHash } from 'node:crypto';
import { type Country } from '@mosty/domain/vocabulary';
import { civilDateOf } from '@mosty/domain/working-days-civil-time';
import { addDays } from '@mosty/domain/working-days';
import { type Tx } from '../../platform/database/data-source.ts';
import { slugOf } from '../imports/organisation-slug.ts';
import { type ExampleOffer, type ExampleOrganisation } from './example-files.schema.ts';

/** The same in every load, so that an example is added once. */
function idOf(key: string): string {
  const hash = createHash('sha256').update(`mosty:offer:${key}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/**
 * Adds those that are not there yet; `ids` are the organisations by their keys. What somebody did with one stays. Gives the
 * organisations that have new ones.
 */
export async function addExampleOffers(
  tx: Tx,
  offers: readonly ExampleOffer[],
  organisations: readonly ExampleOrganisation[],
  ids: ReadonlyMap<string, string>,
  now: Date,
): Promise<ReadonlySet<string>> {
  const owners = new Set<string>();
  for (const offer of offers) {
    const organisationId = ids.get(offer.owner);
    const owner = organisations.find(({ key }) => key === offer.owner);
    if (organisationId === undefined || owner === undefined) continue;
    if (await addOffer(tx, offer, { organisationId, country: owner.country }, now)) owners.add(organisationId);
  }
  return owners;
}

/** False when it is there already. */
async function addOffer(
  tx: Tx,
  offer: ExampleOffer,
  owner: { readonly organisationId: string; readonly country: Country },
  now: Date,
): Promise<boolean> {
  const id = idOf(offer.key);
  const today = civilDateOf(now, owner.country);
  const day = (days: number | undefined): string | null => (days === undefined ? null : addDays(today, days));
  const published = new Date(now.getTime() - offer.publishedDaysAgo * 86_400_000);
  const deadline = day(offer.deadlineInDays);
  const { frame, partner, closed } = offer;
  const endedAt = closed === undefined ? null : new Date(now.getTime() + offer.deadlineInDays * 86_400_000);
  const rows: unknown[] = await tx.query(
    `insert into offer (id, organisation_id, country, slug, kind, state, visibility, forms, wanted_kinds, programme,
            call_name, starts_on, ends_on, places, budget_from, budget_to, currency, own_contribution_percent, deadline,
            partners_wanted, closed_as, is_example, created_at, changed_at, edited_at, published_at, ended_at, due_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, true, $22,
             $22, $22, $22, $23, $24)
     on conflict (id) do nothing returning id`,
    [
      ...[id, owner.organisationId, owner.country, `${slugOf(offer.texts[0]?.title ?? offer.key)}-${id.slice(0, 8)}`],
      ...[offer.kind, closed === undefined ? 'PUBLISHED' : 'CLOSED', offer.visibility, offer.forms],
      ...[partner.wantedKinds, frame.programme ?? null, frame.callName ?? null],
      ...[day(frame.startsInDays), day(frame.endsInDays), frame.places ?? null],
      ...[frame.budgetFrom ?? null, frame.budgetTo ?? null, frame.currency ?? null],
      ...[frame.ownContributionPercent ?? null, deadline, partner.partnersWanted, closed ?? null],
      // Looked at soon: that finds out when the next thing happens.
      ...[published, endedAt, closed === undefined ? now : null],
    ],
  );
  if (rows.length === 0) return false;
  for (const { language, title, text } of offer.texts) {
    await tx.query('insert into offer_text values ($1, $2, $3, $4)', [id, language, title, text]);
  }
  await tx.query('insert into offer_theme select $1, unnest($2::text[])', [id, offer.themes]);
  await tx.query('insert into offer_region select $1, unnest($2::text[])', [id, partner.wantedRegions]);
  return true;
}
