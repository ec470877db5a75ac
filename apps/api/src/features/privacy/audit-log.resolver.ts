import { Args, ArgsType, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { AUDIT_ACTIONS, type AuditAction } from '../../platform/audit/audit-actions.ts';
import { Allow } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import {
  ConnectionType,
  EdgeType,
  PageArgs,
  pageSize,
  readCursor,
  toConnection,
  toCursor,
} from '../../platform/graphql/connection.ts';
import { toEnum } from '../../platform/graphql/enums.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { AuditLogRepository, type AuditRow } from './audit-log.repository.ts';

const AuditActionEnum = toEnum('AuditAction', AUDIT_ACTIONS, 'What is recorded.');

@ObjectType({ description: 'An account as the log knows it; no name once it is erased.' })
export class RecordedAccount {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) name: string | null;
}

@ObjectType({ description: 'No name once it is gone.' })
export class RecordedOrganisation {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => String, { nullable: true }) slug: string | null;
}

@ObjectType()
export class AuditEntry {
  @Field(() => ID) id: string;
  @Field() at: Date;
  @Field(() => AuditActionEnum) action: AuditAction;
  @Field(() => RecordedAccount, { nullable: true, description: 'Null: Mosty itself.' }) actor: RecordedAccount | null;
  @Field(() => RecordedAccount, { nullable: true, description: 'To whom it was done.' })
  account: RecordedAccount | null;
  @Field(() => RecordedOrganisation, { nullable: true }) organisation: RecordedOrganisation | null;
  @Field(() => String, { nullable: true, description: 'Ids and codes that tell more, as JSON.' }) detail: string | null;
}

@ObjectType()
export class AuditEntryEdge extends EdgeType(AuditEntry) {}

@ObjectType()
export class AuditEntryConnection extends ConnectionType(AuditEntry, AuditEntryEdge) {}

@ArgsType()
export class AuditArgs extends PageArgs {
  @Field(() => AuditActionEnum, { nullable: true }) action?: AuditAction | null;
  @Field(() => ID, { nullable: true }) organisationId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Whoever did it or to whom it was done.' })
  accountId?: string | null;
  @Field(() => Date, { nullable: true }) from?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Before this moment.' }) until?: Date | null;
}

/** What is no id at all finds nothing, like an id of nothing. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const idOrNobody = (id: string | null | undefined): string | null => (id ? (isId(id) ? id : NOBODY) : null);

@Resolver()
export class AuditLogResolver {
  constructor(private readonly entries: AuditLogRepository) {}

  @Query(() => AuditEntryConnection, { description: 'Who did or saw what matters, newest first.' })
  @Allow('ADMIN')
  async auditEntries(@Args() args: AuditArgs): Promise<AuditEntryConnection> {
    const question = {
      action: args.action ?? null,
      organisationId: idOrNobody(args.organisationId),
      accountId: idOrNobody(args.accountId),
      from: args.from ?? null,
      until: args.until ?? null,
    };
    const limit = pageSize(args.first);
    const rows = await this.entries.list(question, limit + 1, keyOf(args.after));
    const edges = rows.slice(0, limit).map((row) => ({ cursor: toCursor([row.id]), node: toEntry(row) }));
    const more = { before: Boolean(args.after), after: rows.length > limit };
    return toConnection<AuditEntry, AuditEntryEdge>(edges, await this.entries.count(question), more);
  }
}

function keyOf(after: string | null | undefined): string | null {
  if (!after) return null;
  const [id] = readCursor(after, 1);
  if (typeof id !== 'string' || !/^\d{1,18}$/.test(id)) throw new AppError('BAD_CURSOR', {});
  return id;
}

function toEntry(row: AuditRow): AuditEntry {
  const { id, at, action, detail, organisationId, organisationName, organisationSlug } = row;
  const account = (of: string | null, name: string | null) => (of === null ? null : { id: of, name });
  return {
    ...{ id, at, action, detail: detail && JSON.stringify(detail) },
    actor: account(row.actorId, row.actorName),
    account: account(row.accountId, row.accountName),
    organisation:
      organisationId === null ? null : { id: organisationId, name: organisationName, slug: organisationSlug },
  };
}
