-- Notices by mail. A notice is written in the transaction of its cause: both are there, or neither. It holds no content:
-- what kind it is, a reference and whom it is for. Who that is in person is looked up when the mails are made.
--   addressed_at      its mails have been made; until somebody can be found to write to, it waits
--   delivered_at      the first of its mails that has not come back was taken by a mail server
--   undeliverable_at  all of its mails have come back or were given up
create table notice (
  organisation_id    uuid        not null references organisation, -- on whose behalf
  id                 uuid        not null,
  kind               text        not null,
  reference          text        not null,
  to_vendor_id       uuid        references vendor,
  to_organisation_id uuid,
  to_role            text,
  to_address         text,
  created_at         timestamptz not null,
  addressed_at       timestamptz,
  delivered_at       timestamptz,
  undeliverable_at   timestamptz,
  primary key (organisation_id, id),
  check (num_nonnulls(to_vendor_id, to_organisation_id, to_address) = 1),
  check ((to_organisation_id is null) = (to_role is null))
);
create index notice_to_be_addressed on notice (created_at) where addressed_at is null;

-- One mail to one address. Whoever sends it takes it first, by moving next_attempt_at on: should that one die, the mail is
-- tried again then.
create table mail (
  organisation_id uuid        not null,
  id              uuid        not null,
  notice_id       uuid        not null,
  address         text        not null,
  state           text        not null check (state in ('WAITING', 'SENT', 'BOUNCED', 'GIVEN_UP')),
  attempts        int         not null,
  next_attempt_at timestamptz not null,
  sent_at         timestamptz,
  bounced_at      timestamptz,
  problem         text,
  primary key (organisation_id, id),
  foreign key (organisation_id, notice_id) references notice
);
create index mail_due on mail (next_attempt_at) where state = 'WAITING';
create index mail_of_notice on mail (organisation_id, notice_id);

alter table notice enable row level security;
alter table notice force row level security;
create policy notice_own on notice for select
  using (organisation_id = scope_organisation() or to_vendor_id = scope_vendor() or scope_platform());
create policy notice_written on notice for insert
  with check (organisation_id = scope_organisation() or scope_platform());
create policy notice_on_its_way on notice for update using (scope_platform()) with check (scope_platform());
grant select, insert, update (addressed_at, delivered_at, undeliverable_at) on notice to "${app_user}";

-- Addresses are nobody's but the platform's.
alter table mail enable row level security;
alter table mail force row level security;
create policy mail_platform on mail using (scope_platform()) with check (scope_platform());
grant select, insert, update (state, attempts, next_attempt_at, sent_at, bounced_at, problem) on mail to "${app_user}";

-- An invitation to open an account. Only the SHA-256 of its link's secret is kept, and that is made when the mail leaves.
create table invitation (
  organisation_id uuid        not null references organisation,
  id              uuid        not null,
  reference       text        not null,
  email           text        not null check (email = lower(email)),
  name            text        not null,
  role            text        not null,
  invited_by      uuid        not null,
  invited_by_name text        not null,
  invited_at      timestamptz not null,
  token_hash      bytea,
  expires_at      timestamptz not null,
  accepted_at     timestamptz,
  withdrawn_at    timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, reference)
);
create unique index invitation_by_token on invitation (token_hash, organisation_id);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_own on invitation
  using (organisation_id = scope_organisation() or scope_platform())
  with check (organisation_id = scope_organisation() or scope_platform());
grant select, insert, update (token_hash, expires_at, accepted_at, withdrawn_at) on invitation to "${app_user}";
