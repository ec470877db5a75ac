import { describe, expect, it } from '@jest/globals';
import { toQueryString } from '#lib/links.ts';
import { deskQuery, isNarrowed, readDeskFilter } from './desk-filter.ts';

const read = (query: string) => readDeskFilter(new URLSearchParams(query));

describe('the filter of the desk', () => {
  it('is what the address says, and the same address again', () => {
    const filter = read('q=Jesen&state=asked&state=in_talks&region=CZ071&overdue=1&after=x');
    expect(filter).toEqual({ states: ['ASKED', 'IN_TALKS'], isOverdue: true, region: 'CZ071', text: 'Jesen' });
    expect(toQueryString(deskQuery(filter))).toBe('?q=Jesen&state=asked&state=in_talks&region=CZ071&overdue=1');
    expect(toQueryString(deskQuery(filter, 'next'))).toContain('&after=next');
  });

  it('leaves out what is no state and no region', () => {
    expect(read('state=married&region=<b>')).toEqual({ states: [], isOverdue: false, region: undefined, text: '' });
    expect(read('region=PL-16').region).toBe('PL-16');
  });

  it('narrows nothing when it is empty', () => {
    expect(isNarrowed(read(''))).toBe(false);
    expect(isNarrowed(read('q=%20'))).toBe(false);
    expect(isNarrowed(read('overdue=1'))).toBe(true);
  });
});
