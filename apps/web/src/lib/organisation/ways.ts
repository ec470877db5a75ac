/** How an organisation wants to cooperate, as names and values in the language of a reader. */
import type { CooperationForm, Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { formName, languageName } from '@mosty/messages/vocabulary-texts';
import { formatPercent } from '#lib/numbers.ts';

interface Ways {
  readonly cooperationForms: readonly CooperationForm[];
  readonly languages: readonly string[];
  readonly capacity: {
    readonly canPrefinance: boolean | null;
    readonly ownContributionPercent: number | null;
    readonly hoursPerMonth: number | null;
  };
}

/** A value that is undefined or empty has not been said. */
export function waysOf({ cooperationForms, languages, capacity }: Ways, reader: Language) {
  const locale = { locale: reader };
  const { canPrefinance, ownContributionPercent: percent, hoursPerMonth: count } = capacity;
  const prefinance = canPrefinance ? m.organisation_prefinance_yes : m.organisation_prefinance_no;
  return [
    {
      name: m.organisation_forms({}, locale),
      value: cooperationForms.map((form) => formName(form, reader)).join(', '),
    },
    {
      name: m.organisation_languages({}, locale),
      value: languages.map((code) => languageName(code, reader)).join(', '),
    },
    { name: m.organisation_prefinance({}, locale), value: canPrefinance === null ? undefined : prefinance({}, locale) },
    {
      name: m.organisation_contribution({}, locale),
      value:
        percent === null
          ? undefined
          : m.organisation_contribution_percent({ percent: formatPercent(percent, reader) }, locale),
    },
    {
      name: m.organisation_hours({}, locale),
      value: count === null ? undefined : m.organisation_hours_month({ count }, locale),
    },
  ];
}
