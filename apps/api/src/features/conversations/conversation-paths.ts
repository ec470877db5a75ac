/** Where mails lead. Paths are below the language. */
export const conversationPath = (id: string, slug: string): string => `/messages/${id}?for=${slug}`;
export const reportPath = (id: string): string => `/desk/reports/${id}`;
