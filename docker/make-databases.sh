#!/bin/bash
# Run by PostgreSQL's image at the first start, before the server listens: one role and one database for each service,
# and no password at all for the superuser, who is then reached from inside the container only.
set -euo pipefail

own() { # role, database, folder of the secret
  psql --set ON_ERROR_STOP=1 --set password="$(cat "/secrets/$3/spring.datasource.password")" --username "$POSTGRES_USER" --dbname postgres <<SQL
CREATE ROLE $1 LOGIN PASSWORD :'password';
CREATE DATABASE $2 OWNER $1;
REVOKE ALL ON DATABASE $2 FROM PUBLIC;
SQL
}

own maillage_command maillage_log command
own maillage_query maillage_projections query
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --command "ALTER ROLE \"$POSTGRES_USER\" PASSWORD NULL"
