package fr.maillage.query.web;

/**
 * How something stands: never by its colour alone.
 *
 * @param sign of the marks
 * @param css the colour of sign and words; empty for none
 */
public record Standing(String sign, String css, String words) {

    /** What waits for somebody. */
    public static Standing waits(String words) {
        return new Standing("attend", "go", words);
    }

    public static Standing done(String words) {
        return new Standing("fait", "ok", words);
    }

    public static Standing planned(String words) {
        return new Standing("prevu", "", words);
    }

    public static Standing refused(String words) {
        return new Standing("refuse", "bad", words);
    }

    /** What nobody answered, or nobody asked. */
    public static Standing lapsed(String words) {
        return new Standing("sans-suite", "", words);
    }

    public static Standing over(String words) {
        return new Standing("ferme", "", words);
    }

    public static Standing late(String words) {
        return new Standing("retard", "bad", words);
    }
}
