package fr.maillage.query.projection;

/**
 * The version of a projection: a number that is raised by hand, and a shape that is computed. A build of another
 * version is neither read nor carried on.
 *
 * @param shape hash by {@link ShapeHash}; empty for a build from before shapes were kept, which is of another version
 *     than any of today
 */
record ProjectionVersion(int number, String shape) {

    /** @throws IllegalArgumentException where the number is less than 1 */
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
     * @param stored the number, or the result of {@link #stored}
     */
    static ProjectionVersion of(int stored, String shape) {
        return new ProjectionVersion(Math.abs(stored), shape);
    }

    /**
     * The number as it is kept: negative beside a shape. A service from before shapes were kept compares numbers alone,
     * and must not take this build for its own.
     */
    int stored() {
        return shape.isEmpty() ? number : -number;
    }
}
