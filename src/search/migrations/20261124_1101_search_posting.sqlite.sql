-- Millions of short rows that are read in the order of their key: kept in it, without a row number beside.
create table search_posting (
  generation integer not null,
  term_id integer not null,
  number integer not null,
  -- How much of the document the word is: a word of the title weighs more than one of the text. Thousandths.
  weight integer not null,
  primary key (generation, term_id, number)
) without rowid;

create index search_posting_number on search_posting (number);
