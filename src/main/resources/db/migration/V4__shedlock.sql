-- Keeps two triggers of the same job apart; the columns are ShedLock's.
create table shedlock (
    name       varchar(64)  primary key,
    lock_until timestamp(6) not null,
    locked_at  timestamp(6) not null,
    locked_by  varchar(255) not null
);
