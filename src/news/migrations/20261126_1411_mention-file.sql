-- The scan or the cutting itself: a picture or a document of the shelf.
alter table news_mention add column picture_id text references media_picture (id);
alter table news_mention add column document_id text references media_document (id);
create index news_mention_picture on news_mention (picture_id);
create index news_mention_document on news_mention (document_id);
