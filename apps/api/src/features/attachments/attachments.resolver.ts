import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Message } from '../conversations/message.type.ts';
import { Attachment, toAttachment } from './attachment.type.ts';
import { AttachmentsRepository } from './attachments.repository.ts';

@Resolver(() => Message)
export class AttachmentsResolver {
  constructor(private readonly repository: AttachmentsRepository) {}

  @ResolveField(() => [Attachment])
  async attachments(@Parent() { id }: Message, @Context() { loaders }: RequestContext): Promise<Attachment[]> {
    return (await this.repository.ofMessages(loaders).load(id)).map(toAttachment);
  }
}
