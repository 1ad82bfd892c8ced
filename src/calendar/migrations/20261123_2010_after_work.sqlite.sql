-- For who works in the day: from 17:30 on, Saturday and Sunday.
alter table calendar_occurrence add column after_work integer not null default 0;
update calendar_occurrence set after_work = 1
  where substr(starts, 12, 5) >= '17:30' or strftime('%w', first_day) in ('0', '6');
