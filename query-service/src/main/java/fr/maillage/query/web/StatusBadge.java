package fr.maillage.query.web;

/**
 * The status of a record, with a sign and words: never told by its colour alone.
 *
 * @param sign the icon's name
 * @param css the colour class of sign and words; empty for none
 */
public record StatusBadge(String sign, String css, String words) {

    /** The badge of something that waits for somebody. */
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

    /** The badge of something that was never answered, or never asked. */
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
