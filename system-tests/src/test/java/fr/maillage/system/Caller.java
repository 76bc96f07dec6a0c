package fr.maillage.system;

/** Who may come to the door, as the columns of the table of rights name them. */
enum Caller {
    OWNER("its structure"),
    OTHER("another member"),
    FORMER("former member"),
    REFUSED("refused structure"),
    INSIDE("coordinator inside"),
    OUTSIDE("coordinator outside"),
    REACHING("coordinator, target outside"),
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

    /** Whether they have one structure, which they act for without saying so. */
    boolean hasOneStructure() {
        return this == OWNER || this == OTHER || this == FORMER || this == REFUSED;
    }

    /** Where the table says what it is answered. */
    String column() {
        return column;
    }
}
