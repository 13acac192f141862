create sequence edition_number;
grant usage on sequence edition_number to "${app_user}";

-- A regulator's edition: the exact tables (inside only) beside the public form, frozen at a day.
create table edition (
  organisation_id  uuid        not null references organisation,
  id               uuid        not null,
  as_of            date        not null,
  method_version   text        not null,
  state            text        not null check (state in ('FROZEN', 'RELEASED', 'DISCARDED')),
  number           int,
  exact_document   text        not null,
  public_document  text        not null,
  frozen_by        uuid        not null,
  frozen_by_name   text        not null,
  frozen_at        timestamptz not null,
  released_by      uuid,
  released_by_name text,
  released_at      timestamptz,
  version          int         not null,
  primary key (organisation_id, id),
  check (released_by <> frozen_by)
);
alter table edition enable row level security;
alter table edition force row level security;
create policy edition_own on edition
  using (organisation_id = scope_organisation()) with check (organisation_id = scope_organisation());
grant select, insert, update on edition to "${app_user}";

-- What the public reads, and all that it reads: immutable, shared by all.
create table published_edition (
  number          int         not null primary key,
  regulator       text        not null,
  as_of           date        not null,
  method_version  text        not null,
  released_at     timestamptz not null,
  demonstration   boolean     not null,
  public_document text        not null
);
grant select, insert on published_edition to "${app_user}";
grant select on published_edition to "${public_user}";
