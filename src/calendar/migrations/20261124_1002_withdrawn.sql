-- Since when an event is gone at the source that it came from: what was to come then stands in no list, its page says so.
alter table calendar_event add column withdrawn_at text;
