-- What vendors promise and have promised, each version until the next one of the same clock. A case is held against the one in
-- force at its start. The clock is named as report_duration names it. For whoever counts durations.
create function promise_version() returns table (
  id uuid, vendor_id uuid, clock text, days int, share numeric, wording text, valid_from date, valid_to date)
language sql stable parallel safe as $$
  select promise.id, promise.vendor_id, upper(replace(promise.clock, '-', '_')), promise.days, promise.share,
    promise.wording, promise.valid_from,
    least(promise.valid_to, lead(promise.valid_from)
      over (partition by promise.vendor_id, promise.clock order by promise.valid_from))
  from vendor_promise promise
$$;
