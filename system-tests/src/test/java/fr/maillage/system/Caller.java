package fr.maillage.system;

/** Who may come to the door, as the columns of the table of rights name them. */
enum Caller {
    OWNER("its structure"),
    OTHER("another member"),
    INSIDE("coordinator inside"),
    OUTSIDE("coordinator outside"),
    ANALYST("analyst"),
    ADMIN("admin"),
    ANONYMOUS("anonymous"),
    EXPIRED("worthless"),
    REVOKED("worthless"),
    ELSEWHERE("worthless"),
    UNSIGNED("worthless");

    private final String column;

    Caller(String column) {
        this.column = column;
    }

    /** Where the table says what it is answered. */
    String column() {
        return column;
    }
}
