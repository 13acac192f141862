-- A hospital's list of its own reports, and a regulator's of what vendors have entered, are remembered, too.
alter table list_layout drop constraint list_layout_list_check,
  add constraint list_layout_list_check check (
    list in ('reports', 'inbox', 'issues', 'cases', 'facts', 'own', 'entries'));
