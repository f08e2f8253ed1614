-- Contents of files that are in: nobody can take one in twice, whatever its name. read_with says with which rules it was
-- read: after a change of the rules a file may be delivered again, because it may now say something else.
create table known_content (
    source_id   varchar(200) not null,
    sha256      varchar(64)  not null,
    read_with   varchar(250) not null,
    delivery_id varchar(100) not null,
    primary key (source_id, sha256, read_with)
);
