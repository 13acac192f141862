-- Who sees which rows is decided by three settings that the application sets inside each transaction
-- (SET LOCAL app.organisation, app.countries, app.platform). Nothing set means no rows.
create function scope_organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organisation', true), '')::uuid;
create function scope_countries() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.countries', true), ''), '{}')::text[];
create function scope_platform() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.platform', true), '') = 'on';

-- A tenant. Hospitals that share a legal entity share group_id; one that stands alone has its own id there.
create table organisation (
  id            uuid        not null primary key,
  kind          text        not null check (kind in ('HOSPITAL', 'REGULATOR', 'MANUFACTURER', 'OPERATOR')),
  name          text        not null check (name <> ''),
  country       text        not null check (country ~ '^[A-Z]{2}$'),
  group_id      uuid        not null,
  group_name    text        not null,
  vendor_id     uuid,
  demonstration boolean     not null,
  created_at    timestamptz not null
);

-- The countries of a regulator's jurisdiction.
create table organisation_country (
  organisation_id uuid not null references organisation,
  country         text not null check (country ~ '^[A-Z]{2}$'),
  primary key (organisation_id, country)
);

alter table organisation enable row level security;
alter table organisation force row level security;
create policy organisation_seen on organisation for select
  using (id = scope_organisation() or scope_platform()
         or (kind = 'HOSPITAL' and country = any (scope_countries())));
create policy organisation_kept on organisation for all
  using (scope_platform()) with check (scope_platform());

alter table organisation_country enable row level security;
alter table organisation_country force row level security;
create policy organisation_country_seen on organisation_country for select
  using (organisation_id = scope_organisation() or scope_platform());
create policy organisation_country_kept on organisation_country for all
  using (scope_platform()) with check (scope_platform());

grant select, insert, update on organisation, organisation_country to "${app_user}";
