package fr.maillage.command.action;

/**
 * Ids for examples in the API's description: those of the network that {@code --demo} invents, where the examples can
 * be sent as they stand. Days of examples are counted from the day on which they are read: <code>{14}T09:30</code> is
 * in two weeks.
 */
public final class Example {

    /** A member that has a key. */
    public static final String STRUCTURE = "e246edae-43b9-3503-980c-6fa5c1d978c0";

    /** Another member. */
    public static final String PARTNER = "2c47c94b-83b0-3554-ae30-88087978d83f";

    /** A venue of {@link #STRUCTURE}. */
    public static final String VENUE = "be034837-0f60-3457-9739-c3b7f457da9d";

    /** A third member, which lends {@link #RESOURCE}. */
    public static final String LENDER = "2594168d-6caa-3ffa-9daa-b3c622a1c176";

    /** A resource that {@link #LENDER} lends on request. */
    public static final String RESOURCE = "d3e3027e-c1fb-3aed-b19f-f63c6b47e579";

    private Example() {}
}
