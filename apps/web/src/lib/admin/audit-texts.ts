/** What is recorded, in words. A test of the API sees to it that no action is without them. */
import { AUDIT_ACTION, auditActionText } from '@mosty/messages/trust-texts';
import type { AuditAction } from '#lib/graphql/documents.generated.ts';

export const AUDIT_ACTIONS = Object.keys(AUDIT_ACTION) as AuditAction[];

export const auditText = (action: AuditAction): string => auditActionText(action);
