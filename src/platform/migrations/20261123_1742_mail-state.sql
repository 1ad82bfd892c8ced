-- When a letter was last tried: what a server says for now is shown before the letter is given up.
alter table platform_mail add column tried_at text;

create index platform_mail_recipient on platform_mail (recipient);
