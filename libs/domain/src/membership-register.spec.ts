import { describe, expect, it } from '@jest/globals';
import { readOwnRegisterId } from './membership-register.ts';
import { type Country } from './vocabulary.ts';

describe('the number of an organisation', () => {
  it.each<[Country, string, string]>([
    ['CZ', '002 99 308', 'ICO 00299308'],
    ['CZ', '299308', 'ICO 00299308'],
    ['CZ', '00299309', 'REGISTER_ID_CHECK_DIGIT'],
    ['CZ', '123456785', 'REGISTER_ID_FORM'],
    ['PL', '0000012345', 'KRS 0000012345'],
    ['PL', '12345', 'KRS 0000012345'],
    ['PL', '123-456-785', 'REGON 123456785'],
    ['PL', '12345678512347', 'REGON 12345678512347'],
    ['PL', '123456786', 'REGISTER_ID_CHECK_DIGIT'],
    ['PL', '7540334507', 'REGISTER_ID_FORM'],
    ['PL', 'KRS', 'REGISTER_ID_FORM'],
    ['PL', '٠٠٠٠٠١٢٣٤٥', 'REGISTER_ID_FORM'],
  ])('%s %s: %s', (country, written, expected) => {
    const read = readOwnRegisterId(country, written);
    expect(read.ok ? `${read.value.register} ${read.value.value}` : read.error.code).toBe(expected);
  });
});
