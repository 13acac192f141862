create table account (
  organisation_id uuid        not null references organisation,
  id              uuid        not null,
  email           text        not null check (email = lower(email)),
  name            text        not null,
  password_hash   text        not null,
  demonstration   boolean     not null,
  disabled_at     timestamptz,
  created_at      timestamptz not null,
  primary key (organisation_id, id)
);

-- The one directory over all organisations that signing in needs: which account an address belongs to.
create table account_address (
  email           text not null primary key check (email = lower(email)),
  organisation_id uuid not null,
  account_id      uuid not null
);

create table account_role (
  organisation_id uuid not null,
  account_id      uuid not null,
  role            text not null,
  primary key (organisation_id, account_id, role),
  foreign key (organisation_id, account_id) references account
);

-- A sign-in of a browser: the SHA-256 of its cookie's token, never the token.
create table sign_in (
  organisation_id uuid        not null,
  id              uuid        not null,
  account_id      uuid        not null,
  token_hash      bytea       not null,
  created_at      timestamptz not null,
  last_seen_at    timestamptz not null,
  ended_at        timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, account_id) references account
);
create unique index sign_in_by_token on sign_in (token_hash, organisation_id);

create table api_token (
  organisation_id uuid        not null,
  id              uuid        not null,
  account_id      uuid        not null,
  name            text        not null,
  token_hash      bytea       not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  revoked_at      timestamptz,
  last_used_at    timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, account_id) references account
);
create unique index api_token_by_token on api_token (token_hash, organisation_id);

do $$
declare t text;
begin
  foreach t in array array ['account', 'account_role', 'sign_in', 'api_token'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (organisation_id = scope_organisation() or scope_platform())
                    with check (organisation_id = scope_organisation() or scope_platform())', t || '_own', t);
    execute format('grant select, insert, update on %I to "${app_user}"', t);
  end loop;
end $$;
grant delete on account_role to "${app_user}";

alter table account_address enable row level security;
alter table account_address force row level security;
create policy account_address_platform on account_address using (scope_platform()) with check (scope_platform());
grant select, insert, update, delete on account_address to "${app_user}";
