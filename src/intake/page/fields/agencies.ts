/** News agencies, which bylines name beside or instead of whoever wrote. */

// Alone or with the signs of those who edited: `dpa/mq`.
export const AGENCY =
  /^\(?(?:(?:red|mit)[/ ])?(?:dpa(?:-\w{3,12})?|afp|ap|apa|reuters|sda|ansa|efe|pap|ritzau|ntb|anp|belga|lusa|kyodo|epd|kna|sid|čtk|mti|hina)(?:[/,-]\s?\p{L}{1,12}){0,3}\)?$/iu;
