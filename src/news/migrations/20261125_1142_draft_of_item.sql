-- What is typed of an item that stands already, and not saved.
alter table news_draft add column item_id text references news_item (id);
create index news_draft_item on news_draft (item_id);
