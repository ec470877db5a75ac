/** The number under which a register knows an organisation, typed into one field: which register it is shows its form. */
import { readRegisterId } from './register-ids.ts';
import { refuse, type Result } from './result.ts';
import { type Country } from './vocabulary.ts';

export type OwnRegister = 'KRS' | 'REGON' | 'ICO';

export interface OwnRegisterId {
  readonly register: OwnRegister;
  readonly value: string;
}

/** Czech organisations have an IČO; Polish ones of nine or fourteen digits a REGON, others a KRS. */
export function readOwnRegisterId(country: Country, written: string): Result<OwnRegisterId> {
  const digits = written.replace(/[\s\u00a0-]/g, '');
  const register = country === 'CZ' ? 'ICO' : /^(\d{9}|\d{14})$/.test(digits) ? 'REGON' : 'KRS';
  // Ten digits that do not begin with a nought are a tax number (NIP), which says nothing about an organisation.
  if (register === 'KRS' && /^[1-9]\d{9}$/.test(digits)) {
    return refuse('REGISTER_ID_FORM', { register, value: written });
  }
  const read = readRegisterId(register, written);
  return read.ok ? { ok: true, value: { register, value: read.value } } : read;
}
