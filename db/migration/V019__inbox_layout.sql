-- The inbox, too, is remembered as somebody wants it.
alter table list_layout drop constraint list_layout_list_check,
  add constraint list_layout_list_check check (list in ('reports', 'inbox'));
