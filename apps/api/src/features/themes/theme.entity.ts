import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Labels and words live in libs/thesaurus; the table is there so that interests cannot name a theme that does not exist. */
@Entity('theme')
export class ThemeRow {
  @PrimaryColumn({ type: 'text' }) code: string;
  @Column({ type: 'smallint' }) position: number;
}
