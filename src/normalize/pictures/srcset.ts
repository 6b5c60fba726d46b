export interface Candidate {
  address: string;
  descriptor: string;
}

const LONGEST_DESCRIPTOR = 20; // a longer one is none
export const DESCRIPTOR = /^(?:\d+(?:\.\d+)?[wx])?$/;
const WIDEST = 1600;
const WIDTH_OF_ONE_X = 800;

/**
 * HTML, "parse a srcset attribute": an address is a run without white space; commas at its end, or behind its
 * descriptor, end the candidate. Read by hand: every regular expression for it is quadratic on some input.
 */
export function readSrcset(srcset: string): Candidate[] {
  const candidates: Candidate[] = [];
  const pieces = srcset.split(/[\t\n\f\r ]+/).filter(Boolean);
  let open: Candidate | undefined;
  for (const piece of pieces) {
    if (!open) {
      const address = piece.replace(/^,+/, "");
      if (!address) continue;
      open = { address: withoutCommas(address), descriptor: "" };
      candidates.push(open);
      if (address.endsWith(",")) open = undefined;
    } else open = readDescriptor(open, piece, candidates);
  }
  return candidates;
}

/** `2x,` ends the candidate; `2x,b.png` has the next one behind it. */
function readDescriptor(open: Candidate, piece: string, candidates: Candidate[]): Candidate | undefined {
  const comma = piece.indexOf(",");
  if (open.descriptor.length < LONGEST_DESCRIPTOR)
    open.descriptor = `${open.descriptor} ${comma < 0 ? piece : piece.slice(0, comma)}`.trim();
  if (comma < 0) return open;
  const rest = piece.slice(comma + 1).replace(/^,+/, "");
  if (!rest) return undefined;
  const next = { address: withoutCommas(rest), descriptor: "" };
  candidates.push(next);
  return rest.endsWith(",") ? undefined : next;
}

function withoutCommas(address: string): string {
  let end = address.length;
  while (end > 0 && address[end - 1] === ",") end--;
  return address.slice(0, end);
}

/** The best candidate for a reader that shows one picture at some 800 pixels: the widest up to 1600, else the narrowest. */
export function bestOf(candidates: Candidate[]): string | undefined {
  const sized = candidates.map(({ address, descriptor }) => ({ address, size: sizeOf(descriptor) }));
  const fitting = sized.filter(({ size }) => size <= WIDEST).sort((one, other) => other.size - one.size)[0];
  return (fitting ?? sized.sort((one, other) => one.size - other.size)[0])?.address;
}

function sizeOf(descriptor: string): number {
  const number = Number.parseFloat(descriptor);
  if (Number.isNaN(number)) return WIDTH_OF_ONE_X;
  return descriptor.endsWith("w") ? number : number * WIDTH_OF_ONE_X;
}
