/** Submissions are stored compressed. */

/** The bytes, packed; `gunzip` has them back. */
export function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(new CompressionStream("gzip"), bytes);
}

/** The bytes that were packed. */
export function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  return through(new DecompressionStream("gzip"), bytes);
}

async function through(
  codec: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(codec)).arrayBuffer());
}
