import { error, redirect } from '@sveltejs/kit';
import { m } from '@mosty/messages/messages';
import { ConversationsDocument, SearchMessagesDocument } from '#lib/graphql/documents.generated.ts';
import { signInPath } from '#lib/links.ts';
import { LIVE_ALL } from '#lib/live/live-places.ts';
import { BOXES } from '#lib/messages/boxes.ts';
import type { PageServerLoad } from './$types';

const CONVERSATIONS_ON_A_PAGE = 20;
/** Excerpts beside the conversations of one page. */
const MOST_EXCERPTS = 60;
const LONGEST_QUERY = 200;

export const load: PageServerLoad = async ({ locals, url, depends }) => {
  const { api, viewer, language } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  depends(LIVE_ALL);
  const choices = viewer.memberships.map(({ organisation }) => organisation);
  const slug = url.searchParams.get('for');
  const us = slug ? choices.find((one) => one.slug === slug) : choices[0];
  if (slug && !us) error(404, { status: 404, message: m.web_error_404_text() });
  if (!us) return { choices };

  const box = BOXES.find((one) => one === url.searchParams.get('box')) ?? 'ALL';
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUERY);
  const after = url.searchParams.get('after');
  const [{ conversations }, found] = await Promise.all([
    api.ask(ConversationsDocument, {
      organisationId: us.id,
      box,
      query: query || null,
      first: CONVERSATIONS_ON_A_PAGE,
      after,
    }),
    query
      ? api.ask(SearchMessagesDocument, { organisationId: us.id, query, first: MOST_EXCERPTS })
      : { searchMessages: { nodes: [] } },
  ]);
  const list = {
    /** „Today” is that of the server, for the browser as well. */
    now: Date.now(),
    box,
    query,
    isFirstPage: after === null,
    total: conversations.totalCount,
    pageInfo: conversations.pageInfo,
    conversations: conversations.nodes.map((conversation) => ({
      ...conversation,
      found: found.searchMessages.nodes.filter(({ message }) => message.conversationId === conversation.id).slice(0, 3),
    })),
  };
  return { choices, us, list };
};
