-- Oblasts and municipalities of the EKATTE register, and where each settlement belongs.
create table places_oblast (
  code text not null primary key,
  name text not null,
  name_en text not null
);

create table places_municipality (
  code text not null primary key,
  oblast_code text not null references places_oblast (code),
  name text not null,
  name_en text not null
);

create index places_municipality_oblast on places_municipality (oblast_code, name);

-- The names of municipality and oblast stay beside the settlement, as every list says them; whoever writes the code writes them too.
alter table places_settlement add column municipality_code text references places_municipality (code);
-- The name as people may type it: fold() for the same letters, foldLatin() for Latin ones.
alter table places_settlement add column folded text not null default '';
alter table places_settlement add column latin text not null default '';
-- When the register first named it; null for what was entered by hand.
alter table places_settlement add column registered_at text;

create index places_settlement_municipality on places_settlement (municipality_code, name);
create index places_settlement_folded on places_settlement (folded);
create index places_settlement_latin on places_settlement (latin);
