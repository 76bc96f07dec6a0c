#!/bin/bash
# Run by PostgreSQL's image at the first start, before the server listens: one role for each service with databases of its own, one
# that only reads what is shown, and no password at all for the superuser, who is then reached from inside the container only.
set -euo pipefail

ask() { psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres "$@"; }

role() { # role, file of its secret
  ask --set password="$(cat "/secrets/$2")" <<< "CREATE ROLE $1 LOGIN PASSWORD :'password';"
}

own() { # role, database
  ask --command "CREATE DATABASE $2 OWNER $1" --command "REVOKE ALL ON DATABASE $2 FROM PUBLIC"
}

role maillage_command command/spring.datasource.password
role maillage_query query/spring.datasource.password
role maillage_reader query/maillage.reading.datasource.password
role maillage_issuer issuer/spring.datasource.password
own maillage_command maillage_log
own maillage_command maillage_access
own maillage_query maillage_projections
own maillage_issuer maillage_accounts
ask <<SQL
GRANT CONNECT ON DATABASE maillage_access TO maillage_query;
GRANT CONNECT ON DATABASE maillage_projections TO maillage_reader;
GRANT pg_read_all_data TO maillage_reader;
ALTER ROLE maillage_reader SET default_transaction_read_only = on;
REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC;
ALTER ROLE "$POSTGRES_USER" PASSWORD NULL;
SQL
