import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { ImportRunRow } from './import-run.entity.ts';
import { ImportRunsRepository } from './import-runs.repository.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsService } from './imports.service.ts';
import { RegisterImport } from './register-import.ts';
import { RegisterRepository } from './register.repository.ts';
import { SpreadsheetImport } from './spreadsheet-import.ts';
import { SpreadsheetRepository } from './spreadsheet.repository.ts';

@Module({
  imports: [TypeOrmModule.forFeature([ImportRunRow]), OrganisationsModule],
  controllers: [ImportsController],
  providers: [
    ImportRunsRepository,
    ImportsService,
    RegisterImport,
    RegisterRepository,
    SpreadsheetImport,
    SpreadsheetRepository,
  ],
  exports: [ImportsService],
})
export class ImportsModule {}
