-- The edition of the greatest number.
-- @kind varchar(60)
-- @programmeCode nvarchar(100)
-- @periodCode varchar(40)
-- @topic nvarchar(100)
select
    e.edition_id, e.kind, g.code as programme_code, t.code as period_code, e.topic, e.number, e.cut_off_no, e.cut_off_at, e.created_at, e.subject,
    e.model_hash, e.html_hash, e.text_hash, e.attachments, e.faces, e.message_domain
from edition as e
join programme as g on g.programme_id = e.programme_id
join period as t on t.period_id = e.period_id
where e.kind = @kind and g.code = @programmeCode and t.code = @periodCode and e.topic = @topic
    and e.number = (
        select max(latest.number) from edition as latest
        where latest.kind = e.kind and latest.programme_id = e.programme_id and latest.period_id = e.period_id and latest.topic = e.topic);
