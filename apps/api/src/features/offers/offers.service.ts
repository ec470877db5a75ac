import {
  checkOfferContent,
  checkReadyToPublish,
  EMPTY_OFFER,
  OFFER_CONTENT_LIMITS,
  type OfferContent,
} from '@mosty/domain/offer-content';
import { type OfferClosing } from '@mosty/domain/offers';
import { Refusals } from '@mosty/domain/profile-rules';
import { type Country } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { slugOf } from '../imports/organisation-slug.ts';
import { OrganisationsRepository } from '../organisations/organisations.repository.ts';
import { THEME_CODES } from '../themes/theme.type.ts';
import { missingOffer, OfferDeciding, type OpenOffer } from './offer-deciding.ts';
import { type FittingOffer, OfferMatchingService } from './offer-matching.service.ts';
import { type OfferRow } from './offer-rows.ts';
import { OffersRepository } from './offers.repository.ts';

/** Whoever acts for the owner of an offer. */
export interface OfferOwner {
  readonly organisationId: string;
  readonly accountId: string;
}

export interface OfferToSave {
  /** Made by whoever asks: a form that is sent twice makes one draft. */
  readonly id: string;
  /** The one the change was made on; 0 for a draft that is not there yet. */
  readonly version: number;
  readonly kind?: OfferContent['kind'] | undefined;
  /** What is left out stays as it is. */
  readonly content: Partial<OfferContent>;
}

