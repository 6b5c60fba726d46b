/**
 * What publishers ask for, behind the token: a submission is read, cleaned and stored, a file goes into the bucket, and a
 * page shows what cleaning did. Evaluated when the first of them asks (`forPublishers`).
 */
export { deleteMedia, postMedia, putMedia } from "./media-intake.ts";
export { getReview } from "./review/index.ts";
export { postArticles } from "./submission-lines.ts";
export { deleteArticle, postNormalize, putArticle } from "./submissions.ts";
