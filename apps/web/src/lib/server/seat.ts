/** From where distances are measured: the organisation of the address, else the viewer's first. */
import type { Country } from '@mosty/domain/vocabulary';
import { SeatDocument } from '#lib/graphql/documents.generated.ts';
import type { Api } from './api.ts';
import type { Viewer } from './session.ts';

export interface Seat {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly country: Country;
}

export const seatsOf = (viewer: Viewer | undefined): Seat[] =>
  (viewer?.memberships ?? []).map(({ organisation: { id, slug, name, country } }) => ({ id, slug, name, country }));

/** Undefined for a visitor whose address names none. `slug` may be anybody's: a shared link means the same to all. */
export async function loadSeat(api: Api, viewer: Viewer | undefined, slug: string | undefined) {
  const ours = seatsOf(viewer);
  if (!slug) return ours[0];
  const own = ours.find((seat) => seat.slug === slug);
  if (own) return own;
  const { organisation } = await api.ask(SeatDocument, { slug });
  return (organisation as Seat | null) ?? ours[0];
}
