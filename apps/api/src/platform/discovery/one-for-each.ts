import { type DiscoverableDecorator, type DiscoveryService } from '@nestjs/core';

export class NotOneForEachError extends Error {}

/**
 * The providers that carry a decorator, by the name they gave it. Throws a NotOneForEachError unless each of the names has
 * exactly one: so a process whose parts do not fit together never starts.
 */
export function oneForEach<Name extends string, Provider>(
  discovery: DiscoveryService,
  decorator: DiscoverableDecorator<Name>,
  names: readonly Name[],
  what: string,
): ReadonlyMap<Name, Provider> {
  const found = new Map<Name, { readonly provider: Provider; readonly className: string }>();
  for (const wrapper of discovery.getProviders({ metadataKey: decorator.KEY })) {
    const name = discovery.getMetadataByDecorator(decorator, wrapper);
    const className = String(wrapper.name);
    if (name === undefined || !names.includes(name)) {
      throw new NotOneForEachError(`${className} is the ${what} of ${name}, which does not exist.`);
    }
    const other = found.get(name);
    if (other !== undefined && other.provider !== wrapper.instance) {
      throw new NotOneForEachError(`${name} has two ${what}s: ${other.className} and ${className}.`);
    }
    found.set(name, { provider: wrapper.instance as Provider, className });
  }
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) throw new NotOneForEachError(`There is no ${what} of ${missing.join(', ')}.`);
  return new Map([...found].map(([name, { provider }]) => [name, provider]));
}
