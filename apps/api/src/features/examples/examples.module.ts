import { Module } from '@nestjs/common';
import { ConversationsModule } from '../conversations/conversations.module.ts';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { ExampleLetters } from './example-letters.ts';
import { ExamplesStatus } from './examples-status.ts';
import { ExamplesRepository } from './examples.repository.ts';
import { ExamplesService } from './examples.service.ts';

/** What Mosty shows before anybody has signed up (examples/README.md). */
@Module({
  imports: [ConversationsModule, OrganisationsModule],
  providers: [ExampleLetters, ExamplesRepository, ExamplesService, ExamplesStatus],
  exports: [ExamplesService, ExamplesStatus],
})
export class ExamplesModule {}
