-- A row of `articles` is the parent of its slugs: what checks that looks them up by article.
CREATE INDEX slugs_of_article ON slugs (article);

-- What is due is released in this order, without sorting.
DROP INDEX articles_due;
CREATE INDEX articles_due ON articles (published, id) WHERE state = 'scheduled';
