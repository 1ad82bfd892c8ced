-- Where a copy is kept: an address, or in words the folder with the cutting.
alter table news_mention add column copy text;
