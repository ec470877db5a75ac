import { fold } from '@mosty/thesaurus/fold';

const MAX_LENGTH = 80;

/** The name of an organisation in addresses: `Nová Ves`, `544507` → `nova-ves-544507`. Never empty. */
export function slugOf(...parts: readonly string[]): string {
  const words = parts.map((part) =>
    fold(part)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, MAX_LENGTH)
      .replace(/^-+|-+$/g, ''),
  );
  return words.filter((word) => word !== '').join('-') || 'organisation';
}

/** The same, or with the first free number: `mosty`, `mosty-2`. Adds what it gives to the taken ones. */
export function freeSlug(slug: string, taken: Set<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  taken.add(free);
  return free;
}
