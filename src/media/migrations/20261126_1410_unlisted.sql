-- A file that lies on the shelf for those who work there, and not among the downloads of its owner's page.
alter table media_document add column listed integer not null default 1;
