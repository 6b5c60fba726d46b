/** Classes that say how something is drawn, not what it is: the extractor finds words in them that it takes for furniture. */

const STYLING: { pattern: RegExp; witness: string }[] = [
  {
    pattern: /^(?:[\w-]+:)*(?:overflow|overscroll|scroll|backface)-\S+$/,
    witness: "Tailwind: overflow-hidden",
  },
  { pattern: /[[\]]|\/[\w-]+(?::|$)/, witness: "Tailwind: [&_.sidebar]:hidden, group/sidebar-wrapper" },
  {
    pattern:
      /^elementor-widget(?:-(?:container|wrap|text-editor|heading|image|image-box|icon-list|icon-box|accordion|toggle|tabs|testimonial|video|counter|blockquote|table\S*))?$/,
    witness: "Elementor: each part of a text is a widget",
  },
  { pattern: /^et_pb_(?:module|module_header)$/, witness: "Divi" },
  { pattern: /^(?:card-header|media|media-body)$/, witness: "Bootstrap: boxes and pictures in a text" },
  { pattern: /^wp-block-media-text\S*$/, witness: "WordPress: a picture beside words" },
];

/** What is left of the value of a `class`. */
export function withoutStyling(classes: string): string {
  return classes
    .split(/\s+/)
    .filter((name) => !STYLING.some(({ pattern }) => pattern.test(name)))
    .join(" ");
}
