/**
 * How well an offer or a request fits an organisation across the border, and why. It fits only whom its owner wants, and who has
 * said something of at least one of its themes; partners and blocked pairs are left out by whoever knows of them.
 */
import { type OfferKind } from './offers.ts';
import { type CooperationForm, type Country, type OrganisationKind, type ThemeInterest } from './vocabulary.ts';

/** What an offer asks of whoever answers it. */
export interface OfferAim {
  readonly organisationId: string;
  readonly country: Country;
  readonly kind: OfferKind;
  readonly themes: readonly string[];
  readonly forms: readonly CooperationForm[];
  readonly wantedKinds: readonly OrganisationKind[];
  readonly wantedRegions: readonly string[];
}

export interface OfferReader {
  readonly organisationId: string;
  readonly country: Country;
  readonly kind: OrganisationKind;
  readonly region: string | null;
  readonly interests: readonly ThemeInterest[];
  readonly forms: readonly CooperationForm[];
}

/** Seen from the reader; each has its sentence in libs/messages. */
export type OfferReason =
  /** The offer gives what the reader looks for. */
  | { readonly code: 'YOU_SEEK'; readonly theme: string }
  /** The request looks for what the reader can give. */
  | { readonly code: 'YOU_OFFER'; readonly theme: string }
  /** Both work on it, the one like the other. */
  | { readonly code: 'BOTH_WORK_ON'; readonly theme: string }
  | { readonly code: 'SAME_FORM'; readonly form: CooperationForm }
  | { readonly code: 'YOUR_KIND_WANTED'; readonly kind: OrganisationKind }
  | { readonly code: 'YOUR_REGION_WANTED'; readonly region: string };
export type OfferReasonCode = OfferReason['code'];

export interface OfferFit {
  /** 0 to 1. */
  readonly score: number;
  /** What weighs most first. */
  readonly reasons: readonly OfferReason[];
}

const WEIGHTS = { theme: 0.6, form: 0.25, kind: 0.1, region: 0.05 } as const;
/** Who works on the same side of a theme is a colleague, though not the one who is looked for. */
const COLLEAGUE = 0.4;
/** What nobody has said is neither for nor against. */
const UNSAID = 0.5;

/** Null: not for this reader. */
export function fitOf(offer: OfferAim, reader: OfferReader): OfferFit | null {
  if (!isWanted(offer, reader)) return null;
  const themes = themesOf(offer, reader);
  const [best] = themes;
  if (best === undefined) return null;
  const forms = offer.forms.filter((form) => reader.forms.includes(form));
  const isFormUnsaid = offer.forms.length === 0 || reader.forms.length === 0;
  // The best theme counts most; more of them make it a little better.
  const theme = Math.min(1, best.strength + 0.05 * (themes.length - 1));
  const score =
    WEIGHTS.theme * theme +
    WEIGHTS.form * (forms.length > 0 ? 1 : isFormUnsaid ? UNSAID : 0) +
    WEIGHTS.kind * (offer.wantedKinds.length > 0 ? 1 : UNSAID) +
    WEIGHTS.region * (offer.wantedRegions.length > 0 ? 1 : UNSAID);
  return {
    score,
    reasons: [
      ...themes.map(({ reason }) => reason),
      ...forms.map((form): OfferReason => ({ code: 'SAME_FORM', form })),
      ...(offer.wantedKinds.length > 0 ? [{ code: 'YOUR_KIND_WANTED', kind: reader.kind } as const] : []),
      ...(offer.wantedRegions.length > 0 && reader.region !== null
        ? [{ code: 'YOUR_REGION_WANTED', region: reader.region } as const]
        : []),
    ],
  };
}

/** Whether the owner looks for somebody like the reader. */
export function isWanted(offer: OfferAim, reader: Omit<OfferReader, 'interests' | 'forms'>): boolean {
  const { wantedKinds, wantedRegions } = offer;
  return (
    offer.country !== reader.country &&
    offer.organisationId !== reader.organisationId &&
    (wantedKinds.length === 0 || wantedKinds.includes(reader.kind)) &&
    (wantedRegions.length === 0 || (reader.region !== null && wantedRegions.includes(reader.region)))
  );
}

interface ThemeFit {
  readonly strength: number;
  readonly reason: OfferReason;
}

function themesOf({ kind, themes }: OfferAim, { interests }: OfferReader): ThemeFit[] {
  return themes
    .flatMap((theme): ThemeFit[] => {
      const interest = interests.find((one) => one.theme === theme);
      if (interest === undefined) return [];
      const [wanted, same] = kind === 'OFFER' ? [interest.seeks, interest.offers] : [interest.offers, interest.seeks];
      const direct: OfferReason = kind === 'OFFER' ? { code: 'YOU_SEEK', theme } : { code: 'YOU_OFFER', theme };
      if (wanted > 0) return [{ strength: wanted / 3, reason: direct }];
      return same > 0 ? [{ strength: (same / 3) * COLLEAGUE, reason: { code: 'BOTH_WORK_ON', theme } }] : [];
    })
    .sort((one, other) => other.strength - one.strength);
}
