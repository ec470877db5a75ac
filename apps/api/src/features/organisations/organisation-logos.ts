import { Injectable } from '@nestjs/common';
import { PROFILE_LIMITS, Refusals } from '@mosty/domain/profile-rules';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError, valueOf } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { LOGO_LIMITS, toLogoPictures } from './logo-pictures.ts';
import { type Actor } from './organisation-history.ts';
import { OrganisationLogoRow } from './organisation-logo.entity.ts';
import { type OrganisationRow } from './organisation.entity.ts';
import { ProfileSaving } from './profile-saving.ts';

/** Former logos that an organisation can go back to. */
const KEPT_LOGOS = 5;

export interface NewLogo {
  readonly organisationId: string;
  readonly version: number;
  readonly alt: string;
  readonly file: Buffer;
}

@Injectable()
export class OrganisationLogos {
  constructor(
    private readonly saving: ProfileSaving,
    private readonly transactions: Transactions,
  ) {}

  /** Reads at most as many bytes as a logo may have. `announced` is what the sender says there will be. */
  async receive(pieces: AsyncIterable<Uint8Array>, announced: number | undefined): Promise<Buffer> {
    const most = LOGO_LIMITS.megabytes * 1024 * 1024;
    const tooLarge = () => new AppError('PICTURE_TOO_LARGE', { field: 'logo', maxMegabytes: LOGO_LIMITS.megabytes });
    if (announced !== undefined && announced > most) throw tooLarge();
    const kept: Uint8Array[] = [];
    let length = 0;
    for await (const piece of pieces) {
      length += piece.length;
      if (length > most) throw tooLarge();
      kept.push(piece);
    }
    if (length === 0) throw new AppError('REQUIRED', { field: 'logo' });
    return Buffer.concat(kept);
  }

  async replace({ organisationId, version, alt, file }: NewLogo, actor: Actor): Promise<OrganisationRow> {
    const refusals = new Refusals();
    const logoAlt = refusals.optionalLine('alt', alt, PROFILE_LIMITS.logoAlt);
    throwRefusals(refusals);
    const { hash, pictures } = valueOf(await toLogoPictures(file));
    return this.transactions.run(async (tx) => {
      const profile = await this.saving.open(tx, organisationId, version);
      const rows = pictures.map((picture) => ({ ...picture, organisationId, hash }));
      await tx.createQueryBuilder().insert().into(OrganisationLogoRow).values(rows).orIgnore().execute();
      await tx.query(
        `delete from organisation_logo where organisation_id = $1 and hash not in (
           select hash from organisation_logo where organisation_id = $1
            group by hash order by hash = $2 desc, max(created_at) desc limit $3)`,
        [organisationId, hash, KEPT_LOGOS],
      );
      return this.saving.save(tx, profile, actor, { logo: hash, logoAlt });
    });
  }

  /** A picture of a logo that an organisation has now: what was removed is not shown any more. */
  async find(hash: string, size: number, format: 'webp' | 'png'): Promise<Buffer | null> {
    const rows: { content: Buffer }[] = await this.transactions.reader.query(
      `select content from organisation_logo join organisation on organisation.id = organisation_id and logo = hash
        where hash = $1 and size = $2 and format = $3 limit 1`,
      [hash, size, format],
    );
    return rows[0]?.content ?? null;
  }
}
