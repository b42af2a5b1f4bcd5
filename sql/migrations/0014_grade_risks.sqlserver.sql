-- How strongly a risk applies (low, medium, high), and the period that the document speaks of; null where it says neither.

alter table risk_mark add level varchar(10) null;
alter table risk_mark add period_id bigint null;
go

alter table risk_mark add constraint fk_risk_mark_period foreign key (period_id) references period (period_id);
