import { type MailLanguage, type MailTopic } from '@mosty/domain/mail-topics';
import { type Language } from '@mosty/domain/vocabulary';
import { type MailParams, type MailTemplate } from './mail-templates.ts';

/** A mail as it may look; nobody in it exists. */
export interface MailSample<Template extends MailTemplate> {
  /** Of several of one template: `declined`, `reminder`. Letters, digits and hyphens. */
  readonly name: string;
  /** Where names of places or themes are in the language of the reader, a function of it. */
  readonly params: MailParams[Template] | ((language: Language) => MailParams[Template]);
  /** In which languages it is sent; all three unless said otherwise. */
  readonly languages?: readonly MailLanguage[];
  /** Under which it is sent: the lines below it say so. */
  readonly topic?: MailTopic;
  /** It goes to a public address, to which nobody has asked for mail. */
  readonly isToAddress?: boolean;
}

/**
 * Samples of each mail: the preview page and the snapshot test show them. A feature exports a
 * `SAMPLES: Partial<MailSamples>` from `<feature>.mail-samples.ts` and adds it to features/mail-preview/all-samples.ts.
 */
export type MailSamples = {
  readonly [Template in MailTemplate]: readonly [MailSample<Template>, ...MailSample<Template>[]];
};
