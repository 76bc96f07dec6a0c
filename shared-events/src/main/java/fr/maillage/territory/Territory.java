package fr.maillage.territory;

import java.util.Locale;

/**
 * A territory to which a view can be narrowed, written {@code commune:62510}, {@code epci:246200364},
 * {@code departement:62}, {@code region:32} or {@code france}.
 */
public record Territory(Scale scale, String code) {

    /** The scales of France, smallest first. */
    public enum Scale {
        COMMUNE,
        EPCI,
        DEPARTEMENT,
        REGION,
        FRANCE
    }

    public static final Territory FRANCE = new Territory(Scale.FRANCE, "");

    @Override
    public String toString() {
        var name = scale.name().toLowerCase(Locale.ROOT);
        return scale == Scale.FRANCE ? name : name + ":" + code;
    }
}
