package fr.maillage.query.projection;

/**
 * The version of a projection: the number that is raised by hand, and the shape that is found by itself. A build of another
 * version is neither read nor carried on.
 *
 * @param shape as {@link ShapeHash} tells it; empty for a build of before shapes were kept, which is of another version than
 *     any of today
 */
record ProjectionVersion(int number, String shape) {

    /** @throws IllegalArgumentException where the number is not at least 1 */
    ProjectionVersion {
        if (number < 1) {
            throw new IllegalArgumentException("versions of projections are numbered from 1, not " + number);
        }
    }

    static ProjectionVersion of(Projection<?> projection) {
        return new ProjectionVersion(projection.version(), ShapeHash.of(projection));
    }

    /**
     * The version as it is read from the register of builds.
     *
     * @param stored the number, or what {@link #stored} made of it
     */
    static ProjectionVersion of(int stored, String shape) {
        return new ProjectionVersion(Math.abs(stored), shape);
    }

    /**
     * The number as it is kept: negative beside a shape. A service of before shapes were kept compares numbers alone; it
     * must not take this build for its own.
     */
    int stored() {
        return shape.isEmpty() ? number : -number;
    }
}
