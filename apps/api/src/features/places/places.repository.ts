import { type Country } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '../../platform/database/transactions.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { DistrictRow } from './district.entity.ts';
import { PlaceRow } from './place.entity.ts';
import { RegionRow } from './region.entity.ts';

/** The letters of the two languages, and the plain ones that people without their keyboard type. */
const MARKED = 'ąćęłńóśźżáčďéěíňřšťúůýž';
const PLAIN = 'acelnoszzacdeeinrstuuyz';

function withoutMarks(text: string): string {
  return [...text.toLowerCase()].map((letter) => PLAIN[MARKED.indexOf(letter)] ?? letter).join('');
}

@Injectable()
export class PlacesRepository {
  constructor(private readonly transactions: Transactions) {}

  regions(): Promise<RegionRow[]> {
    return this.transactions.reader.find(RegionRow, { order: { country: 'DESC', code: 'ASC' } });
  }

  /** Whose name begins with the words, whatever marks its letters wear: the same name first, then the largest. */
  named(query: string, country: Country, limit: number): Promise<PlaceRow[]> {
    const beginning = withoutMarks(query).replace(/[\\%_]/g, '\\$&');
    return this.transactions.reader
      .createQueryBuilder(PlaceRow, 'place')
      .where('place.country = :country', { country })
      .andWhere(`translate(lower(place.name), :marked, :plain) like :pattern`, {
        ...{ marked: MARKED, plain: PLAIN, pattern: `${beginning}%` },
      })
      .orderBy('length(place.name)')
      .addOrderBy('place.population', 'DESC', 'NULLS LAST')
      .addOrderBy('place.id')
      .limit(limit)
      .getMany();
  }

  placeLoader(loaders: Loaders) {
    return loaders.of<PlaceRow | null>('place', async (ids) => {
      const rows = await this.transactions.reader.findBy(PlaceRow, { id: In([...ids]) });
      return inOrderOf(ids, rows, ({ id }) => id);
    });
  }

  districtLoader(loaders: Loaders) {
    return loaders.of<DistrictRow | null>('district', async (codes) => {
      const rows = await this.transactions.reader.findBy(DistrictRow, { code: In([...codes]) });
      return inOrderOf(codes, rows, ({ code }) => code);
    });
  }

  regionLoader(loaders: Loaders) {
    return loaders.of<RegionRow | null>('region', async (codes) => {
      const rows = await this.transactions.reader.findBy(RegionRow, { code: In([...codes]) });
      return inOrderOf(codes, rows, ({ code }) => code);
    });
  }
}

/** One row for each key, null where there is none: what a DataLoader must answer. */
export function inOrderOf<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string) {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
