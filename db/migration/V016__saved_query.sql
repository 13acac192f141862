-- A question that somebody keeps under a name: the query, and how its answer is looked at. Texts as they are asked, for a
-- word of the language may go and the question should then say so. request_key: of the request that made it, if it had one.
create table saved_query (
  organisation_id uuid        not null references organisation,
  id              uuid        not null,
  reference       text        not null,
  owner_id        uuid        not null,
  name            text        not null check (name <> ''),
  shared          boolean     not null,
  view            text        not null check (view in ('LIST', 'COUNTS', 'FIGURES')),
  query           text        not null,
  version_asked   text        not null check (version_asked in ('submitted', 'accepted')),
  fields          text        not null,
  sort            text        not null,
  by_fields       text        not null,
  ranges          text        not null,
  clock           text        not null,
  against         text        not null,
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  version         int         not null,
  request_key     text,
  request_digest  text,
  primary key (organisation_id, id),
  unique (organisation_id, reference),
  foreign key (organisation_id, owner_id) references account,
  check ((request_key is null) = (request_digest is null))
);
create unique index saved_query_name on saved_query (organisation_id, owner_id, lower(name));
create unique index saved_query_request on saved_query (organisation_id, owner_id, request_key) where request_key is not null;

-- Who wants a mail when the result of a saved query changes. Both keys carry the organisation, so nobody of another one can.
--   reports, fingerprint, known_at  the result as its subscriber last knew it, and since when
--   check_at                        when it is looked at next
--   told_*                          the last change that a mail told of: from when to when, and by how much
--   unreadable_at                   the query could not be read then, and its subscriber was told
create table query_subscription (
  organisation_id uuid        not null,
  query_id        uuid        not null,
  account_id      uuid        not null,
  subscribed_at   timestamptz not null,
  reports         bigint      not null,
  fingerprint     text        not null,
  known_at        timestamptz not null,
  check_at        timestamptz not null,
  told_at         timestamptz,
  told_since      timestamptz,
  told_before     bigint,
  told_after      bigint,
  told_renewed    bigint,
  unreadable_at   timestamptz,
  primary key (organisation_id, query_id, account_id),
  foreign key (organisation_id, query_id) references saved_query on delete cascade,
  foreign key (organisation_id, account_id) references account,
  check (num_nonnulls(told_at, told_since, told_before, told_after, told_renewed) in (0, 5))
);
create index query_subscription_due on query_subscription (check_at);

-- How somebody wants a list: its columns in their order, what it is sorted by, how many lines at once; empty is as usual.
create table list_layout (
  organisation_id uuid        not null,
  account_id      uuid        not null,
  list            text        not null check (list = 'reports'),
  fields          text        not null,
  sort            text        not null,
  page_size       int         not null check (page_size between 1 and 1000),
  changed_at      timestamptz not null,
  primary key (organisation_id, account_id, list),
  foreign key (organisation_id, account_id) references account
);

do $$
declare t text;
begin
  foreach t in array array['saved_query', 'query_subscription', 'list_layout'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (organisation_id = scope_organisation())
                    with check (organisation_id = scope_organisation())', t || '_own', t);
    execute format('grant select, insert, update, delete on %I to "${app_user}"', t);
  end loop;
end $$;

-- The job that looks for what is due knows whose turn it is, and nothing of what is asked.
create policy query_subscription_due on query_subscription for select using (scope_platform());
create policy query_subscription_taken on query_subscription for update using (scope_platform()) with check (scope_platform());

-- A notice to one account. It is addressed to whom the account belongs now, and only while that may sign in.
alter table notice
  add column to_account_id uuid,
  drop constraint notice_check1,
  add constraint notice_to_an_organisation check (
    (to_organisation_id is null) = (to_role is null and to_account_id is null) and num_nonnulls(to_role, to_account_id) <= 1);
