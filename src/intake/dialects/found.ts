/** A stretch of text: what to put there instead, or nothing when it is to stay. */
export interface Found {
  end: number;
  what: string;
  instead?: string;
}
