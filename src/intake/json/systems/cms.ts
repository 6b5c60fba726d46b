import { isRecord, trim } from "../../../record.ts";
import type { Loose } from "../../loose.ts";
import { isText, type Shape, within } from "./shape.ts";

/** Systems in which whoever runs them gives the fields their names. */

export const KONTENT: Shape = {
  whose: "Kontent.ai",
  is: ({ system, elements, title }) => !title && isRecord(system) && isRecord(elements),
  open: ofKontent,
};

export const UMBRACO: Shape = {
  whose: "Umbraco",
  is: ({ contentType, properties, title }) => !title && isText(contentType) && isRecord(properties),
  open: ofUmbraco,
};

function ofKontent({ system, elements }: Loose): Loose {
  const values = Object.entries(elements as Loose).map(([name, element]) => [name, within(element, "value")]);
  const { name, language, last_modified } = system as Loose;
  return trim({ title: name, language, updated: last_modified, ...Object.fromEntries(values) });
}

function ofUmbraco({ name, properties, createDate, updateDate }: Loose): Loose {
  return trim({ title: name, date: createDate, updated: updateDate, ...(properties as Loose) });
}
