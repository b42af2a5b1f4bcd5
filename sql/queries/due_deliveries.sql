-- Deliveries to send now, oldest first. To an address that was never written to nothing goes before the coordinators were told of the passport
-- that may have named it: while a passport of its programme is untold, or the letter about one is still under way.
-- What was put off at a moment that is yet to come was put off by a clock that ran ahead, and is due.
-- @now datetime2(3)
select
    d.delivery_id, d.edition_id, d.address, d.display_name, d.reader_role, d.message_id, d.state, d.attempts, d.next_attempt_at, d.changed_at,
    d.last_error
from delivery as d
join edition as e on e.edition_id = d.edition_id
where d.state = 'pending' and (d.next_attempt_at is null or d.next_attempt_at <= @now or d.changed_at > @now)
    and not (
        e.kind <> 'passport'
        and (
            exists (
                select 1 from edition as news
                join delivery as told on told.edition_id = news.edition_id
                where news.programme_id = e.programme_id and news.kind = 'passport'
                    and told.state in ('pending', 'sending'))
            or exists (
                select 1 from programme_revision as r
                where r.programme_id = e.programme_id and r.replaces_revision_id is not null
                    and not exists (select 1 from passport_notice as n where n.programme_revision_id = r.programme_revision_id)))
        and not exists (
            select 1 from delivery as used
            where used.address_key = d.address_key and used.state in ('sent', 'uncertain', 'returned')))
order by d.delivery_id;
