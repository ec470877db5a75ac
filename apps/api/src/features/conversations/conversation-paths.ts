/** Where mails lead. Paths are below the language. */
export const conversationPath = (id: string, organisationId: string): string =>
  `/messages/${id}?organisation=${organisationId}`;
export const reportPath = (id: string): string => `/desk/reports/${id}`;
