import ipaddr from "ipaddr.js";

/**
 * Which addresses may be asked on somebody's word. Names are not resolved before: a Worker cannot. On Cloudflare no
 * private address can be reached from one; on the publisher's own machine a name that leads inside is asked only for
 * who has the token, and tells no more than a status, a size and a type.
 */

// Of web servers and of those that stream.
const PORTS = ["", "80", "443", "8000", "8080", "8443"];

// IANA's Special-Use Domain Names (RFC 6761, 6762, 7686, 8375, 9476), and what routers and companies call themselves.
const PRIVATE_NAMES = [
  "localhost",
  "local",
  "internal",
  "intranet",
  "private",
  "corp",
  "home",
  "lan",
  "arpa",
  "alt",
  "example",
  "invalid",
  "test",
  "onion",
];

const LONGEST_NAME = 253; // RFC 1035, section 2.3.4

/** Why an address must not be asked; undefined when it may be. */
export function refusalOf(address: string): string | undefined {
  if (!URL.canParse(address)) return "its address is none";
  // The parser has made plain addresses of decimal, octal and hexadecimal ones, and of full-width digits (URL Standard).
  const { protocol, hostname, port, username, password } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return "its address is not one of the web";
  if (username || password) return "its address holds a password";
  if (!PORTS.includes(port)) return `port ${port} is none of a web server's`;
  if (hostname.length > LONGEST_NAME) return "its server's name is too long for one";
  return isPublic(hostname.replace(/\.+$/, "")) ? undefined : "its address is in a private network";
}

function isPublic(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(bare)) return isGlobal(ipaddr.parse(bare));
  const labels = host.split(".");
  return labels.length > 1 && !PRIVATE_NAMES.includes(labels.at(-1)!);
}

// What IANA has given out of IPv6 (RFC 4291, section 2.4; its registry "IPv6 Global Unicast Address Assignments").
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Not loopback, private, link-local, shared (CGNAT), unique local, IPv4 inside IPv6, reserved: all but one range. */
function isGlobal(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  const isAssigned = address.kind() === "ipv4" || address.match(GLOBAL_IPV6);
  return isAssigned && address.range() === "unicast";
}
