import { openTestimonials, TESTIMONIAL_CLASSES } from "../../html/index.ts";
import { classSigns } from "../signs.ts";
import type { Step } from "../work.ts";

export const TESTIMONIAL_SIGNS = classSigns(TESTIMONIAL_CLASSES);

/** What somebody said becomes a quotation, with a name and a job below it on lines of their own. */
export const openAllTestimonials: Step = ({ body, report }) => {
  const { quotations, left } = openTestimonials(body);
  if (quotations) report.change("cards", "testimonial made a quotation", undefined, quotations);
  for (const words of left) report.removal("cards", "words of a card's buttons taken out", words);
};
