-- The one telephone and the one site of earlier versions become the first of several contacts.
insert into network_contact (organisation_id, position, kind, value, is_public)
  select id, 0, 'phone', phone, 1 from network_organisation
  where phone is not null and id not in (select organisation_id from network_contact);

insert into network_contact (organisation_id, position, kind, value, is_public)
  select id, 1, 'website', website, 1 from network_organisation
  where website is not null and id not in (select organisation_id from network_contact where position = 1);
