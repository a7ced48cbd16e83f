-- TODO(postgres-upgrade): partition by month after the upgrade
CREATE TABLE invoice (id BIGINT PRIMARY KEY, note TEXT DEFAULT '-- TODO');
