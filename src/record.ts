/** The same object without the keys that hold nothing: so it is stored, compared and sent. */
export function trim<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
