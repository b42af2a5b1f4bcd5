-- The latest edition of every programme, period and topic of a kind, of periods that end on a day or later, with what it was compared with last.
-- @kind varchar(60)
-- @since date
select
    e.edition_id, g.code as programme_code, t.code as period_code, e.topic, e.number, e.cut_off_no, c.compared_no, c.state_hash, c.changes,
    c.told_hash, c.told_at
from edition as e
join programme as g on g.programme_id = e.programme_id
join period as t on t.period_id = e.period_id
left join edition_comparison as c on c.edition_id = e.edition_id
where e.kind = @kind and t.ends_on >= @since
    and e.number = (
        select max(latest.number) from edition as latest
        where latest.kind = e.kind and latest.programme_id = e.programme_id and latest.period_id = e.period_id and latest.topic = e.topic)
order by g.code, t.ends_on, t.code, e.topic;
