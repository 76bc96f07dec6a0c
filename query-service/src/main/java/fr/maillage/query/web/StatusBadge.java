package fr.maillage.query.web;

/**
 * How something stands: never by its colour alone.
 *
 * @param sign of the marks
 * @param css the colour of sign and words; empty for none
 */
public record StatusBadge(String sign, String css, String words) {

    /** What waits for somebody. */
    public static StatusBadge waits(String words) {
        return new StatusBadge("attend", "go", words);
    }

    public static StatusBadge done(String words) {
        return new StatusBadge("fait", "ok", words);
    }

    public static StatusBadge planned(String words) {
        return new StatusBadge("prevu", "", words);
    }

    public static StatusBadge refused(String words) {
        return new StatusBadge("refuse", "bad", words);
    }

    /** What nobody answered, or nobody asked. */
    public static StatusBadge lapsed(String words) {
        return new StatusBadge("sans-suite", "", words);
    }

    public static StatusBadge over(String words) {
        return new StatusBadge("ferme", "", words);
    }

    public static StatusBadge late(String words) {
        return new StatusBadge("retard", "bad", words);
    }
}
