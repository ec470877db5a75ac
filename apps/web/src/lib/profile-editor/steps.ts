/** The pages of the profile editor, in their order, and which fields of a profile each of them holds. */
import { EDITOR_STEPS, type EditorStep } from '@mosty/domain/completeness';
import { m } from '@mosty/messages/messages';

const NAMES: Readonly<Record<EditorStep, () => string>> = {
  about: m.editor_step_about,
  description: m.editor_step_description,
  offer: m.editor_step_offer,
  seek: m.editor_step_seek,
  cooperation: m.editor_step_cooperation,
  partners: m.editor_step_partners,
  contacts: m.editor_step_contacts,
};
const LEADS: Readonly<Record<EditorStep, () => string>> = {
  about: m.editor_lead_about,
  description: m.editor_lead_description,
  offer: m.editor_lead_offer,
  seek: m.editor_lead_seek,
  cooperation: m.editor_lead_cooperation,
  partners: m.editor_lead_partners,
  contacts: m.editor_lead_contacts,
};

/** What the names of the fields of each page begin with, or are. */
const FIELDS: Readonly<Record<EditorStep, readonly string[]>> = {
  about: ['name', 'kind', 'place', 'website', 'krs', 'regon', 'ico'],
  description: ['description.'],
  offer: ['offers.'],
  seek: ['seeks.'],
  cooperation: [
    ...['forms', 'languages', 'canPrefinance', 'ownContributionPercent', 'hoursPerMonth', 'introductionCap'],
  ],
  partners: ['partner.'],
  contacts: ['contacts'],
};

export const isStep = (text: string): text is EditorStep => EDITOR_STEPS.some((step) => step === text);

export const stepName = (step: EditorStep): string => NAMES[step]();
export const stepLead = (step: EditorStep): string => LEADS[step]();

export const stepAfter = (step: EditorStep): EditorStep | undefined => EDITOR_STEPS[EDITOR_STEPS.indexOf(step) + 1];
export const stepBefore = (step: EditorStep): EditorStep | undefined => EDITOR_STEPS[EDITOR_STEPS.indexOf(step) - 1];

export const isFieldOf = (step: EditorStep, field: string): boolean =>
  FIELDS[step].some((name) => (name.endsWith('.') ? field.startsWith(name) : field === name));
