/** Funding programmes for both sides of the border. */

export interface Programme {
  readonly code: ProgrammeCode;
  /** Dates of the days, UTC: from the first on projects may be proposed, until the last they may be paid for. */
  readonly from: string;
  readonly until: string;
  /** Whole regions and single districts of its area, by their codes here. */
  readonly regions: readonly string[];
  readonly districts: readonly string[];
}

export const PROGRAMME_CODES = ['INTERREG_CZ_PL'] as const;
export type ProgrammeCode = (typeof PROGRAMME_CODES)[number];

export const PROGRAMMES: readonly Programme[] = [
  {
    // Area: five Czech regions; the Polish subregions (NUTS 3) jeleniogórski, wałbrzyski, nyski, opolski, rybnicki and
    // bielski as the districts they consist of, and the districts strzeliński and pszczyński. Source: Czech Ministry of
    // Regional Development, programme pages (2022). Costs are eligible until the end of 2029 (Regulation (EU) 2021/1060,
    // article 63).
    code: 'INTERREG_CZ_PL',
    from: '2022-10-04',
    until: '2029-12-31',
    regions: ['CZ051', 'CZ052', 'CZ053', 'CZ071', 'CZ080'],
    districts: [
      ...['0201', '0205', '0206', '0207', '0210', '0212', '0225', '0226', '0261'],
      ...['0202', '0208', '0219', '0221', '0224', '0265'],
      ...['1601', '1602', '1606', '1607', '1610'],
      ...['1603', '1604', '1605', '1608', '1609', '1611', '1661'],
      ...['2411', '2412', '2415', '2467', '2473', '2479'],
      ...['2402', '2403', '2417', '2461'],
      ...['0217', '2410'],
    ],
  },
];

/** Programmes whose area a place lies in. */
export function programmesAt(place: { readonly region: string; readonly district: string }): ProgrammeCode[] {
  return PROGRAMMES.filter(
    ({ regions, districts }) => regions.includes(place.region) || districts.includes(place.district),
  ).map(({ code }) => code);
}

/** Programmes under which a project can be proposed at a time; `now` in milliseconds since 1970. */
export function openProgrammes(now: number): ProgrammeCode[] {
  const day = new Date(now).toISOString().slice(0, 10);
  return PROGRAMMES.filter(({ from, until }) => from <= day && day <= until).map(({ code }) => code);
}
