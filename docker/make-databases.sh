#!/bin/bash
# One role for each service, kept to what is its own; another that owns the log and the keys and migrates them; one that only reads
# what is shown; and no password at all for the superuser, who is then reached by the server's own socket only. Run by PostgreSQL's
# image at the first start, before the server listens, and by the container "roles" at each: a volume from before is handed over.
set -euo pipefail

ask() { psql --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres "$@"; }

role() { # role, file of its secret: made where it is missing; a password that was changed by hand is left
  if [ -z "$(ask --tuples-only --no-align --command "SELECT 1 FROM pg_roles WHERE rolname = '$1'")" ]; then
    ask --set password="$(cat "/secrets/$2")" <<< "CREATE ROLE $1 LOGIN PASSWORD :'password';"
  fi
}

own() { # role, database
  if [ -z "$(ask --tuples-only --no-align --command "SELECT 1 FROM pg_database WHERE datname = '$2'")" ]; then
    ask --command "CREATE DATABASE $2 OWNER $1" --command "REVOKE ALL ON DATABASE $2 FROM PUBLIC"
  fi
}

role maillage_log_owner owner/spring.datasource.password
role maillage_command command/spring.datasource.password
role maillage_query query/spring.datasource.password
role maillage_reader query/maillage.reading.datasource.password
role maillage_issuer issuer/spring.datasource.password
own maillage_log_owner maillage_log
own maillage_log_owner maillage_access
own maillage_query maillage_projections
own maillage_issuer maillage_accounts
# What the service that fills the log owned once.
for database in maillage_log maillage_access; do
  ask --dbname "$database" --command "REASSIGN OWNED BY maillage_command TO maillage_log_owner"
done
ask <<SQL
GRANT CONNECT ON DATABASE maillage_log TO maillage_command;
GRANT CONNECT ON DATABASE maillage_access TO maillage_command, maillage_query;
GRANT CONNECT ON DATABASE maillage_projections TO maillage_reader;
SET client_min_messages = error; -- where it was never granted, or is no more
REVOKE pg_read_all_data FROM maillage_reader;
ALTER ROLE maillage_reader SET default_transaction_read_only = on;
REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC;
ALTER ROLE "${POSTGRES_USER:-postgres}" PASSWORD NULL;
SQL
