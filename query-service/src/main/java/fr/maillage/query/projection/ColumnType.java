package fr.maillage.query.projection;

/** The type of a column of a view. */
public enum ColumnType {
    TEXT("text"),
    UUID("uuid"),
    INTEGER("integer"),
    COMMUNE("integer"),
    BIGINT("bigint"),
    DOUBLE("double precision"),
    BOOLEAN("boolean"),
    DATE("date"),
    TIMESTAMP("timestamptz"),
    TEXTS("text[]"),
    INTEGERS("integer[]"),
    UUIDS("uuid[]"),
    LEXEMES("tsvector");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** The name of the type in SQL. */
    public String sql() {
        return sql;
    }
}
