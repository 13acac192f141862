-- Shared by all tenants, small, copied everywhere: no organisation in the keys, no row scope.
create table vendor (
  id            uuid    not null primary key,
  name          text    not null unique check (name <> ''),
  successor_id  uuid    references vendor,
  demonstration boolean not null
);

-- Names under which a vendor is also known: former names, subsidiaries, spellings.
create table vendor_alias (
  vendor_id uuid not null references vendor,
  alias     text not null check (alias <> ''),
  primary key (vendor_id, alias)
);

-- What a vendor itself promises: a fix within so many days. The version in force at a clock's start applies.
create table vendor_promise (
  id         uuid not null primary key,
  vendor_id  uuid not null references vendor,
  clock      text not null,
  days       int  not null check (days > 0),
  share      numeric(4, 3) check (share > 0 and share <= 1),
  wording    text not null,
  valid_from date not null,
  valid_to   date check (valid_to > valid_from)
);

create table device_type (
  code  text not null primary key check (code ~ '^[a-z][a-z0-9-]*$'),
  label text not null unique
);

create table device_model (
  id            uuid    not null primary key,
  vendor_id     uuid    not null references vendor,
  name          text    not null check (name <> ''),
  device_type   text    not null references device_type,
  demonstration boolean not null,
  unique (vendor_id, name)
);

-- Known threats, offered while typing; a report may name others.
create table threat (
  name text not null primary key check (name <> ''),
  kind text not null check (kind in ('CVE', 'MALWARE', 'BULLETIN'))
);

grant select, insert, update on vendor, vendor_alias, vendor_promise, device_type, device_model, threat
  to "${app_user}";

insert into device_type (code, label) values
  ('angiography', 'Angiography system'),
  ('computed-radiography', 'Computed radiography'),
  ('ct-scanner', 'CT scanner'),
  ('digital-radiography', 'Digital radiography'),
  ('infusion-pump', 'Infusion pump'),
  ('laboratory-analyser', 'Laboratory analyser'),
  ('linear-accelerator', 'Linear accelerator'),
  ('mammography', 'Mammography unit'),
  ('mri-scanner', 'MRI scanner'),
  ('nuclear-medicine', 'Nuclear medicine camera'),
  ('pacs', 'PACS'),
  ('pacs-archive', 'PACS archive'),
  ('patient-monitor', 'Patient monitor'),
  ('ultrasound-scanner', 'Ultrasound scanner'),
  ('ventilator', 'Ventilator'),
  ('other', 'Other device');
