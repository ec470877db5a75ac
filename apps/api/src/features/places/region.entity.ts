import { type Country } from '@mosty/domain/vocabulary';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('region')
export class RegionRow {
  @PrimaryColumn({ type: 'text' }) code: string;
  @Column({ type: 'text' }) country: Country;
  @Column({ type: 'text', name: 'name_pl' }) namePl: string;
  @Column({ type: 'text', name: 'name_cs' }) nameCs: string;
  @Column({ type: 'text', name: 'name_en' }) nameEn: string;
}