/** What the owner does with her offers and requests. */
@Injectable()
export class OffersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly organisations: OrganisationsRepository,
    private readonly offers: OffersRepository,
    private readonly matching: OfferMatchingService,
    private readonly deciding: OfferDeciding,
  ) {}

  /**
   * Open offers and requests that fit an organisation, best first, each with its reasons: for proposals and digests. Those of
   * partners, of blocked ones, and those of which it has said something already are left out.
   */
  matchingFor(organisationId: string, limit: number): Promise<FittingOffer[]> {
    return this.matching.offersFor(organisationId, limit);
  }

  /** Makes a draft or changes an offer that is not over; nothing that was typed is needed before it is published. */
  save(owner: OfferOwner, { id, version, kind, content }: OfferToSave): Promise<OfferRow> {
    if (!isId(id)) throw missingOffer();
    return this.transactions.run(async (tx) => {
      const opened = version === 0 ? await this.openOrBegin(tx, owner, id, kind) : await this.openOwn(tx, owner, id);
      const { row } = opened;
      if (row.state === 'CLOSED' || row.state === 'EXPIRED') throw new AppError('OFFER_NOT_OPEN', { state: row.state });
      const isDraft = row.state === 'DRAFT';
      // Others have answered to its kind, and a deadline is moved by renewing.
      const fixed = isDraft ? {} : { kind: row.kind, deadline: row.deadline, partnersWanted: row.partnersWanted };
      const wanted = { ...row, ...content, kind: kind ?? row.kind, ...fixed };
      const refusals = new Refusals();
      const clean = checkOfferContent(refusals, wanted, {
        themes: THEME_CODES,
        regions: await this.offers.regionCodes(tx, acrossFrom(row.country)),
      });
      if (!isDraft) checkReadyToPublish(refusals, clean);
      throwRefusals(refusals);
      if (saysTheSame(row, clean)) return row;
      if (row.version !== Math.max(1, version)) throw new AppError('EDIT_CONFLICT', conflictWith(row));
      await this.offers.saveContent(tx, id, clean, this.deciding.now());
      if (!isDraft) await this.outbox.enqueue(tx, 'offers.index', { offerIds: [id] });
      return this.required(tx, id);
    });
  }

  publish(owner: OfferOwner, id: string, version: number): Promise<OfferRow> {
    return this.transactions.run(async (tx) => {
      const opened = await this.openOwn(tx, owner, id);
      const { row } = opened;
      if (row.state === 'DRAFT' && row.version !== version) throw new AppError('EDIT_CONFLICT', conflictWith(row));
      const refusals = new Refusals();
      checkReadyToPublish(refusals, row);
      throwRefusals(refusals);
      await this.offers.setSlug(tx, id, `${slugOf(row.texts[0]?.title ?? '')}-${id.slice(0, 8)}`);
      const { partnersWanted, deadline } = row;
      const event = { type: 'PUBLISH', deadline: deadline ?? '', partnersWanted, ...this.asOwner(owner) } as const;
      return (await this.deciding.decide(tx, opened, event)).row;
    });
  }

  /** A later deadline. `basedOn`: how many renewals the owner has seen. */
  renew(owner: OfferOwner, id: string, deadline: string, basedOn: number): Promise<OfferRow> {
    return this.transactions.run(async (tx) => {
      const opened = await this.openOwn(tx, owner, id);
      const event = { type: 'RENEW', deadline, basedOn, ...this.asOwner(owner) } as const;
      return (await this.deciding.decide(tx, opened, event)).row;
    });
  }

  /** By its owner, or by a broker of the owner's region. */
  close(owner: OfferOwner, id: string, as: OfferClosing, isBroker: boolean): Promise<OfferRow> {
    return this.transactions.run(async (tx) => {
      const opened = await this.openOwn(tx, owner, id);
      const who = isBroker
        ? ({ by: { as: 'BROKER', accountId: owner.accountId }, channel: 'BROKER', at: this.deciding.now() } as const)
        : this.asOwner(owner);
      return (await this.deciding.decide(tx, opened, { type: 'CLOSE', as, ...who })).row;
    });
  }

  /** Only a draft: of what others have seen the record stays. */
  async deleteDraft(owner: OfferOwner, id: string): Promise<string> {
    return this.transactions.run(async (tx) => {
      const { row } = await this.openOwn(tx, owner, id);
      if (row.state !== 'DRAFT') throw new AppError('NOT_AT_THIS_STAGE', {});
      await this.offers.deleteDraft(tx, row.id);
      return row.id;
    });
  }

  /** How many letters of interest the organisation gets within thirty days. */
  setCap(organisationId: string, cap: number): Promise<number> {
    const refusals = new Refusals();
    refusals.range('monthlyInterests', cap, OFFER_CONTENT_LIMITS.monthlyInterests);
    throwRefusals(refusals);
    return this.transactions.run(async (tx) => {
      await this.offers.setCap(tx, organisationId, cap);
      // A higher cap may let somebody in.
      await this.outbox.enqueue(tx, 'offers.let-in', { organisationId });
      return cap;
    });
  }

  private asOwner({ organisationId, accountId }: OfferOwner) {
    const by = { as: 'ORGANISATION', organisationId, accountId } as const;
    return { by, channel: 'WEB', at: this.deciding.now() } as const;
  }

  private async openOwn(
    tx: Tx,
    { organisationId }: Pick<OfferOwner, 'organisationId'>,
    id: string,
  ): Promise<OpenOffer> {
    if ((await this.offers.ownerOf(tx, id)) !== organisationId.toLowerCase()) throw missingOffer();
    return this.deciding.open(tx, id);
  }

  private async openOrBegin(
    tx: Tx,
    owner: OfferOwner,
    id: string,
    kind: OfferContent['kind'] = 'OFFER',
  ): Promise<OpenOffer> {
    if ((await this.offers.ownerOf(tx, id)) !== null) return this.openOwn(tx, owner, id);
    const { organisationId, accountId } = owner;
    await this.offers.lockOwner(tx, organisationId.toLowerCase());
    // The same form sent twice at once: the first has made it while this one waited.
    if ((await this.offers.ownerOf(tx, id)) !== null) return this.openOwn(tx, owner, id);
    const organisation = (await this.organisations.byIds(tx, [organisationId])).get(organisationId.toLowerCase());
    if (organisation === undefined) throw new AppError('NOT_FOUND', { what: 'organisation' });
    const { open: max } = OFFER_CONTENT_LIMITS;
    const count = await this.offers.countOpen(tx, organisation.id);
    if (count >= max) throw new AppError('TOO_MANY', { field: 'offers', max, count: count + 1 });
    const draft = { id, organisationId: organisation.id, country: organisation.country, accountId };
    await this.offers.addDraft(tx, draft, kind, this.deciding.now());
    return this.deciding.open(tx, id);
  }

  private async required(tx: Tx, id: string): Promise<OfferRow> {
    const row = await this.offers.find(tx, { id });
    if (row === null) throw missingOffer();
    return row;
  }
}

export const acrossFrom = (country: Country): Country => (country === 'PL' ? 'CZ' : 'PL');

/** Who and what is not said: the page shows what is saved now beside what was typed. */
const conflictWith = ({ version }: OfferRow) => ({ version, by: null, changes: [] });

const CONTENT_FIELDS = [...Object.keys(EMPTY_OFFER), 'kind'] as (keyof OfferContent)[];

/** Saving what is saved already makes no new version: a form that is sent twice is no conflict with itself. */
const saysTheSame = (one: OfferContent, other: OfferContent): boolean =>
  CONTENT_FIELDS.every((field) => inOrder(one[field]) === inOrder(other[field]));

/** What is a set of codes or of texts is the same in any order. */
const inOrder = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value);
