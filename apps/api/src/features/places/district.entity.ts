import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A Polish powiat or a Czech okres. */
@Entity('district')
export class DistrictRow {
  @PrimaryColumn({ type: 'text' }) code: string;
  @Column({ type: 'text', name: 'region_code' }) regionCode: string;
  @Column({ type: 'text' }) name: string;
}
