-- What a library counts an event as in its yearly table, and what was won with it.
alter table calendar_event add column library_kind text check (library_kind in ('social', 'educational', 'charity', 'seminar', 'author', 'anniversary'));

alter table calendar_event add column award text;
