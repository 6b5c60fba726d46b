import { readSubmission } from "../../src/intake/index.ts";
import { Problem } from "../../src/problem.ts";
import { Report } from "../../src/report.ts";

export async function read(source: string | number[] | Uint8Array, type: string, slug = "a-slug") {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : new Uint8Array(source);
  return readSubmission({ bytes, type, slug }, new Report());
}

export async function refusal(source: string | number[], type: string): Promise<Problem> {
  try {
    await read(source, type);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("it was not refused");
}
