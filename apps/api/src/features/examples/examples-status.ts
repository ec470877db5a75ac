import { type Language } from '@mosty/domain/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { type AccountRole } from '../../platform/auth/viewer.ts';
import { ExamplesRepository } from './examples.repository.ts';

export class ExamplesRefused extends Error {}

export function refuseInProduction(config: Pick<Config, 'production'>): void {
  if (!config.production) return;
  throw new ExamplesRefused(
    'There is no example data in production: invented organisations would be taken for real ones, and anybody could ' +
      'sign in as anybody. Nothing was changed.',
  );
}

/** An account that can be chosen instead of signing in. */
export interface ExampleAccountFacts {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly role: AccountRole;
}

/** What every start asks: it needs the database only, not the whole application. */
@Injectable()
export class ExamplesStatus {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'production'>,
    private readonly examples: ExamplesRepository,
  ) {}

  /** Organisations of any origin. */
  countOrganisations(): Promise<number> {
    return this.examples.countOrganisations();
  }

  async accounts(): Promise<ExampleAccountFacts[]> {
    refuseInProduction(this.config);
    const rows = await this.examples.accounts();
    return rows.map(({ displayName, email, language, role }) => ({ name: displayName, email, language, role }));
  }
}
