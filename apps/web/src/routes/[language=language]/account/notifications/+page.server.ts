import { MAIL_TOPICS, type MailChoice, mayChoose } from '@mosty/domain/mail-topics';
import { redirect } from '@sveltejs/kit';
import {
  NotificationSettingsDocument,
  ResumeMailsDocument,
  SaveNotificationSettingsDocument,
} from '#lib/graphql/documents.generated.ts';
import { notificationsPath } from '#lib/links.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const { notificationSettings } = await locals.api.ask(NotificationSettingsDocument, {});
  return {
    settings: notificationSettings,
    isSaved: url.searchParams.has('saved'),
    isResumed: url.searchParams.has('resumed'),
  };
};

export const actions: Actions = {
  save: async ({ locals, request }) => {
    const form = await request.formData();
    const topics = MAIL_TOPICS.flatMap((topic) => {
      const choice = textIn(form, `topic.${topic}`) as MailChoice;
      return mayChoose(topic, choice) ? [{ topic, choice }] : [];
    });
    const quiet = {
      from: textIn(form, 'quietFrom'),
      until: textIn(form, 'quietUntil'),
      onFreeDays: form.has('quietFreeDays'),
    };
    const isQuiet = form.has('quiet');
    const input = { topics, quietHours: isQuiet ? quiet : null };
    const refused = await orProblems(() => locals.api.ask(SaveNotificationSettingsDocument, { input }), ['quietFrom'], {
      topics,
      isQuiet,
      quiet,
    });
    if (refused) return refused;
    redirect(303, notificationsPath({ saved: 1 }));
  },
  resume: async ({ locals }) => {
    const refused = await orProblems(() => locals.api.ask(ResumeMailsDocument, {}), [], {
      topics: undefined,
      isQuiet: undefined,
      quiet: undefined,
    });
    if (refused) return refused;
    redirect(303, notificationsPath({ resumed: 1 }));
  },
};
