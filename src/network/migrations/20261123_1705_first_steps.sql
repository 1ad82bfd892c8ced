-- When somebody has put the first steps aside.
alter table network_membership add column first_steps_done_at text;
