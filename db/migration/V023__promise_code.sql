-- As V020 has it, and the clock also as a promise names it: a condition on that is met before versions are told apart, and the
-- planner knows of how many promises it holds. By the other name it took them for one and compared each case with each promise.
drop function promise_version();
create function promise_version() returns table (
  id uuid, vendor_id uuid, clock text, code text, days int, share numeric, wording text, valid_from date, valid_to date)
language sql stable parallel safe as $$
  select promise.id, promise.vendor_id, upper(replace(promise.clock, '-', '_')), promise.clock, promise.days, promise.share,
    promise.wording, promise.valid_from,
    least(promise.valid_to, lead(promise.valid_from)
      over (partition by promise.vendor_id, promise.clock order by promise.valid_from))
  from vendor_promise promise
$$;
