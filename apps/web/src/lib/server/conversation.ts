/** One conversation as a page shows it: who writes to whom, its messages, and what is needed to write the next one. */
import { LANGUAGE_OF, type Language } from '@mosty/domain/vocabulary';
import {
  ConversationDocument,
  type ConversationQuery,
  MarkConversationReadDocument,
  MessagesDocument,
  type MessagesQuery,
} from '#lib/graphql/documents.generated.ts';
import { organisationPath } from '#lib/links.ts';
import { blank, type Writer } from '#lib/messages/composition.ts';
import { toView } from '#lib/messages/composer-view.ts';
import { type Api, ApiRefusal } from './api.ts';
import type { Viewer } from './session.ts';

export type Message = MessagesQuery['messages']['nodes'][number];
type Conversation = ConversationQuery['conversation'];
type Side = Conversation['sides'][number];

const MESSAGES_ON_A_PAGE = 20;
/** A message that was found lies at most so many pages back; further ones are reached by the link to older ones. */
const MOST_PAGES = 10;

export interface Reading {
  readonly conversation: Conversation;
  readonly email: string;
  readonly ours: Side['organisation'];
  readonly theirs: Side['organisation'] | undefined;
}

/** Of the organisation that the address names, else of the one of the viewer's that it belongs to. Undefined: there is none. */
export async function findConversation(
  api: Api,
  viewer: Viewer,
  id: string,
  slug: string | null,
): Promise<Reading | undefined> {
  const all = viewer.memberships.map(({ organisation }) => organisation);
  for (const { id: organisationId } of slug ? all.filter((one) => one.slug === slug) : all) {
    try {
      const { conversation, accountSecurity } = await api.ask(ConversationDocument, { organisationId, id });
      const ours = conversation.sides.find(({ isOurs }) => isOurs)?.organisation;
      const theirs = conversation.sides.find(({ isOurs }) => !isOurs)?.organisation;
      if (ours) return { conversation, email: accountSecurity.email, ours, theirs };
    } catch (problem) {
      if (!(problem instanceof ApiRefusal && problem.has('NOT_FOUND'))) throw problem;
    }
  }
  return undefined;
}

export interface MessagePage {
  readonly messages: readonly Message[];
  /** Of the messages before these; null: these are the first. */
  readonly before: string | null;
  readonly isNewest: boolean;
}

/** The newest messages, those before a cursor, or as many as it takes to show the one with a number. */
export async function loadMessages(
  api: Api,
  { conversation, ours }: Reading,
  { before, at }: { readonly before: string | null; readonly at: number | undefined },
): Promise<MessagePage> {
  let messages: readonly Message[] = [];
  let cursor = before;
  let isNewest = false;
  for (let page = 0; page < MOST_PAGES; page++) {
    const found = await api.ask(MessagesDocument, {
      organisationId: ours.id,
      conversationId: conversation.id,
      last: MESSAGES_ON_A_PAGE,
      before: cursor,
    });
    const { nodes, pageInfo } = found.messages;
    messages = [...nodes, ...messages];
    isNewest ||= !pageInfo.hasNextPage;
    cursor = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
    const first = messages[0]?.number ?? 0;
    if (cursor === null || at === undefined || first <= at) break;
  }
  return { messages, before: cursor, isNewest };
}

/** A message as its author saw it. */
export async function loadOriginal(
  api: Api,
  { conversation, ours }: Reading,
  { id, language }: Message,
  before: string | null,
): Promise<Message | undefined> {
  const variables = { organisationId: ours.id, conversationId: conversation.id, last: MESSAGES_ON_A_PAGE, before };
  const { messages } = await api.ask(MessagesDocument, { ...variables, language });
  return messages.nodes.find((message) => message.id === id);
}

export async function markRead(api: Api, { conversation, ours }: Reading): Promise<void> {
  if (conversation.unreadCount === 0) return;
  await api.ask(MarkConversationReadDocument, {
    input: { conversationId: conversation.id, organisationId: ours.id },
  });
}

export function toWriter(reading: Reading, viewer: Viewer, language: Language, origin: string): Writer {
  const { ours, theirs, email } = reading;
  const place = ours.place && {
    name: ours.place.name,
    unit:
      ours.place.type === 'URBAN' || ours.place.type === 'URBAN_RURAL' ? ('TOWN' as const) : ('MUNICIPALITY' as const),
  };
  return {
    language,
    theirLanguage: LANGUAGE_OF[theirs?.country ?? (ours.country === 'PL' ? 'CZ' : 'PL')],
    kind: ours.kind,
    name: ours.name,
    country: ours.country,
    place: place ?? undefined,
    person: viewer.displayName,
    email,
    profile: origin + organisationPath(ours.slug),
  };
}

/** A blank sheet, and what there is to fill it with. */
export function freshComposer(writer: Writer, clientKey: string) {
  const composition = blank(clientKey, writer.language);
  return { composition, view: toView(composition, writer) };
}
