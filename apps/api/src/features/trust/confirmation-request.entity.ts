import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That the coordinators of an organisation were asked whether its profile is still right. */
@Entity('confirmation_request')
export class ConfirmationRequestRow {
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  /** The confirmation that has grown old. */
  @PrimaryColumn({ type: 'timestamptz' }) since: Date;
  @Column({ type: 'timestamptz', name: 'asked_at' }) askedAt: Date;
  @Column({ type: 'timestamptz', name: 'reminded_at', nullable: true }) remindedAt: Date | null;
}
