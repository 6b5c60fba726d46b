/** What stands in a tag behind its name. */

export interface Arguments {
  positional: string[];
  named: Record<string, string>;
}

/** `"a b" width=300 caption="x"`, and Go's back quotes. */
export function readArguments(source: string): Arguments {
  const found: Arguments = { positional: [], named: {} };
  for (const [, name, address, double, single, back, bare] of source.matchAll(
    /(?:([\w-]{1,40})\s{0,3}=\s{0,3})?(?:(https?:\/\/[^\s"'`]+)|"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`=][^\s"`=]*))/g,
  )) {
    const value = address ?? double ?? single ?? back ?? bare ?? "";
    if (name) found.named[name.toLowerCase()] = value;
    else found.positional.push(value);
  }
  return found;
}
