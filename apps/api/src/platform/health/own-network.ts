import { BlockList, isIPv6 } from 'node:net';

const OWN = new BlockList();
OWN.addSubnet('127.0.0.0', 8);
OWN.addSubnet('10.0.0.0', 8);
OWN.addSubnet('172.16.0.0', 12);
OWN.addSubnet('192.168.0.0', 16);
OWN.addSubnet('::1', 128, 'ipv6');
OWN.addSubnet('fc00::', 7, 'ipv6');
OWN.addSubnet('fe80::', 10, 'ipv6');

/** Whether an address is this machine's or one of a private network (RFC 1918, RFC 4193). */
export function isOwnNetwork(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return OWN.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}
