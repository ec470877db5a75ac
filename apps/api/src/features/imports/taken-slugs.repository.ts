import { type Tx } from '../../platform/database/data-source.ts';

/** The addresses among these that are in use already, and those made of them with a number. */
export async function takenSlugs(tx: Tx, wanted: readonly { readonly slug: string }[]): Promise<Set<string>> {
  const rows: { slug: string }[] = await tx.query(
    `select slug from (select slug from organisation union all select slug from organisation_redirect) as taken
      where slug = any($1) or regexp_replace(slug, '-[0-9]+$', '') = any($1)`,
    [wanted.map(({ slug }) => slug)],
  );
  return new Set(rows.map(({ slug }) => slug));
}
