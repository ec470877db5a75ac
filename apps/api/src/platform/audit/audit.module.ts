import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntryRow } from './audit-entry.entity.ts';
import { Audit } from './audit.ts';
import { StoredAudit } from './stored-audit.ts';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntryRow])],
  providers: [{ provide: Audit, useClass: StoredAudit }],
  exports: [Audit],
})
export class AuditModule {}
