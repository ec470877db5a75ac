import { type Country, LANGUAGES, type Language, type OrganisationKind } from '@mosty/domain/vocabulary';
import { formName } from '@mosty/messages/vocabulary-texts';
import { Injectable, Logger, type OnApplicationBootstrap, Inject } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { type SearchDocument, SearchIndex } from '../../platform/search/search-index.ts';
import { themeLabel } from '../themes/theme.type.ts';
import { OFFER_COLUMNS, type OfferRow } from './offer-rows.ts';

interface OfferSource extends OfferRow {
  readonly ownerName: string;
  readonly ownerKind: OrganisationKind;
  readonly placeName: string | null;
  readonly regionCode: string | null;
  readonly regionNames: readonly string[];
}

/**
 * Keeps the collection `offer` of the search index equal to the open offers, whoever may see them: the list asks the database,
 * not the index, who may see what (docs/decisions).
 */
@Injectable()
export class OfferIndexing implements OnApplicationBootstrap {
  private readonly logger = new Logger('Offers');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly index: SearchIndex,
  ) {}

  async refresh(offerIds: readonly string[]): Promise<void> {
    await this.index.refresh('offer', offerIds, async (ids) => (await this.sources(ids)).map(toSearchDocument));
  }

  /** After an update of the thesaurus, or with a new search server, what is not as it should be is indexed again. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.roles.includes('worker')) return;
    const reader = this.transactions.reader;
    const open: { id: string }[] = await reader.query("select id from offer where state = 'PUBLISHED'");
    const outdated = await this.index.outdated(
      'offer',
      open.map(({ id }) => id),
    );
    const isToBeFilled = open.length > 0 && outdated.length === 0 && (await this.index.isServerEmpty('offer'));
    if (outdated.length === 0 && !isToBeFilled) return;
    this.logger.log(`${outdated.length} offers are indexed again`);
    await this.transactions.run((tx) => this.outbox.enqueue(tx, 'offers.index', { offerIds: [...outdated] }));
  }

  private sources(ids: readonly string[], tx: Tx = this.transactions.reader): Promise<OfferSource[]> {
    return tx.query(
      `select ${OFFER_COLUMNS}, owner.name as "ownerName", owner.kind as "ownerKind", place.name as "placeName",
              place.region_code as "regionCode",
              case when region.code is null then '{}' else array[region.name_pl, region.name_cs, region.name_en] end
                as "regionNames"
         from offer join organisation owner on owner.id = offer.organisation_id and owner.status = 'ACTIVE'
         left join place on place.id = owner.place_id
         left join region on region.code = place.region_code
        where offer.id = any($1::uuid[]) and offer.state = 'PUBLISHED'`,
      [ids],
    );
  }
}

function toSearchDocument(source: OfferSource): SearchDocument {
  const country: Country = source.country;
  const present = (values: readonly (string | null)[]) => values.filter((value) => value !== null);
  return {
    collection: 'offer',
    id: source.id,
    name: source.texts[0]?.title ?? source.ownerName,
    country,
    otherNames: [...source.texts.slice(1).map(({ title }) => title), source.ownerName],
    areas: present([source.placeName, source.places, ...source.regionNames]),
    texts: [
      ...source.texts.map(({ language, title, text }) => ({ language, text: `${title}. ${text}` })),
      ...LANGUAGES.map((language) => ({ language, text: chosenWords(source, language), isChosen: true })),
    ],
    facets: {
      ...{ country: [country], kind: [source.kind], status: [source.visibility] },
      ...{ theme: source.themes, form: source.forms, region: present([source.regionCode]) },
    },
  };
}

function chosenWords({ themes, forms }: OfferRow, language: Language): string {
  return [...themes.map((theme) => themeLabel(theme, language)), ...forms.map((form) => formName(form, language))].join(
    '. ',
  );
}
