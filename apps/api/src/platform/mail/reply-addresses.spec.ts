import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readConfig } from '../../config.ts';
import { ReplyAddresses } from './reply-addresses.ts';

const addresses = (variables: Record<string, string> = {}) =>
  new ReplyAddresses(
    readConfig({
      DATABASE_URL: 'postgres://mosty@127.0.0.1/mosty',
      SECRET: 'a'.repeat(32),
      MAIL_REPLY_DOMAIN: 'Reply.example.org',
      ...variables,
    }),
  );
const facts = () => ({ conversationId: randomUUID(), accountId: randomUUID() });

describe('an address to which one answers by mail', () => {
  it('is of one conversation and one account, whatever a server did to its letters', () => {
    for (let turn = 0; turn < 50; turn++) {
      const { conversationId, accountId } = facts();
      const address = String(addresses().of({ conversationId, accountId }));
      expect(address).toMatch(/^reply\+[a-z2-7]{58}@reply\.example\.org$/);
      expect(address.indexOf('@')).toBeLessThanOrEqual(64);
      for (const written of [address, address.toUpperCase()]) {
        const read = addresses().read(written);
        expect(read?.conversationId).toBe(conversationId);
        expect(read?.isOf(accountId)).toBe(true);
        expect(read?.isOf(randomUUID())).toBe(false);
      }
    }
  });

  it('is one for all who read the conversation, where a mail goes to several', () => {
    const { conversationId, accountId } = facts();
    const shared = String(addresses().ofConversation(conversationId));
    expect(addresses().read(shared.toUpperCase())).toMatchObject({ conversationId, isShared: true });
    expect(addresses().read(shared)?.isOf(accountId)).toBe(false);
    expect(addresses().read(String(addresses().of({ conversationId, accountId })))?.isShared).toBe(false);
  });

  it('is worth nothing in another conversation, with another letter or under another secret', () => {
    const mine = facts();
    const address = String(addresses().of(mine));
    const other = String(addresses().of({ ...mine, conversationId: randomUUID() }));
    const swapped = `${address.slice(0, 32)}${other.slice(32)}`;
    expect(addresses().read(swapped)?.isOf(mine.accountId)).toBe(false);
    const changed = address.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@'));
    expect(addresses().read(changed)?.isOf(mine.accountId)).toBe(false);
    expect(
      addresses({ SECRET: 'b'.repeat(32) })
        .read(address)
        ?.isOf(mine.accountId),
    ).toBe(false);
  });

  it.each(['', '@', 'reply@reply.example.org', 'reply+abc@reply.example.org', 'mosty@example.org', 'reply+1@2@3'])(
    '%j is none',
    (address) => expect(addresses().read(address)).toBeUndefined(),
  );

  it('is none of another domain, and there is none where no mail comes in', () => {
    const mine = facts();
    const address = String(addresses().of(mine));
    expect(addresses().read(address.replace('@', '@evil.'))).toBeUndefined();
    const closed = addresses({ MAIL_REPLY_DOMAIN: '', NODE_ENV: 'production' });
    expect(closed.of(mine)).toBeNull();
    expect(closed.read(address)).toBeUndefined();
  });

  it('lies on a domain that no net knows where mails are captured', () => {
    const captured = addresses({ MAIL_REPLY_DOMAIN: '' });
    expect(captured.of(facts())).toMatch(/@reply\.mosty\.invalid$/);
    expect(addresses({ MAIL_REPLY_DOMAIN: '', SMTP_URL: 'smtp://localhost' }).of(facts())).toBeNull();
  });
});
