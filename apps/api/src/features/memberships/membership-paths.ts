/** Pages that mails lead to, below the language of their reader. */
export const organisationPath = (slug: string): string => `/organisations/${slug}`;
export const membersPath = (slug: string): string => `/organisations/${slug}/members`;
export const claimPath = (slug: string): string => `/organisations/${slug}/claim`;
export const invitationPath = (token: string): string => `/invitations/${token}`;
export const joinRequestsPath = '/join-requests';
