import { randomUUID } from 'node:crypto';
import { type ImportNotice, type ImportSource } from '@mosty/domain/import-problems';
import { Injectable } from '@nestjs/common';
import { CSU_OBCE } from './csu-obce.ts';
import { FileRefused } from './file-refused.ts';
import { GUS_TERC } from './gus-terc.ts';
import { type ImportStrategy } from './import-strategy.ts';
import { readRegister, type RegisterFormat, type RegisterUnit } from './register-format.ts';
import { planRegister, type RegisterPlan, type StoredUnit } from './register-plan.ts';
import { RegisterRepository } from './register.repository.ts';

const FORMATS: Readonly<Record<Exclude<ImportSource, 'spreadsheet'>, RegisterFormat>> = {
  'gus-terc': GUS_TERC,
  'csu-obce': CSU_OBCE,
};
const SHOWN_MISSING = 10;

@Injectable()
export class RegisterImport {
  constructor(private readonly registers: RegisterRepository) {}

  strategyOf(source: keyof typeof FORMATS): ImportStrategy<RegisterUnit, RegisterPlan> {
    const format = FORMATS[source];
    const otherFormats = Object.values(FORMATS).filter((one) => one !== format);
    return {
      read: async (table, { mapping, ...context }) => {
        if (mapping.size > 0) throw new FileRefused('MAPPING_FOR_REGISTER', {});
        return readRegister(table, format, { ...context, otherFormats });
      },
      // No locks: what a register changes, nobody else does, and imports take turns.
      compare: async (tx, { rows: units }) => {
        const [stored, districts] = [
          await this.registers.units(tx, format.country),
          await this.registers.districts(tx),
        ];
        const plan = planRegister(units, stored, districts, randomUUID);
        return { rows: plan.rows, notices: missingNotice(plan.missing), missing: plan.missing.length, plan };
      },
      write: (tx, plan) => this.registers.write(tx, plan),
    };
  }
}

function missingNotice(missing: readonly StoredUnit[]): ImportNotice[] {
  if (missing.length === 0) return [];
  const examples = missing.slice(0, SHOWN_MISSING).map(({ name, code }) => `${name} (${code})`);
  return [{ code: 'MISSING_IN_FILE', params: { count: missing.length, examples } }];
}
