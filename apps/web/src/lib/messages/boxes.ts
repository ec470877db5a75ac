/** Which conversations a list shows. */
export const BOXES = ['ALL', 'UNREAD', 'MUTED'] as const;
export type Box = (typeof BOXES)[number];
