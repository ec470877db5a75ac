import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { oneForEach } from '../discovery/one-for-each.ts';
import { type MailContent } from './mail-content.ts';

/** Every mail and what it is about. They are kept until the mail is sent: ids and words, no secrets. */
export interface MailParams {
  /** An operator checks whether mail arrives. */
  test: { readonly askedAt: string };
  /** The first mail of a new account. Paths are below the language, for example `/organisations/prudnik`. */
  welcome: {
    readonly organisationName: string;
    readonly proposalsPath: string;
    readonly profilePath: string;
    readonly isExample: boolean;
  };
  /** What saved searches have newly found, in words of the reader's language. */
  'saved-search-alert': {
    /** Organisations in all searches, each counted once. */
    readonly count: number;
    readonly searches: readonly {
      readonly name: string;
      readonly path: string;
      /** Also those that are not named. */
      readonly count: number;
      readonly organisations: readonly { readonly name: string; readonly place: string; readonly path: string }[];
    }[];
    readonly settingsPath: string;
  };
}

export type MailTemplate = keyof MailParams;

const TEMPLATES: Readonly<Record<MailTemplate, true>> = {
  test: true,
  welcome: true,
  'saved-search-alert': true,
};
export const MAIL_TEMPLATES = Object.keys(TEMPLATES) as MailTemplate[];

/** Writes one mail in the language of its reader. */
export interface MailWriter<Template extends MailTemplate = MailTemplate> {
  write(params: MailParams[Template], language: Language): MailContent;
}

/** Marks a provider as the one writer of a mail: `@WritesMail('welcome')`. */
export const WritesMail = DiscoveryService.createDecorator<MailTemplate>();

@Injectable()
export class MailWriters {
  private found: ReadonlyMap<MailTemplate, MailWriter> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  /** Throws a NotOneForEachError unless each mail has exactly one writer. */
  write<Template extends MailTemplate>(
    template: Template,
    params: MailParams[Template],
    language: Language,
  ): MailContent {
    this.found ??= oneForEach<MailTemplate, MailWriter>(this.discovery, WritesMail, MAIL_TEMPLATES, 'writer');
    const writer = this.found.get(template);
    if (writer === undefined) throw new Error(`There is no mail ${template}.`);
    return writer.write(params, language);
  }
}
