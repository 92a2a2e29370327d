/**
 * Requests pages from the web, never from this machine or its network: an address in content, or one to which a page
 * redirects, may lead to something that trusts every request. It is checked after its name is resolved.
 */
import { type LookupAddress, type LookupAllOptions, lookup as lookUp } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSafe } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { type Fetch, NotAsked } from './ask.ts';

const NOT_OUTSIDE = new BlockList();
/** This machine; private networks; those of providers and links; for tests, documentation and multicast; reserved. */
const SUBNETS_4 = [
  ...['0.0.0.0/8', '127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  ...['100.64.0.0/10', '169.254.0.0/16', '192.0.0.0/24', '198.18.0.0/15'],
  ...['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
/** The same; networks with a translation of their own; and tunnels whose other end is unknown. */
const SUBNETS_6 = [
  ...['::/96', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8', '100::/64'],
  ...['2001:db8::/32', '3fff::/20', '64:ff9b:1::/48', '2001::/32'],
];
for (const subnet of SUBNETS_6) refuseSubnet(subnet, 'ipv6');
for (const subnet of SUBNETS_4) {
  refuseSubnet(subnet, 'ipv4');
  const [net = '', bits] = subnet.split('/');
  // Two ways in which a network translates for hosts without IPv4, and the tunnel 6to4.
  for (const before of ['64:ff9b::', '::ffff:0:'])
    refuseSubnet(`${before}${net}/${String(96 + Number(bits))}`, 'ipv6');
  refuseSubnet(`2002:${toHex(net)}::/${String(16 + Number(bits))}`, 'ipv6');
}

function refuseSubnet(subnet: string, family: 'ipv4' | 'ipv6'): void {
  const [net = '', bits] = subnet.split('/');
  NOT_OUTSIDE.addSubnet(net, Number(bits), family);
}

/** `7f00:1` of `127.0.0.1`. */
function toHex(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
  return [a * 256 + b, c * 256 + d].map((pair) => pair.toString(16)).join(':');
}

/** IPv4 in a form of IPv6 counts as the IPv4 address. */
export function isOutside(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !NOT_OUTSIDE.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

const refusal = (address: string) =>
  new NotAsked(`${address} is no address of the web, but of this machine or its network`);

export const fetchOutside = fetchFrom(isOutside);

export const fetchAnywhere = fetchFrom(() => true);

type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/** Tests alone give another `resolve`. */
export function fetchFrom(mayAsk: (address: string) => boolean, resolve: Resolve = lookUp): Fetch {
  const lookup: LookupFunction = (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        done(error, '');
        return;
      }
      const inside = found.find(({ address }) => !mayAsk(address));
      const [first] = found;
      if (inside !== undefined || first === undefined) done(refusal(inside?.address ?? host), '');
      else if (options.all === true) done(null, found);
      else done(null, first.address, first.family);
    });
  };
  return (url, { headers, signal }) => {
    const { hostname, protocol } = new URL(url);
    // A numeric address is not resolved.
    const number = hostname.replace(/^\[|\]$/g, '');
    if (isIP(number) !== 0 && !mayAsk(number)) return Promise.reject(refusal(number));
    const request = protocol === 'https:' ? requestSafe : requestPlain;
    return new Promise((answer, reject) => {
      // A host may close a kept connection just as it is used again.
      request(url, { headers, signal, lookup, agent: false }, (response) => {
        const { statusCode: status = 0, headers: said } = response;
        const list = Object.entries(said).flatMap(([name, value = []]) =>
          [value].flat().map((one): [string, string] => [name, one]),
        );
        // Not a `Response`, which takes no status above 599: some hosts answer with 999.
        const body = Readable.toWeb(response) as Response['body'];
        answer({ status, headers: new Headers(list), body });
      })
        .on('error', reject)
        .end();
    });
  };
}
