-- Lists of reports, the latest filed first, are read along this index from any place on.
create index report_by_filing on report (first_submitted_at, id) where submitted;

-- The words of narratives. An index on words cannot be used under row security: PostgreSQL asks the policy before any
-- operator that it does not trust, and those of text search are of that kind. So the words stand in a table of their own,
-- which the application may not touch, and are asked through one function that applies the policy's condition itself.
create table report_text (
  organisation_id uuid     not null,
  report_id       uuid     not null,
  revision        int      not null,
  country         text     not null,
  submitted       boolean  not null,
  words           tsvector not null,
  primary key (organisation_id, report_id, revision),
  foreign key (organisation_id, report_id, revision) references report_revision
);
create index report_text_words on report_text using gin (words);
alter table report_text enable row level security;
alter table report_text force row level security;
create policy report_text_scope on report_text
  using (organisation_id = scope_organisation() or (submitted and country = any (scope_countries())));
create policy report_text_words on report_text to current_user using (true) with check (true);

-- Words as they are written, of whatever language: no stems, no stop words.
create function narrative_words(narrative text) returns tsvector language sql immutable parallel safe
  return to_tsvector('simple', left(narrative, 100000));

create function keep_narrative_words() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into report_text (organisation_id, report_id, revision, country, submitted, words)
    values (new.organisation_id, new.report_id, new.revision, new.country, new.submitted, narrative_words(new.narrative));
  return null;
end $$;
create trigger report_revision_words after insert on report_revision
  for each row when (new.narrative is not null) execute function keep_narrative_words();

create function narratives_with(sought tsquery)
  returns table (organisation_id uuid, report_id uuid, revision int)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select found.organisation_id, found.report_id, found.revision from report_text found
    where found.words @@ sought
      and (found.organisation_id = scope_organisation()
        or (found.submitted and found.country = any (scope_countries())))
  $$;
revoke execute on function keep_narrative_words(), narratives_with(tsquery) from public;
grant execute on function narratives_with(tsquery) to "${app_user}";

-- The owner, too, sees reports only within a scope, and a migration has none.
alter table report_revision no force row level security;
insert into report_text (organisation_id, report_id, revision, country, submitted, words)
  select organisation_id, report_id, revision, country, submitted, narrative_words(narrative)
  from report_revision where narrative is not null;
alter table report_revision force row level security;
