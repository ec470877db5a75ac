import { type MailLanguage } from '@mosty/domain/mail-topics';
import { LANGUAGES } from '@mosty/domain/vocabulary';
import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { toEnum } from '../../platform/graphql/enums.ts';
import { ALL_SAMPLES } from './all-samples.ts';
import { languagesOf, MailPreviews } from './mail-preview.service.ts';

const MAIL_LANGUAGES = [...LANGUAGES, 'BOTH'] as const satisfies readonly MailLanguage[];
const MailLanguageEnum = toEnum('MailLanguage', MAIL_LANGUAGES, 'BOTH: Polish and Czech side by side.');

@ObjectType({ description: 'A mail as it may look; nobody in it exists.' })
export class MailSampleEntry {
  @Field({ description: 'Which mail it is.' }) template: string;
  @Field({ description: 'Which of its samples.' }) sample: string;
  @Field(() => [MailLanguageEnum], { description: 'In which languages it is sent.' }) languages: MailLanguage[];
}

@ObjectType()
export class MailPreview {
  @Field() subject: string;
  @Field() text: string;
  @Field() html: string;
}

/** For those who write mails; in production it does not exist (app.module.ts). */
@Resolver()
export class MailPreviewResolver {
  constructor(private readonly previews: MailPreviews) {}

  @Query(() => [MailSampleEntry], { description: 'Samples of every mail. In production this field does not exist.' })
  @Allow('EVERYBODY')
  mailSamples(): MailSampleEntry[] {
    return ALL_SAMPLES.map(({ template, sample }) => ({
      template,
      sample: sample.name,
      languages: [...languagesOf(sample)],
    }));
  }

  @Query(() => MailPreview, { nullable: true, description: 'In production this field does not exist.' })
  @Allow('EVERYBODY')
  async mailPreview(
    @Args('template') template: string,
    @Args('sample') sample: string,
    @Args('language', { type: () => MailLanguageEnum }) language: MailLanguage,
  ): Promise<MailPreview | null> {
    const found = ALL_SAMPLES.find((one) => one.template === template && one.sample.name === sample);
    return found ? this.previews.render(found, language) : null;
  }
}
