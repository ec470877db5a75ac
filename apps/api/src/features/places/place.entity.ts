import { type Country, type PlaceType } from '@mosty/domain/vocabulary';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

/** A territorial unit of an official register: a gmina or an obec. Organisations have their seats in places. */
@Entity('place')
export class PlaceRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'text' }) country: Country;
  @Column({ type: 'text', nullable: true }) teryt: string | null;
  /** The first six digits of TERYT, which a gmina keeps when its type changes; computed by the database. */
  @Column({ type: 'text', name: 'teryt_unit', nullable: true, insert: false, update: false }) terytUnit: string | null;
  @Column({ type: 'text', nullable: true }) lau2: string | null;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) type: PlaceType;
  @Column({ type: 'text', name: 'region_code' }) regionCode: string;
  @Column({ type: 'text', name: 'district_code' }) districtCode: string;
  /** Degrees, WGS 84. */
  @Column({ type: 'double precision' }) latitude: number;
  @Column({ type: 'double precision' }) longitude: number;
  @Column({ type: 'integer', nullable: true }) population: number | null;
  @Column({ type: 'smallint', name: 'population_year', nullable: true }) populationYear: number | null;
  @Column({ type: 'text', name: 'population_source', nullable: true }) populationSource: string | null;
  @Column({ type: 'double precision', name: 'area_km2', nullable: true }) areaKm2: number | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt: Date;
}
