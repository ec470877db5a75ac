import { describe, expect, it } from '@jest/globals';
import { isOwnNetwork } from './own-network.ts';

describe('the own network', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', 'fd00::1', 'fe80::1'])(
    'has %s',
    (address) => expect(isOwnNetwork(address)).toBe(true),
  );

  it.each(['8.8.8.8', '172.32.0.1', '::ffff:8.8.8.8', '2001:db8::1', 'nonsense', '', undefined])(
    'does not have %s',
    (address) => expect(isOwnNetwork(address)).toBe(false),
  );
});
