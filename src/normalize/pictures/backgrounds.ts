import { COVER, openDrawnPictures } from "../../html/index.ts";
import { classSigns } from "../signs.ts";
import type { Step } from "../work.ts";

export const BACKGROUND_SIGNS = ["@role", ...classSigns([COVER])];

/** A picture that only a style or a script draws becomes an `<img>`, where its box says that it is a picture. */
export const openBackgrounds: Step = ({ body, report }) => {
  for (const address of openDrawnPictures(body))
    report.change("images", "picture of a style made one of the text", address);
};
