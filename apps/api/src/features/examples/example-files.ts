/** Reads and checks the files in examples/: everything that can be wrong is said at once, by file and field. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkMessage } from '@mosty/phrases/message';
import { type z } from 'zod';
import {
  accountsFile,
  type ExampleAccount,
  type ExampleDistrict,
  type ExampleIntroduction,
  type ExampleOffer,
  type ExampleOrganisation,
  type ExamplePartnership,
  type ExamplePlace,
  introductionsFile,
  offersFile,
  organisationsFile,
  partnershipsFile,
  placesFile,
} from './example-files.schema.ts';

/** As far up from dist/features/examples as from src/features/examples. */
export const EXAMPLES_FOLDER = fileURLToPath(new URL('../../../../../examples/', import.meta.url));

export interface Examples {
  readonly districts: readonly Omit<ExampleDistrict, 'places'>[];
  readonly places: readonly ExamplePlace[];
  readonly organisations: readonly ExampleOrganisation[];
  readonly partnerships: readonly ExamplePartnership[];
  readonly accounts: readonly ExampleAccount[];
  readonly introductions: readonly ExampleIntroduction[];
  readonly offers: readonly ExampleOffer[];
}

type Draft = { -readonly [Part in keyof Examples]: Examples[Part][number][] };

export class ExampleFilesError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The example data cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

/** The register code of the unit or of the seat. */
export function codeOf(place: { teryt: string } | { lau2: string }): string {
  return 'teryt' in place ? place.teryt : place.lau2;
}

/** Throws an ExampleFilesError that lists every problem. */
export async function readExamples(folder = EXAMPLES_FOLDER): Promise<Examples> {
  const problems: string[] = [];
  const draft: Draft = {
    ...{ districts: [], places: [], organisations: [], partnerships: [], accounts: [] },
    ...{ introductions: [], offers: [] },
  };
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  for (const name of names) addFile(draft, name, await readFile(join(folder, name), 'utf8'), problems);
  // A record with a wrong field is left out, so that its absence would be reported again and again.
  if (problems.length === 0) problems.push(...contradictions(draft));
  if (problems.length > 0) throw new ExampleFilesError(problems);
  return draft;
}

function addFile(draft: Draft, name: string, content: string, problems: string[]): void {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    problems.push(`${name}: is not JSON (${error instanceof Error ? error.message : String(error)})`);
    return;
  }
  const checked = <Shape extends z.ZodType>(shape: Shape): z.infer<Shape> | undefined => {
    const parsed = shape.safeParse(json);
    if (parsed.success) return parsed.data;
    problems.push(...parsed.error.issues.map((issue) => `${name}: ${issue.path.join('.')} ${issue.message}`));
    return undefined;
  };
  if (name.startsWith('places-')) addPlaces(draft, checked(placesFile));
  else if (name === 'partnerships.json') draft.partnerships.push(...(checked(partnershipsFile)?.partnerships ?? []));
  else if (name === 'offers.json') draft.offers.push(...(checked(offersFile)?.offers ?? []));
  else if (name === 'introductions.json')
    draft.introductions.push(...(checked(introductionsFile)?.introductions ?? []));
  else if (name === 'accounts.json') draft.accounts.push(...(checked(accountsFile)?.accounts ?? []));
  else draft.organisations.push(...(checked(organisationsFile)?.organisations ?? []));
}

function addPlaces(draft: Draft, file: z.infer<typeof placesFile> | undefined): void {
  if (file === undefined) return;
  const { populationYear, populationSource } = file;
  for (const { places, ...district } of file.districts) {
    if (!draft.districts.some(({ code }) => code === district.code)) draft.districts.push(district);
    draft.places.push(
      ...places.map((place) => ({
        ...place,
        district: district.code,
        region: district.region,
        populationYear,
        populationSource,
      })),
    );
  }
}

/** What one file cannot know: names used twice, references to nothing. */
function contradictions({ places, organisations, partnerships, accounts, introductions, offers }: Draft): string[] {
  const placeByCode = new Map(places.map((place) => [codeOf(place), place]));
  const byKey = new Map(organisations.map((organisation) => [organisation.key, organisation]));
  const problems = [
    ...twice(places.map(codeOf)).map((code) => `the place ${code} is there twice`),
    ...twice(organisations.map(({ key }) => key)).map((key) => `the organisation ${key} is there twice`),
    ...twice(accounts.map((account) => account.email)).map((email) => `the account ${email} is there twice`),
    ...twice(partnerships.map(({ pl, cz, kind }) => `${pl} and ${cz} (${kind})`)).map(
      (pair) => `the partnership of ${pair} is there twice`,
    ),
  ];
  for (const organisation of organisations) {
    const { key, kind, country, name } = organisation;
    const place = placeByCode.get(codeOf(organisation.place));
    if (place === undefined) problems.push(`${key}: no file of places has ${codeOf(organisation.place)}`);
    else if (isMunicipality(organisation) && place.name !== name)
      problems.push(`${key}: is called ${name}, but its place ${place.name}`);
    if ((country === 'PL') !== 'teryt' in organisation.place)
      problems.push(`${key}: its place is in the other country`);
    if ((kind === 'GMINA' && country !== 'PL') || (kind === 'OBEC' && country !== 'CZ'))
      problems.push(`${key}: there is no ${kind} in ${country}`);
    if (organisation.status === 'STUB' && !isMunicipality(organisation))
      problems.push(`${key}: only a municipality can be a stub`);
    if (organisation.status === 'ACTIVE')
      problems.push(
        ...twice(organisation.interests.map(({ theme }) => theme)).map((theme) => `${key}: ${theme} is there twice`),
      );
  }
  for (const { pl, cz } of partnerships) {
    if (byKey.get(pl)?.country !== 'PL') problems.push(`partnership of ${pl} and ${cz}: no Polish organisation ${pl}`);
    if (byKey.get(cz)?.country !== 'CZ') problems.push(`partnership of ${pl} and ${cz}: no Czech organisation ${cz}`);
  }
  problems.push(...twice(offers.map(({ key }) => key)).map((key) => `the offer ${key} is there twice`));
  for (const { key, owner } of offers)
    if (byKey.get(owner)?.status !== 'ACTIVE') problems.push(`offer ${key}: no active organisation ${owner}`);
  problems.push(...twice(introductions.map(({ key }) => key)).map((key) => `the introduction ${key} is there twice`));
  for (const { key, pl, cz } of introductions)
    if (byKey.get(pl)?.country !== 'PL' || byKey.get(cz)?.country !== 'CZ')
      problems.push(`introduction ${key}: no Polish organisation ${pl}, or no Czech organisation ${cz}`);
  for (const { key, messages } of introductions)
    for (const [position, { entries }] of messages.entries())
      problems.push(
        ...checkMessage(entries).refusals.map(
          ({ code, params }) => `introduction ${key}: message ${position + 1} ${code} ${JSON.stringify(params)}`,
        ),
      );
  for (const { key, memberships } of accounts)
    for (const { organisation } of memberships)
      if (!byKey.has(organisation)) problems.push(`account ${key}: no organisation ${organisation}`);
  return problems;
}

export function isMunicipality({ kind }: Pick<ExampleOrganisation, 'kind'>): boolean {
  return kind === 'GMINA' || kind === 'OBEC';
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, position) => values.indexOf(value) !== position))];
}
