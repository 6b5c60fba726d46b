/** The arithmetic of the benches, and how they print. */

/** Every third page is never looked at while rules are tuned. */
export function isHeldOut(index: number): boolean {
  return index % 3 === 2;
}

export function average(numbers: number[]): number | undefined {
  return numbers.length ? numbers.reduce((sum, one) => sum + one, 0) / numbers.length : undefined;
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Of times on a machine that others use as well: what they do makes some longer, and none shorter. */
export function lowerQuartile(numbers: number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 4)] ?? 0;
}

export function printTable(head: string[], rows: string[][]): void {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  for (const row of [head, ...rows])
    process.stdout.write(
      `${row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join("  ")}\n`,
    );
}
