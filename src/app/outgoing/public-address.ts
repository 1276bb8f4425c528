/** Which addresses are out in the internet, and which ones the administrator allowed beside them. */
import ipaddr from 'ipaddr.js';

/** The only block of IPv6 from which addresses in the internet are given out (RFC 4291 §2.4, IANA). */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * False for everything that is not plainly a host in the internet: private, loopback, link-local (with the clouds' metadata at
 * 169.254.169.254), shared (RFC 6598), multicast, reserved, and every IPv6 form that carries an IPv4 address inside it
 * (mapped, NAT64, 6to4, Teredo): those lead to wherever that one lies.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parse(address);
  if (parsed === null || parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}

/** `allowed`: host names, addresses and ranges (`10.0.0.0/8`). Other entries allow nothing. */
export function isAllowed(host: string, address: string, allowed: readonly string[]): boolean {
  const parsed = parse(address);
  return allowed.some(entry => {
    if (plainHost(entry) === host) return true;
    const range = parseRange(entry);
    return (
      range !== null && parsed !== null && parsed.kind() === range[0].kind() && parsed.match(range as never)
    );
  });
}

/** Lower case, without brackets and the final dot: `[::1]` and `::1`, `Localhost.` and `localhost` are the same host. */
export function plainHost(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.+$/, '');
}

/** Only the usual spelling: `0x7f.1` is left to the resolver, which says what it means. */
function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address);
  return ipaddr.IPv6.isValid(address) ? ipaddr.IPv6.parse(address) : null;
}

function parseRange(entry: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | null {
  const text = plainHost(entry);
  const single = parse(text);
  if (single !== null) return [single, single.kind() === 'ipv4' ? 32 : 128];
  return ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : null;
}
